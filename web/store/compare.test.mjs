import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messageOf, reportOf } from '../testing/reports.mjs';
import { differentBytes, differentValues, neighbourOf } from './compare.ts';

const bytes = (text) => new TextEncoder().encode(text);
const node = (depth, name, value = '', kind = 'string') => ({ depth, name, value, kind });

test('the neighbours of a message are those of its sender and opcode', () => {
  const from = (direction, opcode, frame) => messageOf({ direction, opcode, frames: [frame] });
  const [client, server] = ['client-to-server', 'server-to-client'];
  const messages = [from(server, 1, 0), from(client, 1, 1), from(server, 9, 2), from(server, 1, 3), from(server, 1, 5)];
  const report = reportOf({ messages });
  assert.deepEqual(neighbourOf(report, messages[3], -1), { message: messages[0], name: 'frame 1' });
  assert.deepEqual(neighbourOf(report, messages[3], 1), { message: messages[4], name: 'frame 6' });
  assert.equal(neighbourOf(report, messages[0], -1), null);
  assert.equal(neighbourOf(report, messageOf({}), 1), null);
});

test('a message without frames is called by its number', () => {
  const messages = [messageOf({ frames: [] }), messageOf({ frames: [] })];
  assert.equal(neighbourOf(reportOf({ messages }), messages[0], 1).name, 'message 2');
});

test('values differ by the names that lead to them', () => {
  const other = [node(0, '', '', 'object'), node(1, 'seq', '7'), node(1, 'ask', '', 'array'), node(2, '0', '1.50')];
  const here = [node(0, '', '', 'object'), node(1, 'seq', '8'), node(1, 'ask', '', 'array'), node(1, 'bid', '1.49')];
  assert.deepEqual(differentValues(other, here), [
    { place: 'seq', other: '7', here: '8' },
    { place: 'ask', other: null, here: 'array' },
    { place: 'bid', other: null, here: '1.49' },
    { place: 'ask.0', other: '1.50', here: null },
  ]);
});

test('of values with one name each is compared with its own', () => {
  const tree = (...values) => values.map((value) => node(0, '1', value));
  assert.deepEqual(differentValues(tree('a', 'b'), tree('a', 'c')), [{ place: '1 (2)', other: 'b', here: 'c' }]);
});

test('bytes of one length differ in runs', () => {
  const found = differentBytes(bytes('abcdef'), bytes('aXcdYZ'));
  assert.deepEqual(found, [
    { place: 'byte 1', other: bytes('b'), here: bytes('X') },
    { place: 'bytes 4 to 5', other: bytes('ef'), here: bytes('YZ') },
  ]);
  assert.deepEqual(differentBytes(bytes('same'), bytes('same')), []);
});

test('bytes of two lengths differ between their common ends', () => {
  assert.deepEqual(differentBytes(bytes('id=9;'), bytes('id=10;')), [
    { place: 'bytes 3 to 4', other: bytes('9'), here: bytes('10') },
  ]);
  assert.deepEqual(differentBytes(bytes('aa'), bytes('aaa')), [{ place: 'byte 2', other: null, here: bytes('a') }]);
  assert.deepEqual(differentBytes(bytes('ab'), bytes('')), [{ place: 'bytes 0 to 1', other: bytes('ab'), here: null }]);
});
