import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { compactModule } from '../../web/build/compact-module.mjs';
import { dist } from '../harness/paths.mjs';

// A module with one page of exported memory "m" and these data segments, written by hand (WebAssembly core, section 5.5).
const moduleOf = (...segments) => {
  const data = [segments.length, ...segments.flat()];
  return Buffer.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...[5, 3, 1, 0, 1],
    ...[7, 5, 1, 1, 0x6d, 2, 0],
    ...[11, data.length, ...data],
  ]);
};
const at10 = [0, 0x41, 10, 0x0b, 2, 0xaa, 0xbb];
const at20 = [0, 0x41, 20, 0x0b, 1, 0xcc];
const at200 = [0, 0x41, 0xc8, 0x01, 0x0b, 1, 0xdd]; // 200 takes two bytes
const at65535 = [0, 0x41, 0xff, 0xff, 0x03, 0x0b, 1, 0xee];

const memoryOf = async (module) => {
  const { instance } = await WebAssembly.instantiate(module);
  return Buffer.from(instance.exports.m.buffer);
};

/** How many data segments the last section of a small module has. */
const countIn = (module) => module[module.indexOf(Buffer.from([2, 0, 11])) + 4];

test('segments near each other are joined, and the memory is the same', async () => {
  for (const [segments, count] of [
    [[at10], 1],
    [[at10, at20], 1],
    [[at20, at10], 1],
    [[at10, at20, at200], 2],
    [[at10, at200, at65535], 3],
  ]) {
    const before = moduleOf(...segments);
    const after = compactModule(before);
    assert.equal(countIn(after), count);
    assert.deepEqual(await memoryOf(after), await memoryOf(before));
  }
});

test('what it does not understand is refused', () => {
  assert.throws(() => compactModule(moduleOf(at10, at10)), /overlap/);
  assert.throws(() => compactModule(moduleOf([1, 1, 0xaa])), /plain address/);
});

test('the module of the site is written anew already', async () => {
  const module = await readFile(join(dist, 'wslens.wasm'));
  assert.ok(compactModule(module).equals(module));
});
