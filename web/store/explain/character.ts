/** The character of UTF-8 that a byte is part of, which of its bytes that is, and of how many; null for a byte of none. */
export interface CharacterPart {
  readonly character: string | null;
  readonly at: number;
  readonly of: number;
}

const none: CharacterPart = { character: null, at: 0, of: 1 };
const longest = 4;

export function characterAt(bytes: Uint8Array, index: number): CharacterPart {
  let start = index;
  while (start > 0 && index - start < longest - 1 && isContinuation(bytes[start])) start--;
  const of = lengthFrom(bytes[start]);
  if (of === 0 || index - start >= of) return none;
  try {
    const character = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      bytes.subarray(start, start + of),
    );
    return { character, at: index - start, of };
  } catch {
    return none;
  }
}

const isContinuation = (byte = 0): boolean => (byte & 0xc0) === 0x80;

/** How many bytes a character has that begins with this one; 0 if none does. */
function lengthFrom(byte = 0): number {
  if (byte < 0x80) return 1;
  if (byte < 0xc2 || byte > 0xf4) return 0;
  return byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}
