import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utf8 } from '../testing/reports.mjs';
import { filtered, kindsOf, mapOf, noFilter } from './list-filter.ts';

const client = 'client-to-server';
const server = 'server-to-client';
const row = (number, direction, kind, text, severity = '') => ({
  number,
  direction,
  kind,
  severity,
  head: null,
  content: { text, bytes: utf8(text) },
});
const rows = [
  { ...row('', client, 'GET', '/chat'), head: {} },
  row('1', client, 'text', 'join room 7'),
  row('2', server, 'text', 'joined', 'warning'),
  row('3', server, 'Ping', ''),
  row('4', client, 'Pong', '', 'error'),
  row('5', server, 'error', 'Invalid frame header'),
];
const left = (change) => filtered(rows, { ...noFilter, ...change }).rows.map(({ number }) => number);

test('without a filter all rows are left', () => {
  assert.deepEqual(left({}), ['', '1', '2', '3', '4', '5']);
});

test('rows are left out by direction, kind and errors', () => {
  assert.deepEqual(left({ direction: client }), ['', '1', '4']);
  assert.deepEqual(left({ kind: 'text' }), ['1', '2']);
  assert.deepEqual(left({ kind: 'text', direction: server }), ['2']);
});

test('an error is what breaks a rule, or what the exporting program reported', () => {
  assert.deepEqual(left({ onlyErrors: true }), ['4', '5']);
});

test('what is found is marked, and leaves no row out until that is asked for', () => {
  const { rows: all, hits } = filtered(rows, { ...noFilter, find: 'JOIN' });
  assert.equal(all.length, 6);
  assert.deepEqual([...hits.keys()].map(({ number }) => number), ['1', '2']); // prettier-ignore
  assert.deepEqual(left({ find: 'JOIN', onlyHits: true }), ['1', '2']);
  assert.deepEqual(left({ find: 'join', onlyHits: true, direction: server }), ['2']);
  assert.deepEqual(left({ find: ' ', onlyHits: true }).length, 6, 'nothing is looked for');
});

test('the kinds stand with how many rows have each, without the heads', () => {
  assert.deepEqual(kindsOf(rows), [['text', 2], ['Ping', 1], ['Pong', 1], ['error', 1]]); // prettier-ignore
});

test('the map has a line for each error and hit, an error before a hit', () => {
  const lines = mapOf(filtered(rows, { ...noFilter, find: 'i' }));
  assert.deepEqual(lines.map(({ at, name }) => [Math.round(at * 6), name]), [[1, 'hit'], [2, 'hit'], [4, 'error'], [5, 'error']]); // prettier-ignore
});

test('the map of many rows has no more than 150 lines, and none of its errors is hidden by hits', () => {
  const many = Array.from({ length: 5000 }, (_, i) => row(`${i}`, client, 'text', 'a', i === 4001 ? 'error' : ''));
  const lines = mapOf(filtered(many, { ...noFilter, find: 'a' }));
  assert.equal(lines.length, 150);
  assert.deepEqual(lines.filter(({ name }) => name === 'error').map(({ at }) => at), [120 / 150]); // prettier-ignore
});
