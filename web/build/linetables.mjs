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

// Where a function's record has its offsets into the pc tables, how many it has besides, and where in its files it begins.
const stackTable = 16;
const fileTable = 20;
const lineTable = 24;
const dataTableCount = 28;
const fileOffset = 32;
const startLine = 36;
const dataTables = 44;
const otherDataCount = 43;
/** Which of the tables by program counter are left out: where it can be stopped, what is inlined, which arguments live. */
const unusedTables = [0, 2, 3];
/** Which of the other data: what is inlined, the arguments, which of them live, what is wrapped; and how it is marked that there are none. */
const unusedData = [3, 5, 6, 7];
const noData = 0xffffffff;

/** Where the header is in the memory of a program of Go, or -1. */
export function headerIn(image) {
  return image.indexOf(start);
}

/** Blanks the tables of files and lines in the memory of a program of Go, if it is one. */
export function withoutLines(image) {
  const header = headerIn(image);
  if (header < 0) return;
  const offset = (at) => header + Number(image.readBigUInt64LE(header + at));
  const tables = offset(pcTables);
  const functions = offset(functionTable);
  const kept = Buffer.alloc(functions - tables);
  const keep = (from) => from > 0 && kept.fill(1, from, tableEnd(image, tables + from) - tables);
  const count = Number(image.readBigUInt64LE(header + functionCount));
  for (let i = 0; i < count; i++) {
    const record = functions + image.readUInt32LE(functions + 8 * i + 4);
    keep(image.readUInt32LE(record + stackTable));
    const tableCount = image.readUInt32LE(record + dataTableCount);
    const otherData = record + dataTables + 4 * tableCount;
    for (const which of unusedTables.filter((index) => index < tableCount))
      image.writeUInt32LE(0, record + dataTables + 4 * which);
    for (const which of unusedData.filter((index) => index < image[record + otherDataCount]))
      image.writeUInt32LE(noData, otherData + 4 * which);
    for (let which = 0; which < tableCount; which++) keep(image.readUInt32LE(record + dataTables + 4 * which));
    for (const field of [fileTable, lineTable, fileOffset, startLine]) image.writeUInt32LE(0, record + field);
  }
  image.fill(0, offset(fileTables), tables);
  for (let at = 0; at < kept.length; at++) if (!kept[at]) image[tables + at] = 0;
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
