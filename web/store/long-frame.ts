import type { Frame, FrameColumns } from '../report.gen.ts';
import { hexOf } from './bits.ts';
import { directionOf } from './long-session.ts';

/** How the seven bits say that the payload length stands behind them: in how many bytes. */
const lengthBytes: Readonly<Record<number, number>> = { 126: 2, 127: 8 };

/** Reads a frame at its place among the bytes, without its fields and its digest: much faster than to ask for it. */
export function readFrame(bytes: Uint8Array, columns: FrameColumns, at: number): Frame {
  const [offset = 0, first = 0, length = 0] = [columns.offset[at], columns.firstByte[at], columns.payloadLength[at]];
  const masked = columns.masked[at] === 1;
  const extended = lengthBytes[(bytes[offset + 1] ?? 0) & 0x7f] ?? 0;
  const keyStart = offset + 2 + extended;
  const start = Math.min(keyStart + (masked ? 4 : 0), bytes.length);
  const end = Math.min(start + length, bytes.length);
  const key = masked ? bytes.slice(keyStart, start) : new Uint8Array();
  return {
    index: columns.from + at,
    offset,
    direction: directionOf(columns.direction[at] ?? 2),
    fin: (first & 0x80) !== 0,
    rsv1: (first & 0x40) !== 0,
    rsv2: (first & 0x20) !== 0,
    rsv3: (first & 0x10) !== 0,
    opcode: first & 0x0f,
    opcodeName: '',
    masked,
    maskingKey: hexOf(key, ''),
    lengthForm: extended === 0 ? 7 : 8 * extended,
    payloadLength: String(length),
    headerBytes: start - offset,
    availableBytes: end - offset,
    complete: columns.complete[at] === 1,
    fields: [],
    payload: unmasked(bytes.slice(start, end), key),
    sha256: '',
  };
}

function unmasked(payload: Uint8Array, key: Uint8Array): Uint8Array {
  if (key.length === 4) for (let i = 0; i < payload.length; i++) payload[i] = (payload[i] ?? 0) ^ (key[i & 3] ?? 0);
  return payload;
}
