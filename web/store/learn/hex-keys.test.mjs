import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deleteByte, insertByte, isHex, moveCaret, putDigit } from './hex-keys.ts';

// A caret stands as |, in what is edited and in what comes of it.
const edit = (text) => ({ text: text.replace('|', ''), caret: text.indexOf('|') });
const shown = ({ text, caret }) => `${text.slice(0, caret)}|${text.slice(caret)}`;

const cases = [
  ['a digit goes over the one at the caret', (at) => putDigit(at, 'a'), '8|1 05', '8a |05'],
  ['a digit goes over the next one where the caret is at a space', (at) => putDigit(at, 'a'), '81| 05', '81 a|5'],
  ['behind the last byte a digit begins another', (at) => putDigit(at, 'a'), '81 05|', '81 05 a|'],
  ['behind half a byte a digit ends it', (at) => putDigit(at, 'b'), '81 a|', '81 ab|'],
  ['an empty text gets its first digit', (at) => putDigit(at, '8'), '|', '8|'],
  ['lines are kept', (at) => putDigit(at, 'f'), '81 0|5\n80 00', '81 0f\n|80 00'],
  ['a byte is put before the one at the caret', insertByte, '81 0|5', '81 |00 05'],
  ['a byte is put behind the last one', insertByte, '81 05|', '81 05 |00'],
  ['a byte is put into digits without spaces', insertByte, '81|05', '81|00 05'],
  ['the byte at the caret is taken out', deleteByte, '81 0|5 48', '81 |48'],
  ['the last byte is taken out from behind it', deleteByte, '81 05|', '81|'],
  ['half a byte is taken out', deleteByte, '81 a|', '81|'],
  ['nothing is taken out of nothing', deleteByte, '|', '|'],
  ['the caret goes on to the next digit', (at) => moveCaret(at, 1), '8|1 05', '81 |05'],
  ['the caret goes back to the digit before', (at) => moveCaret(at, -1), '81 |05', '8|1 05'],
  ['the caret stays at the start', (at) => moveCaret(at, -1), '|81', '|81'],
];

for (const [name, change, before, after] of cases) test(name, () => assert.equal(shown(change(edit(before))), after));

test('hex is digits and white space, nothing else', () => {
  assert.ok(isHex('81 05\n48 65'));
  assert.ok(!isHex('0x81'));
  assert.ok(!isHex('GET / HTTP/1.1'));
});
