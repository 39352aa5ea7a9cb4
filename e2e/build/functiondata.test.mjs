import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutUnusedData } from '../../web/build/functiondata.mjs';
import { withoutLines } from '../../web/build/linetables.mjs';

const base = 0x400;
const [header, tables, functions, module, data] = [8, 256, 320, 640, 1024];
const none = 0xffffffff;

/**
 * A memory with Go's tables: two functions with a table of the stack, one of what on it is a pointer and one of lines each, and with data: the
 * second of each is theirs alone, and the first shared.
 */
function memory() {
  const image = Buffer.alloc(1152, 0);
  const address = (at, value) => image.writeBigUInt64LE(BigInt(value), at);
  Buffer.from([0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8]).copy(image, header);
  [[8, 2], [32, 96], [40, 112], [56, tables - header], [64, functions - header]].forEach(([at, value]) => address(header + at, value)); // prettier-ignore
  address(module, base + header);
  address(module + 8, base + header + 96);
  address(module + 320, base + data);
  image.fill(Buffer.from([2, 1, 0]), tables + 1, tables + 25); // eight tables of one pair
  [0, 1].forEach((i) => {
    const [place, table] = [64 + 96 * i, 1 + 12 * i];
    image.writeUInt32LE(0x1000 + i, functions + 8 * i);
    image.writeUInt32LE(place, functions + 8 * i + 4);
    const words = [0x1000 + i, 0, 8, 0, table, 0, table + 9, 2, 0, 0, 6 * 2 ** 24, table + 6, table + 3];
    [...words, 0, 16 + 16 * i, none, none, none, 48 + 16 * i].forEach((word, at) =>
      image.writeUInt32LE(word, functions + place + 4 * at),
    );
  });
  image.fill(1, data, data + 80);
  return image;
}

const blank = (image, at, length) => image.subarray(at, at + length).every((byte) => byte === 0);

test('data that are shared stay, those of a function that is never reached do not', () => {
  const image = memory();
  withoutUnusedData(image, base, (place) => place === 0);
  const stays = [0, 16, 32, 48].map((at) => !blank(image, data + at, 16));
  assert.deepEqual(stays, [true, true, false, false]);
});

test('of a function that is never reached no table is left, of others those of the stack', () => {
  const image = memory();
  withoutLines(image, (place) => place === 0);
  const stays = Array.from({ length: 8 }, (_, i) => !blank(image, tables + 1 + 3 * i, 3));
  assert.deepEqual(stays, [true, true, false, false, false, false, false, false]);
  const [first, second] = [0, 1].map((i) => functions + 64 + 96 * i);
  assert.deepEqual([image.readUInt32LE(first + 16), image.readUInt32LE(first + 48), image.readUInt32LE(first + 56)], [1, 4, 16]); // prettier-ignore
  assert.deepEqual([image.readUInt32LE(second + 16), image.readUInt32LE(second + 48), image.readUInt32LE(second + 56)], [0, 0, none]); // prettier-ignore
  assert.equal(image.readUInt32LE(first + 72), none);
});
