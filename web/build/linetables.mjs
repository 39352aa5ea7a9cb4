// Go keeps tables in a program that tell the file and the line of each instruction. Only what a crash prints shows them, and
// compressed they are a fourteenth of the module. A function without such a table is known to Go's runtime: it prints "?:0" for
// it, behind its name. What else only tells what a crash prints, where a function can be stopped by force, which WebAssembly cannot do, or
// what the execution tracer wants to know is left out too. The layout is that of runtime/symtab.go and runtime/runtime2.go in Go 1.26.

/** How the tables begin: the magic number, two bytes of padding, the size of an instruction and that of a pointer. */
const start = Buffer.from([0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8]);

// Where the header has the number of functions, and the offsets of the tables.
const functionCount = 8;
const fileTables = 40;
const pcTables = 56;
const functionTable = 64;

// Where a function's record has how long its arguments are, where it returns to once it was deferred, its offsets into the pc tables, how
// many it has besides, and where in its files it begins.
const argumentLength = 8;
const deferredReturn = 12;
const stackTable = 16;
const fileTable = 20;
const lineTable = 24;
const dataTableCount = 28;
const fileOffset = 32;
const startLine = 36;
const dataTables = 44;
const otherDataCount = 43;
/** What is left out of each record, and what besides of one that is never reached. */
const lineFields = [fileTable, lineTable, fileOffset, startLine];
const reachedFields = [argumentLength, deferredReturn, stackTable];
/** Which of the tables by program counter is used: that of what on the stack is a pointer. */
const stackMaps = 1;
/** Which of the other data are: where the arguments, the locals and the objects on the stack have pointers, and what is deferred. */
export const usedData = [0, 1, 2, 4];
export const noData = 0xffffffff;

/** Where the header is in the memory of a program of Go, or -1. */
export function headerIn(image) {
  return image.indexOf(start);
}

/**
 * The records of the functions in the memory of a program of Go: where each is, and where in it are its offsets of the tables by program
 * counter and of other data.
 */
export function functionRecords(image) {
  const header = headerIn(image);
  const functions = header + Number(image.readBigUInt64LE(header + functionTable));
  return Array.from({ length: Number(image.readBigUInt64LE(header + functionCount)) }, (_, i) => {
    const record = functions + image.readUInt32LE(functions + 8 * i + 4);
    const data = record + dataTables + 4 * image.readUInt32LE(record + dataTableCount);
    const places = (from, to) => Array.from({ length: (to - from) / 4 }, (_, at) => from + 4 * at);
    return {
      record,
      tables: places(record + dataTables, data),
      data: places(data, data + 4 * image[record + otherDataCount]),
    };
  });
}

/**
 * Blanks the tables of files and lines in the memory of a program of Go, if it is one, and all that is told of functions, by their places,
 * that are never reached.
 */
export function withoutLines(image, isReached) {
  const header = headerIn(image);
  if (header < 0) return;
  const offset = (at) => header + Number(image.readBigUInt64LE(header + at));
  const first = offset(pcTables);
  const kept = Buffer.alloc(offset(functionTable) - first);
  const keep = (from) => from > 0 && kept.fill(1, from, tableEnd(image, first + from) - first);
  functionRecords(image).forEach(({ record, tables, data }, place) => {
    const unused = isReached(place) ? lineFields : [...lineFields, ...reachedFields];
    for (const field of unused) image.writeUInt32LE(0, record + field);
    for (const at of tables.filter((_, which) => !isReached(place) || which !== stackMaps)) image.writeUInt32LE(0, at);
    for (const at of data.filter((_, which) => !isReached(place) || !usedData.includes(which)))
      image.writeUInt32LE(noData, at);
    for (const at of [record + stackTable, ...tables]) keep(image.readUInt32LE(at));
  });
  image.fill(0, offset(fileTables), first);
  for (let at = 0; at < kept.length; at++) if (!kept[at]) image[first + at] = 0;
}

/** Where a table ends: pairs of numbers, whose first is 0 at the end, but may be so in the first pair. */
function tableEnd(image, at) {
  for (let first = true; ; first = false) {
    if (!first && image[at] === 0) return at + 1;
    at = numberEnd(image, numberEnd(image, at));
  }
}

function numberEnd(image, at) {
  while (image[at] >= 0x80) at++;
  return at + 1;
}
