import type { Message, Report } from '../report.gen.ts';
import type { BitRange } from './bits.ts';
import { frameOf } from './listed.ts';

/**
 * Where the bytes [start, end) of a message's payload stand in the input: from the first to the last of them, with the
 * headers between fragments. null if they do not stand there as they are, as in a compressed message.
 */
export function payloadBits(report: Report, message: Message, start: number, end: number): BitRange | null {
  if (message.compressed || end <= start) return null;
  if (message.byteStart !== undefined)
    return { start: (message.byteStart + start) * 8, end: (message.byteStart + end) * 8 };
  if (report.kind === 'payload') return { start: start * 8, end: end * 8 };
  const first = byteAt(report, message, start);
  const last = byteAt(report, message, end - 1);
  return first === null || last === null ? null : { start: first * 8, end: last * 8 + 8 };
}

function byteAt(report: Report, message: Message, at: number): number | null {
  let before = 0;
  for (const index of message.frames) {
    const frame = frameOf(report, index);
    if (!frame) return null;
    if (at < before + frame.payload.length) return frame.offset + frame.headerBytes + at - before;
    before += frame.payload.length;
  }
  return null;
}
