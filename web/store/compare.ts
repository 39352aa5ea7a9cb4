import type { Message, ReadingNode, Report } from '../report.gen.ts';
import { firstMessage } from './listed.ts';
import { grouped } from './words.ts';

/** A message beside which another one can be looked at, and what it is called. */
export interface Neighbour {
  readonly message: Message;
  readonly name: string;
}

/** What differs between two payloads at one place; null where one of them has nothing there. */
export interface Difference<Value> {
  readonly place: string;
  readonly other: Value | null;
  readonly here: Value | null;
}

/** The nearest message before or after one, of the same sender and opcode, of those that a report lists. */
export function neighbourOf(report: Report, of: Message, by: 1 | -1): Neighbour | null {
  const { messages } = report;
  const from = messages.indexOf(of);
  if (from < 0) return null;
  for (let at = from + by; at >= 0 && at < messages.length; at += by) {
    const message = messages[at];
    if (message?.opcode !== of.opcode || message.direction !== of.direction) continue;
    const [frame] = message.frames;
    const name =
      frame === undefined ? `message ${grouped(firstMessage(report) + at + 1)}` : `frame ${grouped(frame + 1)}`;
    return { message, name };
  }
  return null;
}

/** The values that differ between two trees, by the names that lead to them, in the order of the one here. */
export function differentValues(other: readonly ReadingNode[], here: readonly ReadingNode[]): Difference<string>[] {
  const [before, now] = [valuesOf(other), valuesOf(here)];
  const changed = [...now].flatMap(([place, value]) => {
    const old = before.get(place) ?? null;
    return old === value ? [] : [{ place, other: old, here: value }];
  });
  const gone = [...before].flatMap(([place, value]) => (now.has(place) ? [] : [{ place, other: value, here: null }]));
  return [...changed, ...gone];
}

/** The values that hold no others, each by its path; of several with one path each has its number. */
function valuesOf(nodes: readonly ReadingNode[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const times = new Map<string, number>();
  const names: string[] = [];
  for (const [index, { depth, name, value, kind }] of nodes.entries()) {
    names.length = depth;
    names.push(name);
    if ((nodes[index + 1]?.depth ?? 0) > depth) continue;
    const path = names.filter(Boolean).join('.') || kind;
    const number = (times.get(path) ?? 0) + 1;
    times.set(path, number);
    values.set(number === 1 ? path : `${path} (${number})`, value || kind);
  }
  return values;
}

/**
 * The bytes that differ. Of two payloads of one length byte by byte; of others what stands between the common beginning and the common
 * end.
 */
export function differentBytes(other: Uint8Array, here: Uint8Array): Difference<Uint8Array>[] {
  if (other.length === here.length) return runs(other, here);
  const shorter = Math.min(other.length, here.length);
  let start = 0;
  while (start < shorter && other[start] === here[start]) start++;
  let end = 0;
  while (end < shorter - start && other.at(-1 - end) === here.at(-1 - end)) end++;
  const [before, now] = [other.subarray(start, other.length - end), here.subarray(start, here.length - end)];
  const place = placeOf(start, start + Math.max(before.length, now.length));
  return [{ place, other: before.length > 0 ? before : null, here: now.length > 0 ? now : null }];
}

function runs(other: Uint8Array, here: Uint8Array): Difference<Uint8Array>[] {
  const found: Difference<Uint8Array>[] = [];
  for (let start = 0; start < here.length; start++) {
    if (other[start] === here[start]) continue;
    let end = start + 1;
    while (end < here.length && other[end] !== here[end]) end++;
    found.push({ place: placeOf(start, end), other: other.subarray(start, end), here: here.subarray(start, end) });
    start = end;
  }
  return found;
}

const placeOf = (start: number, end: number): string =>
  end - start < 2 ? `byte ${grouped(start)}` : `bytes ${grouped(start)} to ${grouped(end - 1)}`;
