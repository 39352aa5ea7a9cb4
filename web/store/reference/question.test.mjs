import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayAsk } from './asks.ts';
import { questionOf } from './question.ts';
import { sections } from './testing.mjs';

// What people ask, and where the RFCs and the registries answer it.
const answered = {
  'what is RSV1': ['frame', 'RSV1'],
  'What is RSV1?': ['frame', 'RSV1'],
  rsv2: ['frame', 'RSV2'],
  'what does FIN mean': ['frame', 'FIN'],
  mask: ['frame', 'MASK'],
  'How does masking work?': ['frame', 'MASK'],
  'masking key': ['frame', 'Masking-key'],
  'Why must a client mask its frames?': ['frame', 'MASK'],
  'opcode 9': ['opcodes', '9'],
  'opcode 0xA': ['opcodes', '10'],
  'what does opcode 3 mean': ['opcodes', '3-7'],
  ping: ['opcodes', '9'],
  'what is a ping frame?': ['opcodes', '9'],
  opcodes: ['opcodes', ''],
  'length 126': ['lengths', '16'],
  'close codes': ['codes', ''],
  1006: ['codes', '1006'],
  'close code 1006': ['codes', '1006'],
  'websocket close code 1009 meaning': ['codes', '1009'],
  'why did the connection close with 1006': ['codes', '1006'],
  'abnormal closure': ['codes', '1006'],
  4711: ['codes', '4711'],
  'permessage-deflate': ['parameters', 'permessage-deflate'],
  server_max_window_bits: ['parameters', 'server_max_window_bits'],
  'Sec-WebSocket-Accept': ['fields', 'Sec-WebSocket-Accept'],
  'what is Sec-WebSocket-Key for?': ['fields', 'Sec-WebSocket-Key'],
  'frame-server-masked': ['rules', 'frame-server-masked'],
  'keyboard shortcuts': ['keys', ''],
  'What can I paste?': ['notations', ''],
};

for (const [text, [section, key]] of Object.entries(answered)) {
  test(`"${text}" leads to ${section} ${key}`, () => assert.deepEqual(questionOf(text, sections), { section, key }));
}

const unanswered = ['Hello', 'Hello world', '81 05', '9', '126', 'cafe', '{"type":"ping"}', 'ping\npong', '', '?', 'What is the difference between ping and pong?', 'x'.repeat(200) + ' ping?', '5006', 'close-button']; // prettier-ignore

for (const text of unanswered) {
  test(`"${text.slice(0, 50)}" asks for nothing that is known`, () => assert.equal(questionOf(text, sections), null));
}

test('only where no bytes were found a text may be a question', () => {
  const payload = { kind: 'payload', frameCount: 0 };
  assert.equal(mayAsk(payload, 'ping'), true);
  assert.equal(mayAsk({ kind: 'frames', frameCount: 1 }, '81 00'), false);
  assert.equal(mayAsk({ kind: 'handshake', frameCount: 0, handshake: {} }, 'Host: a'), false);
  assert.equal(mayAsk({ kind: 'capture', frameCount: 0 }, '{}'), false);
  assert.equal(mayAsk(payload, 'a\nb'), false);
  assert.equal(mayAsk(payload, 'ping\n'), true);
});
