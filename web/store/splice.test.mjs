import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf, headOf, reportOf, utf8 } from '../testing/reports.mjs';
import { textWith, textWithout } from './splice.ts';

const nothing = new Uint8Array();

test('bytes are taken out of the text with what stands between them', () => {
  const report = reportOf({ bytes: bytesOf('81 85 37 fa') });
  assert.equal(textWithout(report, '81 85 37 fa', { start: 1, end: 3, bytes: nothing }), '81  fa');
  assert.equal(textWithout(report, '81 85 37 fa', { start: 3, end: 4, bytes: nothing }), '81 85 37 ');
});

test('nothing is taken out of a dump, whose offsets count its bytes, nor where bytes are put in', () => {
  const cut = { start: 0, end: 1, bytes: nothing };
  for (const id of ['wireshark', 'wireshark-fields', 'follow', 'log-ws', 'command', 'fields']) {
    const report = reportOf({ bytes: bytesOf('81 85'), notation: { id } });
    assert.equal(textWithout(report, '81 85', cut), null, id);
  }
  const report = reportOf({ bytes: bytesOf('81 85') });
  assert.equal(textWithout(report, '81 85', { ...cut, bytes: bytesOf('82') }), null);
  assert.equal(textWithout(report, '81 85', { start: 2, end: 3, bytes: nothing }), null, 'bytes that are not there');
});

/** A head whose text has LF alone: of each CR LF the CR has the place of the LF. */
function headReport(text) {
  const bytes = utf8(text.replaceAll('\n', '\r\n'));
  const spans = Array.from(text).flatMap((character, i) => (character === '\n' ? [i, i + 1, i, i + 1] : [i, i + 1]));
  return reportOf({
    bytes,
    spans: Uint32Array.from(spans),
    notation: { id: 'head' },
    handshake: { request: headOf({ byteEnd: bytes.length }) },
  });
}

const text = 'GET / HTTP/1.1\nHost: a\n\n';

test('in a head text is put in place of text, with the line ends that the box has', () => {
  const report = headReport(text);
  const host = { start: 16, end: 25, bytes: utf8('Host: b\r\nUpgrade: websocket\r\n') };
  assert.equal(textWith(report, text, host), 'GET / HTTP/1.1\nHost: b\nUpgrade: websocket\n\n');
  assert.equal(textWith(report, text, { start: 22, end: 23, bytes: utf8('xyz') }), 'GET / HTTP/1.1\nHost: xyz\n\n');
});

test('a line is put in where another one begins', () => {
  const patch = { start: 16, end: 16, bytes: utf8('Upgrade: websocket\r\n') };
  assert.equal(textWith(headReport(text), text, patch), 'GET / HTTP/1.1\nUpgrade: websocket\nHost: a\n\n');
});

test('what a head as text cannot hold is not put in', () => {
  const report = headReport(text);
  for (const [why, patch] of [
    ['no ASCII', { start: 22, end: 23, bytes: utf8('é') }],
    ['a CR without LF', { start: 22, end: 23, bytes: utf8('b\r') }],
    ['an LF without CR', { start: 22, end: 23, bytes: utf8('b\n') }],
    ['between a CR and its LF', { start: 15, end: 16, bytes: utf8('x') }],
    ['behind the head', { start: 16, end: 99, bytes: utf8('x') }],
  ])
    assert.equal(textWith(report, text, patch), null, why);
  const hex = reportOf({ bytes: bytesOf('81 85') });
  assert.equal(textWith(hex, '81 85', { start: 0, end: 1, bytes: utf8('x') }), null, 'no head');
});
