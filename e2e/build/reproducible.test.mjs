import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { dist, root } from '../harness/paths.mjs';

const sources = ['LICENSE', 'Makefile', 'build.sh', 'codec', 'go.mod', 'go.sum', 'index.html', 'wasm', 'web'];

async function hashes(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
  names.sort();
  const hash = async (name) =>
    createHash('sha256')
      .update(await readFile(join(folder, name)))
      .digest('hex');
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await hash(name)])));
}

test('another build in another folder gives the same bytes', async () => {
  const copy = await mkdtemp(join(tmpdir(), 'wslens-build-'));
  try {
    for (const name of sources)
      await cp(join(root, name), join(copy, name), { recursive: true, preserveTimestamps: true });
    execFileSync(join(copy, 'build.sh'), { stdio: ['ignore', 'ignore', 'inherit'] });
    assert.deepEqual(await hashes(join(copy, 'dist')), await hashes(dist));
  } finally {
    await rm(copy, { recursive: true });
  }
});
