import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oneOf, readHash, writeHash, writeValues } from './hash.ts';

const read = (hash) => [...readHash(hash)];

test('a hash is names with values, percent-encoded in UTF-8', () => {
  assert.deepEqual(read('#input=81%2005&view=build'), [
    ['input', '81 05'],
    ['view', 'build'],
  ]);
  assert.deepEqual(read('input=%E2%82%AC'), [['input', '€']], 'without a number sign');
  assert.deepEqual(read('#input='), [['input', '']]);
  assert.deepEqual(read('#payload=SGVsbG8+/w=='), [['payload', 'SGVsbG8+/w==']], 'a plus sign is itself, and so is =');
});

test('what is not well-formed in a hash is taken as it stands, and what has no name is left out', () => {
  assert.deepEqual(read('#input=100%&a=%E2%28'), [
    ['input', '100%'],
    ['a', '%E2%28'],
  ]);
  assert.deepEqual(read(''), []);
  assert.deepEqual(read('#main'), []);
  assert.deepEqual(read('#=x&&y=1'), [['y', '1']]);
});

test('of a name that comes twice the first value counts', () => {
  assert.deepEqual(read('#a=1&a=2'), [['a', '1']]);
});

test('a hash leaves what a fragment may hold (RFC 3986 section 3.5), and encodes what would end a value', () => {
  assert.equal(writeHash([['input', "aZ09-._~!$'()*,;:@/?="]]), "#input=aZ09-._~!$'()*,;:@/?=");
  assert.equal(writeHash([['input', '81 05\n&#%+"<>é']]), '#input=81%2005%0A%26%23%25%2B%22%3C%3E%C3%A9');
  assert.equal(writeHash([]), '#');
});

test('a surrogate without its other half is written as U+FFFD, in UTF-8 EF BF BD', () => {
  assert.equal(writeHash([['a', '\ud800x']]), '#a=%EF%BF%BDx');
  assert.equal(writeHash([['a', '\ud83d\ude00']]), '#a=%F0%9F%98%80');
});

test('what is written is read again', () => {
  const pairs = [
    ['input', 'a&b=c#d%20+é\r\n\0\u{1f600}'],
    ['2.payload', '=&'],
  ];
  assert.deepEqual(read(writeHash(pairs)), pairs);
});

test('more than a MiB of characters is not written', () => {
  assert.equal(writeHash([['a', 'x'.repeat(1024 * 1024)]]).length, '#a='.length + 1024 * 1024);
  assert.equal(writeHash([['a', 'x'.repeat(1024 * 1024)], ['b', 'x']]), null); // prettier-ignore
});

test('values that are null are left out', () => {
  assert.equal(
    writeValues([
      ['a', null],
      ['b', ''],
      ['c', '1'],
    ]),
    '#b=&c=1',
  );
});

test('of a value that is not known the first known one is taken', () => {
  assert.equal(oneOf(['auto', 'frames'], 'frames'), 'frames');
  for (const value of ['Frames', '', null, undefined]) assert.equal(oneOf(['auto', 'frames'], value), 'auto');
});
