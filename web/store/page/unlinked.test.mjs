import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readState } from './state.ts';
import { UnlinkedStates, wasKept } from './unlinked.ts';

const build = (hash) => readState(`#view=build&${hash}`);

test('a state that no link holds is found again by its hash', () => {
  const states = new UnlinkedStates();
  const state = readState('#input=a');
  const hash = states.keep(state);
  assert.match(hash, /^#kept=\d+$/);
  assert.equal(states.find(hash), state);
  assert.ok(wasKept(hash));
  assert.equal(states.find('#kept=1'), undefined);
});

test('of each view the last text is kept, with all that it was shown with', () => {
  const states = new UnlinkedStates();
  const first = states.keep(readState('#input=a'));
  const judged = states.keep(readState('#input=a&direction=client-to-server'));
  const built = states.keep(build('payload=x'));
  assert.equal(new Set([first, judged, built]).size, 3);
  assert.ok(states.find(first) && states.find(judged), 'the same text is kept once more');
  states.keep(readState('#input=b'));
  assert.deepEqual([first, judged].map((hash) => states.find(hash)), [undefined, undefined]); // prettier-ignore
  assert.ok(states.find(built), 'the other view keeps its own');
});

test('of forms the last one is kept', () => {
  const states = new UnlinkedStates();
  const first = states.keep(build('payload=x'));
  const second = states.keep(build('payload=y'));
  assert.equal(states.find(first), undefined);
  assert.ok(states.find(second));
});

test('another frame of the same state goes under the same hash', () => {
  const states = new UnlinkedStates();
  const state = readState('#input=a');
  const hash = states.keep(state);
  assert.equal(states.keep({ ...state, frame: 5 }), hash);
  assert.equal(states.find(hash).frame, 5);
});

test('only hashes of this kind were kept', () => {
  for (const hash of ['#kept=', '#kept=a', '#input=kept=1', 'kept=1']) assert.ok(!wasKept(hash), hash);
});
