import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf, headOf, reportOf } from '../testing/reports.mjs';
import { bitsAt, byteAt, bytesIn } from './text-bytes.ts';

// "81 85 37": each byte has two digits, with a space between.
const report = reportOf({ bytes: bytesOf('81 85 37') });

test('a place of the text is in a byte, or ends one', () => {
  assert.deepEqual([0, 1, 2, 3, 8, 9].map((offset) => byteAt(report, offset)), [0, 0, 0, 1, 2, -1]); // prettier-ignore
});

test('a selection of the text stands for every byte that it touches', () => {
  assert.deepEqual(bytesIn(report, 1, 4), [0, 1]);
  assert.deepEqual(bitsAt(report, 1, 4), { start: 0, end: 16 });
  assert.deepEqual(bitsAt(report, 4, 4), { start: 8, end: 16 });
  assert.equal(bitsAt(report, 2, 3), null);
});

test('bytes that do not stand in the order of the text are found all the same', () => {
  // The second byte comes first in the text, as where a frame is cut by one of the other side.
  const streams = reportOf({ bytes: bytesOf('81 82 83'), spans: Uint32Array.of(0, 2, 6, 8, 3, 5) });
  assert.deepEqual(bytesIn(streams, 0, 8), [0, 2, 1]);
  assert.equal(byteAt(streams, 7), 1);
});

test('several bytes of one place, as CR LF of a newline, are one', () => {
  const newline = reportOf({ bytes: bytesOf('61 0d 0a'), spans: Uint32Array.of(0, 1, 1, 2, 1, 2) });
  assert.deepEqual(bitsAt(newline, 1, 2), { start: 8, end: 24 });
});

test('a place in a head stands for its line, a longer selection for its bytes', () => {
  const fields = [{ name: 'A', value: 'b', byteStart: 4, byteEnd: 8, meaning: '', section: '' }];
  const head = reportOf({
    bytes: new Uint8Array(10),
    spans: Uint32Array.from({ length: 20 }, (_, i) => (i + 1) >> 1),
    handshake: { request: headOf({ byteStart: 0, byteEnd: 10, fields }) },
  });
  assert.deepEqual(bitsAt(head, 5, 5), { start: 32, end: 64 });
  assert.deepEqual(bitsAt(head, 1, 1), { start: 0, end: 32 });
  assert.deepEqual(bitsAt(head, 5, 7), { start: 40, end: 56 });
});
