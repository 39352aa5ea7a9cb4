import { layOut, type DrawnRow } from '../store/diagram.ts';
import { cell, type Block, type Canvas } from './canvas.ts';
import { faultyBits, type Fault } from './faults.ts';
import { wrapped } from './fit.ts';
import { el, type Node } from './node.ts';
import { byteLines, columnsOf, inBand, inBits, names, nameSize, type RowsOf } from './row-texts.ts';

const bandHeight = 26;

/** The numbers of the bits above all rows. */
export function bitNumbers(canvas: Canvas): Block {
  const { soft } = canvas.palette;
  const numbers = Array.from({ length: canvas.columns }, (_, i) =>
    canvas.text(canvas.x(i + 0.5), 0, String(i), i % 8 === 0 ? { bold: true } : {}),
  );
  return { height: 17, nodes: canvas.group({ fill: soft, size: 10.5, anchor: 'middle' }, numbers, 11) };
}

/** What stands in the rows, by how it looks: so that what looks the same says it once. */
interface Layers {
  readonly bands: Node[];
  readonly gutter: Node[];
  readonly names: Node[];
  readonly bits: Node[];
  readonly bytes: Node[];
  /** The path of what joins eight bits to their byte. */
  brackets: string;
  readonly marks: Node[];
}

/** A frame as the RFC draws it, with what stands in its bits: the header, and the first bytes of the payload. */
export function bitRows(canvas: Canvas, of: RowsOf): Block[] {
  const { rows, rest } = layOut(of.frame, canvas.columns, drawnBytes(canvas, of));
  const layers: Layers = { bands: [], gutter: [], names: [], bits: [], bytes: [], brackets: '', marks: [] };
  let y = 0;
  for (const row of rows) y += addRow(canvas, of, row, y, layers) + 8;
  const { soft, line } = canvas.palette;
  const nodes = [
    el('g', {}, ...layers.bands),
    ...canvas.group({ fill: soft, size: 12, anchor: 'end' }, layers.gutter),
    ...canvas.group({ size: nameSize, bold: true, anchor: 'middle' }, layers.names),
    ...canvas.group({ size: 15, bold: true, anchor: 'middle', mono: true }, layers.bits),
    ...canvas.group({ size: 14.5, anchor: 'middle', mono: true }, layers.bytes),
    ...(layers.brackets ? [el('path', { d: layers.brackets, fill: 'none', stroke: line, 'stroke-width': 0.75 })] : []),
    ...layers.marks,
  ];
  const drawn = { height: y, nodes };
  if (!rest) return [drawn];
  const said = wrapped(rest, canvas.right - canvas.left, 12, 3);
  const lines = said.map((text, i) => canvas.text(canvas.left, 10 + 16 * i, text));
  return [drawn, { height: 4 + 16 * said.length, nodes: canvas.group({ fill: soft, size: 12 }, lines) }];
}

/** How many bytes of the payload are drawn: few, or all where no more than a row would be left out. */
function drawnBytes(canvas: Canvas, { frame, bytes }: RowsOf): number {
  const most = bytes ?? (frame.headerBytes > 8 ? 2 : 12);
  const { length } = frame.payload;
  return length - most <= canvas.columns / 8 ? length : most;
}

/** Puts one row into the layers; gives its height. */
function addRow(canvas: Canvas, of: RowsOf, row: DrawnRow, top: number, layers: Layers): number {
  const start = row.cells[0]?.bit ?? 0;
  const left = canvas.left - 8;
  layers.bands.push(...bands(canvas, row, top));
  layers.gutter.push(canvas.text(left, top + 17, `byte ${start / 8 - of.frame.offset}`));
  const named = names(canvas, of, row, top + bandHeight + 14);
  layers.names.push(...named.nodes);
  layers.bits.push(...inBand(canvas, of, row, top + 18));
  layers.marks.push(...outlines(canvas, of, row, top));
  let y = bandHeight + named.height + 5;
  for (const { name, height, texts } of byteLines(canvas, of, row)) {
    if (name === 'hex') layers.brackets += brackets(canvas, of, row, top + y + 1);
    y += height;
    layers.gutter.push(canvas.text(left, top + y - 4, name));
    layers.bytes.push(...canvas.group({}, texts, top + y - 4));
  }
  return y;
}

function bands(canvas: Canvas, { cells, labels, missing }: DrawnRow, y: number): Node[] {
  const rects = columnsOf(labels).map(({ label, from }) =>
    canvas.band(label.kind, canvas.x(from), y, label.span * cell, bandHeight),
  );
  if (missing === 0) return rects;
  const gap = {
    y: y + 0.5,
    height: bandHeight - 1,
    fill: 'none',
    stroke: canvas.palette.line,
    'stroke-dasharray': '4 3',
  };
  return [...rects, el('rect', { x: canvas.x(cells.length) + 1.5, width: missing * cell - 3, ...gap })];
}

const brackets = (canvas: Canvas, of: RowsOf, { cells }: DrawnRow, y: number): string =>
  cells
    .flatMap((each, column) => (each.bit % 8 === 0 && inBits(canvas, of, each) ? [column] : []))
    .map((column) => `M${canvas.x(column) + 3} ${y}v3h${8 * cell - 6}v-3`)
    .join('');

/** Around the bits that are wrong, with the number of what is. */
function outlines(canvas: Canvas, { frame, faults, show }: RowsOf, { cells }: DrawnRow, top: number): Node[] {
  if (!show.has('findings')) return [];
  return faults.flatMap((fault) => {
    const bits = faultyBits(frame, fault);
    const columns = cells.flatMap(({ bit }, column) => (bits && bit >= bits.start && bit < bits.end ? [column] : []));
    const [from, to] = [columns[0], columns.at(-1)];
    if (from === undefined || to === undefined) return [];
    const [x, y, width] = [canvas.x(from), top - 1, (to - from + 1) * cell];
    const around = { x, y, width, height: bandHeight + 2, fill: 'none', 'stroke-width': 2.5 };
    return [el('rect', { ...around, ...strokeOf(canvas, fault) }), ...badge(canvas, x + width, y, fault)];
  });
}

/** Around what is warned of the line is broken, as one colour may be all there is. */
export const strokeOf = ({ palette }: Canvas, { finding }: Fault): Node['attributes'] =>
  finding.severity === 'error' ? { stroke: palette.error } : { stroke: palette.warning, 'stroke-dasharray': '5 3' };

/** The letter of a finding in a circle, which is hollow for a warning. */
export function badge(canvas: Canvas, x: number, y: number, { name, finding }: Fault): Node[] {
  const { error, warning, onError } = canvas.palette;
  const isError = finding.severity === 'error';
  const circle: Node['attributes'] = isError
    ? { fill: error }
    : { fill: onError, stroke: warning, 'stroke-width': 1.5 };
  const look = { fill: isError ? onError : warning, size: 10, bold: true, anchor: 'middle' } as const;
  return [el('path', { d: `M${x - 7} ${y}a7 7 0 1 1 0 .1z`, ...circle }), canvas.text(x, y + 3.5, name, look)];
}
