import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync, constants } from 'node:zlib';
import { loader } from '../harness/paths.mjs';

const { load } = await import(loader);
const lens = await load();
const bytes = (hex) => Uint8Array.from(Buffer.from(hex, 'hex'));
const text = (payload) => Buffer.from(payload).toString();

// RFC 7692 section 7.2.3.1: a header of three bits, five literals of eight, an end of seven, and the empty block.
test('the blocks and tokens of a payload', () => {
  const { blocks, tokens, tokenCount, bytes: out, problem, problemBit } = lens.blocks(bytes('f248cdc9c90700'));
  assert.deepEqual(
    blocks.map(({ kind, final, bitStart, bitEnd, headerBits }) => [kind, final, bitStart, bitEnd, headerBits]),
    [
      ['fixed', false, 0, 50, 3],
      ['stored', false, 50, 56, 6],
    ],
  );
  assert.ok(tokens instanceof Uint32Array);
  assert.deepEqual([...tokens.subarray(0, 10)], [3, 8, 1, 0, 0, 11, 8, 1, 0, 1]);
  assert.equal(tokenCount, 6);
  assert.equal(text(out), 'Hello');
  assert.deepEqual([problem, problemBit], ['', 0]);
});

// RFC 7692 section 7.2.3.2.
test('a copy from the history', () => {
  const { tokens, bytes: out } = lens.blocks(bytes('f200110000'), Buffer.from('Hello'));
  assert.deepEqual([...tokens.subarray(5, 10)], [11, 13, 4, 5, 1]);
  assert.equal(text(out), 'Hello');
});

test('what a reader of zlib wrote', () => {
  const plain = 'the quick brown fox jumps over the lazy dog '.repeat(200);
  for (const strategy of [constants.Z_DEFAULT_STRATEGY, constants.Z_FIXED, constants.Z_HUFFMAN_ONLY]) {
    const sent = deflateRawSync(plain, { strategy, finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, -4);
    const { bytes: out, problem, blocks, tokenCount } = lens.blocks(sent);
    assert.equal(text(out), plain);
    assert.equal(problem, '');
    assert.equal(blocks.at(-1).tokenEnd, tokenCount);
  }
});

test('rubbish is a problem, and no exception', () => {
  assert.deepEqual(lens.blocks(bytes('07')).problem, 'At byte 0, bit 0: the block type is 3, which is reserved.');
  assert.match(lens.blocks(bytes('f200110000')).problem, /^At byte 1, bit 3: a back-reference of 5 bytes/);
  assert.deepEqual(lens.blocks(new Uint8Array()).blocks, []);
  for (let i = 0; i < 256; i++) lens.blocks(Uint8Array.from({ length: 40 }, (_, k) => (i * (k + 7) * 31) & 0xff));
});

test('a bomb is cut off', () => {
  const sent = deflateRawSync(Buffer.alloc(8 << 20), { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, -4);
  const { bytes: out, problem, tokens, tokenCount } = lens.blocks(sent);
  assert.equal(out.length, 1 << 20);
  assert.match(problem, /more than 1,048,576 bytes/);
  assert.ok(tokens.length <= 5 * tokenCount);
});

test('arguments are checked', () => {
  assert.throws(() => lens.blocks('f248'), { code: 'bad-argument', field: 'payload' });
  assert.throws(() => lens.blocks(bytes('00'), 'Hello'), { code: 'bad-argument', field: 'history' });
});
