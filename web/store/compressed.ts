import type { Frame, Message, Report } from '../report.gen.ts';
import { joined, type BitRange } from './bits.ts';
import { frameOf } from './listed.ts';

/** A compressed message, and what its copies may reach back to. */
export interface Compressed {
  /** The payloads of its frames, put together. */
  readonly payload: Uint8Array;
  /** What earlier messages of its direction inflated to, as far as it may be copied from. */
  readonly history: Uint8Array;
  /** Where the bytes of each of these messages begin in the history, and their first frame, in order. */
  readonly sources: readonly { readonly start: number; readonly frame: number }[];
}

/** No back-reference reaches farther (RFC 1951 section 2). */
const longestHistory = 32768;

export function compressedOf(report: Report, message: Message): Compressed {
  const payload = joined(framesOf(report, message).map((frame) => frame.payload));
  const lane = report.connection?.lanes.find(({ direction }) => direction === message.direction);
  const before = lane?.deflate?.takeover === false ? [] : earlier(report, message);
  const history = joined(before.map((message) => message.payload));
  const cut = Math.max(0, history.length - longestHistory);
  let start = -cut;
  const sources = before.map((message) => {
    start += message.payload.length;
    return { start: start - message.payload.length, frame: message.frames[0] ?? 0 };
  });
  return { payload, history: history.subarray(cut), sources };
}

/** The compressed messages of the same direction before it, back to one that could not be inflated. */
function earlier(report: Report, message: Message): Message[] {
  const before = report.messages
    .slice(0, report.messages.indexOf(message))
    .filter(({ compressed, direction }) => compressed && direction === message.direction);
  return before.slice(before.findLastIndex(({ inflated }) => !inflated) + 1);
}

/** The frame whose message a copy takes its first byte from; undefined if that is this message, or not known. */
export function sourceOf({ history, sources }: Compressed, byteStart: number, distance: number): number | undefined {
  const at = history.length + byteStart - distance;
  return distance > byteStart && at >= 0 ? sources.findLast(({ start }) => start <= at)?.frame : undefined;
}

/** Where bits of the compressed payload stand in the input, in whole bytes of the frame that the first lies in. */
export function bitsInInput(report: Report, message: Message, bitStart: number, bitEnd: number): BitRange | null {
  let at = 0;
  for (const { offset, headerBytes, payload } of framesOf(report, message)) {
    const start = (bitStart >> 3) - at;
    const end = Math.min(((bitEnd + 7) >> 3) - at, payload.length);
    if (start < payload.length) {
      const from = offset + headerBytes;
      return { start: (from + start) * 8, end: (from + end) * 8 };
    }
    at += payload.length;
  }
  return null;
}

const framesOf = (report: Report, { frames }: Message): Frame[] =>
  frames.map((index) => frameOf(report, index)).filter((frame) => frame !== undefined);
