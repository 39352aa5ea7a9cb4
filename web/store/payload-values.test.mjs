import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginningAt, valueAt } from './payload-values.ts';

const node = (depth, byteStart, byteEnd, name, kind) => ({
  depth,
  byteStart,
  byteEnd,
  name,
  kind,
  value: '',
  meaning: '',
});

// {"a": [1, 2]} in CBOR (RFC 8949): a1, 61 61, 82 01 02.
const cbor = [
  node(0, 0, 6, '', 'map of 1'),
  node(1, 1, 6, 'a', 'array of 2'),
  node(2, 4, 5, '[0]', 'unsigned integer'),
  node(2, 5, 6, '[1]', 'unsigned integer'),
];

test('a byte of a payload is called by what begins with it, by its kind where it has no name', () => {
  assert.deepEqual(
    [0, 1, 2, 3, 4].map((at) => beginningAt(cbor, at)?.label ?? ''),
    ['map of 1', 'a', '', '', 'unsigned integer'],
  );
  assert.equal(beginningAt(cbor, 1).end, 6);
});

test('values that share a byte are named together, of many the first', () => {
  const shared = (...names) => names.map((name) => node(0, 0, 1, name, 'bits'));
  assert.equal(beginningAt(shared('Type', 'Flags'), 0).label, 'Type, Flags');
  assert.equal(beginningAt(shared('User', 'Password', 'Will'), 0).label, 'User …');
});

test('bytes are part of the innermost value that holds them all', () => {
  assert.equal(valueAt(cbor, 4, 5).name, '[0]');
  assert.equal(valueAt(cbor, 4, 6).name, 'a');
  assert.equal(valueAt(cbor, 0, 2).kind, 'map of 1');
});
