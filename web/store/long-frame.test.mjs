import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf } from '../testing/reports.mjs';
import { readFrame } from './long-frame.ts';

const columns = (offset, payloadLength, firstByte, masked) => ({
  from: 7,
  to: 8,
  offset: [offset],
  payloadLength: [payloadLength],
  firstByte: [firstByte],
  masked: [masked],
  direction: [masked ? 0 : 1],
  complete: [1],
  found: [0],
  message: [3],
});
const text = ({ payload }) => Buffer.from(payload).toString();

test('a masked frame is read behind others, as in section 5.7', () => {
  const bytes = bytesOf('8a 00 81 85 37 fa 21 3d 7f 9f 4d 51 58 89 00');
  const frame = readFrame(bytes, columns(2, 5, 0x81, 1), 0);
  assert.equal(text(frame), 'Hello');
  const { index, offset, direction, fin, opcode, maskingKey, payloadLength, headerBytes, availableBytes } = frame;
  assert.deepEqual(
    { index, offset, direction, fin, opcode, maskingKey, payloadLength, headerBytes, availableBytes },
    { index: 7, offset: 2, direction: 'client-to-server', fin: true, opcode: 1, maskingKey: '37fa213d', payloadLength: '5', headerBytes: 6, availableBytes: 11 }, // prettier-ignore
  );
});

test('the length may be longer than it has to be', () => {
  for (const [hex, form] of [
    ['82 02 61 62', 7],
    ['82 7e 00 02 61 62', 16],
    ['82 7f 00 00 00 00 00 00 00 02 61 62', 64],
  ]) {
    const frame = readFrame(bytesOf(hex), columns(0, 2, 0x82, 0), 0);
    assert.equal(text(frame), 'ab');
    assert.equal(frame.lengthForm, form);
  }
});

test('of a frame that is cut there is what there is', () => {
  assert.equal(text(readFrame(bytesOf('81 05 48 65'), columns(0, 5, 0x81, 0), 0)), 'He');
  assert.equal(text(readFrame(bytesOf('81 85 37 fa'), columns(0, 5, 0x81, 1), 0)), '');
});
