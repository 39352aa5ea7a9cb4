import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bytesOf,
  fieldsFrom,
  findingOf,
  frameOf,
  headOf,
  maskedHello,
  messageOf,
  reportOf,
  serverFrame,
} from '../testing/reports.mjs';
import { themes, widths } from './options.ts';
import { layoutSvg, svg } from './svg.ts';

const texts = (picture) => Array.from(picture.matchAll(/<text[^>]*>([^<]*)<\/text>/g), ([, text]) => text);

/** A server's frame without a mask, 81 05 "Hello", with the finding that it is not masked. */
const faulty = reportOf({
  bytes: bytesOf('81 05 48 65 6c 6c 6f'),
  frames: [
    serverFrame({
      fields: fieldsFrom(
        0,
        ['FIN', 1, '1'],
        ['RSV1', 1, '0'],
        ['RSV2', 1, '0'],
        ['RSV3', 1, '0'],
        ['opcode', 4, '0x1'],
        ['MASK', 1, '0'],
        ['Payload length', 7, '5'],
        ['Payload data', 40, '48656c6c6f'],
      ),
    }),
  ],
  messages: [messageOf()],
  findings: [findingOf({ rule: 'frame-client-not-masked', byteStart: 1, byteEnd: 2, frame: 0 })],
});

test('below the bits of the masked "Hello" stand its bytes, and what they are without the mask (section 5.7)', () => {
  const shown = texts(svg(maskedHello));
  for (const byte of ['81', '85', '37', 'fa', '21', '3d', '7f', '9f', '4d', '51', '58'])
    assert.ok(shown.includes(byte), byte);
  for (const plain of ['48', '65', '6c', '6f', 'H', 'e', 'l', 'o']) assert.ok(shown.includes(plain), plain);
  for (const name of ['RSV', 'opcode', '0x1', 'length 5', 'masking key', 'payload, masked'])
    assert.ok(shown.includes(name), name);
  assert.equal(shown.filter((text) => text === 'unmasked').length, 2);
});

test('what is wrong has an outline around its bits, and its letter, rule and section below', () => {
  const picture = svg(faulty);
  // MASK is bit 8: 12 pixels of edge, 64 of names, 8 cells of 20.
  assert.match(picture, /<rect x="236" y="-1" width="20" height="28" fill="none"/);
  const shown = texts(picture);
  assert.ok(shown.includes('Error: A title.'));
  assert.ok(shown.some((text) => text.includes('(frame-client-not-masked, §5.1)')));
  assert.ok(!svg(faulty, { show: ['bits'] }).includes('frame-client-not-masked'));
});

test('each part is drawn where it is asked for', () => {
  const bits = texts(svg(maskedHello, { show: ['bits'] }));
  assert.ok(!bits.includes('81'));
  const hex = texts(svg(maskedHello, { show: ['hex'] }));
  assert.ok(hex.includes('81') && !hex.includes('48'));
  assert.ok(texts(svg(maskedHello, { show: ['fields'] })).includes('5 bytes of payload'));
  assert.ok(texts(svg(maskedHello, { show: ['payload'] })).includes('Text message, 5 bytes: “Hello”'));
  assert.ok(texts(svg(maskedHello, { show: ['sequence'] })).includes('text “Hello”, 5 bytes, masked'));
});

test('the same frame gives the same bytes in each theme and width, at most 10,000 of them, and 6,000 for an RFC', () => {
  for (const theme of themes)
    for (const width of widths) {
      const picture = svg(maskedHello, { theme, width });
      assert.equal(picture, svg(maskedHello, { theme, width }));
      const most = theme === 'rfc' && width === 32 ? 6_000 : 10_000;
      assert.ok(picture.length <= most, `${theme} ${width}: ${picture.length}`);
    }
});

test('a picture has attributes alone: no style, no script, no reference', () => {
  for (const theme of themes) {
    const picture = svg(faulty, { theme });
    assert.doesNotMatch(picture, /<style|style=|class=|<script|href="http|url\(|@/, theme);
    assert.match(picture, /<title>.+<\/title>\n<desc>.+<\/desc>/);
  }
});

// The names that the profile of RFC 7996 has, of elements and of attributes.
const elements = /^(svg|title|desc|g|rect|path|text)$/;
const attributes =
  /^(xmlns|version|baseProfile|viewBox|width|height|role|x|y|d|fill|stroke|stroke-width|stroke-dasharray|font-size|font-family|font-weight|text-anchor|transform)$/;

test('the picture for an RFC keeps to the profile of RFC 7996', () => {
  const heads = reportOf({
    kind: 'handshake',
    bytes: bytesOf('47'),
    handshake: { request: headOf({ byteEnd: 1 }), acceptFound: '', acceptState: 'unknown', terms: [] },
  });
  for (const picture of [
    svg(maskedHello, { theme: 'rfc' }),
    svg(faulty, { theme: 'rfc' }),
    svg(heads, { theme: 'rfc' }),
    layoutSvg({ theme: 'rfc' }),
  ]) {
    assert.match(picture, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" version="1\.2" baseProfile="tiny" /);
    for (const [, name] of picture.matchAll(/<([a-z]\w*)/gi)) assert.match(name, elements);
    for (const [, name] of picture.replace(/>[^<]*</g, '><').matchAll(/ ([\w-]+)="/g)) assert.match(name, attributes);
    for (const [, colour] of picture.matchAll(/ (?:fill|stroke)="([^"]*)"/g))
      assert.match(colour, /^(#000000|#ffffff|none)$/);
    for (const [, family] of picture.matchAll(/font-family="([^"]*)"/g))
      assert.match(family, /^(sans-serif|monospace)$/);
    for (const [, weight] of picture.matchAll(/font-weight="([^"]*)"/g)) assert.match(weight, /^(bold|normal)$/);
  }
});

test('the layout without values has every field of section 5.2 with the condition on which it is there', () => {
  const shown = texts(layoutSvg());
  for (const text of [
    'opcode',
    'payload length',
    'extended payload length',
    'if payload length is 127',
    'masking key',
    'if MASK is 1',
  ])
    assert.ok(shown.includes(text), text);
  assert.ok(!texts(svg(maskedHello, { values: false })).includes('81'));
});

test('frames of both sides are arrows between client and server', () => {
  const frames = [frameOf(), serverFrame({ index: 1, offset: 11 })];
  const messages = [messageOf(), messageOf({ frames: [1], direction: 'server-to-client' })];
  const shown = texts(svg(reportOf({ bytes: bytesOf('00'.repeat(18)), frames, messages })));
  assert.deepEqual(shown.slice(0, 2), ['Client', 'Server']);
  assert.ok(shown.includes('text “Hello”, 5 bytes, masked') && shown.includes('text “Hello”, 5 bytes'));
});

test('nothing to draw is refused', () => {
  assert.throws(() => svg(reportOf()), { name: 'Refusal', message: /no frame here to draw, and no handshake/ });
});

// RFC 6455 section 5.5.1: a Close carries a code and then, perhaps, a reason.
test('a Close says its code, and the characters of its reason alone', () => {
  const fields = fieldsFrom(0, ['FIN', 1, '1'], ['RSV1', 1, '0'], ['RSV2', 1, '0'], ['RSV3', 1, '0'], ['opcode', 4, '0x8'], ['MASK', 1, '0'], ['Payload length', 7, '5'], ['Status code', 16, '1001'], ['Reason', 24, '627965']); // prettier-ignore
  const close = serverFrame({ opcode: 8, opcodeName: 'close', payload: bytesOf('03 e9 62 79 65'), fields });
  const shown = texts(svg(reportOf({ bytes: bytesOf('88 05 03 e9 62 79 65'), frames: [close] })));
  for (const text of ['Close, 5 bytes', 'status code 1001', 'b', 'y', 'e']) assert.ok(shown.includes(text), text);
});

test('a key that comes again is marked in each frame that has it', () => {
  const fields = (at) => fieldsFrom(at * 8, ['FIN', 1, '1'], ['opcode', 7, '0x1'], ['MASK', 1, '1'], ['Payload length', 7, '5'], ['Masking-key', 32, '37fa213d'], ['Payload data', 40, '']); // prettier-ignore
  const frames = [0, 1, 2].map((index) => frameOf({ index, offset: index * 11, fields: fields(index * 11) }));
  const findings = [findingOf({ rule: 'frame-predictable-key', severity: 'warning', byteStart: 13, byteEnd: 17, frame: 1 })]; // prettier-ignore
  const picture = svg(reportOf({ bytes: bytesOf('81'.repeat(33)), frames, findings }));
  // The key takes two rows of each frame.
  assert.equal(picture.match(/<rect [^>]*stroke-dasharray="5 3"/g).length, 4);
  assert.match(picture, /So is that of frame 3\./);
});

test('where light-dark() is not known, what is filled has the light colour of the group around it', () => {
  const picture = svg(faulty, { theme: 'auto' });
  assert.match(picture, /<g fill="#ffffff">\n<rect width="\d+" height="\d+" rx="8" fill="light-dark\(#ffffff,/);
  assert.match(picture, /<g stroke="#b3261e">\n<rect /);
});
