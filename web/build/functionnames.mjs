import { headerIn } from './linetables.mjs';

// Go keeps the name of each function in a program. Only what a crash prints behind its first line shows them, which the build leaves out
// (unused.mjs). The layout is that of runtime/symtab.go and runtime/runtime2.go in Go 1.26.

// Where the header has the number of functions, and the offsets of the tables of names, of files and of functions.
const functionCount = 8;
const nameTable = 32;
const fileTables = 40;
const functionTable = 64;
/** Where a function's record has its offset into the table of names; what stands at 0 is the empty name. */
const nameOffset = 4;

/** Blanks the names of functions in the memory of a program of Go, if it is one. */
export function withoutNames(image) {
  const header = headerIn(image);
  if (header < 0) return;
  const offset = (at) => header + Number(image.readBigUInt64LE(header + at));
  image.fill(0, offset(nameTable), offset(fileTables));
  const functions = offset(functionTable);
  for (let i = Number(image.readBigUInt64LE(header + functionCount)) - 1; i >= 0; i--)
    image.writeUInt32LE(0, functions + image.readUInt32LE(functions + 8 * i + 4) + nameOffset);
}
