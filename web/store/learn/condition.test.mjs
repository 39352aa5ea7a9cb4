import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holds, statementOf } from './condition.ts';

const bytesOf = (hex) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));

/** What of a report the tests ask for: the server's frame 81 05 "Hello", and what else a row needs. */
const reportWith = (more) => ({
  kind: 'frames',
  bytes: bytesOf('81 05 48 65 6c 6c 6f'),
  frames: [{ fin: true, opcode: 1, payloadLength: '5', lengthForm: 7, payload: bytesOf('48 65 6c 6c 6f') }],
  messages: [{ text: 'Hello', complete: true }],
  findings: [],
  ...more,
});
const start = reportWith({});
const judge = (condition, more = {}) => holds(condition, { report: reportWith(more), start });

const rows = [
  ['kind is "frames"', true],
  ['kind is "payload"', false],
  ['kind is not "payload"', true],
  ['frames[0].fin is yes', true],
  ['frames[0].fin is no', false],
  ['frames[0].opcode is 1', true],
  ['frames[0].opcode is not 1', false],
  ['frames[0].payloadLength is 5', true],
  ['frames[0].payloadLength is "5"', true],
  ['frames[0].opcode is "1"', false],
  ['frames[0].payloadLength at least 5', true],
  ['frames[0].payloadLength at least 6', false],
  ['frames[0].payloadLength at most 4', false],
  ['frames.count is 1', true],
  ['bytes.count is 7', true],
  ['messages[0].text is "Hello"', true],
  ['messages[0].text has "ell"', true],
  ['messages[0].text lacks "ell"', false],
  ['messages.texts has "Hello"', true],
  ['messages.texts has "Hel"', false],
  ['wire has "Hello"', true],
  ['wire has hex "05 48"', true],
  ['wire lacks hex "05 49"', true],
  ['frames[0].payload is hex "48656c6c6f"', true],
  ['rules is none', true],
  ['errors is none', true],
  ['handshake is none', true],
  ['messages[0].closeCode is none', true],
];

for (const [condition, expected] of rows) test(condition, () => assert.equal(judge(condition), expected));

test('a path that leads nowhere holds for no operator', () => {
  for (const path of [
    'frames[1].opcode',
    'frame[0].fin',
    'handshake.response',
    'toString',
    'frames.length.x',
    '__proto__',
  ])
    for (const rest of ['is 1', 'is none', 'is not 1', 'has "a"', 'lacks "a"', 'at least 0'])
      assert.equal(judge(`${path} ${rest}`), false, `${path} ${rest}`);
});

test('what is no condition holds never', () => {
  for (const text of [
    '',
    'frames',
    'frames.count = 1',
    'kind is frames',
    'kind is "frames',
    'frames.count is -1',
    'kind is hex "0g"',
  ])
    assert.deepEqual([statementOf(text), judge(text)], [null, false], text);
});

test('a length of 63 bits is compared by all its digits', () => {
  const frames = [{ payloadLength: '9223372036854775807' }];
  assert.equal(judge('frames[0].payloadLength is 9223372036854775807', { frames }), true);
  assert.equal(judge('frames[0].payloadLength is 9223372036854775806', { frames }), false);
  assert.equal(judge('frames[0].payloadLength at most 9223372036854775806', { frames }), false);
});

test('findings are told by their rules and by how bad they are', () => {
  const findings = [
    { rule: 'frame-reserved-opcode', severity: 'error' },
    { rule: 'frame-zero-key', severity: 'warning' },
  ];
  assert.equal(judge('rules has "frame-zero-key"', { findings }), true);
  assert.equal(judge('rules has frame-zero-key', { findings }), true, 'an id needs no quotes');
  assert.equal(judge('rules lacks frame-zero-key', { findings }), false);
  assert.equal(judge('errors has "frame-zero-key"', { findings }), false);
  assert.equal(judge('warnings has "frame-zero-key"', { findings }), true);
  assert.equal(judge('errors is none', { findings }), false);
});

test('bits that were changed are counted against the start, if no byte came or went', () => {
  assert.equal(judge('changed.bits is 0'), true);
  assert.equal(judge('changed.bits is 2', { bytes: bytesOf('82 05 48 65 6c 6c 6f') }), true);
  assert.equal(judge('changed.bits at most 99', { bytes: bytesOf('82 05') }), false);
  assert.equal(holds('changed.bits is 0', { report: start, start: null }), false);
});

test('terms are told by what was answered, pairs without their connection', () => {
  const handshake = { terms: [{ name: 'subprotocol', offered: 'chat', answered: '' }] };
  assert.equal(judge('terms.subprotocol is ""', { handshake }), true);
  assert.equal(judge('terms.permessage-deflate is "yes"', { handshake }), false);
  assert.equal(judge('pairs[0].state is "answered"', { connection: { pairs: [{ state: 'answered' }] } }), true);
  assert.equal(judge('pairs.count is 0'), false);
});
