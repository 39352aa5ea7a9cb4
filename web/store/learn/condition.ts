import type { Report } from '../../report.gen.ts';
import type { Condition } from './lesson.ts';

/** What conditions are judged by: the report on what a learner made, and on what the task started from. */
export interface State {
  readonly report: Report;
  readonly start: Report | null;
}

/** `path op value`, taken apart. */
export interface Statement {
  readonly path: readonly string[];
  readonly op: string;
  /** A number keeps its digits, as a length may have 63 bits; 'none' is null. */
  readonly value: string | bigint | boolean | null;
}

/** Takes a condition apart; null if it is not of the form `path op value`. */
export function statementOf(condition: Condition): Statement | null {
  const [, path = '', op = '', text = ''] = /^(\S+) (is not|is|has|lacks|at least|at most) (.+)$/.exec(condition) ?? [];
  const value = valueOf(text);
  // Of `frames[0].fin` the parts are frames, 0 and fin.
  return value === undefined ? null : { path: path.split(/[.[\]]+/).filter((part) => part !== ''), op, value };
}

/** Whether a condition holds; one that cannot be read, or whose path leads nowhere, does not. */
export function holds(condition: Condition, state: State): boolean {
  const statement = statementOf(condition);
  if (!statement) return false;
  const { path, op, value } = statement;
  const found = follow(path, state);
  if (op === 'is') return equals(found, value);
  if (found === undefined) return false;
  if (op === 'is not') return !equals(found, value);
  if (op === 'has') return includes(found, value);
  if (op === 'lacks') return !includes(found, value);
  const [a, b] = [wholeNumber(found), wholeNumber(value)];
  return a !== null && b !== null && (op === 'at least' ? a >= b : a <= b);
}

/** What stands where a condition looks: undefined if nothing can, null if nothing does. */
export function valueAt(condition: Condition, state: State): unknown {
  const statement = statementOf(condition);
  return statement ? follow(statement.path, state) : undefined;
}

const words: Readonly<Record<string, boolean | null>> = { yes: true, no: false, none: null };

function valueOf(text: string): Statement['value'] | undefined {
  if (Object.hasOwn(words, text)) return words[text];
  if (/^\d+$/.test(text)) return BigInt(text);
  const hex = /^hex "([\da-f\s]+)"$/.exec(text)?.[1];
  if (hex !== undefined) return latin1((hex.match(/[\da-f]{2}/g) ?? []).map((digits) => parseInt(digits, 16)));
  // The ids of rules, which alone need no quotes.
  if (/^[a-z\d]+(-[a-z\d]+)+$/.test(text)) return text;
  return /^".*"$/.test(text) ? unquoted(text) : undefined;
}

function unquoted(text: string): string | undefined {
  try {
    return JSON.parse(text) as string;
  } catch {
    return undefined;
  }
}

/** What is not a member of the report, but can be told from it. */
const derived: Readonly<Record<string, (state: State, name: string) => unknown>> = {
  rules: ({ report }) => report.findings.map(({ rule }) => rule),
  errors: ({ report }) => rulesOf(report, 'error'),
  warnings: ({ report }) => rulesOf(report, 'warning'),
  pairs: ({ report }) => report.connection?.pairs,
  wire: ({ report }) => report.bytes,
  terms: ({ report }, name) => ({ [name]: report.handshake?.terms.find((term) => term.name === name)?.answered }),
  changed: ({ report, start }) => ({ bits: start ? changedBits(start.bytes, report.bytes) : undefined }),
};

const rulesOf = (report: Report, severity: string): string[] =>
  report.findings.filter((finding) => finding.severity === severity).map(({ rule }) => rule);

/** What may be absent, so that 'none' is true of it. */
const optional = new Set([
  'handshake',
  'connection',
  'request',
  'response',
  'acceptance',
  'text',
  'closeCode',
  'closeReason',
]);

/** What a path leads to: undefined if nowhere, null if to what is absent. */
function follow([first = '', ...rest]: readonly string[], state: State): unknown {
  let found = Object.hasOwn(derived, first) ? derived[first]?.(state, rest[0] ?? '') : member(state.report, first);
  for (const name of rest) found = member(found, name);
  return found instanceof Uint8Array ? latin1(found) : found;
}

function member(of: unknown, name: string): unknown {
  if (typeof of !== 'object' || of === null) return undefined;
  if (name === 'count' && 'length' in of) return of.length;
  if (name === 'texts' && Array.isArray(of)) return of.map((each: { text?: string }) => each.text);
  if (Object.hasOwn(of, name)) return (of as Record<string, unknown>)[name];
  return optional.has(name) ? null : undefined;
}

/** Bits by which two inputs of one length differ. */
function changedBits(before: Uint8Array, after: Uint8Array): number | undefined {
  if (before.length !== after.length) return undefined;
  let bits = 0;
  for (const [i, byte] of after.entries()) for (let rest = byte ^ (before[i] ?? 0); rest > 0; rest &= rest - 1) bits++;
  return bits;
}

const latin1 = (bytes: Iterable<number>): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

function equals(found: unknown, value: Statement['value']): boolean {
  if (value === null) return found === null || (Array.isArray(found) && found.length === 0);
  return typeof value === 'bigint' ? wholeNumber(found) === value : found === value;
}

/** Whether a list has a member, or a text a part. */
const includes = (found: unknown, value: Statement['value']): boolean =>
  Array.isArray(found)
    ? found.includes(value)
    : typeof found === 'string' && typeof value === 'string' && found.includes(value);

const wholeNumber = (value: unknown): bigint | null =>
  typeof value === 'bigint' || /^-?\d+$/.test(String(value)) ? BigInt(value as bigint | string) : null;
