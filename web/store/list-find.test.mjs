import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf, utf8 } from '../testing/reports.mjs';
import { excerptOf, needleOf, placeIn } from './list-find.ts';

const textContent = (text) => ({ text, bytes: utf8(text) });
const hexContent = (hex) => ({ text: null, bytes: bytesOf(hex) });
const found = (content, find) => {
  const place = placeIn(content, needleOf(find));
  return place && [place.start, place.end, place.inBytes];
};
const shown = (content, find) => {
  const { before, hit, after } = excerptOf(content, find ? placeIn(content, needleOf(find)) : null);
  return [before, hit, after];
};

test('nothing is looked for with white space', () => {
  assert.equal(needleOf('  '), null);
});

test('a text is found in a text whatever the case', () => {
  assert.deepEqual(found(textContent('{"Room":7}'), 'room'), [2, 6, false]);
  assert.deepEqual(found(textContent('caf\u00e9'), 'CAF\u00c9'), [0, 4, false]);
  assert.equal(found(textContent('lobby'), 'room'), null);
});

test('bytes are found in what is shown in hex, however they are written', () => {
  for (const find of ['89504e', '89 50 4e', '0x89 0x50 0x4E', '0x89504e', '89:50:4e', '89, 50, 4e']) {
    assert.deepEqual(found(hexContent('00 89 50 4e 47'), find), [1, 4, true], find);
  }
  assert.equal(found(hexContent('89 51'), '89 50'), null);
  assert.equal(found(hexContent('12 34'), '23'), null, 'digits of two bytes are no byte');
});

test('a text is found in what is shown in hex as its bytes', () => {
  assert.deepEqual(found(hexContent('89 50 4e 47 70 6e 67'), 'png'), [4, 7, true]);
});

test('hex digits are bytes of a text only if they are written as bytes', () => {
  assert.equal(found(textContent('Hello'), '6c'), null);
  assert.deepEqual(found(textContent('Hello'), '6c 6c'), [2, 4, true]);
  assert.deepEqual(found(textContent('code 6c'), '6c'), [5, 7, false]);
});

test('a letter that is longer when it is small moves no place', () => {
  assert.deepEqual(found(textContent('\u0130\u0130 Room'), 'oom'), [4, 7, false]);
});

test('an excerpt is the beginning, and has what was found in it', () => {
  assert.deepEqual(shown(textContent('a\nb')), ['a\\nb', '', '']);
  assert.deepEqual(shown(textContent('x'.repeat(500))), ['x'.repeat(120), '', '']);
  assert.deepEqual(shown(hexContent('00 01')), ['00 01', '', '']);
  assert.deepEqual(shown(textContent('in the room now'), 'room'), ['in the ', 'room', ' now']);
  assert.deepEqual(shown(hexContent('01 02 03'), '02'), ['01 ', '02', ' 03']);
});

test('what was found far behind is shown with a little before it', () => {
  assert.deepEqual(shown(textContent(`${'a'.repeat(50)}room`), 'room'), ['…aaaaaaaa', 'room', '']);
  assert.deepEqual(shown(textContent(`${'a'.repeat(16)}room`), 'room'), ['a'.repeat(16), 'room', '']);
});

test('of a text what was found in its bytes is shown in hex', () => {
  assert.deepEqual(shown(textContent('Hello'), '6c 6c'), ['48 65 ', '6c 6c', ' 6f']);
});
