import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headOf, reportOf, utf8 } from '../testing/reports.mjs';
import { patched } from './bits.ts';
import { defaultChoices, offersOf, requestText, responsePatch } from './server-response.ts';

const term = (name, offered, extension = '') => ({ name, offered, extension, answered: '', meaning: '', rule: '' });
const withTerms = (...terms) => reportOf({ handshake: { terms } });
const response = 'HTTP/1.1 101 Switching Protocols\r\n\r\n';

test('a request offers subprotocols and extensions; parameters are no offers of their own', () => {
  const report = withTerms(
    term('subprotocol', 'chat, superchat'),
    term('subprotocol', 'chat,, mqtt'),
    term('permessage-deflate', 'yes'),
    term('client_max_window_bits', '15', 'permessage-deflate'),
    term('x-webkit-deflate-frame', ''),
  );
  assert.deepEqual(offersOf(report), {
    subprotocols: ['chat', 'superchat', 'mqtt'],
    extensions: ['permessage-deflate'],
  });
});

test('a server chooses the first subprotocol, and compression if it is offered', () => {
  const offered = withTerms(term('subprotocol', 'chat, superchat'), term('permessage-deflate', 'yes'));
  assert.deepEqual(defaultChoices(offered), { subprotocol: 'chat', extensions: 'permessage-deflate' });
  assert.deepEqual(defaultChoices(withTerms(term('x-other', 'yes'))), { subprotocol: '', extensions: '' });
  assert.deepEqual(defaultChoices(reportOf()), { subprotocol: '', extensions: '' });
});

/** What a response makes of a request that is alone, or has something behind it. */
function put(text, request, change = {}) {
  const report = reportOf({ bytes: utf8(text), handshake: { request, terms: [], ...change } });
  return Buffer.from(patched(report.bytes, responsePatch(report, request, response))).toString();
}

test('a response is put behind a request, which is ended before that where it is not', () => {
  const request = 'GET / HTTP/1.1\r\nHost: a\r\n';
  const head = (text, complete) => headOf({ byteEnd: text.length, complete });
  assert.equal(put(`${request}\r\n`, head(`${request}\r\n`, true)), `${request}\r\n${response}`);
  assert.equal(put(request, head(request, false)), `${request}\r\n${response}`);
  assert.equal(put(request.trimEnd(), head(request.trimEnd(), false)), `${request}\r\n${response}`);
  const pseudo = ':method = CONNECT';
  assert.equal(put(pseudo, head(pseudo, true)), `${pseudo}\r\n\r\n${response}`, 'no line end, though complete');
});

test('a response that is there is replaced', () => {
  const old = 'HTTP/1.1 400 Bad Request\r\n\r\n';
  const there = headOf({ kind: 'response', byteStart: 4, byteEnd: 4 + old.length });
  assert.equal(put(`GET ${old}later`, headOf({ byteEnd: 4 }), { response: there }), `GET ${response}later`);
});

test('the text of a request is that of its bytes alone', () => {
  const bytes = utf8('xxGET /\r\n\r\nyy');
  const request = headOf({ byteStart: 2, byteEnd: 11 });
  assert.equal(requestText(reportOf({ bytes, handshake: { request, terms: [] } })), 'GET /\r\n\r\n');
});
