import type { Finding, Report } from '../report.gen.ts';
import { trimmed, type Patch } from './bits.ts';
import { frameOf } from './listed.ts';
import type { Selection } from './selection.ts';

/** A marked range of the text in the box, as UTF-16 offsets [start, end). */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** A piece of the text and the names of the marks that cover it. */
export interface Segment {
  readonly text: string;
  readonly names: readonly string[];
}

/** Bytes that are farther apart in the text than this have something else between them, such as a dump's gutter. */
const gap = 6;
const mostRanges = 4096;

/** Where the bytes [start, end) stand in the text. */
export function textRanges(report: Report, start: number, end: number): { start: number; end: number }[] {
  const { spans } = report;
  const ranges: { start: number; end: number }[] = [];
  if (end - start > mostRanges) return [{ start: spans[2 * start] ?? 0, end: spans[2 * end - 1] ?? 0 }];
  for (let byte = start; byte < end; byte++) {
    const from = spans[2 * byte];
    const to = spans[2 * byte + 1];
    if (from === undefined || to === undefined) break;
    const last = ranges.at(-1);
    // A character of base64 can be of two bytes.
    if (last && from >= last.start && from - last.end <= gap) last.end = Math.max(last.end, to);
    else ranges.push({ start: from, end: to });
  }
  return ranges;
}

/** Bytes within those of a finding that its fix only takes out, as a newline behind a value: they are the fault, not what follows. */
function takenOut(bytes: Uint8Array, { byteStart, byteEnd, fix }: Finding): Patch | null {
  if (!fix || fix.byteStart < byteStart || fix.byteEnd > byteEnd) return null;
  const patch = trimmed(bytes, { start: fix.byteStart, end: fix.byteEnd, bytes: fix.bytes });
  return patch.bytes.length === 0 && patch.end > patch.start ? patch : null;
}

/** Where a finding stands in the text: at its bytes, or at the place that it names if it has none. */
export function placesOf(report: Report, finding: Finding): { start: number; end: number }[] {
  const { textStart, textEnd, byteStart, byteEnd } = finding;
  const taken = takenOut(report.bytes, finding);
  if (byteEnd > byteStart) return textRanges(report, taken?.start ?? byteStart, taken?.end ?? byteEnd);
  return textStart === undefined || textEnd === undefined ? [] : [{ start: textStart, end: textEnd }];
}

/** The fields of a frame in the text, each by its kind; the first two bytes have several fields and a name of their own. */
export function fieldMarks(report: Report, index: number): Mark[] {
  const frame = frameOf(report, index);
  if (!frame) return [];
  const { offset, headerBytes, availableBytes } = frame;
  const marks = (from: number, to: number, name: string): Mark[] =>
    textRanges(report, from, Math.min(to, offset + availableBytes)).map((place) => ({ ...place, name }));
  const keyAt = offset + headerBytes - (frame.masked ? 4 : 0);
  return [
    ...marks(offset, offset + 1, 'bits first'),
    ...marks(offset + 1, offset + 2, 'bits second'),
    ...marks(offset + 2, keyAt, 'bits length'),
    ...marks(Math.max(offset + 2, keyAt), offset + headerBytes, 'bits key'),
    ...marks(offset + headerBytes, offset + availableBytes, 'bits payload'),
  ];
}

/**
 * All marks of a report: its errors and warnings, without what follows from others and unless they are withheld, the passages, and the
 * highlighted bits.
 */
export function marksOf(report: Report, { active, marks }: Selection, withFaults = true): Mark[] {
  const faults = report.findings
    .filter(({ severity, causedBy }) => withFaults && severity !== 'note' && causedBy === undefined)
    .flatMap((finding) => placesOf(report, finding).map((place) => ({ ...place, name: finding.severity })));
  const chosen = active ? textRanges(report, active.start >> 3, (active.end + 7) >> 3) : [];
  return [...faults, ...marks, ...chosen.map((place) => ({ ...place, name: 'lit' }))];
}

/** Cuts a text at the edges of its marks. */
export function segments(text: string, marks: readonly Mark[]): Segment[] {
  const edges = new Set([0, text.length]);
  for (const { start, end } of marks) edges.add(Math.min(start, text.length)).add(Math.min(end, text.length));
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, i) => {
    const end = sorted[i + 1] ?? start;
    const names = marks.filter((mark) => mark.start < end && start < mark.end).map((mark) => mark.name);
    return { text: text.slice(start, end), names: [...new Set(names)] };
  });
}
