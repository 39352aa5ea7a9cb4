import { readFile, writeFile } from 'node:fs/promises';
import { bodiesOf, compactCode } from './code.mjs';
import { placesOfEquality } from './equality.mjs';
import { Reader, unsigned } from './leb128.mjs';
import { exportedFunctions, reachedPlaces } from './reached.mjs';
import { joinedData, memoryOf } from './segments.mjs';
import { hasStart, withStart } from './startfunction.mjs';
import { isReflecting } from './typenames.mjs';
import { functionNames, importedFunctions, placesOfUnused } from './unused.mjs';

const headLength = 8;
const sections = { custom: 0, imports: 2, exports: 7, code: 10, data: 11 };

/** Rewrites the WebAssembly module in a file so that it is smaller once compressed, and does the same. */
export async function compactFile(path) {
  await writeFile(path, compactModule(await readFile(path)));
}

/**
 * The same module, without the names of functions and the tables of files and lines, with code and data that compress better. If it names
 * its functions, those that are never called have no bodies. One with a start function, which Go does not write, was written so already.
 */
export function compactModule(module) {
  const all = sectionsOf(module);
  if (hasStart(all)) return module;
  const names = all.find((section) => nameOf(section) === 'name');
  const known = names ? functionNames(contentOf(names)) : null;
  const isReached = known ? reachedIn(all, known) : () => true;
  const reflects = known === null || isReflecting(known);
  const { data, start } = joinedData(bodyIn(all, sections.data), { isReached, reflects });
  const made = all
    .filter((section) => section !== names)
    .map(({ id, body }) => {
      if (id === sections.code) return { id, body: compactCode(body, isReached) };
      return { id, body: id === sections.data ? data : body };
    });
  const whole = start.length > 0 ? withStart(made, start, importedFunctions(bodyIn(all, sections.imports))) : made;
  return Buffer.concat([
    module.subarray(0, headLength),
    ...whole.flatMap(({ id, body }) => [Buffer.from([id, ...unsigned(body.length)]), body]),
  ]);
}

function bodyIn(all, id) {
  return all.find((section) => section.id === id).body;
}

/** Tells of a function's place whether it can be called. */
function reachedIn(all, names) {
  const body = (id) => bodyIn(all, id);
  const imported = importedFunctions(body(sections.imports));
  const places = reachedPlaces(
    {
      bodies: bodiesOf(body(sections.code)),
      imported,
      exported: exportedFunctions(body(sections.exports)),
      ...memoryOf(body(sections.data)),
    },
    { unused: placesOfUnused(names, imported), onlyCalled: placesOfEquality(names, imported) },
  );
  return (place) => places.has(place);
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
