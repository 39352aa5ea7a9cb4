import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { joined } from '../../web/build/segments.mjs';
import { dist } from '../harness/paths.mjs';

// It makes its stack grow, and has the garbage collector look through it, before it crashes.
const program = `package main

import "runtime"

type node struct {
	next *node
	size [64]byte
}

func deep(n int) *node {
	if n == 0 {
		runtime.GC()
		return &node{}
	}
	mine := &node{}
	mine.next = deep(n - 1)
	return mine
}

func main() {
	count := 0
	for at := deep(20000); at != nil; at = at.next {
		count++
	}
	println("nodes:", count)
	crash(nil)
}

//go:noinline
func crash(m map[string]int) { m["a"] = 1 }
`;

test('a program without tables of lines runs, and names the function in which it crashes', async (t) => {
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
  const whole = run();
  assert.match(whole.stderr, /main\.crash\(.*\n.*main\.go:30/);
  const before = await readFile(module);
  await writeFile(module, joined(before));
  const lean = run();
  assert.match(lean.stderr, /^nodes: 20001$/m);
  assert.match(lean.stderr, /main\.crash\(/);
  assert.doesNotMatch(lean.stderr, /main\.go/);
  assert.equal(lean.status, whole.status);
});

test('the module of the site names no file', async () => {
  const module = await readFile(join(dist, 'wslens.wasm'));
  assert.ok(!/[\w/]+\.go\0/.test(module.toString('latin1')));
});
