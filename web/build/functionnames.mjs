import { headerIn } from './linetables.mjs';

// Go keeps the name of each function in a program. Only what a crash prints shows them, and compressed they are a thirtieth of the module.
// Those of the project's own functions stay, without the path of its module: what a crash prints tells which of them were running. Go's
// runtime leaves functions without a name out of that. The layout is that of runtime/symtab.go and runtime/runtime2.go in Go 1.26.

// Where the header has the number of functions, and the offsets of the tables of names, of files and of functions.
const functionCount = 8;
const nameTable = 32;
const fileTables = 40;
const functionTable = 64;
/** Where a function's record has its offset into the table of names; what stands at 0 is the empty name. */
const nameOffset = 4;

const path = Buffer.from('github.com/wslens/wslens/');
/** How the project's own names begin behind that. */
const own = ['main.', 'codec.', 'codec/'].map((start) => Buffer.from(start));

/** Blanks the names of functions in the memory of a program of Go, if it is one, but for the project's own. */
export function withoutNames(image) {
  const header = headerIn(image);
  if (header < 0) return;
  const offset = (at) => header + Number(image.readBigUInt64LE(header + at));
  const names = offset(nameTable);
  const kept = Buffer.alloc(offset(fileTables) - names);
  const functions = offset(functionTable);
  for (let i = Number(image.readBigUInt64LE(header + functionCount)) - 1; i >= 0; i--) {
    const at = functions + image.readUInt32LE(functions + 8 * i + 4) + nameOffset;
    const start = nameToKeep(image, names, image.readUInt32LE(at));
    image.writeUInt32LE(start, at);
    if (start > 0) kept.fill(1, start, image.indexOf(0, names + start) - names);
  }
  for (let at = 0; at < kept.length; at++) if (!kept[at]) image[names + at] = 0;
}

/** The offset of what stays of a name: 0 if nothing does. */
function nameToKeep(image, names, at) {
  const begins = (place, words) => image.subarray(names + place, names + place + words.length).equals(words);
  const behind = begins(at, path) ? at + path.length : at;
  return own.some((words) => begins(behind, words)) ? behind : 0;
}
