import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf, fieldsFrom, frameOf, maskedHello, messageOf, reportOf } from '../testing/reports.mjs';
import { partOf, stripBytes } from './strip.ts';

const labels = (bytes) => bytes.map(({ runs }) => runs.map(({ label }) => label).join(', '));

test('below each byte of the masked "Hello" stand the fields that its bits belong to', () => {
  const [frame] = maskedHello.frames;
  assert.deepEqual(partOf(maskedHello, frame), { start: 0, bytes: 11, lacking: 0 });
  assert.deepEqual(labels(stripBytes(maskedHello, frame, 0, 8)), [
    'FIN, RSV, opcode 1',
    'MASK, length 5',
    ...['key 0', 'key 1', 'key 2', 'key 3', 'payload 0', 'payload 1'],
  ]);
});

test('the bytes of a length that follow the first seven bits are no lengths of their own', () => {
  const fields = fieldsFrom(0, ['FIN', 1, '1'], ['RSV1', 1, '0'], ['RSV2', 1, '0'], ['RSV3', 1, '0'], ['opcode', 4, '0xA'], ['MASK', 1, '0'], ['Payload length', 7, '126'], ['Extended payload length', 16, '256']); // prettier-ignore
  const frame = frameOf({ headerBytes: 4, availableBytes: 4, payloadLength: '256', fields });
  const report = reportOf({ frames: [frame], bytes: bytesOf('8a 7e 01 00') });
  assert.deepEqual(labels(stripBytes(report, frame, 0, 8)), [
    'FIN, RSV, opcode 0xA',
    'MASK, length 126',
    'length byte 0',
    'length byte 1',
  ]);
  assert.equal(partOf(report, frame).lacking, 8, 'of 256 bytes that are lacking no more than have room');
});

test('bytes behind the end of a frame are those of the next one', () => {
  const fields = (start) => fieldsFrom(start, ['FIN', 1, '1'], ['RSV1', 1, '0'], ['RSV2', 1, '0'], ['RSV3', 1, '0'], ['opcode', 4, '0x9'], ['MASK', 1, '0'], ['Payload length', 7, '0']); // prettier-ignore
  const frames = [0, 2].map((offset, index) =>
    frameOf({ index, offset, headerBytes: 2, availableBytes: 2, payloadLength: '0', fields: fields(offset * 8) }),
  );
  const report = reportOf({ frames, bytes: bytesOf('89 00 89 00') });
  const bytes = stripBytes(report, frames[0], 0, 8);
  assert.deepEqual(bytes.map(({ next }) => next?.index ?? null), [null, null, 1, 1]); // prettier-ignore
});

test('a payload without a frame has characters or values below its bytes, a compressed one no bits', () => {
  const report = reportOf({ kind: 'payload', frames: [], bytes: bytesOf('48 00 20') });
  assert.deepEqual(labels(stripBytes(report, undefined, 0, 8)), ['H', '', '']);
  // [7] in MessagePack: 91 07.
  const of = messageOf({ frames: [], payload: bytesOf('91 07'), byteStart: 1 });
  const nodes = [
    { depth: 0, name: '', kind: 'fixarray of 1', value: '', byteStart: 0, byteEnd: 2, meaning: '' },
    { depth: 1, name: '[0]', kind: 'positive fixint', value: '7', byteStart: 1, byteEnd: 2, meaning: '' },
  ];
  const array = stripBytes(reportOf({ kind: 'payload', bytes: bytesOf('00 91 07') }), undefined, 1, 8, { of, nodes });
  assert.deepEqual(labels(array), ['fixarray of 1', 'positive fixint']);
  assert.deepEqual(array[0].runs[0].whole, { start: 8, end: 24 });
  assert.deepEqual(partOf(report, undefined, messageOf({ byteLength: 3 })), { start: 0, bytes: 3, lacking: 0 });
  assert.equal(partOf(report, undefined, messageOf({ compressed: true })), null);
});
