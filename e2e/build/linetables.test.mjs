import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { runBoth } from '../harness/goprogram.mjs';
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

test('a program without tables of lines runs, and says why it crashes', async (t) => {
  const { before, after } = await runBoth(t, program);
  assert.match(before.stderr, /main\.crash\(.*\n.*main\.go:30/);
  assert.match(after.stderr, /^nodes: 20001$/m);
  assert.match(after.stderr, /^panic: assignment to entry in nil map$/m);
  assert.doesNotMatch(after.stderr, /main\.go/);
  assert.notEqual(after.status, 0);
});

test('the module of the site names no file', async () => {
  const module = await readFile(join(dist, 'wslens.wasm'));
  assert.ok(!/[\w/]+\.go\0/.test(module.toString('latin1')));
});
