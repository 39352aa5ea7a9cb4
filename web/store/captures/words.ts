import type { Connection } from '../../capture/list.gen.ts';
import { duration } from '../connections.ts';
import { visible } from '../visible.ts';
import { count, grouped } from '../words.ts';

/** Whether a connection is in a file of which nothing could be read, as its keys are not there. */
export const isLocked = (one: Connection): boolean => one.holds === 'nothing';

/** "2 WebSocket connections", "no WebSocket connection, 1 encrypted". */
export function amountOf(all: readonly Connection[]): string {
  const locked = all.filter(isLocked).length;
  const read = all.length - locked;
  const found = read === 0 ? 'no WebSocket connection' : count(read, 'WebSocket connection');
  return locked > 0 ? `${found}, ${grouped(locked)} encrypted` : found;
}

/** Where it leads: the URL, else the server, else its number. */
export const addressOf = ({ url, server, index }: Connection): string =>
  visible(url || server) || `Connection ${grouped(index + 1)}`;

/** Between its ends, in seconds; null if the file does not tell. */
export function secondsOf({ start, end }: Connection): number | null {
  const seconds = (Date.parse(end) - Date.parse(start)) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null;
}

/** "2.3 s", "4 min 5 s"; '' if it is not known. */
export function durationOf(one: Connection): string {
  const seconds = secondsOf(one);
  return seconds === null ? '' : duration(0, seconds);
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
export function endOf(one: Connection): string {
  const { ended, closeCode } = one;
  if (isLocked(one)) return 'encrypted, no keys';
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
