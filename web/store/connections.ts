import type { Report } from '../report.gen.ts';
import { visible } from './visible.ts';
import { count } from './words.ts';

/** One of the connections of a capture, or of those that a text tells of. */
export interface ListedConnection {
  /** As the report counts it. */
  readonly index: number;
  /** Where it leads, or what it begins with. */
  readonly label: string;
  /** How much of it there is; may be empty. */
  readonly amount: string;
}

/** The connections to choose from, in their order, and the index among them of the one that is shown. */
export function connectionsOf({ capture, stories, story }: Report): {
  all: ListedConnection[];
  shown: number;
  total: number;
} {
  if (!capture) {
    const all = stories.map(({ label }, index) => ({ index, label: visible(label), amount: '' }));
    return { all, shown: story, total: stories.length };
  }
  const all = capture.connections.map(({ url, messageCount, firstTime, lastTime }, index) => ({
    index,
    label: visible(url).replace(/^wss:\/\//, '') || `Connection ${index + 1}`,
    amount: [count(messageCount, 'message'), duration(firstTime, lastTime)].filter(Boolean).join(', '),
  }));
  return { all, shown: capture.shown, total: capture.connectionCount };
}

/** Those of which the label holds a text, whatever the case. */
export const connectionsWith = (all: readonly ListedConnection[], text: string): ListedConnection[] =>
  all.filter(({ label }) => label.toLowerCase().includes(text.trim().toLowerCase()));

/** "12.3 s", "4 min 5 s", "2 h 3 min"; '' if it is not known. */
export function duration(from?: number, to?: number): string {
  if (from === undefined || to === undefined) return '';
  const seconds = to - from;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${Math.floor(seconds % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
