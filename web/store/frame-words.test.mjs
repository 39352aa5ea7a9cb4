import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf, frameOf, maskedHello, messageOf, utf8 } from '../testing/reports.mjs';
import { fragmentOf, inflates, lengthOf, preview } from './frame-words.ts';

const [hello] = maskedHello.frames;
const compressed = messageOf({ compressed: true, inflated: true, byteLength: 5 });

test('a frame of text is shown as text, of other bytes as text only if all of them can be seen', () => {
  assert.equal(preview(hello, messageOf()), 'Hello');
  assert.equal(preview(frameOf({ payload: utf8('a\n') }), messageOf()), 'a\\n');
  assert.equal(preview(frameOf({ payload: bytesOf('ff') }), messageOf()), 'ff');
  assert.equal(preview(frameOf({ opcode: 2, payload: utf8('{"a":1}') }), undefined), '{"a":1}');
  assert.equal(preview(frameOf({ opcode: 2, payload: utf8('a\n') }), undefined), '61 0a');
});

test('the first 120 bytes are shown, without a character that is cut there', () => {
  const payload = utf8(`${'x'.repeat(119)}é`);
  assert.equal(preview(frameOf({ payload }), messageOf()), 'x'.repeat(119));
  assert.equal(
    preview(frameOf({ opcode: 2, payload: new Uint8Array(200) }), undefined),
    Array(120).fill('00').join(' '),
  );
});

test('a Close is shown by its code and reason', () => {
  const close = (closeCode, closeReason = '', byteLength = 2 + closeReason.length) =>
    preview(hello, messageOf({ opcode: 8, closeCode, closeReason, byteLength }));
  assert.equal(close(1001, 'by\ne'), '1001 by\\ne');
  assert.equal(close(1000), '1000');
  assert.equal(close(1005, '', 0), 'no status code');
  assert.equal(close(1005), '1005'); // 03 ed on the wire
});

test('a compressed message in one frame is shown inflated, a fragment of one in hex', () => {
  const frame = frameOf({ rsv1: true, payload: bytesOf('f2 48'), payloadLength: '7' });
  assert.equal(preview(frame, compressed), 'Hello');
  assert.equal(preview(frame, { ...compressed, frames: [0, 1] }), 'f2 48');
  assert.equal(preview(frame, { ...compressed, inflated: false }), 'f2 48');
  assert.equal(lengthOf({ message: compressed, fragment: 0 }, frame), '7 → 5 bytes');
  assert.equal(lengthOf({ message: compressed, fragment: 1 }, frame), '7 bytes');
  assert.equal(inflates({ message: messageOf(), fragment: 0 }), false);
});

test('a length is written in groups; one that is cut off is none', () => {
  assert.equal(lengthOf({ fragment: 0 }, frameOf({ payloadLength: '18446744073709551615' })), '18,446,744,073,709,551,615 bytes');
  assert.equal(lengthOf({ fragment: 0 }, frameOf({ payloadLength: '' })), '0 bytes');
}); // prettier-ignore

test('a fragment has its number, and the count of all if the message is complete', () => {
  const message = messageOf({ frames: [0, 1, 2] });
  assert.equal(fragmentOf({ message, fragment: 2 }), 'fragment 2 of 3');
  assert.equal(fragmentOf({ message: { ...message, complete: false }, fragment: 2 }), 'fragment 2');
  assert.equal(fragmentOf({ message, fragment: 0 }), '');
  assert.equal(fragmentOf({ fragment: 0 }), '');
});
