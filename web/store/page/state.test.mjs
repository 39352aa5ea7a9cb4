import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyForm, emptyState } from '../build/form.ts';
import { emptyQuestion } from '../question.ts';
import { hashOf, inspectHash, readState } from './state.ts';

const inspect = (change) => ({ ...emptyQuestion, ...change });

test('an address that says nothing shows the masked "Hello" of the RFC, as frames', () => {
  assert.deepEqual(readState(''), {
    view: 'inspect',
    question: inspect({ input: '81 85 37 fa 21 3d 7f 9f 4d 51 58', holds: 'frames' }),
    panes: null,
    frame: 0,
    build: emptyState,
    form: false,
    place: { section: '', key: '' },
    learn: '',
  });
});

test('an address says whether the input is shown as a form; one of the form itself is', () => {
  assert.equal(readState('#input=8a00&face=form').form, true);
  assert.equal(readState('#view=build&opcode=9').form, true);
  const state = { ...readState('#input=8a00'), form: true };
  assert.equal(hashOf(state), '#input=8a00&face=form');
});

test('an address with an input, though it is empty, or with a request shows no example', () => {
  assert.deepEqual(readState('#input=').question, emptyQuestion);
  assert.deepEqual(readState('#request=x').question, inspect({ request: 'x' }));
});

test('every part of a question has a name in the address', () => {
  const question = inspect({
    input: '81 05',
    notation: 'hex-spaced',
    direction: 'client-to-server',
    holds: 'payload',
    extensions: '',
    request: 'GET /',
    limit: 1000,
    connection: 0,
    from: 500,
    leaveOut: [1, 2],
    takeIn: [7],
  });
  const hash =
    '#input=81%2005&notation=hex-spaced&direction=client-to-server&holds=payload&extensions=&request=GET%20/&limit=1000&connection=0&from=500&leaveOut=1,2&takeIn=7&panes=verdict%20bits&frame=3';
  assert.equal(inspectHash(question, 'verdict bits', 3), hash);
  const state = readState(hash);
  assert.deepEqual([state.question, state.panes, state.frame], [question, 'verdict bits', 3]);
});

test('what is as usual is left out', () => {
  assert.equal(inspectHash(inspect({ input: 'a' }), null), '#input=a');
});

test('what an address says wrong is as usual', () => {
  const { question, view } = readState('#input=a&direction=up&holds=x&notation=&connection=-1&from=x&leaveOut=a,2,b&view=other');
  assert.equal(view, 'inspect');
  assert.deepEqual(question, inspect({ input: 'a', connection: 0, leaveOut: [2] }));
}); // prettier-ignore

test('the view decides which state is written', () => {
  const state = { ...readState('#input=a'), build: { ...emptyState, items: [{ ...emptyForm, payload: 'b' }] } };
  assert.equal(hashOf(state), '#input=a');
  const place = { section: 'opcodes', key: '9' };
  assert.equal(hashOf({ ...state, view: 'reference', place }), '#view=reference&opcode=9');
  assert.equal(hashOf({ ...state, view: 'build' }), '#view=build&opcode=1&mask=37fa213d&payload=b');
});
