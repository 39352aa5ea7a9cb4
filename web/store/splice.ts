import type { Report } from '../report.gen.ts';
import type { Patch } from './bits.ts';

const lineFeed = 0x0a;

/** Notations from whose text no byte can be cut: dumps count their bytes, and in the others a byte has no place of its own. */
const uncuttable = /^(wireshark|follow|log|command|fields)/;

/**
 * The text without the bytes of a patch; null if the patch puts bytes in, or if no byte can be cut from the notation.
 */
export function textWithout(report: Report, text: string, { start, end, bytes }: Patch): string | null {
  const from = report.spans[2 * start];
  const to = report.spans[2 * end - 1];
  if (bytes.length > 0 || from === undefined || to === undefined || uncuttable.test(report.notation.id)) return null;
  return text.slice(0, from) + text.slice(to);
}

/** The text with a patch made in a head, where text stands for itself; null if it cannot be made there. */
export function textWith(report: Report, text: string, { start, end, bytes }: Patch): string | null {
  const { notation, handshake, spans } = report;
  const heads = handshake?.response?.byteEnd ?? handshake?.request?.byteEnd ?? 0;
  const inside = [start, end].some((at) => at > 0 && spans[2 * at - 2] === spans[2 * at]);
  if (!/^head/.test(notation.id) || end > heads || inside) return null;
  // A mark that a tool puts before a line, such as curl's “> ”, goes with the line.
  const from = start === end || report.bytes[start - 1] === lineFeed ? (spans[2 * start - 1] ?? 0) : spans[2 * start];
  const to = start === end ? from : spans[2 * end - 1];
  const put = linesOf(bytes, text.includes('\r'));
  if (from === undefined || to === undefined || put === null) return null;
  return text.slice(0, from) + put + text.slice(to);
}

/** Bytes of a head as text, with the line ends that the box has: without any CR in it each LF stands for CR LF. */
function linesOf(bytes: Uint8Array, keepsCR: boolean): string | null {
  const text = new TextDecoder().decode(bytes);
  if (/[^\t\r\n -~]/.test(text)) return null;
  if (keepsCR) return text;
  const lines = text.replaceAll('\r\n', '\n');
  return lines.includes('\r') || lines.split('\n').length !== text.split('\r\n').length ? null : lines;
}
