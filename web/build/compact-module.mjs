import { readFile, writeFile } from 'node:fs/promises';
import { compactCode } from './code.mjs';
import { Reader, unsigned } from './leb128.mjs';
import { joinedData } from './segments.mjs';

const headLength = 8;
/** What is made of which section. */
const rewritten = { 10: compactCode, 11: joinedData };

/** Writes the WebAssembly module in a file anew, so that it is smaller once compressed, and does the same. */
export async function compactFile(path) {
  await writeFile(path, compactModule(await readFile(path)));
}

/** The same module, without the tables of files and lines, with code and data that compress better. */
export function compactModule(module) {
  const parts = [module.subarray(0, headLength)];
  const reader = new Reader(module, headLength);
  while (reader.left > 0) {
    const id = reader.byte();
    const body = reader.bytes(reader.unsigned());
    const made = rewritten[id]?.(body) ?? body;
    parts.push(Buffer.from([id, ...unsigned(made.length)]), made);
  }
  return Buffer.concat(parts);
}
