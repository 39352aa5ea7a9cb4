import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf } from '../../testing/reports.mjs';
import { hexOf, joined } from '../bits.ts';
import { announcing, minimalBits, overflow, payloadLength, remasked } from './header.ts';

const hello = bytesOf('81 05 48 65 6c 6c 6f');
const masked = bytesOf('81 85 37 fa 21 3d 7f 9f 4d 51 58');

test('the shortest form of a length (section 5.2)', () => {
  for (const [length, bits] of [
    [0n, 7],
    [125n, 7],
    [126n, 16],
    [65535n, 16],
    [65536n, 64],
  ])
    assert.equal(minimalBits(length), bits, String(length));
});

test('a length is written in another form, with nothing else changed', () => {
  assert.equal(hexOf(announcing(hello, '16', null)), '81 7e 00 05 48 65 6c 6c 6f');
  assert.equal(hexOf(announcing(hello, '64', null)), '81 7f 00 00 00 00 00 00 00 05 48 65 6c 6c 6f');
  assert.equal(hexOf(announcing(masked, '16', null)), '81 fe 00 05 37 fa 21 3d 7f 9f 4d 51 58');
  assert.equal(hexOf(announcing(announcing(masked, '64', null), 'minimal', null)), hexOf(masked), 'and back');
});

test('a length that is not the true one is announced in the form that it needs', () => {
  assert.equal(hexOf(announcing(hello, 'minimal', 256n)), '81 7e 01 00 48 65 6c 6c 6f');
  assert.equal(hexOf(announcing(hello, '64', 2n ** 63n - 1n)), '81 7f 7f ff ff ff ff ff ff ff 48 65 6c 6c 6f');
});

test('of a length that its form cannot hold the low bits are written, and that is said', () => {
  // 65541 is 0x10005: its low 16 bits are 5. 200 is 1100 1000 in binary: its low 7 bits are 72, 0x48.
  assert.equal(hexOf(announcing(hello, '16', 65541n)), '81 7e 00 05 48 65 6c 6c 6f');
  assert.equal(overflow('16', 65541n), '16 bits hold 65535 at most, not 65541: its low 16 bits stand there, 5.');
  assert.equal(hexOf(announcing(hello, '7', 200n)), '81 48 48 65 6c 6c 6f');
  assert.equal(overflow('7', 200n), '7 bits hold 125 at most, not 200: its low 7 bits stand there, 72.');
  assert.equal(overflow('minimal', 2n ** 64n - 1n), '');
});

test('the payload begins behind the length and the key', () => {
  assert.equal(payloadLength(hello), 5n);
  assert.equal(payloadLength(masked), 5n);
  assert.equal(payloadLength(bytesOf('82 fe 00 02 00 00 00 00 01 02')), 2n);
  assert.equal(payloadLength(bytesOf('82 7f 00 00 00 00 00 00 00 01 ff')), 1n);
});

test('a frame with another key has the same payload', () => {
  // The key 00 00 00 00 leaves the payload as it is: "Hello".
  assert.equal(hexOf(remasked(masked, bytesOf('00 00 00 00'))), '81 85 00 00 00 00 48 65 6c 6c 6f');
  assert.equal(hexOf(remasked(remasked(masked, bytesOf('01 02 03 04')), bytesOf('37 fa 21 3d'))), hexOf(masked));
});

test('parts are joined in their order', () => {
  assert.equal(hexOf(joined([bytesOf('01'), bytesOf(''), bytesOf('02 03')])), '01 02 03');
});
