import type { Handshake, Head, Report } from '../report.gen.ts';
import { visible } from '../store/visible.ts';
import { capital } from '../store/words.ts';
import { badge } from './bit-rows.ts';
import type { Block, Canvas } from './canvas.ts';
import { isError, type Fault } from './faults.ts';
import { monoWidth, widthOf, wrapped } from './fit.ts';
import { el, type Node } from './node.ts';

const lineHeight = 17;
const mostFields = 24;
const size = 12;

/** The heads of the handshake as they are sent, the fields that take part in it in bold, and how the accept value is made. */
export function heads(canvas: Canvas, report: Report, faults: readonly Fault[]): Block[] {
  const { handshake } = report;
  if (!handshake) return [];
  const sent = [handshake.request, handshake.response].filter((head) => head && head.byteEnd > head.byteStart);
  return [...sent.flatMap((head) => (head ? [headOf(canvas, head, faults)] : [])), ...derivation(canvas, handshake)];
}

interface Row {
  readonly text: string;
  readonly bold: boolean;
  readonly start: number;
  readonly end: number;
}

function headOf(canvas: Canvas, head: Head, faults: readonly Fault[]): Block {
  const { edge, right, palette } = canvas;
  const [first] = head.fields;
  const startEnd = first?.byteStart ?? head.byteEnd;
  const fields = head.fields.slice(0, mostFields);
  const rows: Row[] = [
    { text: head.startLine, bold: true, start: head.byteStart, end: startEnd },
    ...fields.map(({ name, value, byteStart, byteEnd }) => ({
      text: `${name}: ${value}`,
      bold: false,
      start: byteStart,
      end: byteEnd,
    })),
  ];
  const texts: Node[] = [];
  const marks: Node[] = [];
  let y = 40;
  for (const { text, bold, start, end } of rows) {
    const own = faults.filter(
      ({ finding }) =>
        finding.byteStart < Math.max(end, start + 1) && start < Math.max(finding.byteEnd, finding.byteStart + 1),
    );
    const fill = own.length > 0 ? { fill: own.some(isError) ? palette.error : palette.warning } : {};
    const pieces = wrapped(visible(text), right - edge - 44, size, 3, monoWidth);
    const last = Math.min(right - 8, edge + 14 + widthOf(pieces.at(-1) ?? '', size, monoWidth) + 16);
    for (const piece of pieces)
      texts.push(canvas.text(edge + 14, (y += lineHeight) - lineHeight, piece, { bold, ...fill }));
    own.slice(0, 2).forEach((fault, i) => marks.push(...badge(canvas, last + i * 17, y - lineHeight - 4, fault)));
  }
  const left = head.fieldCount - fields.length;
  if (left > 0) texts.push(canvas.text(edge + 14, (y += lineHeight) - lineHeight, `… ${left} more`));
  const title = head.kind === 'request' ? 'Request, client to server' : 'Response, server to client';
  const box = { x: edge + 0.5, y: 20.5, width: right - edge - 1, height: y - 28, fill: 'none', stroke: palette.line };
  return {
    height: y + 6,
    nodes: [
      canvas.text(edge, 12, title, { bold: true }),
      el('rect', box),
      ...canvas.group({ size, mono: true }, texts),
      ...marks,
    ],
  };
}

/** How Sec-WebSocket-Accept is made of the key, step by step. */
function derivation(canvas: Canvas, { acceptance, acceptState }: Handshake): Block[] {
  if (!acceptance) return [];
  const { edge, right, palette } = canvas;
  const state =
    {
      match: ': the response has it',
      mismatch: ': the response has another value',
      missing: ': the response has none',
    }[acceptState] ?? '';
  const title = wrapped(`How Sec-WebSocket-Accept is computed${state}`, (right - edge) / 1.1, size, 2);
  const nodes: Node[] = title.map((line, i) => canvas.text(edge, 12 + i * lineHeight, line, { bold: true }));
  let y = 15 + title.length * lineHeight;
  for (const [name, value] of [
    ['Key', acceptance.trimmedKey],
    ['Key + GUID', acceptance.concatenated],
    ['SHA-1', acceptance.sha1],
    ['In base64', acceptance.accept],
  ] as const) {
    const at = canvas.columns === 32 ? edge + 130 : edge;
    nodes.push(canvas.text(edge, y, capital(name), { fill: palette.soft }));
    if (at === edge) y += lineHeight;
    for (const piece of wrapped(visible(value), right - at, size, 4, monoWidth)) {
      nodes.push(canvas.text(at, y, piece, { mono: true }));
      y += lineHeight;
    }
  }
  return [{ height: y, nodes }];
}
