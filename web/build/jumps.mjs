import { instruction, op, opens } from './instructions.mjs';

// WebAssembly has no goto. Go's compiler cuts each function into blocks with numbers, nested in a loop, at whose head br_table
// goes on in the block whose number a parameter has. Every jump sets that number and goes round the loop. A jump forward can
// leave the blocks up to the one wanted at once instead: that says less, and is faster.

const blockNumber = 0;
/** i32.const, local.set and br: what a jump is made of. */
const jumpLength = 3;

/** The same instructions, with each jump forward straight. */
export function straightJumps(instructions) {
  const made = [];
  const labels = [];
  let targets = [];
  for (let at = 0; at < instructions.length; at++) {
    const { code, numbers } = instructions[at];
    if (code === op.brTable && isChoice(instructions[at - 1])) targets = numbers.map((depth) => labels.at(-1 - depth));
    if (opens(instructions[at])) labels.push(instructions[at]);
    const target = targetAt(instructions, at, labels, targets);
    if (target === undefined) {
      if (code === op.end) labels.pop();
      made.push(instructions[at]);
      continue;
    }
    at += jumpLength - 1;
    const isWholeIf = made.at(-1)?.code === op.if && instructions[at + 1].code === op.end;
    if (isWholeIf) {
      made.pop();
      labels.pop();
      at++;
    }
    made.push(instruction(isWholeIf ? op.brIf : op.br, labels.length - 1 - labels.indexOf(target)));
  }
  return made;
}

/** The block around the jump that begins there at whose end the jump goes on, if both are so. */
function targetAt(instructions, at, labels, targets) {
  const [number, set, branch] = instructions.slice(at, at + jumpLength);
  if (number.code !== op.i32Const || set?.code !== op.localSet || branch?.code !== op.br) return undefined;
  if (set.numbers[0] !== blockNumber || labels.at(-1 - branch.numbers[0])?.code !== op.loop) return undefined;
  const target = targets[number.numbers[0]];
  return labels.includes(target) ? target : undefined;
}

function isChoice(before) {
  return before?.code === op.localGet && before.numbers[0] === blockNumber;
}
