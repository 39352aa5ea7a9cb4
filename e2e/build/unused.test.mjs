import assert from 'node:assert/strict';
import { test } from 'node:test';
import { functionNames, importedFunctions, placesOfUnused } from '../../web/build/unused.mjs';
import { runBoth } from '../harness/goprogram.mjs';

// Goroutines, timers, maps, finalizers, a panic that is recovered, and garbage for several collections.
const program = `package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
)

func main() {
	var all sync.WaitGroup
	total := make(chan int, 100)
	for i := range 100 {
		all.Add(1)
		go func() {
			defer all.Done()
			kept := map[int][]byte{}
			for k := range 200 {
				kept[k%7] = make([]byte, 1<<12)
			}
			time.Sleep(time.Millisecond)
			total <- i + len(kept)
		}()
	}
	all.Wait()
	sum := 0
	for range 100 {
		sum += <-total
	}
	runtime.GC()
	defer func() { fmt.Println(sum, recover()) }()
	var none []int
	fmt.Println(none[sum])
}
`;

test('a program without the functions that are never called does the same', async (t) => {
  const { before, after } = await runBoth(t, program);
  assert.match(before.stdout, /^5650 runtime error: index out of range/);
  assert.deepEqual([after.status, after.stdout], [before.status, before.stdout]);
});

// A custom section's part of kind 1: two functions, "runtime.schedtrace" with the index 3 and "main.main" with 4.
const nameList = (entries) => [
  entries.length,
  ...entries.flatMap(([i, name]) => [i, name.length, ...Buffer.from(name)]),
];

test('names are read with their indexes', () => {
  const list = nameList([
    [3, 'runtime.schedtrace'],
    [4, 'main.main'],
  ]);
  const names = functionNames(Buffer.from([0, 2, 1, 0x6d, 1, list.length, ...list]));
  assert.deepEqual([...names], [[3, 'runtime.schedtrace'], [4, 'main.main']]); // prettier-ignore
});

test('imported functions come first', () => {
  assert.equal(importedFunctions(Buffer.from([2, 1, 0x61, 1, 0x62, 0, 0, 1, 0x61, 1, 0x63, 0, 1])), 2);
  assert.throws(() => importedFunctions(Buffer.from([1, 1, 0x61, 1, 0x62, 3, 0x7f, 0])), /no function/);
});

test('a pattern that stands for no function is told', () => {
  assert.throws(() => placesOfUnused(new Map([[0, 'runtime.schedtrace']]), 0), /has Go changed/);
});
