import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utf8 } from '../../testing/reports.mjs';
import { emptyForm } from './form.ts';
import { planOf } from './spec.ts';

const nothing = new Uint8Array();
const plan = (change, extensions = null) => planOf({ ...emptyForm, ...change }, '0a0b0c0d', extensions, utf8('before'));
const spec = {
  opcode: 1,
  fin: true,
  rsv1: false,
  rsv2: false,
  rsv3: false,
  mask: '37fa213d',
  payload: utf8('Hello'),
};

test('a form is what the codec encodes', () => {
  assert.deepEqual(plan({}), { spec, payload: utf8('Hello'), announced: null });
  assert.deepEqual(plan({ mask: 'off', payload: '' }).spec, { ...spec, mask: false, payload: nothing });
  assert.equal(plan({ mask: 'random' }).spec.mask, '0a0b0c0d');
  assert.equal(plan({ key: ' 37 FA 21 3d' }).spec.mask, '37FA213d');
});

test('a compressed message goes by the extensions, and may refer to what was sent before', () => {
  const compressed = { ...spec, deflate: 'permessage-deflate', history: utf8('before') };
  assert.deepEqual(plan({ compress: true }).spec, compressed);
  const extensions = 'permessage-deflate; client_no_context_takeover';
  assert.deepEqual(plan({ compress: true }, extensions).spec, { ...compressed, deflate: extensions });
});

test('a number alone is a count of fragments, several are sizes, and brackets make one a size', () => {
  for (const [fragments, expected] of [
    ['3', 3],
    ['3, 2', [3, 2]],
    ['[3]', [3]],
    ['0, 5', [0, 5]],
    ['', undefined],
  ])
    assert.deepEqual(plan({ fragments }).spec.fragments, expected, fragments);
});

test('a length to announce may be written in groups or in hex, up to 64 bits', () => {
  for (const [announce, expected] of [
    ['300', 300n],
    ['65,536', 65536n],
    ['0xFF', 255n],
    ['18446744073709551615', 2n ** 64n - 1n],
    [' ', null],
  ])
    assert.equal(plan({ announce }).announced, expected, announce);
});

for (const [change, field, pattern, place] of [
  [{ key: '37fa21' }, 'key', /four bytes/, '37fa21'],
  [{ key: 'zzzzzzzz' }, 'key', /eight hex digits/, 'zzzzzzzz'],
  [{ form: 'hex', payload: '8' }, 'payload', /one digit/, '8'],
  [{ form: 'close', code: '70000' }, 'code', /status code/, '70000'],
  [{ fragments: '0' }, 'fragments', /“0” is no count/, '0'],
  [{ fragments: '3, x' }, 'fragments', /Item 2, “x”, is no size/, 'x'],
  [{ announce: '18446744073709551616' }, 'announce', /whole number from 0 to/, '18446744073709551616'],
  [{ announce: '-1' }, 'announce', /whole number/, '-1'],
])
  test(`what cannot be built is named at its field: ${JSON.stringify(change)}`, () => {
    const error = plan(change);
    assert.equal(error.field, field);
    assert.match(error.text, pattern);
    const typed = change[field] ?? change.payload ?? '';
    assert.equal(typed.slice(error.start, error.end), place);
  });
