import assert from 'node:assert/strict';
import { test } from 'node:test';
import { History } from './history.ts';

test('steps are undone and done again, in their order', () => {
  const history = new History('a');
  for (const state of ['b', 'c']) history.take(state);
  assert.deepEqual([history.undo(), history.undo(), history.undo()], ['b', 'a', null]);
  assert.deepEqual([history.redo(), history.redo(), history.redo()], ['b', 'c', null]);
  assert.deepEqual([history.canUndo, history.canRedo], [true, false]);
});

test('a new step forgets those that were undone', () => {
  const history = new History('a');
  history.take('b');
  history.undo();
  history.take('c');
  assert.equal(history.redo(), null);
  assert.equal(history.undo(), 'a');
});

test('what is typed without a pause is one step', () => {
  const history = new History('');
  history.take('8', true, 1000);
  history.take('81', true, 1500);
  history.take('81 ', true, 3000);
  assert.deepEqual([history.undo(), history.undo(), history.undo()], ['81', '', null]);
});

test('a choice parts what is typed before it from what is typed behind it', () => {
  const history = new History('');
  history.take('8', true, 0);
  history.take('choice', false, 10);
  history.take('9', true, 20);
  assert.deepEqual([history.undo(), history.undo(), history.undo()], ['choice', '8', '']);
});

test('of very many steps the first are dropped', () => {
  const history = new History(0);
  for (let i = 1; i <= 500; i++) history.take(i);
  let steps = 0;
  while (history.undo() !== null) steps++;
  assert.equal(steps, 199);
});

test('the history begins anew with what a page opens with', () => {
  const history = new History('');
  history.take('a');
  history.begin('b');
  assert.deepEqual([history.canUndo, history.canRedo, history.undo()], [false, false, null]);
  history.take('c');
  assert.equal(history.undo(), 'b');
});
