import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingOf, frameOf, maskedHello, messageOf, reportOf } from '../testing/reports.mjs';
import { takeaways } from './list.ts';

const write = (id, ...args) => takeaways.find((form) => form.id === id).write(...args);
const report = {
  ...maskedHello,
  verdict: { level: 'ok', title: 'One frame.', detail: 'It is whole.' },
  notation: { id: 'hex-spaced', label: 'Hex', reason: 'All are hex digits.', candidates: [] },
};

test('the masked "Hello" as the RFC draws frames (section 5.2)', () => {
  assert.equal(
    write('ascii', report),
    `Frame 1: text, 5 bytes, masked with 37 fa 21 3d

 0                   1                   2                   3
 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
+-+-+-+-+-------+-+-------------+-------------------------------+
|F|R|R|R|opcode |M| Payload len |          Masking-key          |
|I|S|S|S|  0x1  |A|      5      |             37 fa             |
|N|V|V|V|       |S|             |                               |
| |1|2|3|       |K|             |                               |
|1|0|0|0|       |1|             |                               |
+-+-+-+-+-------+-+-------------+-------------------------------+
|    Masking-key (continued)    |         Payload data          |
|             21 3d             |             7f 9f             |
+-------------------------------+ - - - - - - - +---------------+
|           Payload data (continued)            |
|                   4d 51 58                    |
+-----------------------------------------------+
Unmasked: 48 65 6c 6c 6f  |Hello|
`,
  );
});

test('as JSON bytes are hex digits, and the places in the text are left out', () => {
  const parsed = JSON.parse(write('json', report));
  assert.equal(parsed.bytes, '818537fa213d7f9f4d5158');
  assert.equal(parsed.frames[0].payload, '48656c6c6f');
  assert.equal('spans' in parsed, false);
  assert.equal(Object.keys(parsed)[0], 'version');
});

test('of some frames alone JSON has the messages and findings that they have a part in', () => {
  const frames = [frameOf(), frameOf({ index: 1 }), frameOf({ index: 2 })];
  const messages = [messageOf({ frames: [0, 2] }), messageOf({ frames: [1] })];
  const findings = [findingOf({ frame: 1 }), findingOf({ frame: 2 }), findingOf()];
  const all = reportOf({ frames, messages, findings });
  const part = JSON.parse(write('json', all, [frames[2]]));
  assert.deepEqual(part.frames.map(({ index }) => index), [2]); // prettier-ignore
  assert.deepEqual(part.messages.map(({ frames }) => frames), [[0, 2]]); // prettier-ignore
  assert.deepEqual(part.findings.map(({ frame }) => frame), [2]); // prettier-ignore
});

test('a report for a bug tracker says what was read and how, what it means, and what is wrong', () => {
  const fix = { text: 'Set MASK', byteStart: 1, byteEnd: 2, bytes: Uint8Array.of(0x85), outcome: '' };
  const findings = [findingOf({ byteStart: 0, byteEnd: 2, frame: 0, closeCode: 1002, fix })];
  const asked = { input: '81 85', direction: 'client-to-server', extensions: '', link: 'https://a.example/#input=81' };
  const text = write('bug-report', { ...report, findings, findingCount: 1 }, undefined, asked);
  for (const line of [
    '## One frame.',
    '```\n81 85\n```',
    'Read as **Hex**, 11 bytes. All are hex digits.',
    'Judged as sent client to server.',
    'Extensions: none.',
    '#### Error: A title',
    '- Rule: `frame-unmasked`, [§5.1](https://www.rfc-editor.org/rfc/rfc6455#section-5.1)',
    '- Where: bytes 0 to 1: `81 85`',
    '- What a peer does: What a peer does. A conforming one answers with 1002.',
    '- Fix: Set MASK: `85` in place of byte 1',
    'See it: <https://a.example/#input=81>',
  ])
    assert.ok(text.includes(line), line);
});

test('a link that a tracker could not show is left out, and a long input is cut', () => {
  for (const link of ['javascript:alert(1)', 'https://a.example/ b', `https://a.example/${'x'.repeat(2000)}`])
    assert.ok(!write('bug-report', report, undefined, { link }).includes('See it'), link.slice(0, 30));
  assert.ok(write('bug-report', report, undefined, { input: 'y'.repeat(4003) }).includes('y\n(3 more characters)\n'));
});

test('a picture holds nothing of the input that could be markup', () => {
  const picture = write('svg', { ...report, frames: [frameOf({ opcodeName: '<b>&"', fields: maskedHello.frames[0].fields })] });
  assert.ok(picture.startsWith('<svg xmlns="http://www.w3.org/2000/svg"'));
  assert.ok(!picture.includes('<b>'));
  // Eleven bytes are 88 bits, each with its value; the numbers above them have several sizes and digits.
  const bits = Array.from(picture.matchAll(/<g transform="[^"]+" fill="#\w+">((?:<text x="[\d.]+">[01]<\/text>)+)<\/g>/g), ([, texts]) => texts);
  assert.equal(bits.join('').match(/<text/g).length, 88);
}); // prettier-ignore

test('a program of a raw socket has the bytes of the frame as they stand', () => {
  assert.ok(write('node-net', report).includes("'818537fa213d7f9f4d5158'"));
  assert.ok(write('go-socket', report).includes(String.raw`"\x81\x857\xfa!=\x7f\x9fMQX"`));
  assert.ok(write('python-socket', report).includes(String.raw`b'\x81\x857\xfa!=\x7f\x9fMQX'`));
  assert.ok(write('netcat', report).includes(String.raw`printf '\201\2057\372!=\177\237MQX'`));
});

test('a program with a library has the message', () => {
  assert.ok(write('go-coder', report).includes('conn.Write(ctx, websocket.MessageText, []byte("Hello"))'));
  assert.ok(write('python-websockets', report).includes("await ws.send('Hello')"));
});

test('each form has an id of its own, and a file that ends in what its language expects', () => {
  assert.equal(new Set(takeaways.map(({ id }) => id)).size, takeaways.length);
  for (const { id, extension } of takeaways) assert.match(extension, /^\.[a-z]+$/, id);
});
