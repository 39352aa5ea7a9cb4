import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf, findingOf, maskedHello, messageOf, reportOf, serverFrame, utf8 } from '../../testing/reports.mjs';
import { illustrated } from './illustrated.ts';

const report = { ...maskedHello, verdict: { level: 'ok', title: 'One frame.', detail: 'It is whole.' } };
const words = (html) =>
  html
    .replace(/<style>.*<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

test('each byte of the masked "Hello" is explained, in its order', () => {
  const text = words(illustrated(report));
  let at = 0;
  for (const said of [
    'One frame.',
    'The client sends a frame with the opcode 0x1, text.',
    'Byte 0 81 10000001 FIN is 1.',
    'Opcode is 0x1, text.',
    'Byte 1 85 10000101 MASK is 1.',
    'Payload length is 5.',
    'Bytes 2 to 5 37 fa 21 3d Masking key is 37 fa 21 3d.',
    'Bytes 6 to 10 7f 9f 4d 51 58 The payload.',
    'sent 7f 9f 4d 51 58 key 37 fa 21 3d 37 unmasked 48 65 6c 6c 6f Hello',
  ]) {
    const found = text.indexOf(said, at);
    assert.ok(found >= 0, `${said} in ${text.slice(at, at + 400)}`);
    at = found;
  }
});

test('a finding stands where its bytes do, with all that is known of it', () => {
  const findings = [findingOf({ byteStart: 1, byteEnd: 2, frame: 0 })];
  const html = illustrated({ ...report, findings, findingCount: 1 });
  assert.match(html, /<section id="frame-1">[\s\S]*<aside class="error">/);
  assert.match(words(html), /Error: A title\. What was found\. Why\. What a peer does\. How to mend it\./);
});

test('bytes between and behind frames are shown as what they are', () => {
  const bytes = bytesOf('81 05 48 65 6c 6c 6f ff ff');
  const text = words(illustrated(reportOf({ bytes, frames: [serverFrame()], messages: [messageOf()] })));
  assert.match(text, /Bytes 7 to 8 of the input: no part of a frame 0 ff ff/);
});

test('messages without frames are shown one by one', () => {
  const messages = [messageOf({ frames: [] }), messageOf({ frames: [], direction: 'server-to-client' })];
  const text = words(illustrated(reportOf({ kind: 'capture', bytes: utf8('HelloHello'), messages })));
  assert.match(text, /Message 1 The client sends: text message, 5 bytes: “Hello”\./);
  assert.match(text, /Message 2 The server sends: /);
});

test('the document runs nothing, fetches nothing, and what is pasted is text in it', () => {
  const hostile = messageOf({
    frames: [],
    text: '<script>alert(1)</script>',
    payload: utf8('<script>'),
    byteLength: 8,
  });
  const html = illustrated(reportOf({ kind: 'payload', bytes: utf8('<script>'), messages: [hostile] }));
  assert.doesNotMatch(html, /<script| src=|<link|@import|url\(| on\w+=/);
  assert.match(html, /&lt;script&gt;/);
});

test('nothing is refused', () => assert.throws(() => illustrated(reportOf()), { name: 'Refusal' }));
