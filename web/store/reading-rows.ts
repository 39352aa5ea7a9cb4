import type { ReadingNode } from '../report.gen.ts';

/** A tree with more values than this begins with its inner containers closed. */
const mostOpen = 200;
const openDepth = 2;

export const isContainer = (nodes: readonly ReadingNode[], index: number): boolean =>
  (nodes[index + 1]?.depth ?? 0) > (nodes[index]?.depth ?? 0);

/** The containers that are closed at first. */
export function closedAtFirst(nodes: readonly ReadingNode[]): ReadonlySet<number> {
  const closed = new Set<number>();
  if (nodes.length <= mostOpen) return closed;
  for (const [index, { depth }] of nodes.entries()) {
    if (depth >= openDepth - 1 && isContainer(nodes, index)) closed.add(index);
  }
  return closed;
}

/** The indexes of the values that are in no closed container. */
export function rowsOf(nodes: readonly ReadingNode[], closed: ReadonlySet<number>): number[] {
  const rows: number[] = [];
  let hiddenFrom = Infinity;
  for (const [index, { depth }] of nodes.entries()) {
    if (depth >= hiddenFrom) continue;
    hiddenFrom = closed.has(index) ? depth + 1 : Infinity;
    rows.push(index);
  }
  return rows;
}

/** Which of the values of its container each value is, from 1, and these values' count. */
export function placesOf(nodes: readonly ReadingNode[]): { readonly at: number; readonly all: { count: number } }[] {
  const open: { count: number }[] = [];
  return nodes.map(({ depth }) => {
    open.length = Math.min(open.length, depth + 1);
    const all = (open[depth] ??= { count: 0 });
    return { at: ++all.count, all };
  });
}

/** The container that a value is in; -1 for the outermost. */
export function parentOf(nodes: readonly ReadingNode[], index: number): number {
  const depth = nodes[index]?.depth ?? 0;
  let at = index - 1;
  while (at >= 0 && (nodes[at]?.depth ?? 0) >= depth) at--;
  return at;
}
