import { readFile, writeFile } from 'node:fs/promises';

// Go's linker leaves every short run of zeros out of a module's data, which is cut into tens of thousands of segments so.
// Their addresses cost more than the zeros: joined, the compressed module is a twelfth smaller, and the memory is the same.

const dataSection = 11;
const i32Const = 0x41;
const end = 0x0b;
const headLength = 8;
/** Longer runs of zeros stay left out. */
const joinedZeros = 64;

/** Joins the data segments of the WebAssembly module in a file. */
export async function joinSegments(path) {
  await writeFile(path, joined(await readFile(path)));
}

/** The same module with fewer data segments. */
export function joined(module) {
  const parts = [module.subarray(0, headLength)];
  for (const { id, body } of sections(module)) {
    const made = id === dataSection ? joinedData(body) : body;
    parts.push(Buffer.from([id, ...unsigned(made.length)]), made);
  }
  return Buffer.concat(parts);
}

function* sections(module) {
  const reader = new Reader(module, headLength);
  while (reader.at < module.length) {
    const id = reader.byte();
    yield { id, body: reader.bytes(reader.unsigned()) };
  }
}

function joinedData(body) {
  const runs = [];
  for (const segment of [...segments(body)].sort((a, b) => a.address - b.address)) {
    const last = runs.at(-1);
    const gap = last ? segment.address - last.end : Infinity;
    if (gap < 0) throw new Error('Two data segments overlap.');
    if (gap > joinedZeros) runs.push({ address: segment.address, end: segment.address, pieces: [] });
    const run = runs.at(-1);
    if (segment.address > run.end) run.pieces.push(Buffer.alloc(segment.address - run.end));
    run.pieces.push(segment.bytes);
    run.end = segment.address + segment.bytes.length;
  }
  const written = runs.flatMap(({ address, end: behind, pieces }) => [
    Buffer.from([0, i32Const, ...signed(address), end, ...unsigned(behind - address)]),
    ...pieces,
  ]);
  return Buffer.concat([Buffer.from(unsigned(runs.length)), ...written]);
}

function* segments(body) {
  const reader = new Reader(body, 0);
  for (let left = reader.unsigned(); left > 0; left--) {
    const active = reader.byte() === 0 && reader.byte() === i32Const;
    const address = active ? reader.signed() : -1;
    if (!active || reader.byte() !== end) throw new Error('A data segment has no plain address.');
    yield { address, bytes: reader.bytes(reader.unsigned()) };
  }
}

/** Reads bytes and LEB128 numbers. */
class Reader {
  constructor(bytes, at) {
    this.source = bytes;
    this.at = at;
  }

  byte() {
    return this.source[this.at++];
  }

  bytes(length) {
    this.at += length;
    return this.source.subarray(this.at - length, this.at);
  }

  unsigned() {
    let value = 0;
    for (let shift = 0, more = true; more; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      more = byte >= 0x80;
    }
    return value;
  }

  signed() {
    let value = 0;
    for (let shift = 0, more = true; more;) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      shift += 7;
      more = byte >= 0x80;
      if (!more && shift < 32 && byte & 0x40) value |= -1 << shift;
    }
    return value;
  }
}

function unsigned(value) {
  const bytes = [];
  for (let left = value; ; left = Math.floor(left / 128)) {
    if (left < 128) return [...bytes, left];
    bytes.push((left % 128) | 0x80);
  }
}

function signed(value) {
  const bytes = [];
  for (let left = value; ; left >>= 7) {
    const low = left & 0x7f;
    if ((left >> 6 === 0 && !(low & 0x40)) || (left >> 6 === -1 && low & 0x40)) return [...bytes, low];
    bytes.push(low | 0x80);
  }
}
