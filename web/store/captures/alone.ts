import { sharedEngine } from '../../engine/engine.ts';
import type { Frame, Report } from '../../report.gen.ts';
import { oneOf } from '../hash.ts';
import { directions, emptyQuestion, type Question } from '../question.ts';

/** Asks about the one frame, or the one head, in which the bytes of a report were changed. */
export async function alone(report: Report, bytes: Uint8Array): Promise<Partial<Question>> {
  const at = report.bytes.findIndex((byte, i) => byte !== bytes[i]);
  const longer = bytes.length - report.bytes.length;
  const { request, response } = report.handshake ?? {};
  const head = [request, response].find((head) => head && head.byteStart <= at && at < head.byteEnd);
  if (head) {
    const text = (start: number, end: number): string => latin1(bytes.subarray(start, end));
    return {
      ...emptyQuestion,
      input: text(head.byteStart, head.byteEnd + longer),
      ...(head === response && request && { request: text(request.byteStart, request.byteEnd) }),
    };
  }
  const frame = report.frames.find((frame) => frame.offset <= at && at < endOf(frame)) ?? report.frames[0];
  const own = frame ? bytes.subarray(frame.offset, endOf(frame) + longer) : bytes;
  return {
    ...emptyQuestion,
    input: await sharedEngine().format(own, 'hex-spaced'),
    direction: oneOf(directions, frame?.direction),
    extensions: report.connection?.termsFrom === 'handshake' ? report.connection.extensions : null,
  };
}

const endOf = ({ offset, availableBytes }: Frame): number => offset + availableBytes;

const latin1 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
