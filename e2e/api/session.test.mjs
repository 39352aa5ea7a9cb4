import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { loader } from '../harness/paths.mjs';

const { load, WslensError } = await import(loader);
const lens = await load();
const bytesOf = (hex) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
const ascii = (text) => new TextEncoder().encode(text);
const client = 'client-to-server';
const server = 'server-to-client';

// RFC 6455 sections 1.2 and 5.7; RFC 7692 section 7.2.3.2.
const request = ascii(
  'GET /chat HTTP/1.1\r\nHost: server.example.com\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n' +
    'Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n',
);
const response = ascii(
  'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
    'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n',
);
const hello = bytesOf('81 85 37fa213d 7f9f4d5158');
const helloTwice = bytesOf('c1 07 f248cdc9c90700 c1 05 f200110000');

const failure = (code, field) => (error) => {
  assert.ok(error instanceof WslensError);
  assert.deepEqual([error.code, error.field], [code, field]);
  return true;
};

test('both directions, in chunks as they arrive', () => {
  const session = lens.open();
  session.push(request, client);
  session.push(response.subarray(0, 40), server);
  session.push(response.subarray(40), server);
  session.push(hello.subarray(0, 3), client);
  session.push(helloTwice.subarray(0, 8), server);
  session.push(hello.subarray(3), client);
  session.push(helloTwice.subarray(8), server);
  const sum = session.summary();
  assert.deepEqual(sum.bytes, {
    client: request.length + hello.length,
    server: response.length + helloTwice.length,
    unknown: 0,
  });
  assert.deepEqual([sum.frameCount, sum.messageCount, sum.finished], [3, 3, false]);
  assert.equal(sum.handshake.acceptState, 'match');
  assert.equal(sum.connection.extensions, 'permessage-deflate');
  assert.deepEqual(
    sum.connection.lanes.map(({ direction, messages }) => [direction, messages]),
    [
      [client, 1],
      [server, 2],
    ],
  );
  const messages = [0, 1, 2].map((i) => session.message(i));
  assert.deepEqual(
    messages.map(({ direction, text, compressed }) => [direction, text, compressed]),
    [
      [client, 'Hello', false],
      [server, 'Hello', true],
      [server, 'Hello', true],
    ],
  );
  const frame = session.frame(1); // whose header was whole after the server's first
  assert.equal(frame.offset, request.length);
  assert.equal(frame.maskingKey, '37fa213d');
  assert.equal(Buffer.from(frame.payload).toString(), 'Hello');
  assert.equal(session.finish().finished, true);
  session.close();
});

test('the frames as columns', () => {
  const session = lens.open({ direction: server });
  session.push(bytesOf('0103616263 8900 8002'));
  session.push(bytesOf('6465 e200'));
  const { from, to, offset, payloadLength, firstByte, masked, direction, complete, found, message } = session.frames(
    0,
    99,
  );
  assert.deepEqual([from, to], [0, 4]);
  assert.ok(offset instanceof Float64Array && payloadLength instanceof Float64Array && message instanceof Int32Array);
  assert.ok([firstByte, masked, direction, complete, found].every((column) => column instanceof Uint8Array));
  assert.deepEqual([...offset], [0, 5, 7, 11]);
  assert.deepEqual([...payloadLength], [3, 0, 2, 0]);
  assert.deepEqual([...firstByte], [0x01, 0x89, 0x80, 0xe2]);
  assert.deepEqual([...masked], [0, 0, 0, 0]);
  assert.deepEqual([...direction], [1, 1, 1, 1]);
  assert.deepEqual([...complete], [1, 1, 1, 1]);
  assert.deepEqual([...message], [1, 0, 1, 2]);
  assert.equal(found[3], 1);
  assert.equal(session.frames(1, 3).offset[0], 5);
  assert.deepEqual(session.message(1).frames, [0, 2]);
  assert.equal(session.message(1).text, 'abcde');
});

test('what inspect tells of the same bytes', () => {
  const bytes = bytesOf('8105 48656c6c6f  c100  880203ed  9a01ff');
  const report = lens.inspect(bytes);
  const session = lens.open();
  for (const byte of bytes) session.push(Uint8Array.of(byte));
  const sum = session.finish();
  const outline = ({ rule, byteStart, byteEnd, severity, frame, fix }) => ({
    rule,
    byteStart,
    byteEnd,
    severity,
    frame,
    fix: fix?.bytes,
  });
  assert.deepEqual(sum.findings.map(outline), report.findings.map(outline));
  assert.equal(sum.findingCount, report.findingCount);
  assert.deepEqual(
    report.frames.map((_, i) => session.frame(i)),
    report.frames,
  );
  assert.deepEqual(
    report.messages.map((_, i) => session.message(i)),
    report.messages,
  );
  assert.deepEqual(sum.connection, report.connection);
});

test('a frame of 2^63-1 bytes in constant memory', () => {
  const session = lens.open();
  session.push(bytesOf('82 7f 7fffffffffffffff'));
  const chunk = Uint8Array.from({ length: 1 << 20 }, (_, i) => i * 7);
  const hash = createHash('sha256');
  const step = (count) => {
    for (let i = 0; i < count; i++) {
      session.push(chunk);
      hash.update(chunk);
    }
    return process.memoryUsage().rss;
  };
  const before = step(16);
  const grown = step(48) - before;
  assert.ok(grown < 24 << 20, `${grown} bytes more for ${48 << 20}`);
  const frame = session.frame(0);
  assert.equal(frame.payloadLength, '9223372036854775807');
  assert.equal(frame.availableBytes, 10 + (64 << 20));
  assert.equal(frame.payload.length, 0);
  assert.equal(frame.sha256, hash.digest('hex'));
  assert.equal(session.frames(0, 1).payloadLength[0], 2 ** 63);
  session.close();
});

/** Seconds of CPU that n frames of two bytes take, pushed in chunks of 64 KiB. */
function cost(n) {
  const chunk = new Uint8Array(1 << 16).map((_, i) => (i % 4 === 0 ? 0x81 : i % 4 === 1 ? 2 : 0x61));
  const session = lens.open();
  const start = process.cpuUsage();
  for (let left = 4 * n; left > 0; left -= chunk.length) session.push(chunk.subarray(0, Math.min(left, chunk.length)));
  const { user } = process.cpuUsage(start);
  const { frameCount, messageCount, findingCount } = session.summary();
  assert.deepEqual([frameCount, messageCount, findingCount], [n, n, 0]);
  assert.equal(session.message(n - 1).text, 'aa');
  assert.equal(session.frames(0, n).to, n);
  session.close();
  return user;
}

test('a million small frames take four times as long as a quarter of them', () => {
  cost(50_000);
  const quarter = Math.min(cost(250_000), cost(250_000));
  const all = cost(1_000_000);
  assert.ok(all < 10 * quarter, `${quarter} and ${all} microseconds`);
});

const open = () => {
  const session = lens.open();
  session.push(hello);
  return session;
};
const wrong = [
  { call: () => lens.open(null), field: 'options' },
  { call: () => lens.open({ notation: 'hex' }), field: 'notation' },
  { call: () => lens.open({ direction: 'up' }), field: 'direction' },
  { call: () => open().push('81'), field: 'bytes' },
  { call: () => open().push(hello, 'up'), field: 'direction' },
  { call: () => open().push(hello, client), field: 'direction' },
  { call: () => open().frame(1), field: 'index' },
  { call: () => open().frame(-1), field: 'index' },
  { call: () => open().frame(2 ** 40), field: 'index' },
  { call: () => open().message('0'), field: 'index' },
  { call: () => open().message(1), field: 'index' },
  { call: () => open().frames(-1, 1), field: 'from' },
  { call: () => open().frames(0, 1.5), field: 'to' },
];

for (const { call, field } of wrong) {
  test(`${String(call).slice(6)} names ${field}`, () => assert.throws(call, failure('bad-argument', field)));
}

test('behind its end a session takes no more bytes', () => {
  const session = open();
  session.finish();
  assert.throws(() => session.push(hello), failure('bad-argument', 'bytes'));
  assert.equal(session.frame(0).complete, true);
});

test('a closed session says so', () => {
  const session = open();
  session.close();
  session.close();
  const calls = [
    () => session.push(hello),
    () => session.summary(),
    () => session.frames(0, 1),
    () => session.frame(0),
    () => session.message(0),
    () => session.finish(),
  ];
  for (const call of calls) assert.throws(call, failure('closed', ''));
});

test('sessions live side by side', () => {
  const [a, b] = [open(), lens.open()];
  b.push(bytesOf('8201 00 8201 01'));
  assert.deepEqual([a.summary().frameCount, b.summary().frameCount], [1, 2]);
  a.close();
  assert.equal(b.frame(1).payload[0], 1);
});

test('bytes that were transferred end no session, and what a subclass does is not asked', () => {
  const session = lens.open();
  const gone = new Uint8Array(hello);
  structuredClone(gone, { transfer: [gone.buffer] });
  assert.throws(() => session.push(gone), { code: 'bad-argument', field: 'bytes' });
  class Endless extends Uint8Array {
    subarray() {
      return new Uint8Array();
    }
  }
  session.push(new Endless(hello));
  assert.equal(session.message(0).text, 'Hello');
  session.close();
});
