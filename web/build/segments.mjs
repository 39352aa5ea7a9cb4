import { withoutUnusedData } from './functiondata.mjs';
import { roundIndex } from './functionindex.mjs';
import { withoutNames } from './functionnames.mjs';
import { packRecords } from './functionrecords.mjs';
import { Reader, signed, unsigned } from './leb128.mjs';
import { withoutLines } from './linetables.mjs';
import { withoutTypeNames } from './typenames.mjs';

// Go's linker leaves every short run of zeros out of a module's data, which is cut into tens of thousands of segments so.
// Their addresses cost more than the zeros: joined, the compressed module is a twelfth smaller, and the memory is the same.

const i32Const = 0x41;
const end = 0x0b;
/** Longer runs of zeros stay left out. */
const joinedZeros = 64;

/**
 * The body of a data section with fewer segments, without the tables of files and lines and most names, and with a coarser index, and the
 * instructions that have to run before the memory is what it was.
 */
export function joinedData(body, { isReached, reflects }) {
  const { base, image } = memoryOf(body);
  if (!reflects) withoutTypeNames(image, base);
  withoutUnusedData(image, base, isReached);
  withoutLines(image, isReached);
  withoutNames(image);
  roundIndex(image, base);
  const start = packRecords(image, base);
  const runs = [...runsOf(image)];
  const written = runs.flatMap(({ start, end: behind }) => [
    Buffer.from([0, i32Const, ...signed(base + start), end, ...unsigned(behind - start)]),
    image.subarray(start, behind),
  ]);
  return { data: Buffer.concat([Buffer.from(unsigned(runs.length)), ...written]), start };
}

/** The memory that the segments fill, from the first address of them on, which is base. */
export function memoryOf(body) {
  const sorted = [...segments(body)].sort((a, b) => a.address - b.address);
  const [{ address: base }] = sorted;
  const last = sorted.at(-1);
  const image = Buffer.alloc(last.address + last.bytes.length - base);
  let behind = base;
  for (const { address, bytes } of sorted) {
    if (address < behind) throw new Error('Two data segments overlap.');
    image.set(bytes, address - base);
    behind = address + bytes.length;
  }
  return { base, image };
}

/** What lies between longer runs of zeros. */
function* runsOf(image) {
  const zeros = Buffer.alloc(joinedZeros + 1);
  for (let start = 0; start < image.length;) {
    while (start < image.length && image[start] === 0) start++;
    if (start === image.length) return;
    const gap = image.indexOf(zeros, start);
    let behind = gap < 0 ? image.length : gap;
    while (gap < 0 && image[behind - 1] === 0) behind--;
    yield { start, end: behind };
    start = behind;
  }
}

function* segments(body) {
  const reader = new Reader(body);
  for (let left = reader.unsigned(); left > 0; left--) {
    const active = reader.byte() === 0 && reader.byte() === i32Const;
    const address = active ? reader.signed() : -1;
    if (!active || reader.byte() !== end) throw new Error('A data segment has no plain address.');
    yield { address, bytes: reader.bytes(reader.unsigned()) };
  }
}
