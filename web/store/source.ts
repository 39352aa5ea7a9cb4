import type { Report } from '../report.gen.ts';
import { frameAt } from './fields.ts';
import { listed } from './passages.ts';
import { bytesIn } from './text-bytes.ts';

/** What a text looks like, by which its pane is as wide as it needs. */
export type Shape = 'line' | 'head' | 'dump' | 'form';

/** A line of the text, its end excluded, as UTF-16 offsets. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

/** What stands beside a line. */
export interface Gutter {
  /** "→" for the client's bytes, "←" for the server's; '' where that is not known or goes without saying. */
  readonly arrow: '' | '→' | '←';
  /** The number of the passage that begins here, from 1; '' for none. */
  readonly passage: string;
  /** Whether the line is of a passage that is read, of what was left out, or neither. */
  readonly state: '' | 'in' | 'out';
}

export interface Source {
  readonly lines: readonly Line[];
  /** The width of the widest line in characters; a wide one counts as two. */
  readonly columns: number;
  readonly shape: Shape;
  /** Whether lines are so long that they are broken. */
  readonly wraps: boolean;
  /** Whether it fills its pane. */
  readonly long: boolean;
}

/** The widest lines of each shape. */
const lineColumns = 32;
const headColumns = 66;
/** What a dump's lines have at most; a text of one wider line is broken. */
const dumpColumns = 84;
/** A wider line is broken, of however many. */
const mostColumns = 200;
const manyLines = 15;
const tabSize = 4;

export function sourceOf(text: string): Source {
  const lines = linesOf(text);
  const columns = lines.reduce((most, { start, end }) => Math.max(most, columnsOf(text, start, end)), 0);
  const wraps = columns > mostColumns || (lines.length === 1 && columns > dumpColumns);
  const rows = wraps
    ? lines.reduce((sum, { start, end }) => sum + Math.ceil((end - start + 1) / headColumns), 0)
    : lines.length;
  return { lines, columns, wraps, shape: shapeOf(columns, wraps, lines.length), long: rows > manyLines };
}

function shapeOf(columns: number, wraps: boolean, lines: number): Shape {
  if (columns <= lineColumns) return 'line';
  return columns <= headColumns || (wraps && lines === 1) ? 'head' : 'dump';
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ start, end: index });
    start = index + end.length;
  }
  return [...lines, { start, end: text.length }];
}

function columnsOf(text: string, start: number, end: number): number {
  // Of a very long line nothing more is to be known.
  if (end - start > 10 * mostColumns) return end - start;
  let columns = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    columns += code === 9 ? tabSize - (columns % tabSize) : code >= 0x1100 ? 2 : 1;
  }
  return columns;
}

const plain: Gutter = { arrow: '', passage: '', state: '' };

/** What stands beside the lines of a text that a report is about. */
export function gutterOf(report: Report | null): (line: Line) => Gutter {
  if (!report) return () => plain;
  const passages = report.passages.length > 1 ? report.passages : [];
  const numbers = new Map(listed(passages).map(({ passage }, i) => [passage, String(i + 1)]));
  const sides = report.frames.length > 1 || report.handshake !== undefined;
  return ({ start, end }) => {
    const passage = passages.find((one) => one.start < Math.max(end, start + 1) && start < one.end);
    const arrow = sides ? arrowAt(report, start, end) : '';
    if (!passage) return { ...plain, arrow };
    const number = passage.start >= start ? numbers.get(passage) : undefined;
    return { arrow, passage: number ?? '', state: passage.included ? 'in' : 'out' };
  };
}

const arrows: Readonly<Record<string, Gutter['arrow']>> = { 'client-to-server': '→', 'server-to-client': '←' };

function arrowAt(report: Report, start: number, end: number): Gutter['arrow'] {
  const byte = bytesIn(report, start, end)[0];
  if (byte === undefined) return '';
  const { request, response } = report.handshake ?? {};
  const within = (head: typeof request): boolean => head !== undefined && byte >= head.byteStart && byte < head.byteEnd;
  if (within(request)) return '→';
  return within(response) ? '←' : (arrows[frameAt(report, byte)?.direction ?? ''] ?? '');
}
