import { sharedAddresses, plainReturns } from './calls.mjs';
import { readFunction, writeFunction } from './instructions.mjs';
import { straightJumps } from './jumps.mjs';
import { Reader, unsigned } from './leb128.mjs';

/** The body of a module's code section with every function written so that it compresses better, and does the same. */
export function compactCode(body) {
  const reader = new Reader(body);
  const count = reader.unsigned();
  const made = [Buffer.from(unsigned(count))];
  for (let place = 0; place < count; place++) {
    const written = compactFunction(reader.bytes(reader.unsigned()), place);
    made.push(Buffer.from(unsigned(written.length)), written);
  }
  return Buffer.concat(made);
}

function compactFunction(body, place) {
  const { locals, instructions } = readFunction(body);
  return writeFunction(sharedAddresses({ locals, instructions: plainReturns(straightJumps(instructions)) }, place));
}
