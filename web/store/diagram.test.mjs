import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldsFrom, frameOf, maskedHello } from '../testing/reports.mjs';
import { lackingBytes, layOut } from './diagram.ts';

const labelsOf = ({ labels }) => labels.map(({ text, span }) => `${text} ${span}`);

test('the masked "Hello" in rows of 32 bits, as the RFC draws frames', () => {
  const { rows, bits, rest } = layOut(maskedHello.frames[0], 32);
  assert.equal(bits, 88);
  assert.equal(rest, '');
  assert.deepEqual(rows.map(labelsOf), [
    ['FIN 1', 'RSV 3', 'opcode 4', 'MASK 1', 'length 5 7', 'masking key 16'],
    ['masking key (continued) 16', 'payload data 16'],
    ['payload data (continued) 24'],
  ]);
  assert.deepEqual(rows.map(({ missing }) => missing), [0, 0, 0]); // prettier-ignore
});

test('the first and last bit of a run are those of its part in the row', () => {
  const [first, second] = layOut(maskedHello.frames[0], 32).rows;
  const edges = (cells, name) => cells.filter(({ run }) => run.name === name).map(({ first, last }) => [first, last]);
  assert.deepEqual(edges(first.cells, 'RSV'), [[true, false], [false, false], [false, true]]); // prettier-ignore
  assert.equal(edges(first.cells, 'Masking key').filter(([begins]) => begins).length, 1);
  assert.deepEqual(edges(second.cells, 'Masking key').at(-1), [false, true]);
});

test('bits count from the start of the input, rows from the start of the frame', () => {
  const fields = fieldsFrom(24, ['FIN', 1, '1'], ['RSV1', 1, '0'], ['RSV2', 1, '0'], ['RSV3', 1, '0'], ['opcode', 4, '0x9'], ['MASK', 1, '0'], ['Payload length', 7, '0']); // prettier-ignore
  const ping = frameOf({ offset: 3, headerBytes: 2, availableBytes: 2, payloadLength: '0', fields });
  const { rows } = layOut(ping, 16);
  assert.equal(rows.length, 1);
  assert.deepEqual([rows[0].cells[0].bit, rows[0].cells.at(-1).bit], [24, 39]);
});

test('of a long payload the first bytes are drawn, and the rest is told', () => {
  const fields = fieldsFrom(0, ['FIN', 1, '1'], ['RSV1', 1, '0'], ['RSV2', 1, '0'], ['RSV3', 1, '0'], ['opcode', 4, '0x2'], ['MASK', 1, '0'], ['Payload length', 7, '126'], ['Extended payload length', 16, '256'], ['Payload data', 2048, 'ab']); // prettier-ignore
  const frame = frameOf({ headerBytes: 4, availableBytes: 260, payloadLength: '256', fields });
  const { bits, rest } = layOut(frame, 32);
  assert.equal(bits, 128, '4 bytes of header and 12 of payload');
  assert.equal(rest, '244 more payload bytes not drawn here.');
});

test('what a frame still lacks is a gap in its last row, and told in bytes', () => {
  const fields = fieldsFrom(0, ['FIN', 1, '1'], ['RSV1', 1, '0'], ['RSV2', 1, '0'], ['RSV3', 1, '0'], ['opcode', 4, '0x1'], ['MASK', 1, '0'], ['Payload length', 7, '5'], ['Payload data', 8, '48']); // prettier-ignore
  const { rows, rest } = layOut(frameOf({ headerBytes: 2, availableBytes: 3, fields, complete: false }), 32);
  assert.equal(rows[0].missing, 8, 'of 4 bytes that are lacking one has room');
  assert.equal(rest, '4 bytes of this frame still to come.');
});

test('a length beyond the safe integers is exact', () => {
  const frame = frameOf({ headerBytes: 14, availableBytes: 14, payloadLength: '9223372036854775807' });
  assert.equal(lackingBytes(frame), 9223372036854775807n);
  assert.equal(lackingBytes(frameOf({ payloadLength: '' })), 0n, 'a header that is cut has no length yet');
});
