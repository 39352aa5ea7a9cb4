import type { ReadingOptions } from '../engine/api.ts';
import type { Message, Report } from '../report.gen.ts';

const mostMessages = 100;
const mostBytes = 1 << 20;
/** What a sync flush ends with (RFC 1951 section 3.2.4). */
const flushed = [0, 0, 255, 255];

/**
 * The payloads of the binary messages before one in its direction, the oldest first. Only a message that ends with a sync
 * flush can share compressed data with them; there are none for others.
 */
export function payloadsBefore(messages: readonly Message[], of: Message): Uint8Array[] {
  const before: Uint8Array[] = [];
  if (!flushed.every((byte, i) => of.payload.at(i - 4) === byte)) return before;
  let left = mostBytes;
  for (let at = messages.indexOf(of) - 1; at >= 0 && before.length < mostMessages; at--) {
    const message = messages[at];
    if (message?.opcode !== 2 || message.direction !== of.direction) continue;
    left -= message.payload.length;
    if (left < 0) break;
    before.unshift(message.payload);
  }
  return before;
}

/** What is known of a message that is read as a format. */
export const readingOptions = (report: Report | null, of: Message, format: string): ReadingOptions => ({
  format,
  subprotocol: report?.connection?.subprotocol ?? '',
  text: of.opcode === 1,
  history: report ? payloadsBefore(report.messages, of) : [],
});
