import { needleOf, placeIn, type Place } from './list-find.ts';
import type { ListRow } from './list-rows.ts';

/** What of a list is shown. */
export interface Filter {
  readonly find: string;
  readonly onlyHits: boolean;
  /** A direction of frames; '' for both. */
  readonly direction: string;
  /** The kind of a row; '' for all. */
  readonly kind: string;
  readonly onlyErrors: boolean;
}

export const noFilter: Filter = { find: '', onlyHits: false, direction: '', kind: '', onlyErrors: false };

/** Whether anything is left out, or looked for. */
export const isFiltering = ({ find, direction, kind, onlyErrors }: Filter): boolean =>
  find.trim() !== '' || direction !== '' || kind !== '' || onlyErrors;

/** The rows that a filter leaves, and where in them what is looked for was found. */
export interface Filtered {
  readonly rows: readonly ListRow[];
  readonly hits: ReadonlyMap<ListRow, Place>;
}

export function filtered(all: readonly ListRow[], filter: Filter): Filtered {
  const rows = all.filter((row) => passes(row, filter));
  const needle = needleOf(filter.find);
  if (!needle) return { rows, hits: new Map() };
  const hits = new Map<ListRow, Place>();
  for (const row of rows) {
    const place = placeIn(row.content, needle);
    if (place) hits.set(row, place);
  }
  return { rows: filter.onlyHits ? rows.filter((row) => hits.has(row)) : rows, hits };
}

/** Whether the exporting program reported an error in place of a message, or an error was found in a row. */
export const isError = ({ severity, kind }: ListRow): boolean => severity === 'error' || kind === 'error';

const passes = (row: ListRow, { direction, kind, onlyErrors }: Filter): boolean =>
  (direction === '' || row.direction === direction) &&
  (kind === '' || row.kind === kind) &&
  (!onlyErrors || isError(row));

/** The kinds that are offered where it is not known which there are. */
const commonKinds = ['text', 'binary', 'cont.', 'Close', 'Ping', 'Pong'];

/** The kinds that a list can have of which some rows are known: without numbers, as there may be more of each. */
export const kindsOfSome = (rows: readonly ListRow[]): string[] => [
  ...new Set([...kindsOf(rows).map(([kind]) => kind), ...commonKinds]),
];

/** The kinds that rows have, the commonest first, with how many have each. Heads are no frames: they have none. */
export function kindsOf(rows: readonly ListRow[]): (readonly [kind: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const { kind, head } of rows) if (!head) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** A line of the map beside a list: how far down it stands, from 0 to 1, and what is there. */
export interface MapLine {
  readonly at: number;
  readonly name: 'error' | 'hit';
}

/** So many lines can be told apart on a map. */
const mostLines = 150;

/** The errors and hits of all rows; those that would lie on one another are one line, and an error goes before a hit. */
export function mapOf({ rows, hits }: Filtered): MapLine[] {
  const lines = new Map<number, MapLine>();
  const steps = Math.min(rows.length, mostLines);
  for (const [index, row] of rows.entries()) {
    const name = isError(row) ? 'error' : hits.has(row) ? 'hit' : null;
    const step = Math.floor((index * steps) / rows.length);
    if (name && lines.get(step)?.name !== 'error') lines.set(step, { at: step / steps, name });
  }
  return [...lines.values()];
}
