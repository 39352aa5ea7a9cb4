import { i32, instruction, op, writeFunction } from './instructions.mjs';
import { Reader, unsigned } from './leb128.mjs';

// A function that a browser runs as soon as it has made an instance of a module (WebAssembly core, section 5.5.11). It is the last of the
// module's functions, so that no other one gets another number.

/** The sections that such a module has more of, by their ids. */
const ids = { types: 1, functions: 3, exports: 7, start: 8, code: 10 };
const functionType = [0x60, 0, 0];
const locals = [[2, i32]];

/** Whether a module of these sections has a start function. */
export function hasStart(all) {
  return all.some(({ id }) => id === ids.start);
}

/** The sections of a module with a start function of these instructions, which has two locals that are numbers. */
export function withStart(all, instructions, imported) {
  const body = writeFunction({ locals, instructions: [...instructions, instruction(op.end)] });
  const countOf = (id) => new Reader(all.find((section) => section.id === id).body).unsigned();
  const types = countOf(ids.types);
  const added = new Map([
    [ids.types, functionType],
    [ids.functions, unsigned(types)],
    [ids.code, [...unsigned(body.length), ...body]],
  ]);
  const number = imported + countOf(ids.functions);
  return all.flatMap((section) => {
    const made = added.has(section.id)
      ? { id: section.id, body: oneMore(section.body, added.get(section.id)) }
      : section;
    return section.id === ids.exports ? [made, { id: ids.start, body: Buffer.from(unsigned(number)) }] : [made];
  });
}

/** The body of a section that is a list, with one more entry. */
function oneMore(body, entry) {
  const reader = new Reader(body);
  const count = reader.unsigned();
  return Buffer.concat([Buffer.from(unsigned(count + 1)), body.subarray(reader.at), Buffer.from(entry)]);
}
