import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportOf } from '../testing/reports.mjs';
import { connectionsOf, connectionsWith } from './connections.ts';

const capture = (...connections) => ({ connections, connectionCount: connections.length, shown: 0, from: 0, note: '' });
const amounts = (...connections) => connectionsOf(reportOf({ capture: capture(...connections) })).all.map(({ amount }) => amount); // prettier-ignore

test('the connections of a capture stand with their addresses, messages and durations', () => {
  const report = reportOf({ capture: { ...capture({ url: 'wss://a/b', messageCount: 1 }, { url: '', messageCount: 2 }), shown: 1, connectionCount: 7 } }); // prettier-ignore
  const { all, shown, total } = connectionsOf(report);
  assert.deepEqual(all, [{ index: 0, label: 'a/b', amount: '1 message' }, { index: 1, label: 'Connection 2', amount: '2 messages' }]); // prettier-ignore
  assert.deepEqual([shown, total], [1, 7]);
});

test('a duration is as exact as it is short', () => {
  const lasting = (seconds) => ({ url: '', messageCount: 2, firstTime: 1000, lastTime: 1000 + seconds });
  assert.deepEqual(amounts(lasting(0), lasting(12.34), lasting(245), lasting(7380)), [
    '2 messages, 0.0 s',
    '2 messages, 12.3 s',
    '2 messages, 4 min 5 s',
    '2 messages, 2 h 3 min',
  ]);
});

test('the connections that a text tells of stand with what they begin with', () => {
  const { all, shown } = connectionsOf(
    reportOf({ stories: [{ label: 'GET /a' }, { label: 'GET\u200b/b' }], story: 1 }),
  );
  assert.deepEqual(all.map(({ label }) => label), ['GET /a', 'GETU+200B/b']); // prettier-ignore
  assert.equal(shown, 1);
});

test('connections are found by what their labels hold, whatever the case', () => {
  const { all } = connectionsOf(reportOf({ stories: [{ label: 'GET /a' }, { label: 'GET /b' }] }));
  assert.deepEqual(connectionsWith(all, ' get /B ').map(({ index }) => index), [1]); // prettier-ignore
  assert.equal(connectionsWith(all, '').length, 2);
});
