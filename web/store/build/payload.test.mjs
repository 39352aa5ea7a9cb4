import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf, utf8 } from '../../testing/reports.mjs';
import { emptyForm } from './form.ts';
import { hexBytes, itemsOf, payloadOf, remarkOn, written } from './payload.ts';

const read = (form, payload, change) => payloadOf({ ...emptyForm, form, payload, ...change });
const hexOf = ({ bytes }) => Buffer.from(bytes).toString('hex');
/** What is wrong, with the part of the text that it is about. */
const wrong = (text, { text: words, start, end }) => [words, text.slice(start, end)];

test('a payload as text, in hex, in base64 and as a list of bytes', () => {
  for (const [form, payload, expected] of [
    ['text', 'é', 'c3a9'],
    ['json', '{"a": 1', '7b2261223a2031'],
    ['hex', '81 0x05,48:65-6C', '810548656c'],
    ['hex', '', ''],
    ['base64', 'SGVsbG8=', '48656c6c6f'],
    ['base64', 'SGVs\nbG8', '48656c6c6f'],
    ['base64', '-_-_', 'fbffbf'],
    ['base64', '+/+/', 'fbffbf'],
    ['list', '[100, 220, 0x82, ]', '64dc82'],
    ['list', '1', '01'],
    ['list', ' [ ] ', ''],
  ])
    assert.equal(hexOf(read(form, payload)), expected, `${form} ${payload}`);
});

test('a Close has its status code in network byte order, and behind it the reason in UTF-8 (section 5.5.1)', () => {
  assert.equal(hexOf(read('close', '', { code: '1000', reason: '' })), '03e8');
  assert.equal(hexOf(read('close', '', { code: ' 65535 ', reason: 'é' })), 'ffffc3a9');
  for (const code of ['', 'x', '-1', '65536', '1e3'])
    assert.match(read('close', '', { code }).text, /number from 0 to 65535/, code);
});

test('what cannot be read is named, with its place', () => {
  for (const [form, text, words, place] of [
    ['hex', '81 g5', '“g” is not a hex digit.', 'g'],
    ['hex', '81 😀', '“😀” is not a hex digit.', '😀'],
    ['hex', '81 5 ', 'The last byte has one digit; a byte has two.', '5'],
    ['base64', 'SGV!', '“!” is not base64 here.', '!'],
    ['base64', 'SG=VsbG8', '“=” is not base64 here.', '='],
    ['base64', 'SGVsb', 'One character too many, or some are missing: four stand for three bytes.', 'b'],
    ['list', '[1, 256]', 'Item 2, “256”, is not a byte: 0 to 255.', '256'],
    ['list', '1,,2', 'Item 2, “”, is not a byte: 0 to 255.', ''],
    ['list', '[-1]', 'Item 1, “-1”, is not a byte: 0 to 255.', '-1'],
  ])
    assert.deepEqual(wrong(text, read(form, text)), [words, place], `${form} ${text}`);
});

test('bytes are written as each form has them, or not at all', () => {
  const hello = utf8('Hello');
  assert.equal(written(hello, 'hex'), '48 65 6c 6c 6f');
  assert.equal(written(hello, 'list'), '[72, 101, 108, 108, 111]');
  assert.equal(written(hello, 'base64'), 'SGVsbG8=');
  assert.equal(written(hello, 'text'), 'Hello');
  assert.equal(written(bytesOf('ef bb bf 41'), 'text'), '\ufeffA');
  assert.equal(written(bytesOf('ff'), 'text'), null);
  assert.equal(written(utf8('a\r\nb'), 'text'), null, 'a text field would drop the CR');
  assert.equal(written(hello, 'close'), null);
});

test('items of a list have their numbers and places', () => {
  assert.deepEqual(
    [...itemsOf(' [ 3, 22 ]')],
    [
      { number: 1, item: '3', start: 3 },
      { number: 2, item: '22', start: 6 },
    ],
  );
});

test('JSON with a mistake is built, and remarked', () => {
  assert.equal(remarkOn({ ...emptyForm, form: 'json', payload: '{}' }), null);
  assert.match(remarkOn({ ...emptyForm, form: 'json', payload: '{' }).text, /the text ends/);
  assert.equal(remarkOn({ ...emptyForm, form: 'text', payload: '{' }), null);
});

test('bytes in hex may stand with any of the usual marks between', () => {
  assert.deepEqual(hexBytes('0x81, 0x05').bytes, bytesOf('81 05'));
});
