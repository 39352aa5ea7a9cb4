import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { isReflecting } from '../../web/build/typenames.mjs';
import { runBoth } from '../harness/goprogram.mjs';
import { dist } from '../harness/paths.mjs';

// What goes by types without reflection: interfaces that a value is found to be of, switches, errors, keys of several types, a type so large that
// its pointers are told by its fields, and garbage for several collections. It prints what it does not stop at.
const program = `package main

import (
	"errors"
	"runtime"
)

type point struct {
	name *string
	x, y int
}
type fault struct{ inner error }
type large struct {
	few  [3]int
	many [40000]point
}
type named interface{ Name() string }

func (p *point) Name() string { return *p.name }
func (f *fault) Error() string { return "so: " + f.inner.Error() }
func (f *fault) Unwrap() error { return f.inner }

func kindOf(v any) string {
	switch v := v.(type) {
	case named:
		return "named " + v.Name()
	case error:
		return "error " + v.Error()
	case interface{ Len() int }:
		return "list"
	case []int, map[string]int, func(int) string:
		return "plain"
	case struct{ a, b int }:
		return "struct"
	}
	return "other"
}

func main() {
	a := "a"
	base := errors.New("base")
	found := &fault{}
	for _, v := range []any{&point{&a, 1, 2}, &fault{base}, []int{1}, map[string]int{}, struct{ a, b int }{}, point{}, 5} {
		println(kindOf(v))
	}
	println(errors.Is(&fault{base}, base), errors.As(error(&fault{&fault{base}}), &found), found.Error())
	keys := map[any]int{"x": 1, 2: 2, 'x': 3}
	println(keys["x"], keys["y"], keys[2], keys['x'])
	kept := new(large)
	for i := range kept.many {
		text := string(rune('a' + i%26))
		kept.many[i] = point{&text, i, i}
	}
	runtime.GC()
	sum := 0
	for range 5 {
		for i := range kept.many {
			garbage := make([]*string, 8)
			garbage[i%8] = &a
			sum += int((*kept.many[i].name)[0]) + len(garbage)
		}
		runtime.GC()
	}
	println(sum)
	defer func() { println(recover().(error).Error() != "") }()
	println(any(sum).(named).Name())
}
`;

test('a program that does not reflect does the same without what it does not ask for', async (t) => {
  const { before, after } = await runBoth(t, program);
  assert.match(
    before.stderr,
    /^named a\nerror so: base\nplain\nplain\nstruct\nother\nother\ntrue true so: so: base\n1 0 2 3\n\d+\ntrue\n$/,
  );
  assert.deepEqual([after.status, after.stderr], [before.status, before.stderr]);
});

test('the names of functions tell whether a program reflects', () => {
  assert.ok(isReflecting(new Map([[1, 'main.main'], [2, 'reflect.Value.Field']]))); // prettier-ignore
  assert.ok(!isReflecting(new Map([[1, 'reflect.init'], [2, 'internal_reflectlite.rtype.String']]))); // prettier-ignore
});

test('the module of the site names no type', async () => {
  const module = (await readFile(join(dist, 'wslens.wasm'))).toString('latin1');
  assert.ok(!module.includes('*report.Report'));
});
