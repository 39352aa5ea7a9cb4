import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { dist, loader } from '../harness/paths.mjs';

// Node adds to the global object by itself when it first makes a response.
new Response();
const before = new Set(Reflect.ownKeys(globalThis));
const { load, WslensError } = await import(loader);
const path = join(dist, 'wslens.wasm');
const bytes = await readFile(path);

const sources = {
  'the file beside the module': undefined,
  'an address as URL': pathToFileURL(path),
  'an address as text': pathToFileURL(path).href,
  'a text relative to the module': './wslens.wasm',
  'a Uint8Array': bytes,
  'an ArrayBuffer': new Uint8Array(bytes).buffer,
  'a compiled module': await WebAssembly.compile(bytes),
  'a response of the right type': new Response(bytes, { headers: { 'content-type': 'application/wasm' } }),
  'a response of another type': new Response(bytes, { headers: { 'content-type': 'text/plain' } }),
};

for (const [name, wasm] of Object.entries(sources)) {
  test(`loads from ${name}`, async () => {
    const lens = await load({ wasm });
    assert.equal(lens.inspect('81 05 48 65 6c 6c 6f').messages[0].text, 'Hello');
  });
}

const refused = {
  'a number': { wasm: 7, code: 'bad-argument' },
  'what is no address': { wasm: 'http://[', code: 'bad-argument' },
  'bytes of something else': { wasm: new Uint8Array(3), code: 'unavailable' },
  'a module of something else': { wasm: new WebAssembly.Module(bytes.subarray(0, 8)), code: 'unavailable' },
  'a file that is not there': { wasm: './nowhere.wasm', code: 'unavailable' },
  'a response that says 404': { wasm: new Response('', { status: 404 }), code: 'unavailable' },
};

for (const [name, { wasm, code }] of Object.entries(refused)) {
  test(`refuses ${name}`, () =>
    assert.rejects(load({ wasm }), (error) => {
      assert.ok(error instanceof WslensError);
      assert.deepEqual([error.code, error.field], [code, 'wasm']);
      return true;
    }));
}

test('refuses options that it does not know', async () => {
  await assert.rejects(load({ wasn: bytes }), { code: 'bad-argument', field: 'wasn' });
  await assert.rejects(load('wslens.wasm'), { code: 'bad-argument', field: 'options' });
});

test('instances live side by side and add nothing to the global object', async () => {
  const lenses = await Promise.all([load(), load(), load()]);
  for (const lens of lenses) assert.equal(lens.inspect('81 00').frames.length, 1);
  assert.deepEqual(
    Reflect.ownKeys(globalThis).filter((key) => !before.has(key)),
    [],
  );
});
