import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Microtask } from './microtask.ts';

const turn = () => new Promise((done) => setTimeout(done));

test('what is asked for several times in a turn is done once', async () => {
  let times = 0;
  const task = new Microtask(() => times++);
  task.schedule();
  task.schedule();
  assert.equal(times, 0);
  await turn();
  assert.equal(times, 1);
  task.schedule();
  await turn();
  assert.equal(times, 2);
});

test('what is held is done once it is released, if it was asked for', async () => {
  let times = 0;
  const task = new Microtask(() => times++);
  task.hold();
  task.schedule();
  await turn();
  assert.equal(times, 0);
  task.release();
  task.release();
  await turn();
  assert.equal(times, 1);
});
