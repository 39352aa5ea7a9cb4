import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headOf, reportOf, utf8 } from '../../testing/reports.mjs';
import { patched } from '../bits.ts';
import { emptyQuestion } from '../question.ts';
import { explain } from './explain.ts';
import * as later from './later.ts';

// The key and the accept value of RFC 6455 section 1.3.
const accept = 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=';
const lines = [
  'HTTP/1.1 101 Switching Protocols',
  'Upgrade: websocket',
  'Sec-WebSocket-Accept: wrong',
  'X-Foo: bar',
  '',
];
const text = lines.map((line) => line + '\r\n').join('');
const bytes = utf8(text);

const fields = lines.slice(1, -1).map((line) => {
  const byteStart = text.indexOf(line);
  const [name, value] = line.split(': ');
  return { name, value, byteStart, byteEnd: byteStart + line.length + 2, meaning: '', section: '' };
});

const response = headOf({ kind: 'response', startLine: lines[0], fields, fieldCount: 3, byteEnd: bytes.length });

const reportOn = (change = {}) =>
  reportOf({
    kind: 'handshake',
    bytes,
    handshake: {
      response,
      acceptFound: 'wrong',
      acceptState: 'mismatch',
      acceptance: { accept, steps: [] },
      terms: [],
      ...change,
    },
  });

const at = (report, byteStart, byteEnd) => {
  const subject = { kind: 'bits', range: { start: byteStart * 8, end: byteEnd * 8 } };
  return explain({ report, question: { ...emptyQuestion, input: text }, frame: 0, subject, blocks: null }, later);
};

const line = (report, i) => at(report, fields[i].byteStart, fields[i].byteEnd);

test('a line of a head is explained by the name of its field', () => {
  const { title, path, facts } = line(reportOn(), 0);
  assert.equal(title, 'Upgrade');
  assert.deepEqual(
    path.map(({ text }) => text),
    ['Response', 'Upgrade'],
  );
  assert.deepEqual(facts[0], ['Value', 'websocket', 'code']);
});

test('a wrong accept value is said to be wrong, and the right one can be set', () => {
  const { paragraphs, values } = line(reportOn(), 1);
  assert.equal(paragraphs[0].text, `It is not the value that follows from the key: that is ${accept}.`);
  const [right] = values[0].values;
  assert.equal(right.label, accept);
  const after = new TextDecoder().decode(patched(bytes, right.set.patch()));
  assert.equal(after, text.replace('wrong', accept));
});

test('without the request nothing is said of whether the value is right', () => {
  const report = reportOn({ acceptState: 'unknown', acceptance: undefined });
  assert.match(line(report, 1).paragraphs[0].text, /cannot be checked/);
});

test('a field without a part in the handshake is said to have none', () => {
  assert.match(line(reportOn(), 2).paragraphs[0].text, /no part in the opening handshake/);
});

test('the first line, the empty line and the whole head have explanations of their own', () => {
  const report = reportOn();
  assert.equal(at(report, 0, 8).title, lines[0]);
  assert.equal(at(report, bytes.length - 2, bytes.length).title, 'The empty line');
  assert.equal(at(report, 0, bytes.length).title, 'The opening handshake');
});
