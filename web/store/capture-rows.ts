import type { Message, Report } from '../report.gen.ts';
import { hexByte } from './bits.ts';
import { visible } from './visible.ts';
import { kindOf } from './words.ts';

const previewLength = 120;
const previewBytes = 24;

/** A message of a capture, as a line. */
export interface CaptureRow {
  readonly number: number;
  readonly side: 'client' | 'server';
  readonly kind: string;
  /** Seconds after the connection's first message, such as "+0.250 s"; '' if the time is not known. */
  readonly time: string;
  readonly preview: string;
  readonly bytes: number;
}

export function captureRows(report: Report): CaptureRow[] {
  const { capture, messages } = report;
  if (!capture) return [];
  const first = capture.connections[capture.shown]?.firstTime;
  return messages.map((message, index) => ({
    number: capture.from + index + 1,
    side: message.direction === 'server-to-client' ? 'server' : 'client',
    kind: kindOf(message),
    time: first === undefined || message.time === undefined ? '' : `+${(message.time - first).toFixed(3)} s`,
    preview: visible(previewOf(message).slice(0, previewLength)),
    bytes: message.byteLength,
  }));
}

function previewOf({ error, text, closeCode, closeReason, payload }: Message): string {
  if (error !== undefined) return error;
  if (closeCode !== undefined) return [String(closeCode), closeReason].filter(Boolean).join(' ');
  if (text !== undefined) return text;
  return Array.from(payload.subarray(0, previewBytes), hexByte).join(' ');
}
