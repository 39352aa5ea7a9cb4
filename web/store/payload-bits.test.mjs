import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf, frameOf, maskedHello, messageOf, reportOf, serverFrame, utf8 } from '../testing/reports.mjs';
import { payloadBits } from './payload-bits.ts';
import { portionsOf } from './portions.ts';

// Section 5.7: "Hello" in two frames, 01 03 48 65 6c 80 02 6c 6f.
const bytes = bytesOf('01 03 48 65 6c 80 02 6c 6f');
const frames = [
  serverFrame({ fin: false, availableBytes: 5, payload: utf8('Hel') }),
  serverFrame({ index: 1, offset: 5, opcode: 0, availableBytes: 4, payload: utf8('lo') }),
];
const message = messageOf({ direction: 'server-to-client', frames: [0, 1] });
const report = reportOf({ bytes, frames, messages: [message] });

test('bytes of a payload stand behind the header of their frame', () => {
  assert.deepEqual(payloadBits(maskedHello, maskedHello.messages[0], 0, 5), { start: 48, end: 88 });
  assert.deepEqual(payloadBits(report, message, 0, 1), { start: 16, end: 24 });
  assert.deepEqual(payloadBits(report, message, 3, 5), { start: 56, end: 72 });
  assert.deepEqual(payloadBits(report, message, 2, 4), { start: 32, end: 64 }, 'with the header between fragments');
});

test('a bare payload is the input, and of a capture a message says where it stands', () => {
  assert.deepEqual(payloadBits(reportOf({ kind: 'payload' }), message, 1, 3), { start: 8, end: 24 });
  const captured = { ...message, byteStart: 10 };
  assert.deepEqual(payloadBits(reportOf({ kind: 'capture' }), captured, 1, 3), { start: 88, end: 104 });
});

test('no bits stand for a compressed payload, for nothing, or for what is not there', () => {
  assert.equal(payloadBits(report, { ...message, compressed: true }, 0, 1), null);
  assert.equal(payloadBits(report, message, 2, 2), null);
  assert.equal(payloadBits(report, message, 0, 6), null);
  assert.equal(payloadBits(report, { ...message, frames: [0, 7] }, 0, 5), null, 'a frame that is not listed');
});

test('to be copied are all bytes, the frame, what is chosen in whole bytes, and the payload of the message', () => {
  const chosen = { start: 40, end: 56 };
  assert.deepEqual(portionsOf(report, frames[1], chosen, message), [
    { label: 'All: 9 bytes', bytes },
    { label: 'Frame 2: 4 bytes', bytes: bytesOf('80 02 6c 6f') },
    { label: 'Chosen: 2 bytes', bytes: bytesOf('80 02') },
    { label: 'Payload of the message: 5 bytes', bytes: utf8('Hello') },
  ]);
});

test('what is the same as all, or is no whole bytes, is left out', () => {
  const [frame] = maskedHello.frames;
  const labels = (...args) => portionsOf(...args).map(({ label }) => label);
  assert.deepEqual(labels(maskedHello, frame, { start: 1, end: 4 }, maskedHello.messages[0]), [
    'All: 11 bytes',
    'Payload of the message: 5 bytes',
  ]);
  assert.deepEqual(labels(maskedHello, frame, { start: 8, end: 12 }, messageOf({ payload: new Uint8Array() })), [
    'All: 11 bytes',
  ]);
  assert.deepEqual(labels(reportOf({ bytes, kind: 'payload' }), undefined, null, message), ['All: 9 bytes']);
  assert.deepEqual(labels(reportOf({ bytes: frameOf().payload }), undefined, null, undefined), ['All: 5 bytes']);
});
