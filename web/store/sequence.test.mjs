import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frameOf, headOf, messageOf, reportOf } from '../testing/reports.mjs';
import { sequenceOf } from './sequence.ts';

const server = 'server-to-client';
const client = 'client-to-server';

/** Frames, each as [direction, opcode, FIN], and messages as [direction, opcode, frames, complete]. */
function rowsOf(frames, messages, change = {}) {
  return sequenceOf(
    reportOf({
      frames: frames.map(([direction, opcode, fin = true], index) => frameOf({ index, direction, opcode, fin })),
      messages: messages.map(([direction, opcode, frames, complete = true]) =>
        messageOf({ direction, opcode, frames, complete }),
      ),
      ...change,
    }),
  );
}

test('the heads come before the frames, each in the lane of its sender', () => {
  const request = headOf({ byteEnd: 20 });
  const response = headOf({ kind: 'response', byteStart: 20, byteEnd: 40 });
  const rows = rowsOf([[client, 1], [server, 1]], [[client, 1, [0]], [server, 1, [1]]], { handshake: { request, response } }); // prettier-ignore
  assert.deepEqual(
    rows.map(({ direction }) => direction),
    [client, server, client, server],
  );
  assert.deepEqual(rows.map(({ head }) => head?.kind), ['request', 'response', undefined, undefined]); // prettier-ignore
  const without = rowsOf([], [], { handshake: { request: headOf(), response } });
  assert.equal(without.length, 1, 'a request of which only the key is known has no bytes');
});

test('fragments are numbered, a message in one frame is not', () => {
  const rows = rowsOf([[client, 1], [client, 9], [client, 0], [client, 1]], [[client, 1, [0, 2]], [client, 9, [1]], [client, 1, [3]]]); // prettier-ignore
  assert.deepEqual(rows.map(({ fragment }) => fragment), [1, 0, 2, 0]); // prettier-ignore
});

test('the first fragment of a message that never ends is one too', () => {
  assert.deepEqual(rowsOf([[client, 1, false]], [[client, 1, [0], false]]).map(({ fragment }) => fragment), [1]); // prettier-ignore
});

test('a frame that is the whole of its message is no fragment, though its payload is cut off', () => {
  assert.deepEqual(rowsOf([[client, 1]], [[client, 1, [0], false]]).map(({ fragment }) => fragment), [0]); // prettier-ignore
});

const pairingsOf = (pairs, count = 4) =>
  rowsOf(
    Array.from({ length: count }, () => [client, 9]),
    [],
    { connection: { pairs } },
  ).map(({ pairing, partner }) => [pairing, partner]);
const pair = (asked, answered, state) => ({ kind: 'ping', asked, answered, state });
const none = ['', -1];

test('a Ping and its Pong name each other by their numbers', () => {
  assert.deepEqual(pairingsOf([pair(0, 2, 'answered')]), [['answered by frame 3', 2], none, ['answers frame 1', 0], none]); // prettier-ignore
  assert.deepEqual(pairingsOf([pair(0, 1, 'differs')], 2), [
    ['frame 2 answers with another payload', 1],
    ['answers frame 1 with another payload', 0],
  ]);
});

test('a Ping without a Pong, and a Pong without a Ping, say so', () => {
  assert.deepEqual(pairingsOf([pair(0, -1, 'unanswered'), pair(-1, 1, 'unsolicited')], 2), [
    ['not answered here', -1],
    ['answers no Ping here', -1],
  ]);
});

test('a Pong that stands for the answers to several Pings names the one that it answers', () => {
  assert.deepEqual(pairingsOf([pair(0, 2, 'superseded'), pair(1, 2, 'answered')], 3), [
    ['frame 3 stands for its answer', 2],
    ['answered by frame 3', 2],
    ['answers frame 2', 1],
  ]);
});
