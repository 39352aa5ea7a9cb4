import assert from 'node:assert/strict';
import { test } from 'node:test';
import { binaryMessage, bytesOf, messageOf } from '../testing/reports.mjs';
import { payloadsBefore } from './reading-history.ts';
import { closedAtFirst, isContainer, parentOf, placesOf, rowsOf } from './reading-rows.ts';

// {"a": [1, 2], "b": {"c": 3}, "d": 4}: each value with its depth.
const nodes = [0, 1, 2, 2, 1, 2, 1].map((depth, i) => ({ depth, name: String(i) }));

test('a value is a container if the next one lies deeper', () => {
  assert.deepEqual([0, 1, 2, 3, 4, 5, 6].filter((i) => isContainer(nodes, i)), [0, 1, 4]); // prettier-ignore
});

test('the values in a closed container have no rows, nor have those in containers in it', () => {
  assert.deepEqual(rowsOf(nodes, new Set()), [0, 1, 2, 3, 4, 5, 6]);
  assert.deepEqual(rowsOf(nodes, new Set([1])), [0, 1, 4, 5, 6]);
  assert.deepEqual(rowsOf(nodes, new Set([1, 4])), [0, 1, 4, 6]);
  assert.deepEqual(rowsOf(nodes, new Set([0, 4])), [0]);
});

test('each value has its place among those of its container', () => {
  assert.deepEqual(placesOf(nodes).map(({ at, all }) => `${at} of ${all.count}`), [
    '1 of 1',
    '1 of 3',
    '1 of 2',
    '2 of 2',
    '2 of 3',
    '1 of 1',
    '3 of 3',
  ]); // prettier-ignore
});

test('the container of a value stands before it, one level up', () => {
  assert.deepEqual(nodes.map((_, i) => parentOf(nodes, i)), [-1, 0, 1, 1, 0, 4, 0]); // prettier-ignore
});

test('a large tree begins with its inner containers closed, the outermost open', () => {
  assert.equal(closedAtFirst(nodes).size, 0);
  const large = [{ depth: 0 }, ...Array.from({ length: 100 }, () => [{ depth: 1 }, { depth: 2 }]).flat()];
  assert.deepEqual([...closedAtFirst(large)].slice(0, 3), [1, 3, 5]);
  assert.equal(closedAtFirst(large).size, 100);
  assert.equal(closedAtFirst(large.slice(0, 200)).size, 0, '200 values are not too many');
});

// 00 00 ff ff is what a sync flush ends with (RFC 1951 section 3.2.4).
const flushed = (first) => binaryMessage({ payload: bytesOf(`${first} 00 00 ff ff`) });

test('a message that ends with a sync flush may refer to the binary messages before it in its direction', () => {
  const messages = [
    flushed('01'),
    messageOf(),
    binaryMessage({ direction: 'server-to-client' }),
    flushed('02'),
    flushed('03'),
  ];
  assert.deepEqual(payloadsBefore(messages, messages[4]), [messages[0].payload, messages[3].payload]);
  assert.deepEqual(payloadsBefore(messages, messages[0]), []);
});

test('a message without one refers to none', () => {
  const messages = [flushed('01'), binaryMessage({ payload: bytesOf('00 ff ff') })];
  assert.deepEqual(payloadsBefore(messages, messages[1]), []);
});

test('the last 100 messages count, and of their bytes the last MiB', () => {
  const many = Array.from({ length: 150 }, () => flushed('01'));
  assert.equal(payloadsBefore(many, many[149]).length, 100);
  const half = binaryMessage({ payload: new Uint8Array(512 * 1024) });
  const large = [{ ...half }, { ...half }, { ...half }, flushed('01')];
  assert.equal(payloadsBefore(large, large[3]).length, 2);
});
