/** A text of hex, and where in it the next digit goes. */
export interface HexEdit {
  readonly text: string;
  readonly caret: number;
}

const digit = /[\da-f]/i;

/** Whether a text is bytes in hex and nothing else, so that keys for digits suffice to write it. */
export const isHex = (text: string): boolean => /^[\da-f\s]*$/i.test(text);

/** Writes a digit over the one at the caret, or behind the last one. */
export function putDigit({ text, caret }: HexEdit, key: string): HexEdit {
  const at = digitFrom(text, caret);
  if (at >= 0) return { text: text.slice(0, at) + key + text.slice(at + 1), caret: afterDigit(text, at) };
  const trimmed = text.trimEnd();
  const start = trimmed === '' || digitsAtEnd(trimmed) % 2 === 1 ? trimmed : `${trimmed} `;
  return { text: start + key, caret: start.length + 1 };
}

/** Puts a byte, 00, before the one at the caret. */
export function insertByte({ text, caret }: HexEdit): HexEdit {
  const at = byteStart(text, caret);
  if (at < 0) {
    const trimmed = text.trimEnd();
    const start = trimmed === '' ? '' : `${trimmed} `;
    return { text: `${start}00`, caret: start.length };
  }
  return { text: `${text.slice(0, at)}00 ${text.slice(at)}`, caret: at };
}

/** Takes out the byte at the caret; at the end of the text the last one. */
export function deleteByte({ text, caret }: HexEdit): HexEdit {
  const here = byteStart(text, caret);
  const at = here < 0 ? byteStart(text, lastDigit(text)) : here;
  if (at < 0) return { text, caret };
  const end = at + 1 + (digit.test(text[at + 1] ?? '') ? 1 : 0);
  const rest = text.slice(end);
  const before = text.slice(0, at);
  const joined = rest.trim() === '' ? before.trimEnd() : before + rest.replace(/^[ \t]/, '');
  return { text: joined, caret: Math.min(at, joined.length) };
}

/** The caret at the digit before, or behind, the one that it is at. */
export function moveCaret({ text, caret }: HexEdit, step: 1 | -1): HexEdit {
  if (step > 0) {
    const at = digitFrom(text, caret);
    return { text, caret: at < 0 ? text.length : afterDigit(text, at) };
  }
  for (let at = caret - 1; at >= 0; at--) if (digit.test(text[at] ?? '')) return { text, caret: at };
  return { text, caret: 0 };
}

/** Where the digit at the caret, or the next one, stands; -1 if there is none. */
function digitFrom(text: string, caret: number): number {
  for (let at = caret; at < text.length; at++) if (digit.test(text[at] ?? '')) return at;
  return -1;
}

/** The caret behind a digit: at the next one, or at the end. */
function afterDigit(text: string, at: number): number {
  const next = digitFrom(text, at + 1);
  return next < 0 ? at + 1 : next;
}

const lastDigit = (text: string): number => text.search(/[\da-f]\s*$/i);

const digitsAtEnd = (text: string): number => /[\da-f]*$/i.exec(text)?.[0].length ?? 0;

/** Where the byte of the digit at the caret, or of the next one, begins; -1 if there is none. */
function byteStart(text: string, caret: number): number {
  const at = digitFrom(text, caret);
  if (at < 0) return -1;
  let run = at;
  while (digit.test(text[run - 1] ?? '')) run--;
  return at - ((at - run) % 2);
}
