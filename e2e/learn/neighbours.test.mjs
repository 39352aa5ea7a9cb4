import assert from 'node:assert/strict';
import { test } from 'node:test';
import { condition, inspect, served } from './course.mjs';

// Of all that is one step away from a start only what a task is about solves it. Bytes are given as bytes: no text is read.

const { lessons } = await served('lessons.json');
const byId = (id) => lessons.find((lesson) => lesson.id === id);
const bytesOf = ({ start }) => Uint8Array.from(Buffer.from(start.input.replace(/\s/g, ''), 'hex'));

/** Returns what tells whether bytes solve a task. */
function judgeOf({ start, check }) {
  const before = inspect(start.input, start);
  return (bytes) => {
    const state = { report: inspect(bytes, start), start: before };
    return check.every((line) => condition.holds(line, state));
  };
}

const flipped = (bytes, ...bits) =>
  bits.reduce((before, bit) => before.with(bit >> 3, before[bit >> 3] ^ (128 >> (bit & 7))), bytes);

for (const [id, solving] of [
  ['fragments', 40 + 7],
  ['compressed', 72 + 1],
])
  test(`${id}: of all flips of one bit one solves`, () => {
    const bytes = bytesOf(byId(id));
    const solves = judgeOf(byId(id));
    const found = Array.from({ length: bytes.length * 8 }, (_, bit) => bit).filter((bit) =>
      solves(flipped(bytes, bit)),
    );
    assert.deepEqual(found, [solving]);
  });

test('first-byte: of all flips of two bits one solves', () => {
  const bytes = bytesOf(byId('first-byte'));
  const solves = judgeOf(byId('first-byte'));
  const bits = Array.from({ length: bytes.length * 8 }, (_, bit) => bit);
  const pairs = bits.flatMap((a) => bits.slice(a + 1).map((b) => [a, b]));
  assert.deepEqual(
    pairs.filter((pair) => solves(flipped(bytes, ...pair))),
    [[6, 7]],
  );
});

/** Codes that a client may send (RFC 6455 section 7.4), of which a byte of 1005 is kept: each stands in a byte of the payload or of the key. */
const codes = [...[0xe8, 0xe9, 0xea, 0xeb], ...[0xef, 0xf0, 0xf1, 0xf2, 0xf3, 0xf4, 0xf5, 0xf6]].map((low) => [
  1,
  0xed ^ low,
]);
const ranges = [0x0b, 0x0c, 0x0d, 0x0e, 0x0f, 0x10, 0x11, 0x12].map((high) => [0, 0x03 ^ high]);
const start1005 = [0x37, 0xfa, 0x21, 0x3d, 0x34, 0x17];
const answers = [...codes, ...ranges].flatMap(([i, change]) => [
  `${4 + i}:${start1005[i] ^ change}`,
  `${8 + i}:${start1005[4 + i] ^ change}`,
]);

/** Single bytes that solve a task, as place:value; none where nothing is named. */
const solving = { 'first-byte': ['0:130'], fragments: ['5:128'], compressed: ['9:193'], 'm-1005': answers };
const ofBytes = lessons.filter(({ start }) => /^[\da-f\s]+$/.test(start.input));
/** Of a long start the first bytes; each takes 255 others, an eighth of which make test tries. */
const most = 40;
const isTried = (place, value) => process.env.WSLENS_EXHAUSTIVE === '1' || (place + value) % 8 === 0;

for (const lesson of ofBytes)
  test(`${lesson.id}: of all bytes in place of one only ${solving[lesson.id]?.length ?? 'none'} solve`, () => {
    const bytes = bytesOf(lesson);
    const solves = judgeOf(lesson);
    const named = solving[lesson.id] ?? [];
    const found = [];
    for (const [i, byte] of bytes.subarray(0, most).entries())
      for (let value = 0; value < 256; value++)
        if (value !== byte && (isTried(i, value) || named.includes(`${i}:${value}`)) && solves(bytes.with(i, value)))
          found.push(`${i}:${value}`);
    assert.deepEqual(found.sort(), [...named].sort());
  });
