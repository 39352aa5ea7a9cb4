import { headerIn } from './linetables.mjs';

// Go's runtime looks a function up by its address: an index says from which one on to look, for each 4096 addresses. In
// WebAssembly every function has 65,536 addresses, so that the index has sixteen equal entries for each, counting on and on.
// An entry that is lower is as right, and costs a few steps more. The layout is that of runtime/symtab.go in Go 1.26.

const addressesOfEntry = 4096;
const entryLength = 20;
/** Each entry is rounded down to a multiple of this. */
const rounding = 16;

// Where the header has the offset of the names, which lie behind it, and where the module's record has its fields.
const nameOffset = 32;
const indexField = 152;
const firstAddressField = 160;
const lastAddressField = 168;

/** Rounds the entries of the index in the memory of a program of Go, if it is one, which begins at the address base. */
export function roundIndex(image, base) {
  const header = headerIn(image);
  if (header < 0) return;
  const record = moduleRecord(image, base);
  const field = (at) => Number(image.readBigUInt64LE(record + at));
  const index = field(indexField) - base;
  const count = Math.ceil((field(lastAddressField) - field(firstAddressField)) / addressesOfEntry);
  for (let at = index; at < index + count * entryLength; at += entryLength) {
    const first = image.readUInt32LE(at);
    image.fill(0, at, at + entryLength);
    image.writeUInt32LE(first - (first % rounding), at);
  }
}

/** Where the record of the module is: it begins with the addresses of the header and of the names. */
export function moduleRecord(image, base) {
  const header = headerIn(image);
  const start = Buffer.alloc(16);
  const address = BigInt(base + header);
  start.writeBigUInt64LE(address, 0);
  start.writeBigUInt64LE(address + image.readBigUInt64LE(header + nameOffset), 8);
  const record = image.indexOf(start);
  if (record < 0) throw new Error("The record of Go's module is not found.");
  return record;
}
