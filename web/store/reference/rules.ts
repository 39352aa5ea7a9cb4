import type { RuleRow } from './data.ts';
import { exampleOf, type Entry, type Example } from './entry.ts';

/** Which part of the catalogue a rule is in, by the start of its id; the first that fits counts. */
const groups: readonly (readonly [start: RegExp, title: string])[] = [
  [/^frame-/, 'Frames'],
  [/^(message|ping|pong)-/, 'Messages, Ping and Pong'],
  [/^close-/, 'Close'],
  [/^(extension-|deflate-(unknown|duplicate|takeover|window-bits|server|client)-?)/, 'Agreeing on extensions'],
  [/^deflate-/, 'Compressed messages'],
  [/^handshake-/, 'Opening handshake'],
  [/^h2-/, 'Opening handshake over HTTP/2 and HTTP/3'],
  [/^input-/, 'The input itself'],
];

/** The rules, those of one group together, in the order of the catalogue. */
export function ruleEntries(rows: readonly RuleRow[]): Entry[] {
  const entries = rows.map(ruleEntry);
  const titles = groups.map(([, title]) => title);
  return entries.toSorted((a, b) => titles.indexOf(a.group) - titles.indexOf(b.group));
}

function ruleEntry(row: RuleRow): Entry {
  const { id, title, why, closeCode, httpStatus, severity } = row;
  const answer = closeCode ?? httpStatus;
  return {
    section: 'rules',
    group: groups.find(([start]) => start.test(id))?.[1] ?? '',
    key: id,
    title,
    cells: [id, title, answer === undefined || severity !== 'error' ? '' : String(answer)],
    paragraphs: [why],
    source: row.section,
    rules: [],
    words: [title.toLowerCase(), id.replaceAll('-', ' ')],
    examples: examplesOf(row),
    row,
  };
}

function examplesOf({ example, mended, options }: RuleRow): Example[] {
  const asked = { ...options, limit: options?.maxMessageBytes ?? 0 };
  return [
    ...(example === undefined ? [] : [exampleOf('broken', example, asked)]),
    ...(mended === undefined ? [] : [exampleOf('mended', mended, asked)]),
  ];
}
