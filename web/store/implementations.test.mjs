import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowsOf, sumOf } from './implementations.ts';

const data = {
  implementations: [{ id: 'a' }, { id: 'b' }],
  outcomes: [
    ['takes', null, 'delivers it', ''],
    ['refuses', 1002, 'ends the connection', 'bad frame'],
  ],
};

test('the rows of a case are the implementations of which something is known in that role', () => {
  const both = { client: [0, 1] };
  assert.deepEqual(
    rowsOf(data, both, 'client').map(({ implementation, outcome }) => [implementation.id, outcome[0]]),
    [
      ['a', 'takes'],
      ['b', 'refuses'],
    ],
  );
  assert.deepEqual(rowsOf(data, both, 'server'), []);
  assert.equal(rowsOf(data, { client: [null, 1] }, 'client').length, 1);
});

for (const [verdicts, sum] of [
  ['takes takes', 'Every implementation here takes it.'],
  ['refuses', 'Every implementation here refuses it.'],
  ['takes refuses takes', '2 take it, 1 refuses it.'],
  ['waits refuses waits refuses takes', '1 takes it, 2 refuse it, 2 wait.'],
  ['waits', '1 waits.'],
])
  test(`what implementations do in a sentence: ${sum}`, () => {
    assert.equal(sumOf(verdicts.split(' ').map((verdict) => ({ outcome: [verdict, null, '', ''] }))), sum);
  });
