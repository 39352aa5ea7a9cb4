import type { Message, ReadingNode } from '../report.gen.ts';

/** The values that a payload was read as. */
export interface PayloadValues {
  readonly of: Message;
  readonly nodes: readonly ReadingNode[];
}

/** A longer name would run into the next byte. */
const mostLabel = 22;

/** What a value is called: by its name, or where that only counts, or is none, by its kind. */
export const valueName = ({ name, kind }: ReadingNode): string => (/^(\[\d+\])?$/.test(name) ? kind : name);

/** The innermost value that the bytes [start, end) of a payload are part of. */
export const valueAt = (nodes: readonly ReadingNode[], start: number, end: number): ReadingNode | undefined =>
  nodes.findLast(({ byteStart, byteEnd }) => byteStart <= start && end <= byteEnd);

/** What begins with a byte of a payload, the innermost: one value, or several that share the byte. */
export function beginningAt(nodes: readonly ReadingNode[], at: number): { label: string; end: number } | null {
  const all = nodes.filter(({ byteStart, byteEnd }) => byteStart === at && byteEnd > at);
  const innermost = all.at(-1);
  if (!innermost) return null;
  const names = all.filter(({ depth }) => depth === innermost.depth).map(valueName);
  const label = names.length > 2 ? `${names[0]} …` : names.join(', ');
  return { label: label.length > mostLabel ? `${label.slice(0, mostLabel - 1)}…` : label, end: innermost.byteEnd };
}
