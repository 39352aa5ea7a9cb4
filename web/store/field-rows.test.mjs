import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldsFrom, frameOf, maskedHello } from '../testing/reports.mjs';
import { fieldRows, restInWords } from './field-rows.ts';

const inWords = ({ start, end, name, value }) => [start, end, name, value].join(' ');

test('RSV1 to RSV3 are one row, and bytes stand in pairs of digits', () => {
  const [frame] = maskedHello.frames;
  assert.deepEqual(fieldRows(frame).map(inWords), [
    '0 1 FIN 1',
    '1 4 RSV1–3 0 0 0',
    '4 8 opcode 0x1',
    '8 9 MASK 1',
    '9 16 payload length 5',
    '16 48 masking key 37 fa 21 3d',
    '48 88 payload 7f 9f 4d 51 58',
  ]);
  assert.equal(restInWords(frame), 'masking key 37 fa 21 3d, payload 5 bytes');
});

test('of the reserved bits one that is set is told apart', () => {
  const of = (...meanings) =>
    fieldRows(frameOf({ fields: fieldsFrom(0, ...meanings.map((meaning, i) => [`RSV${i + 1}`, 1, meaning === 'unused' ? '0' : '1', meaning])) }))[0].meaning; // prettier-ignore
  assert.equal(of('unused', 'unused', 'unused'), 'unused');
  assert.equal(of('compressed', 'unused', 'unused'), 'RSV1: compressed');
  assert.equal(of('compressed', 'unused', 'set'), 'RSV1: compressed. RSV3: set');
});

test('numbers are grouped, long bytes are cut', () => {
  const fields = fieldsFrom(0, ['Extended payload length', 64, '65536'], ['Status code', 16, '1000'], ['Payload data', 800, 'ab'.repeat(20)]); // prettier-ignore
  assert.deepEqual(fieldRows(frameOf({ fields })).map(({ value }) => value), ['65,536', '1000', 'ab ab ab ab ab ab ab …']); // prettier-ignore
});
