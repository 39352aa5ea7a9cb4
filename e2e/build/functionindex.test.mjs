import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roundIndex } from '../../web/build/functionindex.mjs';

const base = 0x1000;
const header = 8;
const names = 72;
const record = 128;
const index = 320;
const entries = [0, 15, 16, 40];

/** A memory with the header of Go's tables, the record of a module, and an index with these entries, which count on by one. */
function memory() {
  const image = Buffer.alloc(index + 20 * entries.length);
  Buffer.from([0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8]).copy(image, header);
  const address = (at, value) => image.writeBigUInt64LE(BigInt(value), at);
  address(header + 32, names);
  address(record, base + header);
  address(record + 8, base + header + names);
  address(record + 152, base + index);
  address(record + 160, 0x10000000);
  address(record + 168, 0x10000000 + 4096 * entries.length - 5);
  entries.forEach((entry, at) => {
    image.writeUInt32LE(entry, index + 20 * at);
    image[index + 20 * at + 19] = 1;
  });
  return image;
}

test('no entry of the index becomes higher, and few differ', () => {
  const image = memory();
  roundIndex(image, base);
  assert.deepEqual(
    entries.map((_, at) => [image.readUInt32LE(index + 20 * at), image[index + 20 * at + 19]]),
    [0, 0, 16, 32].map((entry) => [entry, 0]),
  );
  assert.deepEqual(image.subarray(0, index), memory().subarray(0, index));
});

test('an index without its record is refused, and a memory that is not of Go left alone', () => {
  const image = memory();
  assert.throws(() => roundIndex(image, base + 1), /not found/);
  const other = Buffer.alloc(64, 1);
  roundIndex(other, base);
  assert.deepEqual(other, Buffer.alloc(64, 1));
});
