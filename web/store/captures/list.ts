import type { Connection } from '../../capture/list.gen.ts';
import { addressOf, secondsOf } from './words.ts';

/** How the connections of a file are listed. */
export interface Listing {
  readonly find: string;
  readonly onlyErrors: boolean;
  readonly order: Order;
}

export type Order = 'time' | 'url' | 'messages' | 'bytes' | 'duration' | 'errors';

export const orders: readonly (readonly [Order, string])[] = [
  ['time', 'Time'],
  ['url', 'Address'],
  ['messages', 'Most messages'],
  ['bytes', 'Most bytes'],
  ['duration', 'Longest'],
  ['errors', 'Most rules broken'],
];

export const inTime: Listing = { find: '', onlyErrors: false, order: 'time' };

/** The connections that are left, in their order. */
export function listed(all: readonly Connection[], { find, onlyErrors, order }: Listing): Connection[] {
  const needle = find.trim().toLowerCase();
  const left = all.filter(
    (one) => (!onlyErrors || one.errors > 0) && (needle === '' || wordsOf(one).toLowerCase().includes(needle)),
  );
  const compare = comparisons[order];
  return compare ? left.sort(compare) : left;
}

type Compare = (a: Connection, b: Connection) => number;

const most =
  (of: (one: Connection) => number): Compare =>
  (a, b) =>
    of(b) - of(a);

/** In time is how the file has them. */
const comparisons: Readonly<Record<Order, Compare | null>> = {
  time: null,
  url: (a, b) => addressOf(a).localeCompare(addressOf(b)),
  messages: most(({ messages }) => messages.sent + messages.received),
  bytes: most(({ bytes }) => bytes.sent + bytes.received),
  duration: most((one) => secondsOf(one) ?? 0),
  errors: most(({ errors, warnings }) => errors * 1e6 + warnings),
};

/** All that can be looked for. */
const wordsOf = ({ url, client, server, subprotocol, extensions }: Connection): string =>
  [url, client, server, subprotocol, extensions].join('\n');
