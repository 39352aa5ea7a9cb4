import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packRecords } from '../../web/build/functionrecords.mjs';
import { hasStart, withStart } from '../../web/build/startfunction.mjs';

const base = 0x400;
const names = 64 + 8;
const table = 512;
const none = 0xffffffff;
const dataCount = (count) => count * 2 ** 24;

// Records as Go's linker writes them, but for the names: number, name, arguments, deferred return, stack, files, lines, how many tables, unit,
// first line, marks with how many other data; the tables; the other data. Longer ones end in data that are left out.
const left = [none, none, none];
const records = [
  [100, 0, 8, 0, 5, 0, 0, 3, 0, 0, dataCount(8) + 3, 0, 7, 0, 1, 2, 9, none, none, ...left],
  [101, 0, 16, 4, 6, 0, 0, 0, 0, 0, dataCount(8), 4, 2, none, none, 11, ...left],
  [102, 0, 16, 0, 6, 0, 0, 3, 0, 0, dataCount(6), 0, 12, 0, 3, 2, none, none, none, none],
  [103, 0, 8, 0, 5, 0, 0, 2, 0, 0, dataCount(2) + 1, 0, 8, none, 3],
];
/** The same with two tables and five other data each. */
const alike = [
  [100, 0, 8, 0, 5, 0, 0, 2, 0, 0, dataCount(5) + 3, 0, 7, 1, 2, 9, none, none],
  [101, 0, 16, 4, 6, 0, 0, 2, 0, 0, dataCount(5), 0, 0, 4, 2, none, none, 11],
  [102, 0, 16, 0, 6, 0, 0, 2, 0, 0, dataCount(5), 0, 12, 3, 2, none, none, none],
  [103, 0, 8, 0, 5, 0, 0, 2, 0, 0, dataCount(5) + 1, 0, 8, none, 3, none, none, none],
];

/** A memory with the header of Go's tables, room where the names were, the table of functions and their records. */
function memory(given) {
  const image = Buffer.alloc(2048);
  Buffer.from([0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8]).copy(image, 8);
  const offset = (at, value) => image.writeBigUInt64LE(BigInt(value), 8 + at);
  offset(8, given.length);
  offset(32, names);
  offset(40, table - 16);
  offset(64, table - 8);
  let place = 64;
  given.forEach((record, i) => {
    image.writeUInt32LE(record[0], table + 8 * i);
    image.writeUInt32LE(place, table + 8 * i + 4);
    record.forEach((word, at) => image.writeUInt32LE(word, table + place + 4 * at));
    place += 4 * record.length;
  });
  return image;
}

// A module of a function that does nothing, with two pages of exported memory "m".
const sections = [
  { id: 1, body: [1, 0x60, 0, 0] },
  { id: 3, body: [1, 0] },
  { id: 5, body: [1, 0, 2] },
  { id: 7, body: [1, 1, 0x6d, 2, 0] },
  { id: 10, body: [1, 2, 0, 0x0b] },
].map(({ id, body }) => ({ id, body: Buffer.from(body) }));

/** What a memory is once the module's start function, of these instructions, has run. */
async function restored(image, instructions) {
  const data = { id: 11, body: Buffer.from([1, 0, 0x41, 0x80, 0x08, 0x0b, 0x80, 0x10, ...image]) };
  const all = withStart([...sections, data], instructions, 0);
  assert.ok(hasStart(all) && !hasStart(sections));
  const length = (n) => [(n % 128) | 0x80, Math.floor(n / 128)];
  const module = all.flatMap(({ id, body }) => [id, ...length(body.length), ...body]);
  const { instance } = await WebAssembly.instantiate(Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, ...module]));
  return Buffer.from(instance.exports.m.buffer).subarray(base, base + image.length);
}

test('the start function writes the table and the records, all of one length', async () => {
  const image = memory(records);
  const instructions = packRecords(image, base);
  assert.ok(image.subarray(table).every((byte) => byte === 0));
  const made = await restored(image, instructions);
  assert.deepEqual(made.subarray(table), memory(alike).subarray(table));
});

test('records of another layout are refused, and a memory that is not of Go left alone', () => {
  const numbered = records.with(1, records[1].with(0, 105));
  assert.throws(() => packRecords(memory(numbered), base), /another way/);
  assert.throws(() => packRecords(memory([records[3], records[3]]), base), /another way/);
  const withLive = records.with(0, records[0].with(19, 5));
  assert.throws(() => packRecords(memory(withLive), base), /nothing here knows/);
  const other = Buffer.alloc(64, 1);
  assert.deepEqual(packRecords(other, base), []);
  assert.deepEqual(other, Buffer.alloc(64, 1));
});
