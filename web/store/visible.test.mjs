import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf } from '../testing/reports.mjs';
import { charactersOf } from './characters.ts';
import { isVisible, symbolOf, textOf, textParts, visible } from './visible.ts';

test('a character that a screen would not show stands as a symbol with its name in Unicode', () => {
  for (const [character, text, name] of [
    ['\0', '\\0', 'U+0000 null'],
    ['\t', '\\t', 'U+0009 tab'],
    ['\n', '\\n', 'U+000A line feed'],
    ['\r', '\\r', 'U+000D carriage return'],
    ['\x1b', '\\x1b', 'U+001B escape'],
    ['\x01', '\\x01', 'U+0001'],
    ['\x7f', '\\x7f', 'U+007F delete'],
    ['\x85', 'U+0085', 'U+0085'],
    ['\u202e', 'U+202E', 'U+202E right-to-left override'],
    ['\ufeff', 'U+FEFF', 'U+FEFF byte order mark'],
    ['\u{e0041}', 'U+E0041', 'U+E0041'],
    ['\ud800', 'U+D800', 'U+D800'],
  ]) {
    assert.deepEqual(symbolOf(character), { text, name });
    assert.equal(visible(`a${character}b`), `a${text}b`);
    assert.equal(isVisible(character), false);
  }
});

test('what a screen shows stays as it is', () => {
  for (const text of ['', 'Hello, world', 'é ß 漢字 \u{1f600}', '\u00a0'])
    assert.deepEqual([visible(text), isVisible(text)], [text, true]);
});

test('a run of the same is one part, but each line feed is one', () => {
  assert.deepEqual(textParts('a\0\0\0b\n\nc'), [
    { text: 'a' },
    { text: '\\0\\0\\0', name: 'U+0000 null, 3 times' },
    { text: 'b' },
    { text: '\\n', name: 'U+000A line feed' },
    { text: '\\n', name: 'U+000A line feed' },
    { text: 'c' },
  ]);
  assert.deepEqual(textParts(''), []);
});

test('bytes are text if they are UTF-8; of some that are cut off the last character may be missing', () => {
  assert.equal(textOf(bytesOf('e2 82 ac'), false), '€');
  assert.equal(textOf(bytesOf('41 e2 82'), false), null);
  assert.equal(textOf(bytesOf('41 e2 82'), true), 'A');
  assert.equal(textOf(bytesOf('c0 80'), true), null, 'an overlong form (RFC 3629 section 3)');
  assert.equal(textOf(bytesOf('ed a0 80'), false), null, 'a surrogate');
  assert.equal(textOf(bytesOf('ef bb bf 41'), false), '\ufeffA', 'a byte order mark stays');
});

test('each byte has the character that it begins', () => {
  // "é€😀A": two, three, four and one bytes.
  const bytes = bytesOf('c3 a9 e2 82 ac f0 9f 98 80 41');
  assert.deepEqual(charactersOf(bytes, 0, 10), ['é', '', '€', '', '', '😀', '', '', '', 'A']);
  assert.deepEqual(charactersOf(bytes, 0, 4), ['é', '', '€', ''], 'a part of it');
  assert.deepEqual(charactersOf(bytesOf('ff 41 e2 82'), 0, 4), ['·', 'A', '·', '·']);
  assert.deepEqual(charactersOf(bytesOf('0a'), 0, 1), ['\\n']);
});
