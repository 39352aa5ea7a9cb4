import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTime, listed } from './list.ts';
import { addressOf, amountOf, brokenOf, durationOf, endOf, sizeOf } from './words.ts';

const connection = (index, more = {}) => ({
  index,
  client: '10.0.0.1:5000',
  server: '10.0.0.2:80',
  url: '',
  subprotocol: '',
  extensions: '',
  start: '2026-01-01T10:00:00Z',
  end: '2026-01-01T10:00:02.5Z',
  ended: 'open',
  messages: { sent: 0, received: 0 },
  bytes: { sent: 0, received: 0 },
  errors: 0,
  warnings: 0,
  notes: [],
  ...more,
});

const all = [
  connection(0, { url: 'wss://b.example/feed', messages: { sent: 1, received: 9 } }),
  connection(1, { url: 'wss://a.example/', errors: 2, subprotocol: 'chat' }),
  connection(2, { warnings: 1, bytes: { sent: 5000, received: 1 }, end: '2026-01-01T11:00:00Z' }),
];
const indexes = (listing) => listed(all, { ...inTime, ...listing }).map(({ index }) => index);

test('connections are found by any of their words, and left out without an error', () => {
  assert.deepEqual(indexes({}), [0, 1, 2]);
  assert.deepEqual(indexes({ find: ' A.EXAMPLE ' }), [1]);
  assert.deepEqual(indexes({ find: 'chat' }), [1]);
  assert.deepEqual(indexes({ find: '10.0.0.2' }), [0, 1, 2]);
  assert.deepEqual(indexes({ onlyErrors: true }), [1]);
});

test('they are put in order', () => {
  assert.deepEqual(indexes({ order: 'url' }), [2, 1, 0]);
  assert.deepEqual(indexes({ order: 'messages' }), [0, 1, 2]);
  assert.deepEqual(indexes({ order: 'bytes' })[0], 2);
  assert.deepEqual(indexes({ order: 'duration' })[0], 2);
  assert.deepEqual(indexes({ order: 'errors' }), [1, 2, 0]);
});

test('what a row says', () => {
  assert.equal(addressOf(all[2]), '10.0.0.2:80');
  assert.equal(addressOf(connection(3, { server: '' })), 'Connection 4');
  assert.equal(durationOf(all[0]), '2.5 s');
  assert.equal(durationOf(connection(0, { start: '' })), '');
  assert.equal(endOf(all[0]), 'still open at the end');
  assert.equal(endOf(connection(0, { ended: 'closed', closeCode: 1005 })), 'closed, no code');
  assert.equal(endOf(connection(0, { holds: 'nothing' })), 'encrypted, no keys');
  assert.equal(brokenOf(connection(0, { errors: 1, warnings: 2 })), '1 error, 2 warnings');
  assert.equal(amountOf(all), '3 WebSocket connections');
  assert.equal(amountOf([connection(0, { holds: 'nothing' })]), 'no WebSocket connection, 1 encrypted');
  assert.deepEqual([0, 999, 1000, 14_608, 2_500_000].map(sizeOf), ['0 B', '999 B', '1.0 kB', '14.6 kB', '2.5 MB']);
});
