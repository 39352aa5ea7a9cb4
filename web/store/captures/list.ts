import type { Connection } from '../../capture/list.gen.ts';
import { visible } from '../visible.ts';
import { count, grouped } from '../words.ts';

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

/** Where it leads: the URL, else the server, else its number. */
export const addressOf = ({ url, server, index }: Connection): string =>
  visible(url || server) || `Connection ${grouped(index + 1)}`;

/** Between its ends, in seconds; null if the file does not tell. */
export function secondsOf({ start, end }: Connection): number | null {
  const seconds = (Date.parse(end) - Date.parse(start)) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null;
}

/** "0.02 s", "12.3 s", "4 min 5 s", "2 h 3 min"; '' if it is not known. */
export function durationOf(one: Connection): string {
  const seconds = secondsOf(one);
  if (seconds === null) return '';
  if (seconds < 10) return `${seconds.toFixed(2)} s`;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${Math.floor(seconds % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** When it began, as clocks here show it; '' if it is not known. */
export function timeOf({ start }: Connection): string {
  const at = new Date(start);
  return Number.isNaN(at.getTime()) ? '' : at.toLocaleTimeString('en-GB');
}

const endings: Readonly<Record<string, string>> = {
  closed: 'closed',
  reset: 'reset',
  replaced: 'ports used again',
  open: 'still open at the end',
};

/** How it ended, as far as the file goes. */
export function endOf({ ended, closeCode }: Connection): string {
  if (closeCode === undefined) return endings[ended] ?? ended;
  return closeCode === 1005 ? 'closed, no code' : `closed, ${closeCode}`;
}

/** "1 error, 2 warnings"; '' if no rule was broken. */
export const brokenOf = ({ errors, warnings }: Connection): string =>
  [errors > 0 ? count(errors, 'error') : '', warnings > 0 ? count(warnings, 'warning') : ''].filter(Boolean).join(', ');

const units = ['B', 'kB', 'MB', 'GB'];

/** "812 B", "14.6 kB". */
export function sizeOf(bytes: number): string {
  const step = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return `${step === 0 ? bytes : (bytes / 1000 ** step).toFixed(1)} ${units[step]}`;
}

const kinds: Readonly<Record<string, string>> = {
  pcap: 'Packets (pcap)',
  pcapng: 'Packets (pcapng)',
  netlog: 'Net log of a browser',
  mitmproxy: 'Flows of mitmproxy',
  har: 'HAR',
  devtools: 'Events of developer tools',
};

/** What a file is, in words. */
export const kindName = (kind: string): string => kinds[kind] ?? kind;
