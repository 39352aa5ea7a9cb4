/** A run of bits of the input: [start, end), counted from its first bit. */
export interface BitRange {
  readonly start: number;
  readonly end: number;
}

export function meets(range: BitRange | null, start: number, end: number): boolean {
  return range !== null && range.start < end && start < range.end;
}

/** Whether a range lies in another. */
export const isWithin = (range: BitRange | null, within: BitRange | null): boolean =>
  range !== null && within !== null && range.start >= within.start && range.end <= within.end;

/** The bit at an offset, most significant first, as the RFC draws it. */
export const bitAt = (bytes: Uint8Array, bit: number): number => ((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1;

/** A patch: the bytes [start, end) are replaced. */
export interface Patch {
  readonly start: number;
  readonly end: number;
  readonly bytes: Uint8Array;
}

export function patched(bytes: Uint8Array, { start, end, bytes: replacement }: Patch): Uint8Array {
  const out = new Uint8Array(start + replacement.length + bytes.length - end);
  out.set(bytes.subarray(0, start));
  out.set(replacement, start);
  out.set(bytes.subarray(end), start + replacement.length);
  return out;
}

/** The patch without the bytes at its ends that stay as they are. */
export function trimmed(bytes: Uint8Array, { start, end, bytes: replacement }: Patch): Patch {
  const most = Math.min(end - start, replacement.length);
  let front = 0;
  while (front < most && bytes[start + front] === replacement[front]) front++;
  let back = 0;
  while (back < most - front && bytes[end - 1 - back] === replacement[replacement.length - 1 - back]) back++;
  return { start: start + front, end: end - back, bytes: replacement.subarray(front, replacement.length - back) };
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

export const hexByte = (byte: number): string => byte.toString(16).padStart(2, '0');

export const hexOf = (bytes: Uint8Array, separator = ' '): string => Array.from(bytes, hexByte).join(separator);

/** How a byte stands in the right-hand column of a dump. */
export const dumpCharacter = (byte: number): string => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '·');
