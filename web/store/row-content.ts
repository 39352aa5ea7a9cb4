import type { Frame, Head, Message } from '../report.gen.ts';
import { isVisible, textOf } from './visible.ts';

/** How many bytes a status code takes. */
const codeBytes = 2;

/** What a row holds: the bytes, and the text that they are shown as; null if they are shown in hex. */
export interface Content {
  readonly text: string | null;
  readonly bytes: Uint8Array;
}

/** Text as text; other bytes too if all of them can be seen. A compressed message is shown inflated, a Close by its code. */
export function contentOfFrame({ opcode, fin, payload }: Frame, message: Message | undefined): Content {
  if (message?.closeCode !== undefined) return { text: closeWords(message), bytes: payload };
  const whole = message?.compressed && message.inflated && message.frames.length === 1;
  const bytes = whole ? message.payload : payload;
  if (message?.compressed && !whole) return { text: null, bytes };
  const text = textOf(bytes, !fin);
  return { text: text !== null && (opcode === 1 || isVisible(text)) ? text : null, bytes };
}

/** The same of a message as a whole; an error that was exported in place of one is its text. */
export function contentOfMessage(message: Message): Content {
  const { error, text, payload } = message;
  if (error !== undefined) return { text: error, bytes: payload };
  if (message.closeCode !== undefined) return { text: closeWords(message), bytes: payload };
  return { text: text ?? null, bytes: payload };
}

/** A head as its start line, without the word that names it, and its fields. */
export function contentOfHead({ startLine, fields, byteStart, byteEnd }: Head, bytes: Uint8Array): Content {
  const lines = [afterName(startLine), ...fields.map(({ name, value }) => `${name}: ${value}`)];
  return { text: lines.join('  '), bytes: bytes.subarray(byteStart, byteEnd) };
}

/** The word that names a head: the method of a request, the status of a response. */
export function headName({ kind, startLine }: Head): string {
  const words = startLine.split(' ');
  return (kind === 'response' ? words[1] : words[0]) || kind;
}

const afterName = (startLine: string): string =>
  startLine.startsWith('HTTP/') ? startLine.split(' ').slice(2).join(' ') : startLine.replace(/^\S+ /, '');

function closeWords({ byteLength, closeCode, closeReason }: Message): string {
  const code = byteLength < codeBytes ? 'no status code' : String(closeCode);
  return closeReason ? `${code} ${closeReason}` : code;
}
