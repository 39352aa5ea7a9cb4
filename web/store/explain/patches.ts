import { bitAt, type Patch } from '../bits.ts';
import type { FrameContext } from './context.ts';
import type { Value } from './explanation.ts';

/** A byte of the input with other bits in place of those that a mask has. */
export const withBits =
  ({ report }: FrameContext, byte: number, mask: number, bits: number) =>
  (): Patch => ({
    start: byte,
    end: byte + 1,
    bytes: Uint8Array.of(((report.bytes[byte] ?? 0) & ~mask) | bits),
  });

/** The two values of one bit. */
export function flips(context: FrameContext, bit: number, meanings: Readonly<Record<0 | 1, string>>): Value[] {
  const present = bitAt(context.report.bytes, bit);
  const mask = 0x80 >> (bit & 7);
  return ([1, 0] as const).map((value) => ({
    label: String(value),
    meaning: meanings[value],
    now: value === present,
    set: value === present ? null : { patch: withBits(context, bit >> 3, mask, value === 1 ? mask : 0) },
  }));
}
