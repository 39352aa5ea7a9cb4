import assert from 'node:assert/strict';
import { test } from 'node:test';
import { laidOut } from './json-layout.ts';
import { jsonMistake } from './json-mistake.ts';

test('JSON is laid out as JSON.stringify does it', () => {
  for (const value of [[], {}, [1, [2, []], {}], { a: { b: [true, null, 'x, y: {z}'] }, c: '"\\' }, 'text', 1.5e3]) {
    assert.equal(laidOut(JSON.stringify(value), true), JSON.stringify(value, null, 2));
    assert.equal(laidOut(JSON.stringify(value, null, 7), false), JSON.stringify(value));
  }
});

test('numbers, escapes and names that come twice stay as they were', () => {
  const json = '{"a":1.50E+2,"a":12345678901234567890,"b":"\\u0041\\/"}';
  assert.equal(laidOut(laidOut(json, true), false), json);
});

test('depth makes a text no longer than its own square', () => {
  const deep = '['.repeat(5000) + ']'.repeat(5000);
  assert.ok(laidOut(deep, true).length < 5000 * 2 * (2 * 50 + 3));
});

test('what JSON.parse takes has no mistake', () => {
  for (const text of ['{}', ' [1, -0.5e-3, "a\\u00e9\\n"] ', '"x"', 'null', '{"a": {"b": []}}', '0']) {
    JSON.parse(text);
    assert.equal(jsonMistake(text), null, text);
  }
});

const refused = [
  ...['', '[1,]', '[1 2]', '[1]]', '[}', '{,}', '{"a" 1}', '{"a":1,}', "{'a': 1}"],
  ...['01', '1.', '+1', 'nul', 'nulls', 'NaN', '"a', '"\t"', '"\\x41"', '\ufeff1', '\u00a01'],
];

test('what JSON.parse refuses has one', () => {
  for (const text of refused) {
    assert.throws(() => JSON.parse(text), SyntaxError, text);
    assert.notEqual(jsonMistake(text), null, text);
  }
});

for (const [text, words, start, end] of [
  ['', 'Line 1, column 1: the text ends where a value should be.', 0, 0],
  ['01', 'Line 1, column 1: “0” where a value should be.', 0, 1],
  ['[1,]', 'Line 1, column 4: “]” where a value should be.', 3, 4],
  ['{"a" 1}', 'Line 1, column 6: “1” where a colon should be.', 5, 6],
  ['{\n  a: 1\n}', 'Line 2, column 3: “a” where a name in double quotes or } should be.', 4, 5],
  ['[1 2]', 'Line 1, column 4: “2” where a comma or the closing bracket should be.', 3, 4],
  ['{"a": "b\nc"}', 'Line 1, column 7: a string is not well-formed where a value should be.', 6, 7],
  ['1 😀', 'Line 1, column 3: “😀” where nothing more should be.', 2, 4],
  ['[\0]', 'Line 1, column 2: “\\0” where a value or ] should be.', 1, 2],
])
  test(`the mistake in ${JSON.stringify(text)} is named with its place`, () => {
    assert.deepEqual(jsonMistake(text), { text: words, start, end });
  });

test('nesting costs no recursion', () => {
  const deep = '['.repeat(200_000);
  assert.match(jsonMistake(deep).text, /the text ends/);
});
