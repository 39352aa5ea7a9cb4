import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inSeconds } from './times.ts';

test('times become seconds, with all of their digits, and those that are not known are absent', () => {
  const report = {
    frames: [{ time: '2023-11-14T22:13:20.007999Z' }, { time: '' }],
    messages: [{ time: '2023-11-14T22:13:20Z' }],
  };
  const { start, frames, messages } = inSeconds(report, '2023-11-14T22:13:20.5Z');
  assert.equal(start, 1_700_000_000.5);
  assert.deepEqual(frames, [{ time: 1_700_000_000.007999 }, {}]);
  assert.deepEqual(messages, [{ time: 1_700_000_000 }]);
  assert.ok(!('start' in inSeconds(report, '')));
});
