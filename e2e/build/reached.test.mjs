import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placesOfEquality } from '../../web/build/equality.mjs';
import { exportedFunctions } from '../../web/build/reached.mjs';
import { runBoth } from '../harness/goprogram.mjs';

// What is called in each way that Go has: by name, by a value of a function, a method by an interface, by a value or by its type alone;
// structures that are compared by name, as keys, as errors and in arrays.
const program = `package main

import (
	"errors"
	"fmt"
	"os"
)

type point struct {
	name string
	x, y int
}

func (p point) String() string { return p.name + "!" }

type fault struct {
	what  string
	place int
}

func (f fault) Error() string { return f.what }

type named interface{ String() string }

var steps = map[string]func(int) int{"double": double, "next": func(n int) int { return n + 1 }}

func double(n int) int { return 2 * n }

func find[T comparable](list []T, one T) int {
	for i, each := range list {
		if each == one {
			return i
		}
	}
	return -1
}

func main() {
	a, b := point{"a", 1, 2}, point{"a", 1, len(os.Args) + 1}
	fmt.Println(a == b, [2]point{a, b} == [2]point{b, a}, map[point]int{a: 1, b: 2}[point{"a", 1, 2}], find([]point{{}, a}, b))
	err := error(fault{"late", len(os.Args)})
	fmt.Println(errors.Is(fmt.Errorf("so: %w", err), fault{"late", 1}), errors.Is(err, fault{"late", 2}))
	var any any = a
	if n, ok := any.(named); ok {
		fmt.Println(n.String(), any.(fmt.Stringer).String())
	}
	bound := a.String
	defer func() { fmt.Println(recover()) }()
	fmt.Println(steps["double"](21), steps["next"](41), bound())
	steps["none"](1)
}
`;

test('a program without what is never called does the same', async (t) => {
  const { before, after } = await runBoth(t, program);
  assert.match(before.stdout, /^true true 2 1\ntrue false\na! a!\n42 42 a!\nruntime error: invalid memory address/);
  assert.deepEqual([after.status, after.stdout], [before.status, before.stdout]);
});

const namesOf = (...list) => new Map(list.map((name, i) => [i + 1, name]));

test('types that are compared keep what compares them', () => {
  const names = namesOf(
    'type_.eq.a.T',
    'type_.eq.a.Key',
    'type_.hash.a.Key',
    'type_.eq.a.E',
    'a.E.Error',
    'type_.eq.b_c.P',
    'b_c.__P_.Error',
  );
  assert.deepEqual([...placesOfEquality(names, 1)], [0]);
  assert.deepEqual([...placesOfEquality(namesOf('type_.eq.a.T', 'reflect.DeepEqual'), 0)], []);
});

test('of what a module exports functions are read', () => {
  assert.deepEqual(exportedFunctions(Buffer.from([2, 1, 0x61, 2, 0, 1, 0x62, 0, 130, 1])), [130]);
});
