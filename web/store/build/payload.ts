import { hexOf } from '../bits.ts';
import type { FrameForm, PayloadForm } from './form.ts';
import { jsonMistake, type Mistake } from './json-mistake.ts';

/** Bytes, or what is wrong with the text that stands for them. */
export type Read = { readonly bytes: Uint8Array } | Mistake;

/** Reads a payload; JSON with a mistake is a text like any other. */
export function payloadOf({ form, payload, code, reason }: FrameForm): Read {
  if (form === 'hex') return hexBytes(payload);
  if (form === 'base64') return base64Bytes(payload);
  if (form === 'list') return listBytes(payload);
  if (form === 'text' || form === 'json') return { bytes: encoded(payload) };
  return closeBytes(code, reason);
}

/** What is to be said about a payload that can be built. */
export const remarkOn = ({ form, payload }: FrameForm): Mistake | null =>
  form === 'json' ? jsonMistake(payload) : null;

/** Writes bytes as a form has them; null if it cannot have them exactly: a text field makes one line end of CR LF. */
export function written(bytes: Uint8Array, form: PayloadForm): string | null {
  if (form === 'hex') return hexOf(bytes);
  if (form === 'list') return `[${bytes.join(', ')}]`;
  if (form === 'base64') return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  if (form === 'close' || bytes.includes(0x0d)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

export function hexBytes(text: string): Read {
  const digits: string[] = [];
  for (const { 0: found, index } of text.matchAll(/0x|[0-9a-f]|[^\s:,-]/giu)) {
    if (/^0x$/i.test(found)) continue;
    if (!/^[0-9a-f]$/i.test(found))
      return { text: `“${found}” is not a hex digit.`, start: index, end: index + found.length };
    digits.push(found);
  }
  if (digits.length % 2 === 1) {
    const end = text.trimEnd().length;
    return { text: 'The last byte has one digit; a byte has two.', start: end - 1, end };
  }
  return { bytes: Uint8Array.from({ length: digits.length / 2 }, (_, i) => byteOf(digits, i)) };
}

const byteOf = (digits: readonly string[], i: number): number =>
  Number.parseInt(`${digits[2 * i] ?? ''}${digits[2 * i + 1] ?? ''}`, 16);

/** Either alphabet of RFC 4648, with or without padding. */
function base64Bytes(text: string): Read {
  const wrong = /[^\w+/=\s-]/u.exec(text) ?? /=(?=[=\s]*[^=\s])/.exec(text);
  if (wrong) {
    return { text: `“${wrong[0]}” is not base64 here.`, start: wrong.index, end: wrong.index + wrong[0].length };
  }
  const letters = text.replace(/[\s=]/g, '').replaceAll('-', '+').replaceAll('_', '/');
  if (letters.length % 4 === 1) {
    const end = text.trimEnd().length;
    return { text: 'One character too many, or some are missing: four stand for three bytes.', start: end - 1, end };
  }
  return { bytes: Uint8Array.from(atob(letters), (character) => character.charCodeAt(0)) };
}

function listBytes(text: string): Read {
  const bytes: number[] = [];
  for (const { number, item, start } of itemsOf(text)) {
    const byte = /^(\d+|0x[0-9a-f]+)$/i.test(item) ? Number(item) : Number.NaN;
    if (!(byte <= 255)) {
      const end = start + item.length;
      return { text: `Item ${number}, “${item}”, is not a byte: 0 to 255.`, start, end };
    }
    bytes.push(byte);
  }
  return { bytes: Uint8Array.from(bytes) };
}

/** The items of a list with commas between them, in brackets or not; a comma behind the last is left out. */
export function* itemsOf(text: string): Generator<{ number: number; item: string; start: number }> {
  const opened = /^\s*\[?/.exec(text)?.[0].length ?? 0;
  const inner = text.slice(opened).replace(/\s*,?\s*\]?\s*$/, '');
  if (inner.trim() === '') return;
  let start = opened;
  for (const [i, item] of inner.split(',').entries()) {
    yield { number: i + 1, item: item.trim(), start: start + item.length - item.trimStart().length };
    start += item.length + 1;
  }
}

function closeBytes(code: string, reason: string): Read {
  const number = Number(code);
  if (!/^\s*\d+\s*$/.test(code) || number > 65535) {
    return { text: 'A status code is a number from 0 to 65535.', start: 0, end: code.length };
  }
  return { bytes: Uint8Array.of(number >> 8, number & 255, ...encoded(reason)) };
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
