import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messageOf, reportOf, utf8 } from '../../testing/reports.mjs';
import { emptyQuestion } from '../question.ts';
import { explain } from './explain.ts';
import * as later from './later.ts';

// "né": the second character takes two bytes of UTF-8.
const payload = utf8('né!');
const message = messageOf({ frames: [], payload, text: 'né!', byteLength: 4 });
const report = reportOf({ kind: 'payload', bytes: payload, messages: [message], messageCount: 1 });
const explained = (start, end, values = null) =>
  explain(
    {
      report,
      question: { ...emptyQuestion, input: 'né!' },
      frame: 0,
      subject: { kind: 'bits', range: { start, end } },
      blocks: null,
      values,
    },
    later,
  );

test('a byte of a payload without a frame is explained by its character', () => {
  const { title, paragraphs, facts } = explained(0, 8);
  assert.equal(title, 'Byte 1 of the payload is 6e');
  assert.deepEqual(paragraphs, [{ text: 'It stands for “n”.' }]);
  assert.deepEqual(facts[0], ['In decimal', '110']);
  assert.deepEqual(explained(16, 24).paragraphs, [{ text: 'It is byte 2 of the 2 that stand for “é” in UTF-8.' }]);
});

test('one bit of it can be flipped, several bytes are read as text, and all of it is the payload', () => {
  assert.deepEqual(explained(9, 10).flip, { bit: 9, name: 'this bit' });
  assert.deepEqual(explained(8, 32).paragraphs, [{ text: 'It reads “é!”.' }]);
  assert.equal(explained(0, 32).title, 'A payload without its frame');
});

test('bytes are told by the values that they are, begin or are part of', () => {
  const node = (depth, byteStart, byteEnd, name, kind, value) => ({
    depth,
    name,
    kind,
    value,
    byteStart,
    byteEnd,
    meaning: '',
  });
  const nodes = [node(0, 0, 4, '', 'array of 1', ''), node(1, 1, 3, '[0]', 'letter', 'é')];
  const said = (start, end) =>
    explained(start, end, { of: message, nodes }).paragraphs.map(({ lead = '', text }) => `${lead}${text}`);
  assert.deepEqual(said(8, 24), ['It reads “é”.', 'letter.é.']);
  assert.equal(said(0, 8)[1], 'With it begins array of 1.');
  assert.equal(said(16, 24)[1], 'Part of letter.');
});
