import type { Head, Report } from '../report.gen.ts';
import type { BitRange } from './bits.ts';

/** The bytes in the order of their places in the text: of a stream whose directions take turns these differ. */
const orders = new WeakMap<Report, Uint32Array>();

function orderOf(report: Report): Uint32Array {
  const known = orders.get(report);
  if (known) return known;
  const { spans } = report;
  const order = Uint32Array.from({ length: spans.length >> 1 }, (_, byte) => byte);
  const sorted = order.every((byte) => byte === 0 || startOf(spans, byte - 1) <= startOf(spans, byte));
  if (!sorted) order.sort((a, b) => startOf(spans, a) - startOf(spans, b) || a - b);
  orders.set(report, order);
  return order;
}

const startOf = (spans: Uint32Array, byte: number): number => spans[2 * byte] ?? 0;
const endOf = (spans: Uint32Array, byte: number): number => spans[2 * byte + 1] ?? 0;

/** How many bytes of the order begin before an offset of the text. */
function before(spans: Uint32Array, order: Uint32Array, offset: number): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(spans, order[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The bytes that the text [start, end) stands for, in the order of the text. */
export function bytesIn(report: Report, start: number, end: number): number[] {
  const order = orderOf(report);
  const { spans } = report;
  let from = before(spans, order, start);
  while (from > 0 && endOf(spans, order[from - 1] ?? 0) > start) from--;
  return Array.from(order.subarray(from, before(spans, order, end)));
}

/** The byte at an offset of the text: the one that it is in, else the one that ends there; -1 for none. */
export function byteAt(report: Report, offset: number): number {
  const inside = bytesIn(report, offset, offset + 1)[0];
  if (inside !== undefined) return inside;
  const ending = offset > 0 ? bytesIn(report, offset - 1, offset)[0] : undefined;
  return ending ?? -1;
}

/** The bits that a selection of the text stands for: of a place in a head its whole line, else the bytes. null for none. */
export function bitsAt(report: Report, start: number, end: number): BitRange | null {
  const bytes = end > start ? bytesIn(report, start, end) : [byteAt(report, start)].filter((byte) => byte >= 0);
  const [first] = bytes;
  if (first === undefined) return null;
  if (end - start <= 1) {
    const line = lineOf(report, first);
    if (line) return line;
  }
  let [least, most] = [first, first];
  for (const byte of bytes) [least, most] = [Math.min(least, byte), Math.max(most, byte)];
  return { start: least * 8, end: (most + 1) * 8 };
}

function lineOf(report: Report, byte: number): BitRange | null {
  const { request, response } = report.handshake ?? {};
  const head = [request, response].find((one) => one && byte >= one.byteStart && byte < one.byteEnd);
  if (!head) return null;
  const field = head.fields.find(({ byteStart, byteEnd }) => byte >= byteStart && byte < byteEnd);
  if (field) return { start: field.byteStart * 8, end: field.byteEnd * 8 };
  return startLine(head, byte);
}

function startLine({ byteStart, fields }: Head, byte: number): BitRange | null {
  const end = fields[0]?.byteStart ?? byteStart;
  return byte < end ? { start: byteStart * 8, end: end * 8 } : null;
}
