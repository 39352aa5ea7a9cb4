import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHash } from '../hash.ts';
import { isTaskLink, learnHash, pageHash, readLearnPlace } from './place.ts';
import { taskHash, taskIn } from './task-link.ts';

const own = {
  task: 'Make it say “Hi” & nothing else.',
  start: { input: '81 05 48 69', direction: 'server-to-client', extensions: '', request: '', holds: 'auto' },
  check: ['messages[0].text is "Hi"', 'errors is none'],
  hints: ['Count.', '2 & 2'],
};

test('a task comes back from its link', () => {
  const { task, start, check, hints, hide } = taskIn(readHash(taskHash(own)));
  assert.deepEqual({ task, start, check, hints }, own);
  assert.deepEqual(hide, ['fixes']);
});

test('a link without words, or with a condition that cannot be read, holds no task', () => {
  assert.equal(taskIn(readHash(taskHash({ ...own, task: '' }))), null);
  assert.equal(taskIn(readHash(taskHash({ ...own, check: [] }))), null);
  const hash = taskHash({ ...own, check: ['errors = 0'] });
  assert.equal(taskIn(readHash(hash)), null);
  assert.ok(isTaskLink(hash));
});

test('two tasks have two names, and one always the same', () => {
  const nameOf = (change) => taskIn(readHash(taskHash({ ...own, ...change }))).id;
  assert.equal(nameOf({}), nameOf({ task: 'Other words' }));
  assert.notEqual(nameOf({}), nameOf({ check: ['errors is none'] }));
});

test('a place comes back from its address', () => {
  const none = { page: '', part: '' };
  const place = { ...none, lesson: 'mask', set: ['mask', 'frame'], ofClass: true, results: null, task: null };
  assert.equal(learnHash(place), '#view=learn&set=mask,frame&class=1&lesson=mask');
  assert.deepEqual(readLearnPlace(learnHash(place)), place);
  const results = { ...none, lesson: '', set: [], ofClass: false, results: '# Ada\nframe', task: null };
  assert.deepEqual(readLearnPlace(learnHash(results)), results);
  const { page, part } = readLearnPlace(pageHash('glossary', 'RSV1, RSV2, RSV3'));
  assert.deepEqual([page, part], ['glossary', 'RSV1, RSV2, RSV3']);
  assert.equal(readLearnPlace('#view=learn&page=none').page, '');
});
