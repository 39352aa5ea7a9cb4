import { Reader, signed, unsigned } from './leb128.mjs';

// The instructions that Go's compiler writes, by their codes (WebAssembly core, section 5.4).

export const op = {
  block: 0x02,
  loop: 0x03,
  if: 0x04,
  end: 0x0b,
  br: 0x0c,
  brIf: 0x0d,
  brTable: 0x0e,
  return: 0x0f,
  call: 0x10,
  callIndirect: 0x11,
  localGet: 0x20,
  localSet: 0x21,
  localTee: 0x22,
  globalGet: 0x23,
  globalSet: 0x24,
  i32Load: 0x28,
  i32Store: 0x36,
  i64Store: 0x37,
  i32Const: 0x41,
  i64Const: 0x42,
  i32LtU: 0x49,
  i32Add: 0x6a,
  i32Mul: 0x6c,
  i64Or: 0x84,
};
export const emptyType = 0x40;
export const i32 = 0x7f;
export const i64 = 0x7e;

const firstLoad = 0x28;
const lastStore = 0x3e;
const memorySize = 0x3f;
const memoryGrow = 0x40;
const f32Const = 0x43;
const f64Const = 0x44;
const lastPlain = 0xc4;
const bulk = 0xfc;
/** How many numbers follow each of the codes behind 0xfc. */
const bulkNumbers = [...Array(8).fill(0), 2, 1, 2, 1, 2, 1, 1, 1, 1];

/** An instruction: its code, the numbers behind it, and all of its bytes. */
export function instruction(code, ...numbers) {
  const write = code === op.i32Const || code === op.i64Const ? signed : unsigned;
  return { code, numbers, bytes: Uint8Array.from([code, ...numbers.flatMap(write)]) };
}

/** Whether an instruction begins what an end ends. */
export function opens({ code }) {
  return code === op.block || code === op.loop || code === op.if;
}

/** Reads the body of a function into its locals, pairs of how many and of what type, and its instructions. */
export function readFunction(body) {
  const reader = new Reader(body);
  const locals = Array.from({ length: reader.unsigned() }, () => [reader.unsigned(), reader.byte()]);
  const instructions = [];
  while (reader.left > 0) {
    const start = reader.at;
    const code = reader.byte();
    const numbers = readNumbers(reader, code);
    instructions.push({ code, numbers, bytes: body.subarray(start, reader.at) });
  }
  return { locals, instructions };
}

/** The body of a function from what readFunction gives. */
export function writeFunction({ locals, instructions }) {
  const declared = locals.flatMap(([count, type]) => [...unsigned(count), type]);
  return Buffer.concat([
    Uint8Array.from([...unsigned(locals.length), ...declared]),
    ...instructions.map(({ bytes }) => bytes),
  ]);
}

function readNumbers(reader, code) {
  const numbers = (count) => Array.from({ length: count }, () => reader.unsigned());
  if (code >= firstLoad && code <= lastStore) return numbers(2);
  if (code >= op.localGet && code <= op.globalSet) return numbers(1);
  switch (code) {
    case op.block:
    case op.loop:
    case op.if:
    case op.br:
    case op.brIf:
    case op.call:
    case memorySize:
    case memoryGrow:
      return numbers(1);
    case op.callIndirect:
      return numbers(2);
    case op.brTable:
      return numbers(reader.unsigned() + 1);
    case op.i32Const:
    case op.i64Const:
      return [reader.signed()];
    case f32Const:
      return [...reader.bytes(4)];
    case f64Const:
      return [...reader.bytes(8)];
    case bulk: {
      const which = reader.unsigned();
      return [which, ...numbers(bulkNumbers[which])];
    }
  }
  if (code > lastPlain) throw new Error(`An instruction is not known: ${code}.`);
  return [];
}
