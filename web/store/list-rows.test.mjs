import assert from 'node:assert/strict';
import { test } from 'node:test';
import { binaryMessage, bytesOf, findingOf, frameOf, headOf, messageOf, reportOf, serverFrame, utf8 } from '../testing/reports.mjs'; // prettier-ignore
import { excerptOf } from './list-find.ts';
import { listRows } from './list-rows.ts';

const server = 'server-to-client';
const preview = ({ content }) => excerptOf(content, null).before;
const capture = (change) => ({
  connections: [{ url: 'wss://a/', messageCount: 9, firstTime: 100 }],
  connectionCount: 1,
  shown: 0,
  from: 0,
  note: '',
  ...change,
});
const rowOf = (frame, message) =>
  listRows(reportOf({ frames: [frame], messages: message ? [message] : [] }), 'frames')[0];

// Section 5.7: "Hello" in two frames, 01 03 48 65 6c 80 02 6c 6f.
const fragments = reportOf({
  bytes: bytesOf('01 03 48 65 6c 80 02 6c 6f'),
  frames: [
    serverFrame({ fin: false, payloadLength: '3', availableBytes: 5, payload: utf8('Hel') }),
    serverFrame({ index: 1, offset: 5, opcode: 0, payloadLength: '2', availableBytes: 4, payload: utf8('lo') }),
  ],
  messages: [messageOf({ direction: server, frames: [0, 1] })],
});

test('a frame is a row with its number, its sender, its kind and its size', () => {
  const row = rowOf(frameOf(), messageOf());
  const { frame, number, direction, kind, size, tie, part, bits } = row;
  assert.deepEqual(
    { frame, number, direction, kind, size, tie, part, bits },
    { frame: 0, number: '1', direction: 'client-to-server', kind: 'text', size: '5 B', tie: '', part: false, bits: { start: 0, end: 88 } }, // prettier-ignore
  );
  assert.equal(preview(row), 'Hello');
});

test('kinds are written as the RFC does, those that are reserved by their numbers', () => {
  const kinds = [0, 1, 2, 8, 9, 10, 3, 15].map((opcode) => rowOf(frameOf({ opcode })).kind);
  assert.deepEqual(kinds, ['cont.', 'text', 'binary', 'Close', 'Ping', 'Pong', '0x3', '0xF']);
});

test('fragments are tied by corners, and by how many there are', () => {
  const rows = listRows(fragments, 'frames');
  assert.deepEqual(rows.map(({ tie }) => tie), ['┌ 1/2', '└ 2/2']); // prettier-ignore
  assert.deepEqual(rows.map(({ tieWords }) => tieWords), ['fragment 1 of 2', 'fragment 2 of 2']); // prettier-ignore
  assert.ok(rows.every(({ part }) => part));
});

test('the last fragment of a message that does not end is open', () => {
  const open = { ...fragments, messages: [{ ...fragments.messages[0], complete: false }] };
  assert.deepEqual(listRows(open, 'frames').map(({ tie }) => tie), ['┌ 1', '│ open']); // prettier-ignore
});

test('a Ping and its Pong are tied by their numbers', () => {
  const frames = [9, 10].map((opcode, index) => frameOf({ index, opcode }));
  const pairs = [{ kind: 'ping', asked: 0, answered: 1, state: 'answered' }];
  const rows = listRows(reportOf({ frames, connection: { pairs } }), 'frames');
  assert.deepEqual(rows.map(({ tie }) => tie), ['⇄ 2', '⇄ 1']); // prettier-ignore
  assert.deepEqual(rows.map(({ tieWords }) => tieWords), ['answered by frame 2', 'answers frame 1']); // prettier-ignore
});

test('a frame is shown as text, in hex, by its Close code, or inflated', () => {
  assert.equal(preview(rowOf(frameOf({ payload: utf8('a\n') }), messageOf())), 'a\\n');
  assert.equal(preview(rowOf(frameOf({ payload: bytesOf('ff') }), messageOf())), 'ff');
  assert.equal(preview(rowOf(frameOf({ opcode: 2, payload: utf8('{"a":1}') }))), '{"a":1}');
  assert.equal(preview(rowOf(frameOf({ opcode: 2, payload: utf8('a\n') }))), '61 0a');
  const close = (closeCode, closeReason = '', byteLength = 2) =>
    preview(rowOf(frameOf({ opcode: 8 }), messageOf({ opcode: 8, closeCode, closeReason, byteLength })));
  assert.equal(close(1001, 'by\ne'), '1001 by\\ne');
  assert.equal(close(1005, '', 0), 'no status code');
  assert.equal(close(1005), '1005'); // 03 ed on the wire
  const frame = frameOf({ rsv1: true, payload: bytesOf('f2 48') });
  const compressed = messageOf({ compressed: true, inflated: true });
  assert.equal(preview(rowOf(frame, compressed)), 'Hello');
  assert.equal(preview(rowOf(frame, { ...compressed, inflated: false })), 'f2 48');
});

test('a fragment that ends within a character is text', () => {
  assert.equal(preview(rowOf(frameOf({ fin: false, payload: bytesOf('61 c3') }), messageOf())), 'a');
});

test('heads stand before the frames, by their method and their status', () => {
  const fields = [{ name: 'Upgrade', value: 'websocket' }];
  const request = headOf({ byteEnd: 20, fields });
  const response = headOf({ kind: 'response', startLine: 'HTTP/1.1 101 Switching Protocols', byteStart: 20, byteEnd: 60 }); // prettier-ignore
  const rows = listRows(reportOf({ frames: [frameOf()], handshake: { request, response } }), 'frames');
  assert.deepEqual(rows.map(({ kind, frame, number }) => [kind, frame, number]), [['GET', -1, ''], ['101', -1, ''], ['text', 0, '1']]); // prettier-ignore
  assert.equal(preview(rows[0]), '/chat HTTP/1.1  Upgrade: websocket');
  assert.equal(preview(rows[1]), 'Switching Protocols');
  assert.deepEqual(rows[1].bits, { start: 160, end: 480 });
});

test('a row has the worst finding about it, but for what follows from others', () => {
  const findings = [
    findingOf({ severity: 'note', frame: 0 }),
    findingOf({ severity: 'error', frame: 0 }),
    findingOf({ severity: 'error', frame: 1, causedBy: 1 }),
    findingOf({ severity: 'warning', byteStart: 3, byteEnd: 4 }),
  ];
  const frames = [frameOf(), frameOf({ index: 1 })];
  const report = reportOf({ frames, findings, handshake: { request: headOf({ byteEnd: 20 }) } });
  assert.deepEqual(
    listRows(report, 'frames').map(({ finding, severity }) => [finding, severity]),
    [[3, 'warning'], [1, 'error'], [-1, '']], // prettier-ignore
  );
});

test('a message of several frames is one row, which leads to its first frame', () => {
  const [row] = listRows(fragments, 'messages');
  assert.deepEqual([row.frame, row.number, row.size, row.tie, row.part], [0, '1', '5 B', '2 frames', true]);
  assert.equal(preview(row), 'Hello');
});

test('a message of a capture has its number in the capture, and its time since the first', () => {
  const messages = [
    messageOf({ frames: [], time: 100 }),
    binaryMessage({ frames: [], direction: server, time: 100.25, payload: bytesOf('00 ff'), byteLength: 2 }),
  ];
  const rows = listRows(reportOf({ kind: 'capture', messages, capture: capture({ from: 500 }) }), 'messages');
  assert.deepEqual(
    rows.map((row) => [row.frame, row.number, row.direction, row.kind, row.time, row.size, preview(row)]),
    [
      [0, '501', 'client-to-server', 'text', '+0.000 s', '5 B', 'Hello'],
      [1, '502', server, 'binary', '+0.250 s', '2 B', '00 ff'],
    ],
  );
});

test('an error that was exported in place of a message is shown, and what is wrong in the bytes or the text of one', () => {
  const at = (byteStart, textStart) => ({ frames: [], byteStart, textStart, textEnd: textStart + 7 });
  const messages = [
    messageOf({ ...at(0, 10), opcode: -1, error: 'net::ERR_FAILED' }),
    messageOf(at(5, 20)),
    messageOf(at(10, 30)),
  ];
  const findings = [findingOf({ byteStart: 6, byteEnd: 7 }), findingOf({ textStart: 31, textEnd: 32 })];
  const rows = listRows(reportOf({ kind: 'capture', messages, findings, capture: capture() }), 'messages');
  assert.deepEqual([rows[0].kind, preview(rows[0])], ['error', 'net::ERR_FAILED']);
  assert.deepEqual(rows.map(({ finding }) => finding), [-1, 0, 1]); // prettier-ignore
});
