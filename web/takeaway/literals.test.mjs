import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf, utf8 } from '../testing/reports.mjs';
import { goString, goStrings, hexDigits, hexStrings, pythonBytes, pythonBytesLines, pythonText, pythonTextLines, shellFormat, shellFormats } from './literals.ts'; // prettier-ignore

test('a byte that is no plain character is escaped, as each language writes it', () => {
  const bytes = bytesOf('41 00 22 27 5c 60 25 2d 7f ff');
  assert.equal(goString(bytes), String.raw`"A\x00\x22\x27\x5c\x60\x25-\x7f\xff"`);
  assert.equal(pythonBytes(bytes), String.raw`b'A\x00\x22\x27\x5c\x60\x25-\x7f\xff'`);
  assert.equal(shellFormat(bytes), String.raw`'A\000\042\047\134\140\045\055\177\377'`);
  assert.equal(hexDigits(bytes), '410022275c60252d7fff');
});

test('a digit behind an escape stands for itself', () => {
  assert.equal(goString(bytesOf('01 34')), String.raw`"\x014"`);
  assert.equal(shellFormat(bytesOf('01 34')), String.raw`'\0014'`);
});

test('a text of Python keeps ASCII, and escapes all else by its code point', () => {
  assert.equal(pythonText("a'\\\n"), String.raw`'a\x27\x5c\x0a'`);
  assert.equal(pythonText('é€😀'), String.raw`'\xe9\u20ac\U0001f600'`);
});

test('long literals are several lines, and nothing is one empty line', () => {
  assert.deepEqual(goStrings(utf8('a'.repeat(45))), ['"aaaaaaaaaaaaaaaaaaaa"', '"aaaaaaaaaaaaaaaaaaaa"', '"aaaaa"']); // prettier-ignore
  assert.deepEqual(hexStrings(new Uint8Array(33)), [`'${'00'.repeat(32)}'`, "'00'"]);
  assert.deepEqual(pythonTextLines('x'.repeat(61)), [`'${'x'.repeat(60)}'`, "'x'"]);
  const none = new Uint8Array();
  assert.deepEqual([goStrings(none), pythonBytesLines(none), shellFormats(none), pythonTextLines('')], [['""'], ["b''"], ["''"], ["''"]]); // prettier-ignore
});

test('a text is not cut within a character', () => {
  const lines = pythonTextLines('😀'.repeat(61));
  assert.equal(lines[1], String.raw`'\U0001f600'`);
});
