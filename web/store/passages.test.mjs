import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listed } from './passages.ts';

const passage = (kind, included = true) => ({ kind, included });
const indexes = (...passages) => listed(passages).map(({ index }) => index);

test('passages are listed where there is something to choose, without the words around them', () => {
  assert.deepEqual(indexes(passage('prose'), passage('head'), passage('prose'), passage('bytes')), [1, 3]);
  assert.deepEqual(indexes(passage('prose'), passage('bytes', false)), [1]);
  assert.deepEqual(indexes(passage('prose'), passage('bytes'), passage('saying')), [], 'one that is read, and an error message'); // prettier-ignore
  assert.deepEqual(indexes(passage('head'), passage('bytes'), passage('saying')), [0, 1, 2]);
});
