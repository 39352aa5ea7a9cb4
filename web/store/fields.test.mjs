import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldsFrom, frameOf, headOf, maskedHello, reportOf } from '../testing/reports.mjs';
import { frameAt, kindOf, nameOfBit, runsOfByte, runsOfFrame } from './fields.ts';

const [frame] = maskedHello.frames;
const inWords = ({ start, end, kind, name, value }) => [start, end, kind, name, value].join(' ');

test('each field has the colour of its kind', () => {
  for (const [name, kind] of [
    ['FIN', 'fin'],
    ['RSV2', 'rsv'],
    ['opcode', 'opcode'],
    ['MASK', 'mask'],
    ['Payload length', 'length'],
    ['Extended payload length', 'length'],
    ['Masking key', 'key'],
    ['Payload data', 'payload'],
    ['Status code', 'payload'],
    ['Reason', 'payload'],
    ['anything', 'other'],
  ])
    assert.equal(kindOf({ name }), kind, name);
});

test('the three reserved bits are one run, each with its own name', () => {
  const runs = runsOfFrame(frame);
  assert.deepEqual(runs.map(inWords), [
    '0 1 fin FIN 1',
    '1 4 rsv RSV 000',
    '4 8 opcode opcode 0x1',
    '8 9 mask MASK 1',
    '9 16 length Payload length 5',
    '16 48 key Masking key 37fa213d',
    '48 88 payload Payload data 7f9f4d5158',
  ]);
  assert.deepEqual([1, 2, 3].map((bit) => nameOfBit(runs[1], bit)), ['RSV1', 'RSV2', 'RSV3']); // prettier-ignore
  assert.equal(nameOfBit(runs[2], 5), 'opcode');
});

test('a field without bits is no run of a frame', () => {
  const fields = fieldsFrom(0, ['FIN', 1, '1'], ['Payload data', 0, '']);
  assert.deepEqual(runsOfFrame(frameOf({ fields })).map(inWords), ['0 1 fin FIN 1']);
});

test('the runs of one byte are those that have bits in it', () => {
  assert.deepEqual(runsOfByte(maskedHello, 1).map(({ name }) => name), ['MASK', 'Payload length']); // prettier-ignore
  assert.deepEqual(runsOfByte(maskedHello, 5).map(({ name }) => name), ['Masking key']); // prettier-ignore
});

test('bytes of a head, and bytes of nothing, are runs of their own', () => {
  const report = reportOf({ handshake: { request: headOf({ byteStart: 0, byteEnd: 20 }) } });
  assert.deepEqual(runsOfByte(report, 19).map(inWords), ['152 160 head Handshake ']);
  assert.deepEqual(runsOfByte(report, 20).map(inWords), ['160 168 other Not part of a frame ']);
});

test('the frame of a byte is found among many, and none between two', () => {
  const frames = Array.from({ length: 100 }, (_, index) => frameOf({ index, offset: 10 * index, availableBytes: 7 }));
  const report = reportOf({ frames });
  for (const [byte, index] of [
    [0, 0],
    [6, 0],
    [7, undefined],
    [10, 1],
    [996, 99],
    [997, undefined],
  ])
    assert.equal(frameAt(report, byte)?.index, index, `byte ${byte}`);
});
