import assert from 'node:assert/strict';
import { test } from 'node:test';
import { suggested } from './suggest.ts';

const report = (change) => ({
  kind: 'frames',
  bytes: new Uint8Array(),
  frameCount: 1,
  frames: [{ opcode: 1, fin: true, masked: false, payloadLength: '5' }],
  messages: [{ text: 'Hi!', complete: false }],
  findings: [],
  ...change,
});

test('what holds of the solution is suggested, and what of it does not hold of the start is new', () => {
  const start = report({ findings: [{ rule: 'x', severity: 'error' }] });
  const solved = report({
    frames: [{ opcode: 1, fin: true, masked: false, payloadLength: '3' }],
    messages: [{ text: 'Hi!', complete: true }],
  });
  const conditions = suggested(start, solved);
  assert.deepEqual(
    conditions.filter(({ isNew }) => isNew).map(({ condition }) => condition),
    ['errors is none', 'frames[0].payloadLength is 3', 'messages[0].complete is yes'],
  );
  assert.ok(conditions.some(({ condition }) => condition === 'frames.count is 1'));
  assert.ok(conditions.every(({ condition }) => !condition.startsWith('handshake')));
});
