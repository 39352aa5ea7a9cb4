import type { Frame, Report } from '../report.gen.ts';
import { bitAt, dumpCharacter, hexByte } from '../store/bits.ts';
import type { Cell, DrawnRow, Label } from '../store/diagram.ts';
import type { Run } from '../store/fields.ts';
import { cell, type Canvas } from './canvas.ts';
import type { Fault } from './faults.ts';
import { fitting } from './fit.ts';
import type { Node } from './node.ts';
import type { Part } from './options.ts';

export const nameSize = 11.5;

/** What the rows of a frame are drawn from. */
export interface RowsOf {
  readonly report: Report;
  readonly frame: Frame;
  readonly show: ReadonlySet<Part>;
  readonly faults: readonly Fault[];
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
      return each.bit % 8 === 0 ? [canvas.text(canvas.x(from + i + 4), 0, hexByte(bytes[each.bit >> 3] ?? 0))] : [];
    });
    return canvas.group({ fill: canvas.palette.front(label.kind) }, texts, y);
  });
}

export function names(canvas: Canvas, { labels }: DrawnRow, y: number): Node[] {
  return columnsOf(labels).map(({ label, from }) => {
    const room = label.span === 1 ? cell + 16 : label.span * cell - 2;
    const fill = canvas.palette.front(label.kind);
    return canvas.text(canvas.x(from + label.span / 2), y, fitting(wordings(label), room, nameSize), { fill });
  });
}

const wordings = ({ text }: Label): string[] => [text, text.replace('continued', 'cont.'), text.replace(/ \(.*/, '')];

/** A line of texts below the names, with what it is. */
export interface Line {
  readonly name: string;
  readonly height: number;
  readonly texts: readonly Node[];
}

/** The bytes of which bits are drawn, and what masked ones are without the mask. */
export function byteLines(canvas: Canvas, of: RowsOf, row: DrawnRow): Line[] {
  const { report, frame, show } = of;
  const byteAt = ({ bit }: Cell): number | undefined => frame.payload[(bit >> 3) - frame.offset - frame.headerBytes];
  const inHex = perByte(canvas, row, (each) =>
    inBits(canvas, of, each) ? hexByte(report.bytes[each.bit >> 3] ?? 0) : '',
  );
  const unmasked = frame.masked ? perByte(canvas, row, (each) => hexOrNone(byteAt(each))) : [];
  const readable = frame.masked || isText(report, frame);
  const characters = readable ? perByte(canvas, row, (each) => characterOf(byteAt(each)), frame.masked ? 5.2 : 4) : [];
  const plain = { name: frame.masked ? 'unmasked' : 'text', height: 16, texts: [...unmasked, ...characters] };
  return [
    ...(show.has('hex') ? [{ name: 'hex', height: 19, texts: inHex }] : []),
    ...(show.has('unmasked') ? [plain] : []),
  ].filter(({ texts }) => texts.length > 0);
}

/** Something below each byte that the row has in whole. */
function perByte(canvas: Canvas, { cells }: DrawnRow, textOf: (cell: Cell) => string, shift = 4): Node[] {
  return cells.flatMap((each, column) => {
    const content = each.bit % 8 === 0 ? textOf(each) : '';
    return content === '' ? [] : [canvas.text(canvas.x(column + shift), 0, content)];
  });
}

/** Whether a cell shows its bit, not a part of its byte. */
export const inBits = (canvas: Canvas, { show }: RowsOf, { run }: { readonly run: Run }): boolean =>
  show.has('bits') && !(canvas.isSmall && run.end - run.start >= 8);

/** Whether the payload is text as it stands: not compressed, and of a text message also in its continuations. */
function isText({ messages }: Report, { index }: Frame): boolean {
  const message = messages.find(({ frames }) => frames.includes(index));
  return message?.opcode === 1 && !message.compressed;
}

const hexOrNone = (byte: number | undefined): string => (byte === undefined ? '' : hexByte(byte));

const characterOf = (byte: number | undefined): string =>
  byte !== undefined && byte > 0x20 && byte < 0x7f ? dumpCharacter(byte) : '';
