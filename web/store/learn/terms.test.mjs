import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Terms } from './terms.ts';

const term = (name) => ({ term: name, rfc: '', meaning: `what ${name} is` });
const terms = ['Mask', 'MASK', 'Masking key', 'Frame', 'RSV1, RSV2, RSV3', 'Ping', 'Opcode', 'Close'].map(term);
const found = (text, of = new Terms(terms)) =>
  of.mentions(text).flatMap(({ text, term }) => (term ? [`${text}=${term.term}`] : []));

for (const [text, expected] of [
  ['A frame has an opcode.', ['frame=Frame', 'opcode=Opcode']],
  ['MASK is a bit; the mask is not.', ['MASK=MASK', 'mask=Mask']],
  ['The masking key, not the mask', ['masking key=Masking key', 'mask=Mask']],
  ['Frames of frames', ['Frames=Frame']],
  ['RSV2 and RSV3', ['RSV2=RSV1, RSV2, RSV3']],
  ['mapping, frameset, iframe, ping-pong', []],
  ['Pings.', ['Pings=Ping']],
  ['to close with a Close', ['Close=Close']],
])
  test(`terms of "${text}"`, () => assert.deepEqual(found(text), expected));

test('without terms a text is a text', () =>
  assert.deepEqual(new Terms([]).mentions('A frame'), [{ text: 'A frame', term: null }]));

test('a term is mentioned once in all texts, and nothing of them is lost', () => {
  const of = new Terms(terms);
  assert.deepEqual(found('A Ping.', of), ['Ping=Ping']);
  assert.deepEqual(of.mentions('Another ping, a frame'), [
    { text: 'Another ping, a ', term: null },
    { text: 'frame', term: terms[3] },
  ]);
});
