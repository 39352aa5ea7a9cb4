import { emptyType, instruction, op } from './instructions.mjs';
import { headerIn } from './linetables.mjs';

// Go keeps a record of each function in a program, by which its runtime walks the stack, and a table of where the records are. Such numbers
// compress badly one record after the other, and well one field after the other. So the fields stand where the names were, and a function
// that runs when the module starts writes the table and the records, which have one length then. The layout is that of
// runtime/symtab.go and runtime/runtime2.go in Go 1.26.

// Where the header has the number of functions, and the offsets of the tables of names, of files and of functions.
const functionCount = 8;
const nameTable = 32;
const fileTables = 40;
const functionTable = 64;
/** The table has the number of a function and the offset of its record. */
const rowLength = 8;

// A record has plain words, the offsets of its tables by program counter, and those of its other data. How many tables it has stands in a
// word, how many other data in the last byte of the plain words.
const plainWords = 11;
const tableCount = 7;
const tables = { count: 2, none: 0 };
const otherData = { count: 5, none: 0xffffffff };
const words = plainWords + tables.count + otherData.count;

/**
 * Packs the records in the memory of a program of Go, which begins at the address base and has neither names nor lines any more. Returns
 * the instructions that write the records, or none if it is no program of Go.
 */
export function packRecords(image, base) {
  const header = headerIn(image);
  if (header < 0) return [];
  const offset = (at) => header + Number(image.readBigUInt64LE(header + at));
  const count = Number(image.readBigUInt64LE(header + functionCount));
  const table = offset(functionTable);
  const rows = Array.from({ length: count }, (_, i) => table + rowLength * i);
  const places = rows.map((row) => table + image.readUInt32LE(row + 4));
  const records = places.map((place) => readRecord(image, place));
  const [first] = records[0];
  const isKnown = records.every(([number], i) => number === first + i && number === image.readUInt32LE(rows[i]));
  const end = endOf(image, places.at(-1));
  if (!isKnown || places[0] + 4 * words * count > end)
    throw new Error("The records of Go's functions are laid out in another way.");
  image.fill(0, table, table + rowLength * count);
  image.fill(0, places[0], end);
  const columns = Array.from({ length: words }, (_, word) => records.map((record) => record[word])).slice(1);
  const fields = packColumns(image, columns, offset(nameTable) + 4, offset(fileTables));
  return writer({ base, first, count, table, start: places[0], fields });
}

/** Where the record at a place ends. */
function endOf(image, place) {
  const [had, marks] = [tableCount, plainWords - 1].map((at) => image.readUInt32LE(place + 4 * at));
  return place + 4 * (plainWords + had + (marks >>> 24));
}

/** The words of a record, with as many tables and other data as all are to have. */
function readRecord(image, place) {
  const word = (at) => image.readUInt32LE(place + 4 * at);
  const plain = Array.from({ length: plainWords }, (_, at) => word(at));
  const hadTables = plain[tableCount];
  const hadData = plain.at(-1) >>> 24;
  const list = (from, had, { count, none }) => {
    const all = Array.from({ length: Math.max(had, count) }, (_, i) => (i < had ? word(from + i) : none));
    if (all.slice(count).some((value) => value !== none))
      throw new Error('A record has a table that nothing here knows.');
    return all.slice(0, count);
  };
  return [
    ...plain.with(tableCount, tables.count).with(-1, (plain.at(-1) & 0xffffff) + (otherData.count << 24)),
    ...list(plainWords, hadTables, tables),
    ...list(plainWords + hadTables, hadData, otherData),
  ];
}

/** Writes the columns that vary one behind the other, and says of each word behind the first where it stands, or what it always is. */
function packColumns(image, columns, from, to) {
  let at = from;
  return columns.map((values) => {
    const [always] = values;
    if (values.every((value) => value === always)) return { always };
    const place = at;
    for (const value of values) at = image.writeUInt32LE(value, at);
    if (at > to) throw new Error("The records of Go's functions do not fit where their names were.");
    return { place };
  });
}

/** What writes the rows of the table and the records, both from the first on. */
function writer({ base, first, count, table, start, fields }) {
  const [number, record] = [0, 1];
  const get = (local) => instruction(op.localGet, local);
  const constant = (value) => instruction(op.i32Const, value | 0);
  const times = (factor) => [get(number), constant(factor), instruction(op.i32Mul)];
  const plus = (value) => [constant(value), instruction(op.i32Add)];
  const store = (at) => instruction(op.i32Store, 2, at);
  const value = ({ always, place }) =>
    place === undefined ? [constant(always)] : [...times(4), instruction(op.i32Load, 2, base + place)];
  const written = fields.flatMap((field, i) =>
    field.always === 0 ? [] : [get(record), ...value(field), store(4 * (i + 1))],
  );
  return [
    instruction(op.loop, emptyType),
    ...[...times(4 * words), ...plus(base + start), instruction(op.localSet, record)],
    ...[get(record), get(number), ...plus(first), store(0)],
    ...[...times(rowLength), get(number), ...plus(first), store(base + table)],
    ...[...times(rowLength), get(record), ...plus(-base - table), store(base + table + 4)],
    ...written,
    ...[get(number), ...plus(1), instruction(op.localTee, number), constant(count), instruction(op.i32LtU)],
    ...[instruction(op.brIf, 0), instruction(op.end)],
  ];
}
