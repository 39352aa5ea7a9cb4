import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf, frameOf, messageOf, reportOf, utf8 } from '../testing/reports.mjs';
import { bitsInInput, compressedOf, sourceOf } from './compressed.ts';

// RFC 7692 section 7.2.3.2: "Hello" twice, the second by a copy from the first; here the second in two fragments.
const frames = [
  frameOf({ index: 0, offset: 0, headerBytes: 2, availableBytes: 9, payload: bytesOf('f2 48 cd c9 c9 07 00') }),
  frameOf({ index: 1, offset: 9, headerBytes: 2, availableBytes: 4, payload: bytesOf('f2 00') }),
  frameOf({ index: 2, offset: 13, headerBytes: 2, availableBytes: 5, payload: bytesOf('11 00 00') }),
];
const compressed = { compressed: true, inflated: true };
const messages = [messageOf({ ...compressed, frames: [0] }), messageOf({ ...compressed, frames: [1, 2] })];
const lane = (takeover) => ({ direction: 'client-to-server', deflate: { takeover } });
const report = reportOf({ frames, messages, connection: { lanes: [lane(true)], pairs: [] } });

test('a compressed message has the payloads of its frames, and what was inflated before it', () => {
  const { payload, history, sources } = compressedOf(report, messages[1]);
  assert.deepEqual(payload, bytesOf('f2 00 11 00 00'));
  assert.deepEqual(history, utf8('Hello'));
  assert.deepEqual(sources, [{ start: 0, frame: 0 }]);
});

test('without context takeover nothing before it counts', () => {
  const alone = { ...report, connection: { lanes: [lane(false)], pairs: [] } };
  assert.equal(compressedOf(alone, messages[1]).history.length, 0);
});

test('other directions, messages that are not compressed, and all before one that failed do not count', () => {
  const all = [
    messageOf({ ...compressed, payload: utf8('lost') }),
    messageOf({ ...compressed, inflated: false, payload: utf8('broken') }),
    messageOf({ ...compressed, payload: utf8('one') }),
    messageOf({ payload: utf8('plain') }),
    messageOf({ ...compressed, direction: 'server-to-client', payload: utf8('other') }),
    messageOf({ ...compressed, payload: utf8('two'), frames: [2] }),
    messageOf({ ...compressed, frames: [1] }),
  ];
  const { history, sources } = compressedOf(reportOf({ frames, messages: all }), all[6]);
  assert.deepEqual(history, utf8('onetwo'));
  assert.deepEqual(sources, [
    { start: 0, frame: 0 },
    { start: 3, frame: 2 },
  ]);
});

test('the history is the last 32 KiB, as far as a copy can reach (RFC 1951 section 2)', () => {
  const all = [
    messageOf({ ...compressed, payload: new Uint8Array(30_000) }),
    messageOf({ ...compressed, payload: new Uint8Array(10_000), frames: [1] }),
    messageOf({ ...compressed, frames: [2] }),
  ];
  const { history, sources } = compressedOf(reportOf({ frames, messages: all }), all[2]);
  assert.equal(history.length, 32_768);
  assert.deepEqual(sources.map(({ start }) => start), [-7_232, 22_768]); // prettier-ignore
});

test('a copy from before the message names the frame that it takes its first byte from', () => {
  const whole = compressedOf(report, messages[1]);
  assert.equal(sourceOf(whole, 1, 5), 0, 'four bytes before the message');
  assert.equal(sourceOf(whole, 5, 5), undefined, 'from the message itself');
  assert.equal(sourceOf(whole, 1, 9), undefined, 'from before all that is known');
  const two = { ...whole, history: utf8('onetwo'), sources: [{ start: 0, frame: 4 }, { start: 3, frame: 7 }] }; // prettier-ignore
  assert.deepEqual([6, 4, 3, 1].map((distance) => sourceOf(two, 0, distance)), [4, 4, 7, 7]); // prettier-ignore
});

test('bits of the payload stand in the frame that holds the first of them', () => {
  const [, message] = messages;
  assert.deepEqual(bitsInInput(report, message, 0, 3), { start: 11 * 8, end: 12 * 8 });
  assert.deepEqual(
    bitsInInput(report, message, 11, 24),
    { start: 12 * 8, end: 13 * 8 },
    'the end is in the next frame',
  );
  assert.deepEqual(bitsInInput(report, message, 24, 31), { start: 16 * 8, end: 17 * 8 });
  assert.equal(bitsInInput(report, message, 40, 41), null);
});
