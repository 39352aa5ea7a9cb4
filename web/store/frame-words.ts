import type { Frame, Message } from '../report.gen.ts';
import { hexOf } from './bits.ts';
import type { Row } from './sequence.ts';
import { textOf, visible } from './visible.ts';
import { count, grouped } from './words.ts';

const previewBytes = 120;
/** A status code takes so many. */
const codeBytes = 2;

/** Whether a row is of a compressed message in one frame, which says what it inflates to as well. */
export const inflates = ({ message, fragment }: Row): boolean =>
  message !== undefined && message.compressed && message.inflated && fragment === 0;

/** The payload length of a frame, and what it inflates to. */
export const lengthOf = (row: Row, { payloadLength }: Frame): string =>
  inflates(row)
    ? `${grouped(payloadLength)} → ${count(row.message?.byteLength ?? 0, 'byte')}`
    : count(payloadLength || 0, 'byte');

/** "fragment 2 of 3"; '' for a message in one frame. */
export function fragmentOf({ message, fragment }: Row): string {
  if (!message || fragment === 0) return '';
  return message.complete ? `fragment ${fragment} of ${message.frames.length}` : `fragment ${fragment}`;
}

/** Text as text; other bytes too if all of them can be seen. A compressed message is shown inflated, a Close by its code. */
export function preview({ opcode, payload }: Frame, message: Message | undefined): string {
  if (message?.closeCode !== undefined) {
    const code = message.byteLength < codeBytes ? 'no status code' : String(message.closeCode);
    return message.closeReason ? `${code} ${visible(message.closeReason)}` : code;
  }
  const whole = message?.compressed && message.inflated && message.frames.length === 1;
  const bytes = whole ? message.payload : payload;
  const start = bytes.subarray(0, previewBytes);
  const text = message?.compressed && !whole ? null : textOf(start, bytes.length > previewBytes);
  const shown = text === null ? '' : visible(text);
  return text !== null && (opcode === 1 || shown === text) ? shown : hexOf(start);
}
