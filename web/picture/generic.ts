import type { Frame } from '../report.gen.ts';
import { fieldName, kindOf, type Kind } from '../store/fields.ts';
import { cell, type Block, type Canvas } from './canvas.ts';
import { boldWidth, widthOf, wrapped } from './fit.ts';
import type { Node } from './node.ts';

/** A field as the RFC draws it, without a value. */
interface Box {
  readonly name: string;
  readonly bits: number;
  readonly kind: Kind;
  /** When it is there; '' if it always is. */
  readonly when: string;
}

const box = (name: string, bits: number, kind: Kind, when = ''): Box => ({ name, bits, kind, when });

/** Every field that a frame may have (section 5.2). */
export const everyField: readonly Box[] = [
  box('FIN', 1, 'fin'),
  box('RSV1', 1, 'rsv'),
  box('RSV2', 1, 'rsv'),
  box('RSV3', 1, 'rsv'),
  box('opcode', 4, 'opcode'),
  box('MASK', 1, 'mask'),
  box('payload length', 7, 'length'),
  box('extended payload length', 16, 'length', 'if payload length is 126 or 127'),
  box('extended payload length', 48, 'length', 'if payload length is 127'),
  box('masking key', 32, 'key', 'if MASK is 1'),
  box('payload', 48, 'payload'),
];

/** The layout of one frame: its fields without their values. */
export const boxesOf = (frame: Frame): Box[] =>
  frame.fields
    .filter(({ bitLength }) => bitLength > 0)
    .map((field) => box(fieldName(field), Math.min(field.bitLength, mostPayload), kindOf(field)));

const mostPayload = 96;
const height = 58;

interface Piece extends Box {
  readonly from: number;
  readonly span: number;
  readonly continued: boolean;
}

/** Boxes in rows, each cut where a row ends. */
export function rowsOf(boxes: readonly Box[], columns: number): Piece[][] {
  const rows: Piece[][] = [];
  let at = 0;
  for (const one of boxes) {
    for (let done = 0; done < one.bits;) {
      const from = at % columns;
      const span = Math.min(columns - from, one.bits - done);
      (rows[Math.floor(at / columns)] ??= []).push({ ...one, from, span, continued: done > 0 });
      done += span;
      at += span;
    }
  }
  return rows;
}

export const genericRows = (canvas: Canvas, boxes: readonly Box[]): Block[] =>
  rowsOf(boxes, canvas.columns).map((row) => ({
    height: height + (canvas.palette.outlined ? 0 : 4),
    nodes: row.flatMap((piece) => drawn(canvas, piece)),
  }));

function drawn(canvas: Canvas, piece: Piece): Node[] {
  const { kind, from, span } = piece;
  const band = canvas.band(kind, canvas.x(from), 0, span * cell, height, piece.when !== '');
  const lines = span === 1 ? Array.from(piece.name) : linesOf(piece);
  const step = span === 1 ? 12 : lines.length > 3 ? 13 : 15;
  const first = height / 2 + 4 - ((lines.length - 1) * step) / 2;
  const condition = lines.findIndex((line) => line.startsWith('if '));
  const texts = lines.map((line, i) =>
    canvas.text(
      canvas.x(from + span / 2),
      first + i * step,
      line,
      condition >= 0 && i >= condition ? { bold: false } : {},
    ),
  );
  return [
    band,
    ...canvas.group(
      { fill: canvas.palette.front(kind), size: span === 1 ? 11 : 12, bold: true, anchor: 'middle' },
      texts,
    ),
  ];
}

function linesOf({ name, when, span, continued }: Piece): string[] {
  const room = span * cell - 6;
  const names = wrapped(continued ? `${name} (continued)` : name, room, 12, 2, boldWidth);
  if (when === '') return names;
  const short = widthOf(when, 12) > room ? when.replace('payload length', 'length') : when;
  return [...names, ...wrapped(short, room, 12, 2)];
}
