import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

const folders = ['codec/testdata', 'codec/rule/testdata'];

/** The golden cases, each with the name of its file before its own. */
export function goldenCases() {
  const files = folders.flatMap((folder) => readdirSync(join(root, folder)).map((file) => ({ folder, file })));
  return files
    .filter(({ file }) => file.endsWith('.json'))
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .flatMap(({ folder, file }) =>
      JSON.parse(readFileSync(join(root, folder, file), 'utf8')).map((golden) => ({
        ...golden,
        name: `${file}: ${golden.name}`,
      })),
    );
}

/** Inspects each case and gives what the expectations speak of. It is also sent to pages, so it needs nothing around it. */
export async function inspectAll(loader, cases) {
  const { load } = await import(loader);
  const lens = await load();
  const fromHex = (hex) => Uint8Array.from(hex.replace(/\s/g, '').match(/../g) ?? [], (pair) => parseInt(pair, 16));
  const toHex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const plain = (_key, value) => (value instanceof Uint8Array ? toHex(value) : value);
  return cases.map(({ input, hex, options }) => {
    const report = lens.inspect(input ?? fromHex(hex), options);
    const { kind, notation, connection, capture, frames, messages, findings } = report;
    const told = { kind, notation: notation.id, connection, capture, frames, messages, findings };
    return JSON.parse(JSON.stringify(told, plain));
  });
}

/** Says how a report falls short of the expectation; empty if it does not. */
export function differences(expect, report) {
  const found = { ...report, findings: report.findings.map(place) };
  return Object.keys(expect).flatMap((key) => compare(expect[key], found[key], key));
}

/** A finding as the cases write it: rule@start-end, with a t before ranges of the text. */
function place({ rule, byteStart, byteEnd, textStart, textEnd }) {
  const inText = byteStart === byteEnd && textStart !== undefined;
  return inText ? `${rule}@t${textStart}-${textEnd}` : `${rule}@${byteStart}-${byteEnd}`;
}

/** Lists have to agree in length; of objects only the expected properties count. */
function compare(want, got, path) {
  if (Array.isArray(want)) {
    if (!Array.isArray(got) || got.length !== want.length)
      return [`${path}: want ${JSON.stringify(want)}, got ${JSON.stringify(got)}`];
    return want.flatMap((inner, i) => compare(inner, got[i], `${path}[${i}]`));
  }
  if (typeof want === 'object' && want !== null) {
    return Object.keys(want).flatMap((key) => compare(want[key], got?.[key], `${path}.${key}`));
  }
  return want === got ? [] : [`${path}: want ${JSON.stringify(want)}, got ${JSON.stringify(got)}`];
}
