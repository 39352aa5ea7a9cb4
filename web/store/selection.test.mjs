import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Selection } from './selection.ts';

const bits = (start, end) => ({ start, end });
/** A selection, and the events that it fires. */
function fresh() {
  const selection = new Selection();
  const fired = [];
  for (const type of ['select', 'frame']) selection.addEventListener(type, () => fired.push(type));
  return { selection, fired };
}

test('the bits under the pointer go before those that were chosen', () => {
  const { selection, fired } = fresh();
  assert.equal(selection.active, null);
  selection.choose(bits(0, 8));
  selection.hover(bits(8, 9));
  assert.deepEqual(selection.active, bits(8, 9));
  assert.deepEqual(selection.chosen, bits(0, 8));
  selection.hover(null);
  assert.deepEqual(selection.active, bits(0, 8));
  assert.deepEqual(fired, ['select', 'select', 'select']);
});

test('the same bits again are no change', () => {
  const { selection, fired } = fresh();
  selection.choose(bits(0, 8));
  selection.choose(bits(0, 8));
  selection.hover(null);
  assert.deepEqual(fired, ['select']);
});

test('another frame takes no bits along, and is an event of its own', () => {
  const { selection, fired } = fresh();
  selection.choose(bits(0, 8));
  selection.hover(bits(0, 1));
  fired.length = 0;
  selection.showFrame(2);
  assert.equal(selection.frame, 2);
  assert.equal(selection.active, null);
  assert.equal(selection.chosen, null);
  assert.deepEqual(fired, ['select', 'frame']);
});

test('the frame that is shown already keeps its bits', () => {
  const { selection, fired } = fresh();
  selection.choose(bits(0, 8));
  fired.length = 0;
  selection.showFrame(0);
  assert.deepEqual(selection.chosen, bits(0, 8));
  assert.deepEqual(fired, []);
});

test('marks of passages are told of', () => {
  const { selection, fired } = fresh();
  const marks = [{ start: 0, end: 4, name: 'passage' }];
  selection.mark(marks);
  assert.deepEqual(selection.marks, marks);
  assert.deepEqual(fired, ['select']);
});
