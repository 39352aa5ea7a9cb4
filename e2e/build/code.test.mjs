import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainReturns, sharedAddresses } from '../../web/build/calls.mjs';
import { emptyType, instruction, op, readFunction, writeFunction } from '../../web/build/instructions.mjs';
import { straightJumps } from '../../web/build/jumps.mjs';
import { runBoth } from '../harness/goprogram.mjs';

// Loops, jumps out of them, goroutines that wait for each other, deferred calls and panics that are caught.
const program = `package main

type shape interface{ area() int }
type square struct{ side int }

func (s square) area() int { return s.side * s.side }

func primes(below int) (sum int) {
outer:
	for n := 2; n < below; n++ {
		for d := 2; d*d <= n; d++ {
			if n%d == 0 {
				continue outer
			}
			if n > 90 {
				break outer
			}
		}
		switch {
		case n%4 == 1:
			sum += n
		case n%4 == 3:
			sum -= n
		default:
			sum *= 3
		}
	}
	return sum
}

func caught(values []int, at int) (text string) {
	defer func() {
		if err, is := recover().(error); is {
			text = err.Error()
		}
	}()
	defer println("left", at)
	if values[at] == 0 {
		var missing *square
		return string(rune(missing.side))
	}
	return "none"
}

func main() {
	println(primes(200))
	for at := range 4 {
		println(caught([]int{1, 0, 1}, at))
	}
	back := make(chan int)
	there := make(chan int, 3)
	go func() {
		for n := range there {
			back <- n * 2
		}
		close(back)
	}()
	go func() {
		for n := range 5 {
			there <- n
		}
		close(there)
	}()
	for n := range back {
		println(n, func() int { return n + 1 }())
	}
	shapes := map[string]shape{"a": square{2}, "b": square{3}}
	println(shapes["a"].area(), shapes["b"].area(), shapes["c"] == nil)
}
`;

test('a program does the same', async (t) => {
  const { before, after } = await runBoth(t, program);
  assert.match(before.stderr, /index out of range \[3\] with length 3/);
  assert.match(before.stderr, /nil pointer/);
  assert.match(before.stderr, /^8 9$/m);
  assert.equal(after.stderr, before.stderr);
  assert.equal(after.status, 0);
});

const i = instruction;
const block = i(op.block, emptyType);
const loop = i(op.loop, emptyType);
const end = i(op.end);
/** A jump to a block by way of the loop, so many labels out. */
const jump = (to, depth) => [i(op.i32Const, to), i(op.localSet, 0), i(op.br, depth)];
const written = (instructions) => instructions.map(({ code, numbers }) => [code, ...numbers]);

test('a jump forward is one branch, and one back goes round the loop', () => {
  const head = [loop, block, block, i(op.localGet, 0), i(op.brTable, 0, 0, 1), end];
  const made = straightJumps([
    ...head,
    ...[i(op.localGet, 2), i(op.if, emptyType), ...jump(2, 2), end],
    ...[i(op.localGet, 3), i(op.if, emptyType), ...jump(2, 2), i(op.call, 9), end],
    ...[...jump(2, 1), end, ...jump(0, 0), end],
  ]);
  assert.deepEqual(written(made), [
    ...written(head),
    ...[
      [op.localGet, 2],
      [op.brIf, 0],
    ],
    ...[[op.localGet, 3], [op.if, emptyType], [op.br, 1], [op.call, 9], [op.end]],
    ...[[op.br, 0], [op.end], ...written(jump(0, 0)), [op.end]],
  ]);
});

test('a branch to the end is a return only where nothing but the return is behind it', () => {
  const branches = [block, loop, i(op.brIf, 1), i(op.brIf, 0), end, end];
  const returned = [...branches, i(op.i32Const, 1), end];
  assert.deepEqual(written(plainReturns(returned)).slice(2, 6), [
    [op.if, emptyType],
    [op.i32Const, 1],
    [op.return],
    [op.end],
  ]);
  for (const other of [
    [...branches, i(op.localGet, 2), end],
    [...branches, i(op.block, emptyType), end, i(op.i32Const, 1), end],
    [loop, i(op.brIf, 0), end, i(op.i32Const, 1), end],
  ]) {
    assert.deepEqual(plainReturns(other), other);
  }
});

test('return addresses share their upper part, and the locals behind move', () => {
  const i32 = 0x7f;
  const start = [i(op.globalGet, 0), i(op.localSet, 1)];
  const address = (block) => [i(op.localGet, 1), i(op.i64Const, (0x1000 + 7) * 0x10000 + block), i(op.i64Store, 3, 0)];
  const instructions = [...start, ...address(5), i(op.localSet, 2), end];
  const made = sharedAddresses({ locals: [[3, i32]], instructions }, 7);
  assert.deepEqual(made.locals, [
    [1, i32],
    [1, 0x7e],
    [2, i32],
  ]);
  assert.deepEqual(written(made.instructions), [
    ...[[op.i64Const, 0x10070000], [op.localSet, 2], ...written(start)],
    ...[[op.localGet, 1], [op.i64Const, 5], [op.localGet, 2], [op.i64Or], [op.i64Store, 3, 0]],
    ...[[op.localSet, 3], [op.end]],
  ]);
  const elsewhere = { locals: [[3, i32]], instructions };
  assert.deepEqual(sharedAddresses(elsewhere, 8), elsewhere);
});

test('a function is written as it was read', () => {
  const body = Buffer.from([1, 2, 0x7e, 0x42, 0x80, 0x7f, 0x21, 1, 0xfc, 10, 0, 0, 0x0b]);
  const { locals, instructions } = readFunction(body);
  assert.deepEqual(written(instructions), [[0x42, -128], [0x21, 1], [0xfc, 10, 0, 0], [0x0b]]);
  assert.deepEqual(writeFunction({ locals, instructions }), body);
  assert.throws(() => readFunction(Buffer.from([0, 0xfd, 0])), /not known/);
});
