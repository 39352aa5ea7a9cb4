import type { Frame, Report } from '../report.gen.ts';
import { bitAt, dumpCharacter, hexByte } from '../store/bits.ts';
import { layOut, type Cell, type DrawnRow, type Label } from '../store/diagram.ts';
import type { Run } from '../store/fields.ts';
import { cell, type Block, type Canvas } from './canvas.ts';
import { faultyBits, type Fault } from './faults.ts';
import { fitting } from './fit.ts';
import { el, type Node } from './node.ts';
import type { Part } from './options.ts';

const bandHeight = 26;
const nameSize = 11.5;

/** What the rows of a frame are drawn from. */
export interface RowsOf {
  readonly report: Report;
  readonly frame: Frame;
  readonly show: ReadonlySet<Part>;
  readonly faults: readonly Fault[];
}

/** The numbers of the bits above all rows. */
export function bitNumbers(canvas: Canvas): Block {
  const { soft } = canvas.palette;
  const numbers = Array.from({ length: canvas.columns }, (_, i) =>
    canvas.text(canvas.x(i + 0.5), 0, String(i), i % 8 === 0 ? { bold: true } : {}),
  );
  return { height: 17, nodes: canvas.group({ fill: soft, size: 9, anchor: 'middle' }, numbers, 10) };
}

/** A frame as the RFC draws it, with what stands in its bits: the header, and the first bytes of the payload. */
export function bitRows(canvas: Canvas, of: RowsOf): Block[] {
  const payload = of.frame.headerBytes > 8 ? 2 : 12;
  const { rows, rest } = layOut(of.frame, canvas.columns, payload);
  const drawn = rows.map((row) => rowOf(canvas, of, row));
  const { soft } = canvas.palette;
  if (!rest) return drawn;
  return [...drawn, { height: 20, nodes: [canvas.text(canvas.left, 10, rest, { fill: soft, size: 11.5 })] }];
}

/** A line of texts below the band, with what it is, which stands left of it. */
interface Line {
  readonly name: string;
  readonly height: number;
  readonly texts: readonly Node[];
}

function rowOf(canvas: Canvas, of: RowsOf, row: DrawnRow): Block {
  const start = row.cells[0]?.bit ?? 0;
  const gutter = [canvas.text(canvas.left - 8, 17, `byte ${start / 8 - of.frame.offset}`)];
  const bytes: Node[] = [];
  let y = bandHeight + 17;
  for (const { name, height, texts } of byteLines(canvas, of, row)) {
    y += height;
    gutter.push(canvas.text(canvas.left - 8, y - 4, name));
    bytes.push(...canvas.group({}, texts, y - 4));
  }
  return {
    height: y + 8,
    nodes: [
      ...bands(canvas, row),
      ...canvas.group({ fill: canvas.palette.soft, size: 10.5, anchor: 'end' }, gutter),
      ...canvas.group({ size: nameSize, bold: true, anchor: 'middle' }, namesOf(canvas, row), bandHeight + 13),
      ...canvas.group({ size: 13, anchor: 'middle', mono: true }, [...inBand(canvas, of, row), ...bytes]),
      ...(bytes.length > 0 ? brackets(canvas, of, row) : []),
      ...outlines(canvas, of, row),
    ],
  };
}

function bands(canvas: Canvas, { cells, labels, missing }: DrawnRow): Node[] {
  const { palette } = canvas;
  const placed = columnsOf(labels);
  const rects = placed.map(({ label, from }) =>
    canvas.band(label.kind, canvas.x(from), 0, label.span * cell, bandHeight),
  );
  const gap = { y: 0.5, height: bandHeight - 1, fill: 'none', stroke: palette.line, 'stroke-dasharray': '4 3' };
  const lacking =
    missing > 0 ? [el('rect', { x: canvas.x(cells.length) + 1.5, width: missing * cell - 3, ...gap })] : [];
  return [palette.fallback ? el('g', { fill: palette.fallback }, ...rects) : el('g', {}, ...rects), ...lacking];
}

interface Placed {
  readonly label: Label;
  readonly from: number;
}

function columnsOf(labels: readonly Label[]): Placed[] {
  let column = 0;
  return labels.map((label) => {
    const from = column;
    column += label.span;
    return { label, from };
  });
}

/** The bits; or the bytes, where bits are not asked for, or of fields of whole bytes in the picture for an RFC, which is small. */
function inBand(canvas: Canvas, { report, show }: RowsOf, row: DrawnRow): Node[] {
  const groups = columnsOf(row.labels).flatMap(({ label, from }) => {
    const cells = row.cells.slice(from, from + label.span);
    const texts = cells.flatMap(({ bit, run }, i) => {
      if (!asBytes(canvas, show, run))
        return [canvas.text(canvas.x(from + i + 0.5), 0, String(bitAt(report.bytes, bit)))];
      return bit % 8 === 0 ? [canvas.text(canvas.x(from + i + 4), 0, hexByte(report.bytes[bit >> 3] ?? 0))] : [];
    });
    return canvas.group({ fill: canvas.palette.front(label.kind) }, texts);
  });
  return canvas.group({ size: 14, bold: true }, groups, 18);
}

/** Something below each byte that the row has in whole. */
function perByte(canvas: Canvas, { cells }: DrawnRow, textOf: (cell: Cell) => string, shift = 4): Node[] {
  return cells.flatMap((each, column) => {
    const content = each.bit % 8 === 0 ? textOf(each) : '';
    return content === '' ? [] : [canvas.text(canvas.x(column + shift), 0, content)];
  });
}

function namesOf(canvas: Canvas, { labels }: DrawnRow): Node[] {
  return columnsOf(labels).map(({ label, from }) => {
    const room = label.span === 1 ? cell + 16 : label.span * cell - 2;
    const fill = canvas.palette.front(label.kind);
    return canvas.text(canvas.x(from + label.span / 2), 0, fitting(wordings(label), room, nameSize), { fill });
  });
}

const wordings = ({ text }: Label): string[] => [text, text.replace('continued', 'cont.'), text.replace(/ \(.*/, '')];

/** Below the names: the bytes of which bits are drawn, and what masked ones are without the mask. */
function byteLines(canvas: Canvas, of: RowsOf, row: DrawnRow): Line[] {
  const { report, frame, show } = of;
  const byteAt = ({ bit }: Cell): number | undefined => frame.payload[(bit >> 3) - frame.offset - frame.headerBytes];
  const plain = (each: Cell): string => characterOf(byteAt(each));
  const bits = perByte(canvas, row, (each) =>
    inBits(canvas, of, each) ? hexByte(report.bytes[each.bit >> 3] ?? 0) : '',
  );
  const unmasked = frame.masked ? perByte(canvas, row, (each) => hexOrNone(byteAt(each))) : [];
  const characters = frame.masked || isText(frame) ? perByte(canvas, row, plain, frame.masked ? 5.2 : 4) : [];
  return [
    { name: 'hex', height: 19, texts: show.has('hex') ? bits : [] },
    {
      name: frame.masked ? 'unmasked' : 'text',
      height: 16,
      texts: show.has('unmasked') ? [...unmasked, ...characters] : [],
    },
  ].filter(({ texts }) => texts.length > 0);
}

/** Whether the band has the bytes of a field: where bits are not asked for, and in the small picture if it has whole bytes. */
const asBytes = (canvas: Canvas, show: ReadonlySet<Part>, run: Run): boolean =>
  !show.has('bits') || (canvas.isSmall && run.end - run.start >= 8);

const inBits = (canvas: Canvas, { show }: RowsOf, { run }: Cell): boolean => !asBytes(canvas, show, run);

/** What joins eight bits to their byte. */
function brackets(canvas: Canvas, of: RowsOf, { cells }: DrawnRow): Node[] {
  const drawn = cells.flatMap((each, column) => (each.bit % 8 === 0 && inBits(canvas, of, each) ? [column] : []));
  const d = drawn.map((column) => `M${canvas.x(column) + 3} 45v3h${8 * cell - 6}v-3`).join('');
  return d === '' || !of.show.has('hex')
    ? []
    : [el('path', { d, fill: 'none', stroke: canvas.palette.line, 'stroke-width': 0.75 })];
}

const isText = ({ opcode, rsv1 }: Frame): boolean => (opcode === 1 || opcode === 0) && !rsv1;

const hexOrNone = (byte: number | undefined): string => (byte === undefined ? '' : hexByte(byte));

const characterOf = (byte: number | undefined): string =>
  byte !== undefined && byte > 0x20 && byte < 0x7f ? dumpCharacter(byte) : '';

/** Around the bits that are wrong, with the number of what is. */
function outlines(canvas: Canvas, { frame, faults, show }: RowsOf, { cells }: DrawnRow): Node[] {
  if (!show.has('findings')) return [];
  return faults.flatMap(({ number, finding }) => {
    const bits = faultyBits(frame, finding);
    const columns = cells.flatMap(({ bit }, column) => (bits && bit >= bits.start && bit < bits.end ? [column] : []));
    const [from, to] = [columns[0], columns.at(-1)];
    if (from === undefined || to === undefined) return [];
    const [x, width] = [canvas.x(from), (to - from + 1) * cell];
    const around = { x, y: -1, width, height: bandHeight + 2, fill: 'none', stroke: canvas.palette.error };
    return [el('rect', { ...around, 'stroke-width': 2.5 }), ...badge(canvas, x + width, -1, number)];
  });
}

/** The number of a finding in a circle. */
export function badge(canvas: Canvas, x: number, y: number, number: number): Node[] {
  const { error, onError } = canvas.palette;
  const look = { fill: onError, size: 10, bold: true, anchor: 'middle' } as const;
  return [
    el('path', { d: `M${x - 7} ${y}a7 7 0 1 1 0 .1z`, fill: error }),
    canvas.text(x, y + 3.5, String(number), look),
  ];
}
