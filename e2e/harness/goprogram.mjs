import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compactModule } from '../../web/build/compact-module.mjs';

/** Builds a program of Go for WebAssembly and runs it as Go built it, and as the build of the site writes it anew. */
export async function runBoth(t, program) {
  const folder = await mkdtemp(join(tmpdir(), 'wslens-'));
  t.after(() => rm(folder, { recursive: true }));
  const [source, module] = ['main.go', 'main.wasm'].map((name) => join(folder, name));
  await writeFile(source, program);
  const build = spawnSync('go', ['build', '-o', module, source], {
    env: { ...process.env, GOOS: 'js', GOARCH: 'wasm' },
    encoding: 'utf8',
  });
  assert.equal(build.status, 0, build.stderr);
  const root = spawnSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).stdout.trim();
  const run = () => {
    const env = { PATH: process.env.PATH, HOME: folder };
    return spawnSync(join(root, 'lib/wasm/go_js_wasm_exec'), [module], { env, encoding: 'utf8' });
  };
  const before = run();
  await writeFile(module, compactModule(await readFile(module)));
  return { before, after: run() };
}
