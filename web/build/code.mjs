import { sharedAddresses, plainReturns } from './calls.mjs';
import { readFunction, writeFunction } from './instructions.mjs';
import { straightJumps } from './jumps.mjs';
import { Reader, unsigned } from './leb128.mjs';
import { unreachable } from './unused.mjs';

/**
 * The body of a module's code section with every function written so that it compresses better, and does the same; of those that isReached
 * does not hold for none is ever called.
 */
export function compactCode(body, isReached) {
  const bodies = bodiesOf(body);
  const written = bodies.map((each, place) => (isReached(place) ? compactFunction(each, place) : unreachable));
  return Buffer.concat([
    Buffer.from(unsigned(bodies.length)),
    ...written.flatMap((each) => [Buffer.from(unsigned(each.length)), each]),
  ]);
}

/** The bodies of the functions in a code section. */
export function bodiesOf(body) {
  const reader = new Reader(body);
  return Array.from({ length: reader.unsigned() }, () => reader.bytes(reader.unsigned()));
}

function compactFunction(body, place) {
  const { locals, instructions } = readFunction(body);
  return writeFunction(sharedAddresses({ locals, instructions: plainReturns(straightJumps(instructions)) }, place));
}
