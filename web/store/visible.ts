import { hexByte } from './bits.ts';

/** A part of a text: plain, or a symbol and a name in place of a character that a screen would not show. */
export interface TextPart {
  readonly text: string;
  readonly name?: string;
}

const named: Readonly<Record<number, string>> = {
  0x00: 'null',
  0x09: 'tab',
  0x0a: 'line feed',
  0x0d: 'carriage return',
  0x1b: 'escape',
  0x7f: 'delete',
  0x061c: 'Arabic letter mark',
  0x200b: 'zero width space',
  0x200e: 'left-to-right mark',
  0x200f: 'right-to-left mark',
  0x202a: 'left-to-right embedding',
  0x202b: 'right-to-left embedding',
  0x202c: 'pop directional formatting',
  0x202d: 'left-to-right override',
  0x202e: 'right-to-left override',
  0x2060: 'word joiner',
  0x2066: 'left-to-right isolate',
  0x2067: 'right-to-left isolate',
  0x2068: 'first strong isolate',
  0x2069: 'pop directional isolate',
  0xfeff: 'byte order mark',
};

// Controls, direction marks, characters of no width, line separators, annotation marks, lone surrogates and tags.
const hidden =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

/** Characters with an escape that programmers know. */
const escapes: Readonly<Record<number, string>> = { 0x00: '\\0', 0x09: '\\t', 0x0a: '\\n', 0x0d: '\\r' };

const codePoint = (code: number): string => 'U+' + code.toString(16).toUpperCase().padStart(4, '0');

/** What stands for a character that a screen would not show. */
export function symbolOf(character: string): TextPart {
  const code = character.codePointAt(0) ?? 0;
  const name = [codePoint(code), named[code]].filter(Boolean).join(' ');
  if (code < 0x80) return { text: escapes[code] ?? '\\x' + hexByte(code), name };
  return { text: codePoint(code), name };
}

/** Text in parts: each character that a screen would not show is one, and so is a run of the same, but for line feeds. */
export function textParts(text: string): TextPart[] {
  const out: TextPart[] = [];
  let from = 0;
  for (const { index, 0: character } of text.matchAll(hidden)) {
    if (index < from) continue;
    if (index > from) out.push({ text: text.slice(from, index) });
    from = index + character.length;
    let times = 1;
    for (; character !== '\n' && text.startsWith(character, from); times++) from += character.length;
    const { text: symbol, name = '' } = symbolOf(character);
    out.push(times === 1 ? { text: symbol, name } : { text: symbol.repeat(times), name: `${name}, ${times} times` });
  }
  if (from < text.length) out.push({ text: text.slice(from) });
  return out;
}

/** Whether a screen shows all of a text as it is. */
export const isVisible = (text: string): boolean => text.search(hidden) < 0;

/** The same as one plain string, for a label or a title. */
export const visible = (text: string): string => text.replace(hidden, (character) => symbolOf(character).text);

/** Control characters that are in no text for people. */
// eslint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000e-\u001f]/;

/** Whether a text is none for people, though its bytes are UTF-8. */
export const hasControls = (text: string): boolean => control.test(text);

/** Bytes as text, if they are UTF-8; of bytes that are cut off the last character may be missing. */
export function textOf(bytes: Uint8Array, cut: boolean): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: cut });
  } catch {
    return null;
  }
}
