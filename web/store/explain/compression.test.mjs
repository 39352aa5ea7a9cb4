import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf, maskedHello, utf8 } from '../../testing/reports.mjs';
import { emptyQuestion } from '../question.ts';
import { explain } from './explain.ts';
import { toggled } from './passage.ts';
import * as later from './later.ts';

// The compressed "Hello" of RFC 7692 section 7.2.3.1: a block with the fixed codes, then the empty stored one.
const block = { final: false, headerBits: 3, byteStart: 0, byteEnd: 5 };
const blocks = {
  blocks: [
    { ...block, kind: 'fixed', bitStart: 0, bitEnd: 50, tokenStart: 0, tokenEnd: 6 },
    { ...block, kind: 'stored', bitStart: 50, bitEnd: 56, headerBits: 6, tokenStart: 6, tokenEnd: 6 },
  ],
  tokens: Uint32Array.from([
    3, 8, 1, 0, 0, 11, 8, 1, 0, 1, 19, 8, 1, 0, 2, 27, 8, 1, 0, 3, 35, 8, 1, 0, 4, 43, 7, 0, 0, 5,
  ]),
  tokenCount: 6,
  bytes: utf8('Hello'),
  problem: '',
  problemBit: 0,
};
const compressed = { payload: bytesOf('f2 48 cd c9 c9 07 00'), history: new Uint8Array(), sources: [] };

const token = (index, change = {}) =>
  explain(
    {
      report: maskedHello,
      question: emptyQuestion,
      frame: 0,
      subject: { kind: 'token', index },
      blocks: { compressed, blocks: { ...blocks, ...change } },
    },
    later,
  );

test('the pieces of a compressed message are explained one by one', () => {
  assert.deepEqual(
    [0, 1, 2, 3].map((index) => token(index).title),
    ['Header of a block', 'Literal bytes', 'End of the block', 'The empty block at the end'],
  );
  assert.match(token(1).paragraphs[0].text, /“Hello”/);
  assert.deepEqual(token(0).facts[0], ['Bits', '010', 'code']);
});

test('a block at the end of data that does not inflate is no tail', () => {
  assert.equal(token(3, { problem: 'broken' }).title, 'Header of a block');
});

test('a passage is left out or taken in by undoing the opposite choice, if there is one', () => {
  assert.deepEqual(toggled(emptyQuestion, 2, true), { notation: 'auto', takeIn: [], leaveOut: [2] });
  assert.deepEqual(toggled({ ...emptyQuestion, takeIn: [2] }, 2, true), { notation: 'auto', takeIn: [], leaveOut: [] });
  assert.deepEqual(toggled(emptyQuestion, 2, false), { notation: 'auto', leaveOut: [], takeIn: [2] });
});
