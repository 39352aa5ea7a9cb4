import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bytesOf,
  fieldsFrom,
  frameOf,
  maskedHello,
  messageOf,
  reportOf,
  serverFrame,
  utf8,
} from '../../testing/reports.mjs';
import { patched } from '../bits.ts';
import { emptyQuestion } from '../question.ts';
import { explain } from './explain.ts';
import * as later from './later.ts';

const hello = '81 85 37 fa 21 3d 7f 9f 4d 51 58';
const bits = (start, end) => ({ kind: 'bits', range: { start, end } });

const explained = (report, subject, { input = hello, frame = 0, ...question } = {}) =>
  explain({ report, question: { ...emptyQuestion, input, ...question }, frame, subject, blocks: null }, later);

/** An unmasked frame with its fields; the header has two bytes. */
function plain(hex, change = {}, messages = undefined) {
  const bytes = bytesOf(hex);
  const [first, second] = bytes;
  const payload = bytes.subarray(2);
  const bit = (n) => String((first >> (7 - n)) & 1);
  const frame = serverFrame({
    fin: first > 127,
    rsv1: bit(1) === '1',
    rsv2: bit(2) === '1',
    rsv3: bit(3) === '1',
    opcode: first & 15,
    payloadLength: String(second),
    availableBytes: bytes.length,
    payload,
    fields: fieldsFrom(
      0,
      ['FIN', 1, bit(0)],
      ['RSV1', 1, bit(1)],
      ['RSV2', 1, bit(2)],
      ['RSV3', 1, bit(3)],
      ['opcode', 4, '0x' + (first & 15).toString(16).toUpperCase()],
      ['MASK', 1, '0'],
      ['Payload length', 7, String(second)],
      ...(payload.length > 0 ? [['Payload data', payload.length * 8, '']] : []),
    ),
    ...change,
  });
  return reportOf({ bytes, frames: [frame], messages: messages ?? [messageOf({ payload, opcode: frame.opcode })] });
}

const first = ({ paragraphs }) => paragraphs[0].text;

test('a byte is said as its bits, a paragraph for each field in it', () => {
  const { title, mono, paragraphs, facts, flip } = explained(maskedHello, bits(8, 16));
  assert.equal(title, '0x85 = 1 · 0000101');
  assert.ok(mono);
  assert.deepEqual(
    paragraphs.map(({ lead }) => lead),
    ['MASK is 1.', 'Payload length is 5.'],
  );
  assert.deepEqual(facts, [
    ['In decimal', '133 = 128 + 5'],
    ['In the input', 'line 1, columns 4 to 5'],
  ]);
  assert.deepEqual(flip, { bit: 8, name: 'MASK' });
});

test('what MASK says goes by who sent the frame, and whether that is a guess', () => {
  const said = (report, question) => first(explained(report, bits(8, 9), question));
  assert.match(said(maskedHello), /taken for a client’s/);
  assert.match(said(maskedHello, { direction: 'client-to-server' }), /as it must be in every frame from a client/);
  const masked = { ...maskedHello, frames: [{ ...maskedHello.frames[0], direction: 'server-to-client' }] };
  assert.match(said(masked, { direction: 'server-to-client' }), /though a server must not mask/);
  const unknown = { ...maskedHello, frames: [{ ...maskedHello.frames[0], direction: 'unknown' }] };
  assert.match(said(unknown), /Who sent this one is not known/);
  const server = plain('81 05 48 65 6c 6c 6f');
  assert.match(said(server), /taken for a server’s/);
  const told = { ...server, passages: [{ start: 0, end: 99, direction: 'server-to-client' }] };
  assert.equal(said(told), 'The payload is not masked: a server must not mask.');
});

test('what RSV1 says goes by the extensions that are in force', () => {
  const said = (hex, connection) => first(explained({ ...plain(hex), connection }, bits(1, 2)));
  const terms = (termsFrom, extensions) => ({ termsFrom, extensions, lanes: [], pairs: [] });
  const deflate = terms('handshake', 'permessage-deflate');
  assert.match(said('c1 01 00', deflate), /is compressed with permessage-deflate/);
  assert.match(said('81 01 41', deflate), /not compressed. permessage-deflate is in force/);
  assert.match(said('c1 01 00', terms('option', '')), /No extension is in force that could use it/);
  assert.match(said('81 01 41', terms('option', '')), /No extension is in force that uses it/);
  assert.match(said('c1 01 00', terms('unknown', '')), /which is not known here/);
  assert.match(said('c1 01 00', terms('handshake', 'x-other')), /for the extension that is in force/);
  assert.match(said('c9 00', deflate), /on a control frame/);
});

test('FIN leads to the other frames of the message', () => {
  const fragments = [0, 2].map((index) =>
    serverFrame({ index, fin: index === 2, opcode: index === 0 ? 1 : 0, offset: index * 7 }),
  );
  const field = (start, value) => fieldsFrom(start * 8, ['FIN', 1, value]);
  const frames = [
    { ...fragments[0], fields: field(0, '0') },
    serverFrame({ index: 1, opcode: 9, offset: 7, fields: field(7, '1') }),
    { ...fragments[1], fields: field(14, '1') },
  ];
  const report = reportOf({
    bytes: new Uint8Array(21),
    frames,
    messages: [messageOf({ frames: [0, 2] }), messageOf({ frames: [1], opcode: 9 })],
  });
  const said = (byte) => first(explained(report, bits(byte * 8, byte * 8 + 1)));
  assert.equal(said(0), 'The message goes on in frame 3.');
  assert.equal(said(7), 'A control frame is always whole.');
  assert.equal(said(14), 'The message that began in frame 1 ends here.');
});

test('a byte of a masked payload is unmasked, and is the character that it stands for', () => {
  const { title, paragraphs } = explained(maskedHello, bits(48, 56));
  assert.equal(title, 'Byte 1 of the payload is 7f');
  assert.equal(paragraphs[0].text, '7f XOR 37 = 48. The key byte is number 1 of four. It stands for “H”.');
});

test('a byte of a longer character is said to be a part of it; compressed bytes stand for none', () => {
  const report = plain('81 03 68 c3 a9');
  assert.match(first(explained(report, bits(32, 40))), /byte 2 of the 2 that stand for “é”/);
  const compressed = { ...report, messages: [messageOf({ compressed: true })] };
  assert.match(first(explained(compressed, bits(32, 40))), /part of compressed data/);
  assert.doesNotMatch(first(explained(compressed, bits(16, 40))), /reads/);
});

test('one bit of the opcode says what it adds, and what the opcode would be without it', () => {
  const { title, paragraphs } = explained(maskedHello, bits(4, 5));
  assert.equal(title, 'Bit 1 of the opcode is 0');
  assert.equal(paragraphs[0].text, 'Set, it adds 8. Flipped, the opcode is 0x9, Ping.');
});

test('each of the sixteen opcodes can be set, and the patch changes nothing else', () => {
  const [group] = explained(maskedHello, bits(4, 8)).values;
  assert.equal(group.values.length, 16);
  assert.deepEqual(
    group.values.filter(({ now }) => now).map(({ label }) => label),
    ['0x1 text'],
  );
  const ping = group.values.find(({ label }) => label === '0x9 Ping');
  assert.deepEqual(patched(maskedHello.bytes, ping.set.patch()), bytesOf('89 85 37 fa 21 3d 7f 9f 4d 51 58'));
});

// The unmasked and the masked "Hello" of RFC 6455 section 5.7.
test('MASK is set with its key and the payload that goes with it', () => {
  const value = (report, label) => explained(report, bits(8, 9)).values[0].values.find((one) => one.label === label);
  const off = value(maskedHello, '0').set.patch();
  assert.deepEqual(patched(maskedHello.bytes, off), bytesOf('81 05 48 65 6c 6c 6f'));
  const server = plain('81 05 48 65 6c 6c 6f');
  assert.deepEqual(patched(server.bytes, value(server, '1').set.patch()), maskedHello.bytes);
});

test('the length is offered in each form that holds it, and one less and one more', () => {
  const [{ values }] = explained(maskedHello, bits(9, 16)).values;
  const after = (label) => patched(maskedHello.bytes, values.find((one) => one.label === label).set.patch());
  const rest = '37 fa 21 3d 7f 9f 4d 51 58';
  assert.deepEqual(after('4'), bytesOf(`81 84 ${rest}`));
  assert.deepEqual(after('6'), bytesOf(`81 86 ${rest}`));
  assert.deepEqual(after('16 bits'), bytesOf(`81 fe 00 05 ${rest}`));
  assert.deepEqual(after('64 bits'), bytesOf(`81 ff 00 00 00 00 00 00 00 05 ${rest}`));
  assert.match(values.find(({ label }) => label === '16 bits').meaning, /not allowed/);
});

test('another key keeps what the payload says', () => {
  const [{ values }] = explained(maskedHello, bits(16, 48)).values;
  const zero = values.find(({ label }) => label === '00 00 00 00').set.patch();
  assert.deepEqual(patched(maskedHello.bytes, zero), bytesOf('81 85 00 00 00 00 48 65 6c 6c 6f'));
});

test('a status code is set below the mask', () => {
  const bytes = bytesOf('88 82 37 fa 21 3d 34 12');
  const frame = frameOf({
    opcode: 8,
    payloadLength: '2',
    availableBytes: 8,
    payload: bytesOf('03 e8'),
    fields: fieldsFrom(48, ['Status code', 16, '1000', 'Normal Closure', '7.4']),
  });
  const report = reportOf({ bytes, frames: [frame], messages: [messageOf({ opcode: 8, closeCode: 1000 })] });
  const { title, values, facts } = explained(report, bits(48, 64));
  assert.equal(title, 'Status code 1000, Normal Closure');
  assert.deepEqual(
    facts.find(([name]) => name === 'Unmasked'),
    ['Unmasked', '03 e8'],
  );
  const away = values[0].values.find(({ label }) => label === '1001').set.patch();
  assert.deepEqual(patched(bytes, away), bytesOf('88 82 37 fa 21 3d 34 13'));
  assert.match(values[0].values.find(({ label }) => label === '1006').meaning, /No Close frame may carry it/);
});

test('a length form that is too long is said to be', () => {
  const bytes = bytesOf('81 7e 00 05 48 65 6c 6c 6f');
  const frame = serverFrame({
    lengthForm: 16,
    headerBytes: 4,
    availableBytes: 9,
    payload: utf8('Hello'),
    fields: fieldsFrom(8, ['MASK', 1, '0'], ['Payload length', 7, '126'], ['Extended payload length', 16, '5']),
  });
  const report = reportOf({ bytes, frames: [frame], messages: [messageOf()] });
  assert.match(first(explained(report, bits(16, 32))), /shortest form .* must be used: here 7 bits/);
  assert.equal(explained(report, bits(9, 16)).title, 'The seven bits are 126');
});

test('all of a frame is the frame, and so is pointing at nothing', () => {
  assert.equal(explained(maskedHello, bits(0, 88)).title, 'Text frame, probably from a client: it is masked');
  assert.deepEqual(explained(maskedHello, null), explained(maskedHello, bits(0, 88)));
});
