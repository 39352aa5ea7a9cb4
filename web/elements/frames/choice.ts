import type { BitRange } from '../../store/bits.ts';
import type { ListRow } from '../../store/list-rows.ts';
import type { Subject } from '../../store/selection.ts';

/** What is explained of a row: what is wrong with it, else its bits. */
export function subjectOf({ severity, finding, bits }: ListRow): Subject | null {
  if (isFault(severity)) return { kind: 'finding', index: finding };
  return bits && { kind: 'bits', range: bits };
}

export const isFault = (severity: string): boolean => severity === 'error' || severity === 'warning';

export const bitsOf = ({ byteStart, byteEnd }: { byteStart: number; byteEnd: number }): BitRange | null =>
  byteEnd > byteStart ? { start: byteStart * 8, end: byteEnd * 8 } : null;

/** The row that a key leads to from the one at an index, of so many rows with so many in sight; null for another key. */
export function rowByKey(
  { key, altKey, ctrlKey, metaKey }: KeyboardEvent,
  at: number,
  rows: number,
  seen: number,
): number | null {
  const page = Math.max(1, seen - 1);
  const last = rows - 1;
  const to = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: last,
  }[key];
  if (to === undefined || altKey || ctrlKey || metaKey) return null;
  return Math.max(0, Math.min(last, to));
}
