import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readProgress } from './progress.ts';

test('progress of another version is read as far as it can be', () => {
  const solved = { solved: true, tries: 1, hints: 0, bytes: '81', mood: 'good' };
  const text = JSON.stringify({ frame: solved, mask: { solved: 'yes' }, close: { hints: 2 }, ping: null, reads: 7 });
  assert.deepEqual(readProgress(text), { frame: solved, close: { hints: 2 } });
});

test('what is no progress is none', () => {
  for (const text of [null, '', '{', 'null', '7']) assert.equal(readProgress(text), null);
  assert.deepEqual(readProgress('[]'), {});
});
