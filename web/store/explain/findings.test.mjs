import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf, findingOf, frameOf, maskedHello, reportOf, utf8 } from '../../testing/reports.mjs';
import { emptyQuestion } from '../question.ts';
import { diffOf } from './diff.ts';
import { explain } from './explain.ts';
import * as later from './later.ts';

const explained = (report, subject = null, frame = 0) =>
  explain({ report, question: emptyQuestion, frame, subject, blocks: null }, later);

const withFindings = (...findings) => ({ ...maskedHello, findings, findingCount: findings.length });

test('pointing at nothing explains the worst finding, with what follows from it', () => {
  const report = withFindings(
    findingOf({ severity: 'note', title: 'A note' }),
    findingOf({ title: 'The cause', byteStart: 1, byteEnd: 2, frame: 0 }),
    findingOf({ title: 'What follows', causedBy: 1 }),
  );
  const { title, tone, finding, consequences, path } = explained(report);
  assert.deepEqual([title, tone, finding, consequences], ['The cause', 'error', 1, [2]]);
  assert.deepEqual(
    path.map(({ text }) => text),
    ['Error', 'Frame', 'Byte 1'],
  );
});

test('a frame that was chosen is explained by its own finding, or as a frame', () => {
  const frames = [0, 1, 2].map((index) => frameOf({ index, offset: index * 11 }));
  const findings = [findingOf({ title: 'Of the first', frame: 0 }), findingOf({ title: 'Of the second', frame: 1 })];
  const report = reportOf({ bytes: new Uint8Array(33), frames, findings });
  assert.deepEqual(
    [0, 1, 2].map((frame) => explained(report, null, frame).title),
    ['Of the first', 'Of the second', 'Text frame, probably from a client: it is masked'],
  );
});

test('the first sentence of a finding leads, and a full stop within quotation marks ends none', () => {
  const text = 'The value is "a. b". The rest. And more.';
  const { paragraphs } = explained(withFindings(findingOf({ text })));
  assert.deepEqual(
    paragraphs.map(({ text }) => text),
    ['The value is "a. b".', 'The rest. And more.'],
  );
});

test('a fix of a frame is a diff in hex, what differs marked', () => {
  const fix = { text: 'Clear MASK', byteStart: 0, byteEnd: 3, bytes: bytesOf('81 05 37'), outcome: 'Good.' };
  const { before, after, outcome } = diffOf(maskedHello, fix);
  assert.deepEqual(before, { text: '81 85 37 fa 21 3d 7f …', start: 3, end: 5 });
  assert.deepEqual(after, { text: '81 05 37 fa 21 3d 7f …', start: 3, end: 5 });
  assert.equal(outcome, 'Good.');
});

test('a fix of a head is a diff in text, line ends as escapes', () => {
  const bytes = utf8('HTTP/1.1 101 OK\r\nA: b=\n\r\n\r\n');
  const handshake = { response: { kind: 'response', byteStart: 0, byteEnd: 25, fields: [], startLine: '' } };
  const report = reportOf({ bytes, handshake });
  const { before, after } = diffOf(report, {
    text: '',
    byteStart: 22,
    byteEnd: 23,
    bytes: new Uint8Array(),
    outcome: '',
  });
  assert.equal(before.text, '…01 OK\\r\\nA: b=\\n\\r\\n\\r\\n');
  assert.equal(before.text.slice(before.start, before.end), '\\n');
  assert.equal(after.text, '…01 OK\\r\\nA: b=\\r\\n\\r\\n');
  assert.equal(after.start, after.end);
});

test('of a long change the middle is left out', () => {
  const fix = { text: '', byteStart: 0, byteEnd: 11, bytes: new Uint8Array(40).fill(1), outcome: '' };
  assert.equal(diffOf(maskedHello, fix).after.text, '01 01 01 01 01 … 01 01 01 01');
});

test('what needs a part that is not there yet is not explained', () => {
  const subject = { kind: 'bits', range: { start: 0, end: 1 } };
  const context = { report: maskedHello, question: emptyQuestion, frame: 0, subject, blocks: null };
  assert.equal(explain(context, null), null);
  assert.notEqual(explain({ ...context, subject: null }, null), null);
});
