import { joined } from '../bits.ts';
import type { LengthChoice } from './form.ts';

/** The header of a whole frame in bytes: where its masking key begins, and where its payload. */
function placesOf(frame: Uint8Array): { readonly keyAt: number; readonly payloadAt: number } {
  const second = frame[1] ?? 0;
  const code = second & 0x7f;
  const keyAt = 2 + (code === 127 ? 8 : code === 126 ? 2 : 0);
  return { keyAt, payloadAt: keyAt + (second >= 0x80 ? 4 : 0) };
}

/** How many bits the length takes in its shortest form (section 5.2). */
export const minimalBits = (length: bigint): 7 | 16 | 64 => (length <= 125n ? 7 : length <= 65535n ? 16 : 64);

const most: Readonly<Record<7 | 16 | 64, bigint>> = { 7: 125n, 16: 65535n, 64: 2n ** 64n - 1n };

/**
 * A frame with its length in another form, or with another length than it has. Of a length that the form cannot hold the
 * low bits are written.
 */
export function announcing(frame: Uint8Array, form: LengthChoice, announced: bigint | null): Uint8Array {
  const { keyAt, payloadAt } = placesOf(frame);
  const length = announced ?? BigInt(frame.length - payloadAt);
  const bits = form === 'minimal' ? minimalBits(length) : (Number(form) as 7 | 16 | 64);
  const code = bits === 7 ? Number(BigInt.asUintN(7, length)) : bits === 16 ? 126 : 127;
  const written = new Uint8Array(bits === 7 ? 2 : 2 + bits / 8);
  written.set([frame[0] ?? 0, ((frame[1] ?? 0) & 0x80) | code]);
  for (let i = 2; i < written.length; i++)
    written[i] = Number(BigInt.asUintN(8, length >> BigInt(8 * (written.length - 1 - i))));
  return joined([written, frame.subarray(keyAt)]);
}

/** What a form makes of a length that it cannot hold; '' if it can. */
export function overflow(form: LengthChoice, length: bigint): string {
  const bits = form === 'minimal' ? minimalBits(length) : (Number(form) as 7 | 16 | 64);
  if (length <= most[bits]) return '';
  return `${bits} bits hold ${most[bits]} at most, not ${length}: its low ${bits} bits stand there, ${BigInt.asUintN(bits, length)}.`;
}

export function payloadLength(frame: Uint8Array): bigint {
  return BigInt(frame.length - placesOf(frame).payloadAt);
}

/** A masked frame with another key. */
export function remasked(frame: Uint8Array, key: Uint8Array): Uint8Array {
  const { keyAt, payloadAt } = placesOf(frame);
  const out = frame.slice();
  for (let i = 0; i < 4; i++) out[keyAt + i] = key[i] ?? 0;
  for (let i = payloadAt; i < out.length; i++) {
    const at = (i - payloadAt) & 3;
    out[i] = (frame[i] ?? 0) ^ (frame[keyAt + at] ?? 0) ^ (key[at] ?? 0);
  }
  return out;
}
