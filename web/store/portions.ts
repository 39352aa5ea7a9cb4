import type { Frame, Message, Report } from '../report.gen.ts';
import type { BitRange } from './bits.ts';
import { count, grouped } from './words.ts';

/** Some of the bytes that a report shows, to be copied. */
export interface Portion {
  readonly label: string;
  readonly bytes: Uint8Array;
}

/** All bytes; of what is shown the frame, what is chosen if it is whole bytes, and the message's payload. */
export function portionsOf(
  report: Report,
  frame: Frame | undefined,
  chosen: BitRange | null,
  message: Message | undefined,
): Portion[] {
  const { bytes } = report;
  const portions = [portion('All', bytes)];
  if (frame && frame.availableBytes < bytes.length) {
    const { index, offset, availableBytes } = frame;
    portions.push(portion(`Frame ${grouped(index + 1)}`, bytes.subarray(offset, offset + availableBytes)));
  }
  if (chosen && chosen.start % 8 === 0 && chosen.end % 8 === 0)
    portions.push(portion('Chosen', bytes.subarray(chosen.start / 8, chosen.end / 8)));
  if (message && frame && message.payload.length > 0) portions.push(portion('Payload of the message', message.payload));
  return portions;
}

const portion = (name: string, bytes: Uint8Array): Portion => ({
  label: `${name}: ${count(bytes.length, 'byte')}`,
  bytes,
});
