import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { bundleEntries } from '../../web/build/bundle.mjs';
import { goldenCases } from '../harness/golden.mjs';
import { loader, root } from '../harness/paths.mjs';

const { load } = await import(loader);
const lens = await load();
const folder = await mkdtemp(join(tmpdir(), 'wslens-build-view-'));
const names = ['build/bytes', 'build/form', 'build/read', 'build/address', 'hash', 'build/json-mistake'];
await bundleEntries(root, folder, Object.fromEntries(names.map((name) => [name, `web/store/${name}.ts`])));
const modules = await Promise.all(names.map((name) => import(pathToFileURL(join(folder, `${name}.js`)).href)));
const { build, Keys, emptyForm, emptyState, follow, readBuild, buildHash, readHash, jsonMistake } = Object.assign(
  {},
  ...modules,
);
after(() => rm(folder, { recursive: true }));

const keys = new Keys();
const nothing = { state: { ...emptyState, items: [] }, parts: [] };
const hexOf = (parts) => Buffer.concat(parts.map(({ bytes }) => bytes)).toString('hex');
const throughHash = (state) => readBuild(readHash(buildHash(state)));

/** What is built, as it comes back from its bytes, which are said to be frames. */
async function again(before, bytes, options) {
  const report = lens.inspect(new Uint8Array(bytes), { holds: 'frames', ...options });
  return follow(report, before, lens, keys);
}

test('what was read is built again, byte for byte, and so is its link', async () => {
  let heads = 0;
  for (const { name, input, hex, options } of goldenCases()) {
    const report = lens.inspect(input ?? new Uint8Array(Buffer.from(hex.replace(/\s/g, ''), 'hex')), options);
    const { state, parts } = await follow(report, nothing, lens, keys);
    heads += state.items.filter(({ kind }) => kind === 'head').length;
    assert.equal(hexOf(parts), Buffer.from(report.bytes).toString('hex'), name);
    if (buildHash(state) === null) continue;
    assert.equal(buildHash(throughHash(state)), buildHash(state), name);
    assert.equal(hexOf(await build(throughHash(state), lens, keys)), hexOf(parts), name);
  }
  assert.ok(heads > 100);
});

test('a frame whose bits are flipped one after the other keeps its text, where it has it', async () => {
  const state = {
    ...emptyState,
    items: [
      { ...emptyForm, form: 'base64', payload: 'SGVsbG8=' },
      { ...emptyForm, opcode: 9 },
    ],
  };
  const before = { state, parts: await build(state, lens, keys) };
  const bytes = Buffer.from(hexOf(before.parts), 'hex');
  for (let bit = 0; bit < 8 * bytes.length; bit++) {
    const flipped = Buffer.from(bytes);
    flipped[bit >> 3] ^= 0x80 >> (bit & 7);
    const { state: now, parts } = await again(before, flipped);
    assert.equal(hexOf(parts), flipped.toString('hex'), `bit ${bit}`);
    // Without its mask the first frame is shorter, and what is left over begins another.
    if (bit === 8) continue;
    const changed = bit < 88 ? 1 : 0;
    assert.deepEqual(now.items[changed], state.items[changed], `bit ${bit}`);
    assert.equal(now.items[0].form, 'base64', `bit ${bit}`);
  }
});

test('bytes that come one by one are frames as soon as they are whole', async () => {
  const bytes = Buffer.from('010348656c8900ff80026c6f810548656c6c6f', 'hex');
  let before = nothing;
  for (let length = 1; length <= bytes.length; length++) before = await again(before, bytes.subarray(0, length));
  const kinds = before.state.items.map(({ kind, payload, hex }) => `${kind} ${payload ?? hex}`);
  const at = await again(nothing, bytes);
  assert.deepEqual(
    kinds,
    at.state.items.map(({ kind, payload, hex }) => `${kind} ${payload ?? hex}`),
  );
  assert.ok(kinds.length < 6);
});

// Accepted and refused texts of RFC 8259; what JSON.parse says is the measure.
const texts = [
  ...['{}', '[]', '0', '-0.5e+3', '"a"', 'null', ' [1, {"a": [true, false]}, "\\u00e9\\n"] ', '[[[[]]]]'],
  ...['', '{', '[1,]', '{"a":1,}', '{a:1}', "'a'", '01', '1.', '.5', '+1', 'nul', 'True', '1e', '"\n"', '"\\x"', '"a'],
  ...['[1 2]', '{"a" 1}', '{"a":}', '[1]]', '{} {}', '[}', '{]', '"\\u12g4"', '-', '[1,,2]', 'NaN', '{"a":1 "b":2}'],
];

for (const text of texts) {
  test(`JSON in ${JSON.stringify(text)} is judged as JSON.parse does`, () => {
    let sound = true;
    try {
      JSON.parse(text);
    } catch {
      sound = false;
    }
    const found = jsonMistake(text);
    assert.equal(found === null, sound, found?.text);
    if (found) assert.ok(found.start <= found.end && found.end <= text.length);
  });
}

test('the place of a mistake in JSON is the first that cannot be', () => {
  assert.equal(jsonMistake('{"a":1,\n"b" 2}').start, 12);
  assert.equal(jsonMistake('[1,]').start, 3);
  assert.equal(jsonMistake('{"a":tru}').start, 5);
});

test('deep nesting in JSON costs no recursion', () => {
  assert.notEqual(jsonMistake('['.repeat(100_000)), null);
});
