import { blocks, firstFunction } from './calls.mjs';
import { op, readFunction } from './instructions.mjs';
import { Reader } from './leb128.mjs';
import { headerIn } from './linetables.mjs';

// Go's linker keeps what any function names, be it one that is never called. What is left when those are empty is found here: from the
// exported functions on, and from every word of the memory that may stand for a function, along calls and constants. A number that
// stands for a function by chance keeps it, which does no harm.

// Where the header of Go's tables has the number of functions and the offset of their table, and how long a record of that is at most.
const functionCount = 8;
const functionTable = 64;
const longestRecord = 128;

/**
 * The places of the functions that can be called, in a module of so many imported functions, if those that are unused never are, and
 * those only called only by name.
 */
export function reachedPlaces({ bodies, imported, exported, image, base }, { unused, onlyCalled }) {
  const reached = new Set();
  const left = [];
  const reach = (place) => {
    if (place < 0 || place >= bodies.length || reached.has(place) || unused.has(place)) return;
    reached.add(place);
    left.push(place);
  };
  for (const index of exported) reach(index - imported);
  for (const place of placesInMemory(image, base)) if (!onlyCalled.has(place)) reach(place);
  while (left.length > 0) {
    for (const { code, numbers } of readFunction(bodies[left.pop()]).instructions) {
      if (code === op.call) reach(numbers[0] - imported);
      if (code === op.i32Const || code === op.i64Const) reach(Math.floor(numbers[0] / blocks) - firstFunction);
    }
  }
  return reached;
}

/** A value of a function is its number times blocks, in eight bytes; a type has the numbers of its methods in four each. */
function* placesInMemory(image, base) {
  const tables = functionTables(image);
  for (let at = -base & 3; at + 4 <= image.length; at += 4) {
    if (at >= tables.start && at < tables.end) continue;
    const low = image.readUInt32LE(at);
    yield low - firstFunction;
    if (low % blocks === 0) yield low / blocks - firstFunction;
  }
}

/** The tables name every function, and call none. */
function functionTables(image) {
  const start = headerIn(image);
  if (start < 0) return { start: 0, end: 0 };
  const table = start + Number(image.readBigUInt64LE(start + functionTable));
  const records = Array.from({ length: Number(image.readBigUInt64LE(start + functionCount)) }, (_, i) =>
    image.readUInt32LE(table + 8 * i + 4),
  );
  return { start, end: table + records.reduce((last, at) => Math.max(last, at), 0) + longestRecord };
}

/** The indexes of the functions that a module exports, from the body of that section. */
export function exportedFunctions(body) {
  const reader = new Reader(body);
  const indexes = [];
  for (let count = reader.unsigned(); count > 0; count--) {
    reader.bytes(reader.unsigned());
    const kind = reader.byte();
    const index = reader.unsigned();
    if (kind === 0) indexes.push(index);
  }
  return indexes;
}
