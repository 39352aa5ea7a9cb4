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

test('a crash says why it came', async (t) => {
  const { before, after } = await runBoth(t, program);
  assert.match(before.stderr, /^panic: assignment to entry in nil map[\s\S]*main\.crash\([\s\S]*strings\.Map\(/);
  assert.match(after.stderr, /^panic: assignment to entry in nil map/);
  assert.doesNotMatch(after.stderr, /strings\.Map|main\.crash/);
  assert.notEqual(before.status, 0);
  assert.notEqual(after.status, 0);
});

test('the module of the site names no function', async () => {
  const module = (await readFile(join(dist, 'wslens.wasm'))).toString('latin1');
  assert.ok(!module.includes('inspect.Text\0'));
  assert.ok(!module.includes('runtime.schedinit\0'));
});
