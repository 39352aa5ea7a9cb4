import { moduleRecord } from './functionindex.mjs';
import { headerIn } from './linetables.mjs';

// Go keeps a description of each type in a program. What reflection alone asks for, and what a crash prints, is left out of a module that
// does not reflect: the names of types, the fields of structs and which type points to one. The names of methods stay, by which a value
// is found to be of an interface. The layout is that of internal/abi/type.go and runtime/symtab.go in Go 1.26.

// Where a module's record has the address of the descriptions, and the lists of types and of tables of methods, each with its length.
const typesField = 296;
const typeLinks = 360;
const methodTables = 384;

// Where a description has its marks, its kind, its name and the type that points to it; what comes behind is of its kind.
const marks = 20;
const kind = 23;
const name = 40;
const pointerTo = 44;
const own = 48;
/** The marks that methods stand behind it, and that its name has an asterisk before it. */
const hasMethods = 1;
const hasStar = 2;
/** The mark that its pointers are told by its fields. */
const needsFields = 16;

const kinds = {
  array: 17,
  channel: 18,
  func: 19,
  interface: 20,
  map: 21,
  pointer: 22,
  slice: 23,
  struct: 25,
  last: 26,
};
/** How many other types what is of a kind begins with; a function tells how many behind that, and behind its methods. */
const typesFirst = new Map([
  [kinds.array, 2],
  [kinds.channel, 1],
  [kinds.map, 3],
  [kinds.pointer, 1],
  [kinds.slice, 1],
]);
const countsLength = 8;
const methodsLength = 16;
const methodLength = 8;
const fieldLength = 24;
const listLength = 24;
const asterisk = 0x2a;

/** Whether a program with functions of these names can ask for the fields of a value or for the name of its type. */
export function isReflecting(names) {
  return [...names.values()].some((each) => /^reflect\.(Value|__rtype_)\./.test(each));
}

/** Blanks what only reflection asks for of the types in the memory of a program of Go, if it is one, which begins at base. */
export function withoutTypeNames(image, base) {
  if (headerIn(image) < 0) return;
  const memory = new Memory(image, base);
  const keepsFields = memory.mayNeedFields();
  for (const type of memory.types()) {
    memory.blankName(image.readUInt32LE(type + name));
    for (const at of [name, pointerTo]) image.writeUInt32LE(0, type + at);
    image[type + marks] &= ~hasStar;
    if (image[type + kind] === kinds.struct && !keepsFields) memory.blankList(type + own + 8, fieldLength);
  }
}

class Memory {
  constructor(image, base) {
    this.image = image;
    this.base = base;
    this.record = moduleRecord(image, base);
    this.start = this.address(this.record + typesField);
  }

  /** The place that is named there. */
  address(at) {
    return Number(this.image.readBigUInt64LE(at)) - this.base;
  }

  /** The place that is named there by its distance from the first type. */
  near(at) {
    return this.start + this.image.readUInt32LE(at);
  }

  /** The places of the entries of the list there, each of that length. */
  list(at, length) {
    const from = this.address(at);
    return Array.from({ length: Number(this.image.readBigUInt64LE(at + 8)) }, (_, i) => from + length * i);
  }

  blankList(at, length) {
    for (const entry of this.list(at, length)) this.image.fill(0, entry, entry + length);
    this.image.fill(0, at, at + listLength);
  }

  /** The places of the types that the lists of the module name, and of all that those lead to. */
  types() {
    const { image, record } = this;
    const tables = this.list(record + methodTables, 8).map((at) => this.address(at));
    const left = [
      ...this.list(record + typeLinks, 4).map((at) => this.near(at)),
      ...tables.flatMap((table) => [this.address(table), this.address(table + 8)]),
    ];
    const found = new Set();
    while (left.length > 0) {
      const type = left.pop();
      if (found.has(type)) continue;
      if (!(image[type + kind] > 0 && image[type + kind] <= kinds.last)) throw unknown();
      found.add(type);
      left.push(...this.named(type));
    }
    return found;
  }

  /** The places of the types that a type names. */
  named(type) {
    const { image } = this;
    const is = image[type + kind];
    const near = [type + pointerTo];
    const far = Array.from({ length: typesFirst.get(is) ?? 0 }, (_, i) => type + own + 8 * i);
    if (is === kinds.interface) near.push(...this.list(type + own + 8, methodLength).map((at) => at + 4));
    if (is === kinds.struct) far.push(...this.list(type + own + 8, fieldLength).map((at) => at + 8));
    if (is === kinds.func) {
      const count = image.readUInt16LE(type + own) + (image.readUInt16LE(type + own + 2) & 0x7fff);
      const from = type + own + countsLength + (image[type + marks] & hasMethods ? methodsLength : 0);
      far.push(...Array.from({ length: count }, (_, i) => from + 8 * i));
    }
    const known = near.filter((at) => image.readUInt32LE(at) > 0).map((at) => this.near(at));
    return [...known, ...far.map((at) => this.address(at))];
  }

  /** Blanks a name: its marks, its length and its characters, which begin with an asterisk. */
  blankName(offset) {
    const { image } = this;
    const at = this.start + offset;
    if (offset === 0 || image[at + 1] === 0) return; // it was blanked with another type
    const { value, end } = lengthAt(image, at + 1);
    if (image[end] !== asterisk) throw unknown();
    image.fill(0, at, end + value);
  }

  /**
   * Whether there may be a type whose pointers are told by its fields, as of one that is very large: what looks like one, in all of the
   * memory.
   */
  mayNeedFields() {
    const { image, base } = this;
    for (let at = -base & 7; at + own <= image.length; at += 8) {
      const isMarked = (image[at + marks] & needsFields) > 0 && image[at + marks] < 64;
      const isAligned = image[at + marks + 1] === 8 && image[at + marks + 2] === 8;
      if (isMarked && isAligned && (image[at + kind] === kinds.array || image[at + kind] === kinds.struct)) return true;
    }
    return false;
  }
}

function lengthAt(image, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7, at++) {
    value += (image[at] & 0x7f) << shift;
    if (image[at] < 0x80) return { value, end: at + 1 };
  }
}

const unknown = () => new Error("The types of Go's programs are laid out in another way.");
