import type { Field, Frame, Report } from '../report.gen.ts';
import { dumpCharacter, hexOf } from '../store/bits.ts';
import { layOut } from '../store/diagram.ts';
import { kindOf } from '../store/fields.ts';
import { count } from '../store/words.ts';
import { describe } from './describe.ts';
import { faultsIn, faultTexts } from './faults.ts';
import { wrapped } from './fit.ts';
import type { PictureOptions, Width } from './options.ts';
import { Refusal } from './refusal.ts';
import { asciiOf, asciiSequence } from './ascii-sequence.ts';

const mostFrames = 20;
const shownPayload = 12;

/** The part of a field that stands in one row: columns [from, to). */
export interface Segment {
  /** The same in each row that the field stands in. */
  readonly field: object;
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/** The diagram of RFC 6455 section 5.2, with what stands in these frames; or who sends what. */
export function ascii(report: Report, options: PictureOptions = {}): string {
  const { frames = report.frames, width = 32, show } = options;
  if (show?.includes('sequence')) return asciiSequence(report);
  const whole = !options.frames && report.handshake ? [asciiSequence(report)] : [];
  if (frames.length + whole.length === 0) throw new Refusal('There is no frame here to draw.');
  const drawn = [...whole, ...frames.slice(0, mostFrames).map((frame) => diagram(report, frame, width))];
  const rest = frames.length - mostFrames;
  const faults = show && !show.includes('findings') ? [] : faultTexts(report, faultsIn(report, options.frames));
  const said = faults
    .map(([severity, text]) => `\n${wrapped(asciiOf(`${severity}: ${text}`), 65, 1, 12, 1).join('\n')}\n`)
    .join('');
  return drawn.join('\n') + (rest > 0 ? `\n${count(rest, 'more frame')} not drawn here.\n` : '') + said;
}

function diagram(report: Report, frame: Frame, width: Width): string {
  const { bits, rest } = layOut(frame, width);
  const rows: Segment[][] = [];
  for (let at = 0; at < bits; at += width) rows.push(rowOf(report, frame, at, Math.min(at + width, bits)));
  const lines = rows.flatMap((row, i) => [border(rows[i - 1], row), ...content(row)]);
  const tail = [border(rows.at(-1), undefined), ...(rest ? [rest] : []), ...unmasked(frame)];
  return [describe(frame), '', ...numbers(width), ...lines, ...tail, ''].join('\n');
}

export const numbers = (width: Width): string[] => [
  ` ${Array.from({ length: width }, (_, i) => (i % 10 === 0 ? i / 10 : ' ')).join(' ')}`.trimEnd(),
  ` ${Array.from({ length: width }, (_, i) => i % 10).join(' ')}`,
];

function rowOf(report: Report, frame: Frame, start: number, end: number): Segment[] {
  const segments: Segment[] = [];
  for (const field of frame.fields) {
    const first = field.bitOffset - frame.offset * 8;
    const from = Math.max(first, start);
    const to = Math.min(first + field.bitLength, end);
    if (from >= to) continue;
    segments.push({ field, from: from - start, to: to - start, lines: linesOf(report, frame, field, from, to) });
  }
  return segments;
}

/** A bit has its name from top to bottom; of other fields each row shows its own bytes, the first one the value too. */
function linesOf(report: Report, { offset, masked }: Frame, field: Field, from: number, to: number): string[] {
  const { name, value, bitOffset, bitLength } = field;
  if (bitLength === 1) return [...Array.from(name.padEnd(4)), value];
  const first = bitOffset === from + offset * 8;
  const bytes = from % 8 === 0 ? hexOf(report.bytes.subarray(offset + from / 8, offset + to / 8)) : '';
  return [
    titleOf(name, first, 2 * (to - from) - 1),
    ...(first && isNumber(field) ? [isHidden(masked, field) ? `${value} unmasked` : value] : []),
    ...(bytes ? [bytes] : []),
  ];
}

/** Names as the RFC shortens them where there is less room. */
function titleOf(name: string, first: boolean, room: number): string {
  const title = name.replace('Payload length', 'Payload len');
  const all = first ? [title, name.slice(0, room)] : [`${title} (continued)`, `${title} (cont.)`, title];
  return all.find(({ length }) => length <= room) ?? title.slice(0, room);
}

/** Whether the bytes are those of the value under a mask. */
const isHidden = (masked: boolean, field: Field): boolean => masked && kindOf(field) === 'payload';

const isNumber = ({ name, value }: Field): boolean => !/key|data|reason/i.test(name) && value.length <= 20;

export function content(row: readonly Segment[]): string[] {
  const height = Math.max(...row.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, line) => `|${row.map((segment) => centred(segment, line) + '|').join('')}`);
}

function centred({ from, to, lines }: Segment, line: number): string {
  const room = 2 * (to - from) - 1;
  const text = lines[line] ?? '';
  return text.padStart(text.length + Math.floor((room - text.length) / 2)).padEnd(room);
}

/** The line between two rows: a corner where a field of either ends, and a broken line within one that goes on. */
export function border(above: readonly Segment[] | undefined, below: readonly Segment[] | undefined): string {
  const columns = Math.max(...[above, below].map((row) => row?.at(-1)?.to ?? 0));
  const at = (row: readonly Segment[] | undefined, column: number): object | undefined =>
    row?.find(({ from, to }) => from <= column && column < to)?.field;
  const ends = new Set([above, below].flatMap((row) => [0, ...(row?.map(({ to }) => to) ?? [])]));
  let line = '';
  for (let column = 0; column < columns; column++) {
    const goesOn = at(above, column) !== undefined && at(above, column) === at(below, column);
    line += (ends.has(column) ? '+' : '-') + (goesOn ? ' ' : '-');
  }
  return line + '+';
}

/** The start of a masked payload as it is without the mask. */
function unmasked({ masked, payload }: Frame): string[] {
  if (!masked || payload.length === 0) return [];
  const shown = payload.subarray(0, shownPayload);
  const characters = Array.from(shown, dumpCharacter).join('').replaceAll('·', '.');
  const more = payload.length > shown.length ? ' ...' : '';
  return [`Unmasked: ${hexOf(shown)}${more}  |${characters}|`];
}
