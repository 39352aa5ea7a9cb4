import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loader } from '../harness/paths.mjs';

const { load } = await import(loader);
const lens = await load();
const hex = (bytes) => Buffer.from(bytes).toString('hex');

// The frames of RFC 6455 section 5.7, and what the RFC's grammar makes of the rest.
const cases = [
  { spec: { payload: 'Hello' }, frames: ['810548656c6c6f'] },
  { spec: { payload: 'Hello', mask: '37fa213d' }, frames: ['818537fa213d7f9f4d5158'] },
  { spec: { payload: 'Hello', fragments: [3, 2] }, frames: ['010348656c', '80026c6f'] },
  { spec: { opcode: 'ping', payload: 'Hello' }, frames: ['890548656c6c6f'] },
  { spec: { opcode: 'pong', payload: 'Hello', mask: '37FA213D' }, frames: ['8a8537fa213d7f9f4d5158'] },
  { spec: { payload: [100, 220, 130] }, frames: ['820364dc82'] },
  { spec: { payload: new Uint8Array([100, 220, 130]) }, frames: ['820364dc82'] },
  { spec: { opcode: 'close', closeCode: 1000, closeReason: 'bye' }, frames: ['880503e8627965'] },
  { spec: { opcode: 'close' }, frames: ['8800'] },
  { spec: { opcode: 3, fin: false, rsv1: true, rsv2: true, rsv3: true, payload: [] }, frames: ['7300'] },
  { spec: { payload: 'Hello', lengthForm: 16 }, frames: ['817e000548656c6c6f'] },
  { spec: { payload: 'Hello', lengthForm: 64 }, frames: ['817f000000000000000548656c6c6f'] },
];

for (const { spec, frames } of cases) {
  test(`encode ${JSON.stringify(spec)}`, () => {
    const encoded = lens.encode(spec);
    assert.deepEqual(encoded.frames.map(hex), frames);
    assert.equal(hex(encoded.bytes), frames.join(''));
  });
}

test('what is encoded is inspected as the same', () => {
  for (const size of [0, 1, 125, 126, 127, 65535, 65536]) {
    for (const mask of [false, true]) {
      const payload = Uint8Array.from({ length: size }, (_, i) => i & 0xff);
      const { frames, messages } = lens.inspect(lens.encode({ payload, mask }).bytes);
      assert.equal(frames.length, 1);
      assert.equal(frames[0].masked, mask);
      assert.deepEqual(messages[0].payload, payload);
    }
  }
});

test('random masking keys differ', () => {
  const keys = Array.from({ length: 50 }, () => hex(lens.encode({ payload: '', mask: true }).bytes));
  assert.equal(new Set(keys).size, 50);
});

test('accept of the key of RFC 6455 section 1.3', () => {
  const { key, concatenated, sha1, accept, steps } = lens.accept('dGhlIHNhbXBsZSBub25jZQ==');
  assert.deepEqual(
    { key, concatenated, sha1, accept },
    {
      key: 'dGhlIHNhbXBsZSBub25jZQ==',
      concatenated: 'dGhlIHNhbXBsZSBub25jZQ==258EAFA5-E914-47DA-95CA-C5AB0DC85B11',
      sha1: 'b37a4f2cc0624f1690f64606cf385945b2bec4ea',
      accept: 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
    },
  );
  assert.ok(steps.length > 0);
});

test('accept of the key of RFC 6455 section 4.1', () => {
  assert.equal(lens.accept('AQIDBAUGBwgJCgsMDQ4PEC==').accept, 'OfS0wDaT5NoxF2gqm7Zj2YtetzM=');
});

test('each notation that writes is written', () => {
  const writers = lens.notations().filter(({ writes }) => writes);
  assert.ok(writers.length > 0);
  for (const { id } of writers) {
    const text = lens.format(new Uint8Array([0x81, 5, 0x48, 0x65, 0x6c, 0x6c, 0x6f]), id);
    assert.equal(hex(lens.inspect(text, { notation: id }).bytes), '810548656c6c6f', id);
  }
});
