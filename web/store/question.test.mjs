import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyQuestion, isSame, optionsOf } from './question.ts';

const plain = { notation: 'auto', direction: 'auto', holds: 'auto', from: 0, leaveOut: [], takeIn: [] };

test('what a question leaves open is not asked of the codec', () => {
  assert.deepEqual(optionsOf(emptyQuestion), plain);
  assert.deepEqual(optionsOf({ ...emptyQuestion, request: ' \n' }), plain, 'a blank request is none');
});

test('extensions that are known, though there are none, are an option', () => {
  assert.deepEqual(optionsOf({ ...emptyQuestion, extensions: '' }), { ...plain, extensions: '' });
});

test('a request, a limit and a connection are options', () => {
  const question = { ...emptyQuestion, request: 'GET / HTTP/1.1', limit: 1024, connection: 0, takeIn: [3] };
  assert.deepEqual(optionsOf(question), {
    ...plain,
    request: 'GET / HTTP/1.1',
    maxMessageBytes: 1024,
    connection: 0,
    takeIn: [3],
  });
});

test('questions are the same if every part of them is', () => {
  assert.ok(isSame(emptyQuestion, { ...emptyQuestion, leaveOut: [] }));
  assert.ok(!isSame(emptyQuestion, { ...emptyQuestion, leaveOut: [0] }));
  assert.ok(!isSame(emptyQuestion, { ...emptyQuestion, extensions: '' }));
  assert.ok(!isSame({ ...emptyQuestion, input: 'null' }, emptyQuestion));
});
