import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf } from '../testing/reports.mjs';
import { bitsOf, piecesOf } from './deflate-pieces.ts';

// RFC 7692 section 7.2.3.2, the second "Hello" with context takeover: f2 00 11 00 00. Bits from the low one of each byte:
// BFINAL 0, BTYPE 01 (fixed codes); the literal H, 8 bits, 0x48 + 0x30; a copy of length 4 (7 bits) and distance 5 (5 bits and
// one extra bit); the end of the block, 7 bits; then the header of an empty stored block, whose last four bytes are left out.
const again = bytesOf('f2 00 11 00 00');
const blocks = [
  { kind: 'fixed', final: false, bitStart: 0, bitEnd: 31, headerBits: 3, tokenStart: 0, tokenEnd: 3, byteStart: 0, byteEnd: 5 },
  { kind: 'stored', final: false, bitStart: 31, bitEnd: 40, headerBits: 9, tokenStart: 3, tokenEnd: 3, byteStart: 5, byteEnd: 5 },
]; // prettier-ignore
// [bitStart, bits, bytes, distance, byteStart] of each token.
const tokens = Uint32Array.of(3, 8, 1, 0, 0, 11, 13, 4, 5, 1, 24, 7, 0, 0, 5);
const read = { blocks, tokens, tokenCount: 3, bytes: bytesOf('48 65 6c 6c 6f'), problem: '', problemBit: 0 };

test('a payload is headers, literal bytes, copies and ends of blocks', () => {
  assert.deepEqual(
    piecesOf(read, 100).map(({ kind, block, bitStart, bitEnd, byteStart, byteEnd, distance }) =>
      [kind, block, bitStart, bitEnd, byteStart, byteEnd, distance].join(' '),
    ),
    ['header 0 0 3 0 0 0', 'literal 0 3 11 0 1 0', 'copy 0 11 24 1 5 5', 'end 0 24 31 5 5 0', 'header 1 31 40 5 5 0'],
  );
});

test('literal bytes side by side are one piece, but not across a copy or a block', () => {
  const bits = [3, 11, 19, 31, 39];
  const many = {
    ...read,
    blocks: [{ ...blocks[0], bitEnd: 47, tokenEnd: 5 }],
    tokens: Uint32Array.from(bits.flatMap((at, i) => (i === 2 ? [at, 12, 3, 1, 2] : [at, 8, 1, 0, i < 2 ? i : i + 2]))),
  };
  assert.deepEqual(
    piecesOf(many, 100).map(({ kind, bitStart, bitEnd, byteStart, byteEnd }) =>
      [kind, bitStart, bitEnd, byteStart, byteEnd].join(' '),
    ),
    ['header 0 3 0 0', 'literal 3 19 0 2', 'copy 19 31 2 5', 'literal 31 47 5 7'],
  );
});

test('copies side by side are pieces of their own', () => {
  const two = {
    ...read,
    blocks: [{ ...blocks[0], tokenEnd: 2 }],
    tokens: Uint32Array.of(3, 12, 3, 1, 0, 15, 12, 3, 1, 3),
  };
  assert.equal(piecesOf(two, 100).length, 3);
});

test('no more pieces are made than are wanted', () => {
  for (const most of [1, 2, 3, 4, 5]) assert.equal(piecesOf(read, most).length, most);
});

test('tokens that are not listed make no pieces', () => {
  const cut = { ...read, tokens: tokens.subarray(0, 5), blocks: [blocks[0]] };
  assert.deepEqual(
    piecesOf(cut, 100).map(({ kind }) => kind),
    ['header', 'literal'],
  );
});

test('bits are written with the low one of each byte first (RFC 1951 section 3.1.1)', () => {
  // f2 is 1111 0010, 00 is 0000 0000: from the low bit 01001111 00000000.
  assert.equal(bitsOf(again, 0, 16), '0100111100000000');
  assert.equal(bitsOf(again, 1, 5), '1001');
  assert.equal(bitsOf(again, 36, 99), '0000', 'up to the end');
  assert.equal(bitsOf(again, 40, 48), '');
});
