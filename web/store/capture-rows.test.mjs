import assert from 'node:assert/strict';
import { test } from 'node:test';
import { binaryMessage, bytesOf, messageOf, reportOf } from '../testing/reports.mjs';
import { captureRows } from './capture-rows.ts';

const capture = (change) => ({
  connections: [{ url: 'wss://a/', messageCount: 9, firstTime: 100 }],
  connectionCount: 1,
  shown: 0,
  from: 0,
  note: '',
  ...change,
});

test('a message of a capture is a line with its number, its sender, its kind and its time since the first', () => {
  const messages = [
    messageOf({ time: 100 }),
    binaryMessage({ direction: 'server-to-client', time: 100.25, payload: bytesOf('00 ff'), byteLength: 2 }),
  ];
  assert.deepEqual(captureRows(reportOf({ messages, capture: capture({ from: 500 }) })), [
    { number: 501, side: 'client', kind: 'text', time: '+0.000 s', preview: 'Hello', bytes: 5 },
    { number: 502, side: 'server', kind: 'binary', time: '+0.250 s', preview: '00 ff', bytes: 2 },
  ]);
});

test('the preview of an error is its text, that of a Close its code and reason', () => {
  const messages = [
    messageOf({ opcode: -1, error: 'net::ERR_FAILED' }),
    messageOf({ opcode: 8, closeCode: 1001, closeReason: 'bye' }),
    messageOf({ opcode: 8, closeCode: 1005, closeReason: '' }),
    messageOf({ text: 'a\nb' }),
  ];
  assert.deepEqual(
    captureRows(reportOf({ messages, capture: capture() })).map(({ kind, preview, time }) => [kind, preview, time]),
    [
      ['error', 'net::ERR_FAILED', ''],
      ['close', '1001 bye', ''],
      ['close', '1005', ''],
      ['text', 'a\\nb', ''],
    ],
  );
});

test('of what is long the first 120 characters, or 24 bytes, are shown', () => {
  const messages = [messageOf({ text: 'x'.repeat(500) }), binaryMessage({ payload: new Uint8Array(100) })];
  const [text, bytes] = captureRows(reportOf({ messages, capture: capture() }));
  assert.equal(text.preview, 'x'.repeat(120));
  assert.equal(bytes.preview, Array(24).fill('00').join(' '));
});

test('what is no capture has no rows', () => {
  assert.deepEqual(captureRows(reportOf({ messages: [messageOf()] })), []);
});
