import { sharedAddresses, plainReturns } from './calls.mjs';
import { readFunction, writeFunction } from './instructions.mjs';
import { straightJumps } from './jumps.mjs';
import { Reader, unsigned } from './leb128.mjs';
import { unreachable } from './unused.mjs';

/**
 * The body of a module's code section with every function written so that it compresses better, and does the same; those at the places
 * of dropped are never called.
 */
export function compactCode(body, dropped) {
  const reader = new Reader(body);
  const count = reader.unsigned();
  const made = [Buffer.from(unsigned(count))];
  for (let place = 0; place < count; place++) {
    const given = reader.bytes(reader.unsigned());
    const written = dropped.has(place) ? unreachable : compactFunction(given, place);
    made.push(Buffer.from(unsigned(written.length)), written);
  }
  return Buffer.concat(made);
}

function compactFunction(body, place) {
  const { locals, instructions } = readFunction(body);
  return writeFunction(sharedAddresses({ locals, instructions: plainReturns(straightJumps(instructions)) }, place));
}
