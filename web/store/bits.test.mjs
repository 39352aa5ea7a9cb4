import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf } from '../testing/reports.mjs';
import { bitAt, dumpCharacter, hexByte, hexOf, meets, patched, trimmed } from './bits.ts';

test('the first bit of a byte is its most significant one', () => {
  const bytes = bytesOf('81 05');
  assert.deepEqual(
    Array.from({ length: 16 }, (_, bit) => bitAt(bytes, bit)),
    [1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 1],
  );
  assert.equal(bitAt(bytes, 16), 0, 'behind the end');
});

test('ranges meet where they share a bit, not where one ends at the start of the other', () => {
  const range = { start: 8, end: 16 };
  for (const [start, end, expected] of [
    [0, 8, false],
    [0, 9, true],
    [10, 12, true],
    [15, 20, true],
    [16, 20, false],
  ])
    assert.equal(meets(range, start, end), expected, `${start}-${end}`);
  assert.equal(meets(null, 0, 100), false);
});

test('a patch replaces bytes, puts some in, or takes some out', () => {
  const bytes = bytesOf('01 02 03 04');
  for (const [start, end, put, expected] of [
    [1, 3, 'aa bb', '01 aa bb 04'],
    [1, 1, 'aa', '01 aa 02 03 04'],
    [0, 4, '', ''],
    [4, 4, 'ff', '01 02 03 04 ff'],
  ])
    assert.equal(hexOf(patched(bytes, { start, end, bytes: bytesOf(put) })), expected);
  assert.equal(hexOf(bytes), '01 02 03 04', 'the input stays');
});

test('a patch is trimmed to the bytes that it changes', () => {
  const bytes = bytesOf('01 02 03 04 05');
  for (const [start, end, put, expected] of [
    [0, 5, '01 02 ff 04 05', { start: 2, end: 3, bytes: bytesOf('ff') }],
    [0, 5, '01 02 04 05', { start: 2, end: 3, bytes: bytesOf('') }],
    [1, 3, '02 02 03', { start: 2, end: 2, bytes: bytesOf('02') }],
    [1, 3, '02 03', { start: 3, end: 3, bytes: bytesOf('') }],
  ])
    assert.deepEqual(trimmed(bytes, { start, end, bytes: bytesOf(put) }), expected);
});

test('bytes in hex have two digits, and in a dump a dot where they are no visible ASCII', () => {
  assert.equal(hexByte(10), '0a');
  assert.equal(hexOf(bytesOf('00 0f ff')), '00 0f ff');
  assert.equal(hexOf(bytesOf('00 0f ff'), ''), '000fff');
  assert.equal([0x1f, 0x20, 0x41, 0x7e, 0x7f, 0xe9].map(dumpCharacter).join(''), '· A~··');
});
