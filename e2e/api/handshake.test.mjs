import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onWire, requestWith, responseWith } from '../harness/heads.mjs';
import { loader } from '../harness/paths.mjs';

const { load } = await import(loader);
const lens = await load();

const request = requestWith(
  'Sec-WebSocket-Protocol: chat, superchat',
  'Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits',
);
const accepted = (...more) => onWire(responseWith(...more));

test('answers the sample request', () => {
  const { response, status, acceptance, findings } = lens.answer(request);
  assert.deepEqual([response, status, acceptance.accept], [accepted(), 101, 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=']);
  assert.deepEqual(
    findings.map(({ rule }) => rule),
    ['handshake-key-sample'],
  );
});

test('chooses what is offered, and nothing else', () => {
  const wish = { subprotocol: 'superchat', extensions: 'foo, permessage-deflate; client_max_window_bits=10' };
  const chosen = accepted(
    'Sec-WebSocket-Protocol: superchat',
    'Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits=10',
  );
  assert.equal(lens.answer(request, wish).response, chosen);
  assert.equal(lens.answer(request, { subprotocol: 'mqtt', extensions: 'foo' }).response, accepted());
});

test('refuses with the status that is due, and the findings carry their fixes', () => {
  const { status, response, acceptance, findings } = lens.answer(request.replace('Version: 13', 'Version: 8'));
  assert.equal(status, 426);
  assert.match(response, /^HTTP\/1\.1 426 Upgrade Required\r\n(.+\r\n)*Sec-WebSocket-Version: 13\r\n/);
  assert.equal(acceptance, undefined);
  const { fix, textStart, textEnd } = findings.find(({ rule }) => rule === 'handshake-version');
  assert.equal(new TextDecoder().decode(fix.bytes), '13');
  assert.ok(textStart < textEnd);
});

test('answers over HTTP/2', () => {
  const connect = [':method: CONNECT', ':protocol: websocket', ':scheme: https', ':path: /', ':authority: a'];
  const { status, response } = lens.answer([...connect, 'sec-websocket-version: 13', ''].join('\n'));
  assert.deepEqual([status, response], [200, ':status: 200\r\n\r\n']);
});

test('a fresh request breaks no rule, and no two keys are the same', () => {
  const options = {
    host: 'example.com:8080',
    path: '/chat?a=b',
    origin: 'https://example.org',
    subprotocols: ['soap', 'wamp'],
    extensions: 'permessage-deflate; client_max_window_bits',
  };
  const made = Array.from({ length: 50 }, () => lens.request(options));
  assert.equal(new Set(made).size, 50);
  const { kind, handshake, findings } = lens.inspect(made[0]);
  assert.deepEqual([kind, handshake.request.startLine, findings], ['handshake', 'GET /chat?a=b HTTP/1.1', []]);
  assert.deepEqual(
    lens.inspect(made[0] + lens.answer(made[0], { subprotocol: 'wamp', extensions: 'permessage-deflate' }).response)
      .findings,
    [],
  );
});

test('a request with a key of its own', () => {
  assert.equal(
    lens.request({ key: 'AQIDBAUGBwgJCgsMDQ4PEA==' }),
    'GET / HTTP/1.1\r\nHost: example.com\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
      'Sec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEA==\r\nSec-WebSocket-Version: 13\r\n\r\n',
  );
});
