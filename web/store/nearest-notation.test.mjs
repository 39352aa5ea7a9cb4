import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writtenLike } from './nearest-notation.ts';

const notations = [
  { id: 'base64', label: 'Base64', reads: true, writes: true },
  { id: 'od', label: 'od', reads: true, writes: false },
  { id: 'log', label: 'Log of a library', reads: true, writes: false },
];

test('what can be written stays in its notation, a dump stays a dump, all else becomes hex', () => {
  assert.equal(writtenLike(notations, 'base64'), 'base64');
  assert.equal(writtenLike(notations, 'od'), 'hexdump');
  assert.equal(writtenLike(notations, 'log'), 'hex-spaced');
});
