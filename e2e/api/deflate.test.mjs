import assert from 'node:assert/strict';
import { test } from 'node:test';
import zlib from 'node:zlib';
import { loader } from '../harness/paths.mjs';

const { load } = await import(loader);
const lens = await load();
const hex = (bytes) => Buffer.from(bytes).toString('hex');
const tail = Buffer.from([0, 0, 0xff, 0xff]);

/** What zlib makes of a payload, in a window of that size: output is taken in small pieces, so that no more serves. */
function inflated(payload, windowBits, history) {
  const options = { windowBits, finishFlush: zlib.constants.Z_SYNC_FLUSH, chunkSize: 64 };
  if (history.length > 0) options.dictionary = history.subarray(-(2 ** windowBits));
  return zlib.inflateRawSync(Buffer.concat([payload, tail]), options);
}

/** Text with much to refer to, near and far, and bytes with nothing. */
function sample(size) {
  const words = ['the', 'lens', 'opcode', '{"id":', 'null}', 'ünïcödé', '\n'];
  let text = '';
  while (text.length < size / 2) text += words[Math.floor(Math.random() * words.length)] + ' ';
  const noise = crypto.getRandomValues(new Uint8Array(Math.ceil(size / 4)));
  return Buffer.concat([Buffer.from(text), noise, Buffer.from(text), noise]).subarray(0, size);
}

// RFC 7692 section 7.2.3.
const cases = [
  { spec: { payload: 'Hello', deflate: true }, frames: ['c107f248cdc9c90700'] },
  { spec: { payload: 'Hello', deflate: true, fragments: [3, 4] }, frames: ['4103f248cd', '8004c9c90700'] },
  { spec: { payload: '', deflate: 'permessage-deflate' }, frames: ['c10100'] },
  { spec: { payload: 'Hello', deflate: true, mask: '37fa213d' }, frames: ['c18737fa213dc5b2ecf4fefd21'] },
  { spec: { payload: 'Hello', deflate: true, rsv1: false }, frames: ['8107f248cdc9c90700'] },
  { spec: { payload: 'Hello', deflate: false, rsv1: true }, frames: ['c10548656c6c6f'] },
];

for (const { spec, frames } of cases) {
  test(`encode ${JSON.stringify(spec)}`, () => assert.deepEqual(lens.encode(spec).frames.map(hex), frames));
}

test('a second Hello refers to the first', () => {
  const [frame] = lens.encode({ payload: 'Hello', deflate: true, history: 'Hello' }).frames;
  assert.ok(frame.length < 9);
  assert.equal(String(inflated(frame.subarray(2), 15, Buffer.from('Hello'))), 'Hello');
  const [apart] = lens.encode({
    payload: 'Hello',
    deflate: 'permessage-deflate; server_no_context_takeover',
    history: 'Hello',
  }).frames;
  assert.equal(hex(apart), 'c107f248cdc9c90700');
});

for (let windowBits = 8; windowBits <= 15; windowBits++) {
  test(`zlib inflates with ${windowBits} bits what was deflated for them`, () => {
    for (const mask of [false, '00000000']) {
      const deflate = `permessage-deflate; ${mask ? 'client' : 'server'}_max_window_bits=${windowBits}`;
      for (const size of [1, 12, 13, 255, 256, 257, 700, 5000, 40000]) {
        const payload = sample(size);
        for (const history of [Buffer.alloc(0), payload, sample(3 * 2 ** windowBits)]) {
          const [frame] = lens.encode({ payload, deflate, mask, history }).frames;
          const [{ headerBytes }] = lens.inspect(frame).frames;
          assert.deepEqual(inflated(frame.subarray(headerBytes), windowBits, history), payload, `${size} bytes`);
        }
      }
    }
  });
}
