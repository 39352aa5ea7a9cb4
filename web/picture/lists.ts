import type { Frame, Message, Report } from '../report.gen.ts';
import { hexOf } from '../store/bits.ts';
import { fieldRows } from '../store/field-rows.ts';
import { sectionsOf } from '../store/sections.ts';
import { severityName } from '../store/severity.ts';
import { visible } from '../store/visible.ts';
import { capital, count, grouped, kindOf } from '../store/words.ts';
import { badge } from './bit-rows.ts';
import type { Block, Canvas } from './canvas.ts';
import { isError, othersIn, type Fault } from './faults.ts';
import { boldWidth, cutTo, monoWidth, widthOf, wrapped } from './fit.ts';
import type { Node } from './node.ts';

const lineHeight = 17;
const size = 12;
const mostOfValue = 24;

/** What stands above a frame if it is not the only one. */
export const heading = (canvas: Canvas, text: string): Block => ({
  height: 24,
  nodes: wrapped(text, canvas.right - canvas.edge, 13, 1).map((line) =>
    canvas.text(canvas.edge, 14, line, { size: 13, bold: true }),
  ),
});

export function lines(
  canvas: Canvas,
  text: string,
  look: { readonly mono?: boolean; readonly most?: number } = {},
): Block {
  const { mono = false, most = 3 } = look;
  const rows = wrapped(text, canvas.right - canvas.edge, size, most, mono ? monoWidth : undefined);
  const nodes = rows.map((row, i) => canvas.text(canvas.edge, 12 + i * lineHeight, row));
  return { height: rows.length * lineHeight + 6, nodes: canvas.group({ size, mono }, nodes) };
}

/** The table of the fields: name, value, what it means. */
export function fieldList(canvas: Canvas, frame: Frame): Block {
  const { edge, right } = canvas;
  const narrow = canvas.columns < 32;
  const rows = fieldRows(frame).map((row) => ({ ...row, value: cutTo(visible(row.value), mostOfValue) }));
  const widest = (texts: readonly string[], each?: number): number =>
    Math.ceil(Math.max(...texts.map((text) => widthOf(text, size, each))));
  const valueAt = edge + 14 + widest(rows.map(({ name }) => name), boldWidth); // prettier-ignore
  const meaningAt = narrow ? edge + 12 : valueAt + 16 + widest(rows.map(({ value }) => value), monoWidth); // prettier-ignore
  const nodes: Node[] = [];
  let y = 12;
  for (const { kind, name, value, meaning } of rows) {
    nodes.push(canvas.text(edge, y, name, { fill: canvas.palette.front(kind), bold: true }));
    nodes.push(canvas.text(valueAt, y, value, { mono: true }));
    if (narrow) y += lineHeight;
    for (const row of wrapped(meaning, right - meaningAt, size, 3)) {
      nodes.push(canvas.text(meaningAt, y, row));
      y += lineHeight;
    }
  }
  return { height: y, nodes: canvas.group({ size }, nodes) };
}

/** What a message says once its frames are put together. */
export function messageLine(canvas: Canvas, report: Report, message: Message): Block {
  return lines(canvas, messageInWords(report, message));
}

export function messageInWords({ frames }: Report, message: Message): string {
  const { text, payload, byteLength, wireLength, inflated, closeCode, closeReason } = message;
  const parts = message.frames.length > 1 ? ` in ${count(message.frames.length, 'fragment')}` : '';
  const size = `${count(byteLength, 'byte')}${inflated ? `, compressed to ${grouped(wireLength)}` : ''}`;
  const kind = kindOf(message);
  const name = frames.length > 0 ? capital(kind) : kind;
  const code = closeCode === undefined ? '' : closeCode === 1005 ? ', no status code' : `, status code ${closeCode}`;
  const shown = closeCode === undefined ? text : closeReason;
  const more = payload.length > mostBytes ? ' …' : '';
  const content =
    shown !== undefined
      ? shown === ''
        ? ''
        : `: “${visible(shown)}”`
      : byteLength > 0 && closeCode === undefined
        ? `: ${hexOf(payload.subarray(0, mostBytes))}${more}`
        : '';
  return `${name} message${parts}, ${size}${code}${content}`.replace(/^(Close|Ping|Pong) message/, '$1');
}

const mostBytes = 24;

/** What is wrong, by its numbers. */
export function faultList(canvas: Canvas, report: Report, faults: readonly Fault[]): Block {
  const { edge, right, palette } = canvas;
  const nodes: Node[] = [];
  let y = 14;
  for (const fault of faults) {
    nodes.push(...badge(canvas, edge + 7, y - 4, fault));
    const { severity, title, text, rule, section } = fault.finding;
    const fill = isError(fault) ? palette.error : palette.warning;
    const sections = sectionsOf(section).map(({ short }) => short);
    const room = right - edge - 22;
    const titles = wrapped(`${severityName(severity)}: ${title}.`, room, size, 2, boldWidth);
    const said = wrapped(`${text}${othersIn(report, fault)} (${[rule, ...sections].join(', ')})`, room, size, 4);
    for (const [i, line] of [...titles, ...said].entries()) {
      nodes.push(canvas.text(edge + 22, y, line, i < titles.length ? { fill, bold: true } : {}));
      y += lineHeight;
    }
    y += 4;
  }
  return { height: y - 4, nodes: canvas.group({ size }, nodes) };
}

export const gap = (height: number): Block => ({ height, nodes: [] });
