import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { runBoth } from '../harness/goprogram.mjs';
import { dist } from '../harness/paths.mjs';

// It crashes in a function of its own that a function of the standard library calls.
const program = `package main

import "strings"

func main() {
	println("mapped:", strings.Map(crash, "a"))
}

//go:noinline
func crash(r rune) rune {
	var m map[rune]int
	m[r] = 1
	return r
}
`;

test('a crash names the functions of the program, and none of the library', async (t) => {
  const { before, after } = await runBoth(t, program);
  assert.match(before.stderr, /main\.crash\([\s\S]*strings\.Map\([\s\S]*main\.main\(/);
  assert.match(after.stderr, /main\.crash\([\s\S]*main\.main\(/);
  assert.doesNotMatch(after.stderr, /strings\.Map/);
  assert.equal(after.status, before.status);
});

test('the module of the site names its own functions alone', async () => {
  const module = (await readFile(join(dist, 'wslens.wasm'))).toString('latin1');
  assert.ok(module.includes('\0codec/inspect.Text\0'));
  assert.ok(!module.includes('\0runtime.schedinit\0'));
  assert.ok(!module.includes('\0github.com/wslens/wslens/codec/inspect.Text\0'));
});
