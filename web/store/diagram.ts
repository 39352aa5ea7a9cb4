import type { Frame } from '../report.gen.ts';
import { runsOfFrame, type Kind, type Run } from './fields.ts';
import { count } from './words.ts';

/** One bit of the diagram and the run that it belongs to. */
export interface Cell {
  readonly bit: number;
  readonly run: Run;
  /** Whether it is the first or last bit of its run in this row. */
  readonly first: boolean;
  readonly last: boolean;
}

/** A name below a run; span is how many columns it has in its row, start and end are the bits of the whole run. */
export interface Label {
  readonly text: string;
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  readonly span: number;
}

export interface DrawnRow {
  readonly cells: readonly Cell[];
  readonly labels: readonly Label[];
  /** Bits that the frame still lacks, drawn as gaps. */
  readonly missing: number;
}

/** A frame as the RFC draws it: its header and the first bytes of its payload. */
export interface Drawing {
  readonly rows: readonly DrawnRow[];
  /** How many bits are drawn. */
  readonly bits: number;
  /** What is not drawn, in words; '' if all is. */
  readonly rest: string;
}

const drawnPayload = 12;

/** Lays a frame out in rows of so many bits, at most so many rows, with so many bytes of its payload. */
export function layOut(frame: Frame, width: number, payload = drawnPayload, mostRows = Infinity): Drawing {
  const start = frame.offset * 8;
  const wanted = Math.ceil(((frame.headerBytes + payload) * 8) / width) * width;
  const bits = Math.min(frame.availableBytes * 8, wanted, mostRows * width);
  const lacking = lackingBytes(frame);
  const runs = runsOfFrame(frame);
  const rows: DrawnRow[] = [];
  for (let from = start; from < start + bits; from += width) {
    const end = Math.min(from + width, start + bits);
    const missing = Number(min(lacking * 8n, BigInt(from + width - end)));
    rows.push({ ...rowOf(runs, from, end), missing });
  }
  return { rows, bits, rest: restOf(frame, bits / 8, lacking) };
}

function rowOf(runs: readonly Run[], from: number, end: number): Pick<DrawnRow, 'cells' | 'labels'> {
  const cells: Cell[] = [];
  const labels: Label[] = [];
  for (const run of runs) {
    const first = Math.max(run.start, from);
    const last = Math.min(run.end, end);
    if (first >= last) continue;
    for (let bit = first; bit < last; bit++) cells.push({ bit, run, first: bit === first, last: bit === last - 1 });
    labels.push({ ...run, text: labelOf(run, first > run.start), span: last - first });
  }
  return { cells, labels };
}

function labelOf(run: Run, continued: boolean): string {
  const name = run.name.replace('payload length', 'length');
  if (continued) return `${name} (continued)`;
  return run.kind === 'length' ? `${name} ${run.value}` : name;
}

/** How many bytes of the frame are still to come. Its length may be beyond the safe integers. */
export function lackingBytes(frame: Frame): bigint {
  const lacking = BigInt(frame.headerBytes) + BigInt(frame.payloadLength || 0) - BigInt(frame.availableBytes);
  return lacking > 0n ? lacking : 0n;
}

function restOf(frame: Frame, drawnBytes: number, lacking: bigint): string {
  const undrawn = frame.availableBytes - drawnBytes;
  const parts: string[] = [];
  if (undrawn > 0)
    parts.push(`${count(undrawn, drawnBytes < frame.headerBytes ? 'more byte' : 'more payload byte')} not drawn here.`);
  if (lacking > 0n) parts.push(`${count(String(lacking), 'byte')} of this frame still to come.`);
  return parts.join(' ');
}

const min = (a: bigint, b: bigint): bigint => (a < b ? a : b);
