import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf, frameOf, maskedHello, messageOf, reportOf, serverFrame, utf8 } from '../testing/reports.mjs';
import { closeOf, messageSenderOf } from './messages.ts';
import { describe } from '../picture/describe.ts';
import { agreedLines, bytesOf as bytesOfFrame, comments, rawLead, senderOf } from './sender.ts';

const send = (frames, messages, change) => messageSenderOf(reportOf({ frames, messages, ...change }), undefined, 'lib');

test('whole messages in frames as libraries write them can be sent', () => {
  const frames = [frameOf({ fin: false }), frameOf({ index: 1, opcode: 9 }), frameOf({ index: 2, opcode: 0 })];
  const messages = [messageOf({ frames: [0, 2] }), messageOf({ opcode: 9, frames: [1] })];
  const sender = send(frames, messages);
  assert.deepEqual(sender.messages, messages);
  assert.deepEqual([sender.client, sender.compressed], [true, false]);
  assert.equal(send([frameOf({ rsv1: true })], [messageOf({ compressed: true, inflated: true })]).compressed, true);
});

const long = { payloadLength: '126', lengthForm: 16 };
for (const [why, frame, message] of [
  ['frame 1 is cut.', { complete: false }],
  ['frame 1 has a reserved opcode.', { opcode: 3 }],
  ['frame 1 has a reserved opcode.', { opcode: 11 }],
  ['frame 1 has a reserved bit set.', { rsv3: true }],
  ['frame 1 has a reserved bit set.', { opcode: 9, rsv1: true }],
  ['frame 1 is not masked, though a client sends it.', { masked: false }],
  ['frame 1 is masked, though a server sends it.', { direction: 'server-to-client' }],
  ['frame 1 has a length that is not in its shortest form.', { lengthForm: 16 }],
  ['frame 1 has a length that is not in its shortest form.', { lengthForm: 64, payloadLength: '65535' }],
  ['frame 1 is a control frame that is fragmented or too long.', { opcode: 9, fin: false }],
  ['frame 1 is a control frame that is fragmented or too long.', { opcode: 9, ...long }],
  ['frame 1 is part of a message that is not here in full.', {}, { complete: false }],
  ['frame 1 is part of a message that is not here in full.', {}, { frames: [0, 1] }],
  ['RSV1 is set, and no compression is known to be agreed.', { rsv1: true }],
  ['a message is compressed, and cannot be inflated.', { rsv1: true }, { compressed: true, inflated: false }],
])
  test(`what a library would not write is refused: ${why}`, () => {
    assert.throws(() => send([frameOf(frame)], [messageOf(message)]), {
      name: 'Refusal',
      message: `lib cannot send this: ${why} Use the raw socket.`,
    });
  });

test('nothing is sent behind a Close', () => {
  const frames = [frameOf({ opcode: 8 }), frameOf({ index: 1 })];
  const messages = [messageOf({ opcode: 8 }), messageOf({ frames: [1] })];
  assert.throws(() => send(frames, messages), /it goes on behind a Close/);
});

test('a Close with a code that may be sent (section 7.4, and the registry), or without any', () => {
  const close = (closeCode, closeReason = '') =>
    closeOf(messageOf({ opcode: 8, payload: Uint8Array.from([closeCode >> 8, closeCode & 255, ...utf8(closeReason)]), closeCode, closeReason })); // prettier-ignore
  for (const code of [1000, 1003, 1007, 1014, 3000, 4999]) assert.deepEqual(close(code, 'é'), { code, reason: 'é' });
  for (const code of [0, 999, 1004, 1005, 1006, 1015, 2999, 5000]) assert.equal(close(code), null, String(code));
  assert.deepEqual(closeOf(messageOf({ opcode: 8, payload: new Uint8Array() })), { code: 1005, reason: '' });
  const cut = messageOf({ opcode: 8, payload: bytesOf('03 e8 ff'), closeCode: 1000, closeReason: '' });
  assert.equal(closeOf(cut), null, 'a reason that is no UTF-8');
});

test('of two sides the one that sent first is taken, and the rest is named', () => {
  const frames = [serverFrame(), frameOf({ index: 1 }), serverFrame({ index: 2 })];
  const { client, frames: own, notes } = senderOf(reportOf({ frames }));
  assert.deepEqual([client, own.map(({ index }) => index)], [false, [0, 2]]);
  assert.deepEqual(notes, ['Left out: 1 frame of the client.']);
});

test('of an unknown sender the mask tells', () => {
  const unknown = { direction: 'unknown' };
  assert.equal(senderOf(reportOf({ frames: [frameOf(unknown)] })).client, true);
  assert.equal(senderOf(reportOf({ frames: [serverFrame(unknown)] })).client, false);
});

test('frames that the report counts and does not list are named', () => {
  const { notes } = senderOf(reportOf({ frames: [frameOf()], frameCount: 20_000 }));
  assert.deepEqual(notes, ['Only the first 1 frame of 20000.']);
});

test('no frames, and too many bytes, are refused', () => {
  assert.throws(() => senderOf(reportOf()), { name: 'Refusal', message: 'There is no frame here that could be sent.' });
  const large = frameOf({ availableBytes: 300_000 });
  assert.throws(() => senderOf(reportOf({ frames: [large] })), /^Refusal: 300,000 bytes are too many/);
});

test('what was agreed is repeated, but for what does not fit into a line of a head', () => {
  const agreed = (connection) => agreedLines(senderOf(reportOf({ frames: [frameOf()], connection })));
  assert.deepEqual(agreed({ extensions: 'permessage-deflate', subprotocol: 'chat' }), [
    'Sec-WebSocket-Protocol: chat',
    'Sec-WebSocket-Extensions: permessage-deflate',
  ]);
  assert.deepEqual(agreed({ extensions: 'a\r\nb', subprotocol: 'é' }), []);
  assert.deepEqual(agreed(undefined), []);
});

test('a frame in words holds nothing of its payload', () => {
  for (const [change, words] of [
    [{}, 'Frame 1: text, 5 bytes, masked with 37 fa 21 3d'],
    [{ index: 6, fin: false, masked: false, payloadLength: '1' }, 'Frame 7: text, not final, 1 byte'],
    [{ maskingKey: '', complete: false }, 'Frame 1: text, 5 bytes, masked with a key that is not there, cut'],
    [{ payloadLength: '', masked: false, complete: false }, 'Frame 1: text, cut within its header'],
  ])
    assert.equal(describe(frameOf(change)), words);
  assert.deepEqual(bytesOfFrame(maskedHello, maskedHello.frames[0]), maskedHello.bytes);
});

test('the first lines of a program say what it does', () => {
  const [client] = rawLead(senderOf(maskedHello));
  assert.equal(client, 'Connects over TCP, opens the WebSocket by hand, and sends 1 frame byte for byte.');
  assert.equal(comments('//', ['a', 'b']), '// a\n// b');
});
