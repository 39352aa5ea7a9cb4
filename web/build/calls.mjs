import { emptyType, i64, instruction, op, opens } from './instructions.mjs';

// Go has its own stack in memory. Around each call its compiler writes where to come back to, and leaves the function when the
// callee says that the stack is to be unwound. Both hold numbers that differ from call to call, which compresses badly.

/** The local that a compiled function of Go first puts the stack pointer into, which is a global. */
const stackPointer = 1;
/** The local that gets the function's part of the return addresses. */
const baseLocal = 2;
// A return address is the function's number, from firstFunction on, times blocks, plus the number of the block.
export const firstFunction = 0x1000;
export const blocks = 2 ** 16;

/** The same instructions, with a return in place of each branch to the end, where there is nothing but a return. */
export function plainReturns(instructions) {
  const [outerEnd, one, end] = instructions.slice(-3);
  const outer = lastOutermost(instructions);
  const isForm = outer?.code === op.block && outerEnd.code === op.end && one.code === op.i32Const;
  if (!isForm) return instructions;
  const instead = [instruction(op.if, emptyType), one, instruction(op.return), end];
  const labels = [];
  return instructions.flatMap((each) => {
    if (opens(each)) labels.push(each);
    if (each.code === op.end) labels.pop();
    const isUnwinding = each.code === op.brIf && labels.at(-1 - each.numbers[0]) === outer;
    return isUnwinding ? instead : each;
  });
}

/** What opens the last of the blocks that are in no other. */
function lastOutermost(instructions) {
  let outermost;
  let depth = 0;
  for (const each of instructions) {
    if (opens(each) && depth++ === 0) outermost = each;
    if (each.code === op.end) depth--;
  }
  return outermost;
}

/** The same function, by its place in the code section, with the part that its return addresses share in a local. */
export function sharedAddresses({ locals, instructions }, place) {
  const base = (firstFunction + place) * blocks;
  const [sp, intoLocal] = instructions;
  const isCompiled = sp.code === op.globalGet && sp.numbers[0] === 0 && isLocal(intoLocal, op.localSet, stackPointer);
  if (!isCompiled || !instructions.some((_, at) => isAddress(instructions, at, base))) return { locals, instructions };
  const made = instructions.flatMap((each, at) => {
    if (!isAddress(instructions, at, base)) return moved(each);
    const block = instruction(op.i64Const, each.numbers[0] - base);
    return [block, instruction(op.localGet, baseLocal), instruction(op.i64Or)];
  });
  const start = [instruction(op.i64Const, base), instruction(op.localSet, baseLocal)];
  return { locals: withBase(locals), instructions: [...start, ...made] };
}

/** Whether the address of a block is written there to the top of the stack. */
function isAddress(instructions, at, base) {
  const { code, numbers } = instructions[at];
  if (code !== op.i64Const || numbers[0] < base || numbers[0] >= base + blocks) return false;
  const store = instructions[at + 1];
  return (
    isLocal(instructions[at - 1], op.localGet, stackPointer) && store.code === op.i64Store && store.numbers[1] === 0
  );
}

function isLocal(instruction, code, local) {
  return instruction?.code === code && instruction.numbers[0] === local;
}

/** An instruction whose local, if it names one from baseLocal on, is one further. */
function moved(each) {
  const namesLocal = each.code >= op.localGet && each.code <= op.localTee;
  return namesLocal && each.numbers[0] >= baseLocal ? instruction(each.code, each.numbers[0] + 1) : each;
}

/** The locals with one more behind the stack pointer, which is the first of them; the parameter is none of them. */
function withBase([[count, type], ...others]) {
  const rest = count > 1 ? [[count - 1, type]] : [];
  return [[1, type], [1, i64], ...rest, ...others];
}
