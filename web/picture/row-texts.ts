import type { Frame, Report } from '../report.gen.ts';
import { bitAt, dumpCharacter, hexByte } from '../store/bits.ts';
import type { Cell, DrawnRow, Label } from '../store/diagram.ts';
import type { Run } from '../store/fields.ts';
import { textOf } from '../store/visible.ts';
import { cell, type Canvas } from './canvas.ts';
import type { Fault } from './faults.ts';
import { boldWidth, fitting } from './fit.ts';
import type { Node } from './node.ts';
import type { Part } from './options.ts';

export const nameSize = 13;

/** What the rows of a frame are drawn from. */
export interface RowsOf {
  readonly report: Report;
  readonly frame: Frame;
  readonly show: ReadonlySet<Part>;
  readonly faults: readonly Fault[];
  /** How many bytes of the payload are drawn. */
  readonly bytes?: number | undefined;
}

/** The runs of a row with the column in which each begins. */
export function columnsOf(labels: readonly Label[]): { readonly label: Label; readonly from: number }[] {
  let column = 0;
  return labels.map((label) => {
    const from = column;
    column += label.span;
    return { label, from };
  });
}

/** The bits; or the bytes, where bits are not asked for, or of fields of whole bytes in the picture for an RFC, which is small. */
export function inBand(canvas: Canvas, of: RowsOf, row: DrawnRow, y: number): Node[] {
  return columnsOf(row.labels).flatMap(({ label, from }) => {
    const texts = row.cells.slice(from, from + label.span).flatMap((each, i) => {
      const { bytes } = of.report;
      if (inBits(canvas, of, each)) return [canvas.text(canvas.x(from + i + 0.5), 0, String(bitAt(bytes, each.bit)))];
      if (each.bit % 8 > 0) return [];
      const byte = hexByte(bytes[each.bit >> 3] ?? 0);
      const isShared = each.bit + 8 > each.run.end;
      const fill = isShared ? { fill: canvas.palette.ink } : {};
      return [canvas.text(canvas.x(from + i + 4), 0, of.show.has('bits') ? `0x${byte}` : byte, fill)];
    });
    return canvas.group({ fill: canvas.palette.front(label.kind) }, texts, y);
  });
}

/** The names below a row, and how high they are. */
export function names(canvas: Canvas, of: RowsOf, { labels }: DrawnRow, y: number): { nodes: Node[]; height: number } {
  const heights: number[] = [];
  const nodes = columnsOf(labels).flatMap(({ label, from }) => {
    const fill = canvas.palette.front(label.kind);
    const middle = canvas.x(from + label.span / 2);
    const room = label.span * cell - 2;
    const isBit = label.span === 1;
    const lines = isBit ? Array.from(label.text) : nameLines(of.frame, label, room);
    const step = isBit ? 11 : 14;
    heights.push(lines.length * step);
    return lines.map((line, i) =>
      canvas.text(middle, y + i * step, line, {
        fill,
        ...(isBit ? { size: 11 } : i > 0 ? { size: 11, bold: false } : {}),
      }),
    );
  });
  return { nodes, height: Math.max(...heights, 0) };
}

/** A name; of the opcode what it stands for below it. The colour says what goes on, so of the payload that is not said again. */
function nameLines(frame: Frame, { text, kind, start }: Label, room: number): string[] {
  if (kind === 'opcode') return ['opcode', `0x${frame.opcode.toString(16)}`, fitting([frame.opcodeName], room, 11)];
  if (kind !== 'payload')
    return [fitting([text, text.replace('continued', 'cont.'), text.replace(/ \(.*/, '')], room, nameSize, boldWidth)];
  if (text.endsWith('(continued)')) return [];
  const code = frame.fields.find(({ bitOffset, name }) => bitOffset === start && name === 'Status code')?.value;
  const named = code === undefined ? text : `${text} ${code}`;
  return [fitting([...(frame.masked ? [`${named}, masked`] : []), named, text], room, nameSize, boldWidth)];
}

/** A line of texts below the names, with what it is. */
export interface Line {
  readonly name: string;
  readonly height: number;
  readonly texts: readonly Node[];
}

/** The bytes of which bits are drawn, what masked ones are without the mask, and the characters of a text. */
export function byteLines(canvas: Canvas, of: RowsOf, row: DrawnRow): Line[] {
  const { report, frame, show } = of;
  const indexOf = ({ bit }: Cell): number => (bit >> 3) - frame.offset - frame.headerBytes;
  const inHex = perByte(canvas, row, (each) =>
    inBits(canvas, of, each) ? hexByte(report.bytes[each.bit >> 3] ?? 0) : '',
  );
  const unmasked = frame.masked ? perByte(canvas, row, (each) => hexOrNone(frame.payload[indexOf(each)])) : [];
  const from = textFrom(report, frame);
  const characters = perByte(canvas, row, (each) =>
    indexOf(each) >= from ? characterAt(frame.payload, indexOf(each)) : '',
  );
  return [
    ...(show.has('hex') ? [{ name: 'hex', height: 22, texts: inHex }] : []),
    ...(show.has('unmasked')
      ? [
          { name: 'unmasked', height: 18, texts: unmasked },
          { name: 'text', height: 18, texts: characters },
        ]
      : []),
  ].filter(({ texts }) => texts.length > 0);
}

/** Something below each byte that the row has in whole. */
function perByte(canvas: Canvas, { cells }: DrawnRow, textOf: (cell: Cell) => string): Node[] {
  return cells.flatMap((each, column) => {
    const content = each.bit % 8 === 0 ? textOf(each) : '';
    return content === '' ? [] : [canvas.text(canvas.x(column + 4), 0, content)];
  });
}

/** Whether a cell shows its bit, not a part of its byte. */
export const inBits = (canvas: Canvas, { show }: RowsOf, { run }: { readonly run: Run }): boolean =>
  show.has('bits') && !(canvas.isSmall && run.end - run.start >= 8);

/** From which byte on the payload is text as it stands: of a Close behind its code; Infinity if it is none. */
function textFrom({ messages }: Report, { index, opcode, payload }: Frame): number {
  const message = messages.find(({ frames }) => frames.includes(index));
  if (opcode === 8) return 2;
  const isText = opcode > 8 ? payload.every((byte) => byte >= 0x20 && byte < 0x7f) : message?.opcode === 1;
  return isText && !message?.compressed ? 0 : Infinity;
}

const hexOrNone = (byte: number | undefined): string => (byte === undefined ? '' : hexByte(byte));

/** The character that begins with a byte; a space as a mark. */
function characterAt(payload: Uint8Array, index: number): string {
  const byte = payload[index] ?? 0;
  if (byte === 0x20) return '␣';
  if (byte < 0x7f) return byte > 0x20 ? dumpCharacter(byte) : '';
  if (byte < 0xc2) return '';
  const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
  return textOf(payload.subarray(index, index + length), false) ?? '';
}
