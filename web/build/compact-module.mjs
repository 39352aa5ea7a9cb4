import { readFile, writeFile } from 'node:fs/promises';
import { compactCode } from './code.mjs';
import { Reader, unsigned } from './leb128.mjs';
import { joinedData } from './segments.mjs';
import { functionNames, importedFunctions, placesOfUnused } from './unused.mjs';

const headLength = 8;
const sections = { custom: 0, imports: 2, code: 10, data: 11 };

/** Rewrites the WebAssembly module in a file so that it is smaller once compressed, and does the same. */
export async function compactFile(path) {
  await writeFile(path, compactModule(await readFile(path)));
}

/**
 * The same module, without the names of functions and the tables of files and lines, with code and data that compress better. If it names
 * its functions, those that are never called have no bodies.
 */
export function compactModule(module) {
  const all = sectionsOf(module);
  const names = all.find((section) => nameOf(section) === 'name');
  const dropped = names ? placesOfUnused(functionNames(contentOf(names)), importedBy(all)) : new Set();
  const parts = [module.subarray(0, headLength)];
  for (const section of all) {
    if (section === names) continue;
    const made = rewritten(section, dropped);
    parts.push(Buffer.from([section.id, ...unsigned(made.length)]), made);
  }
  return Buffer.concat(parts);
}

function rewritten({ id, body }, dropped) {
  if (id === sections.code) return compactCode(body, dropped);
  return id === sections.data ? joinedData(body) : body;
}

function sectionsOf(module) {
  const all = [];
  const reader = new Reader(module, headLength);
  while (reader.left > 0) {
    const id = reader.byte();
    all.push({ id, body: reader.bytes(reader.unsigned()) });
  }
  return all;
}

function importedBy(all) {
  return importedFunctions(all.find((section) => section.id === sections.imports).body);
}

/** The name of a custom section; empty for any other. */
function nameOf({ id, body }) {
  if (id !== sections.custom) return '';
  const reader = new Reader(body);
  return reader.bytes(reader.unsigned()).toString();
}

function contentOf({ body }) {
  const reader = new Reader(body);
  reader.bytes(reader.unsigned());
  return body.subarray(reader.at);
}
