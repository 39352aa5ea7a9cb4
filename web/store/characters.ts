import { textOf, visible } from './visible.ts';

/**
 * The character that each byte begins: '' for the bytes that only continue one, '·' where the bytes are not UTF-8.
 * The range is [start, end); a character that began before it is not looked at.
 */
export function charactersOf(bytes: Uint8Array, start: number, end: number): string[] {
  const out: string[] = [];
  let at = start;
  while (at < end) {
    const length = lengthFrom(bytes[at] ?? 0);
    const character = decode(bytes.subarray(at, at + length));
    out.push(character ?? '·');
    if (character !== null) for (let i = 1; i < length; i++) out.push('');
    at += character === null ? 1 : length;
  }
  return out.slice(0, end - start);
}

/** How long a character is by its first byte (RFC 3629 section 3). */
const lengthFrom = (byte: number): number => (byte < 0x80 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2);

function decode(bytes: Uint8Array): string | null {
  const text = textOf(bytes, false);
  return text === null ? null : visible(text);
}
