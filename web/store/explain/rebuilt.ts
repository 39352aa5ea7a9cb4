import type { Frame, Report } from '../../report.gen.ts';
import type { Patch } from '../bits.ts';
import { trimmed } from '../bits.ts';

/** What is changed of a frame, while the rest is kept consistent with it. */
export interface Change {
  /** null for a frame that is not masked. */
  readonly key?: Uint8Array | null;
  readonly form?: 7 | 16 | 64;
  /** The length that is announced, whatever the payload has. */
  readonly length?: bigint;
}

/** The key that a frame gets which had none: that of the example in RFC 6455 section 5.7. */
export const exampleKey = Uint8Array.of(0x37, 0xfa, 0x21, 0x3d);

/** The most that each form can say. */
const most: Readonly<Record<7 | 16 | 64, bigint>> = { 7: 125n, 16: 0xffffn, 64: (1n << 63n) - 1n };

/** Whether a form can hold a length. */
export const holds = (form: 7 | 16 | 64, length: bigint): boolean => length >= 0n && length <= most[form];

export const shortestForm = (length: bigint): 7 | 16 | 64 => (holds(7, length) ? 7 : holds(16, length) ? 16 : 64);

/** The bytes of a hex number. */
export const keyOf = ({ maskingKey }: Frame): Uint8Array =>
  Uint8Array.from(maskingKey.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));

/** What makes the change: a patch of the frame's bytes. The frame must have its header. */
export function rebuilt(report: Report, frame: Frame, change: Change): Patch {
  const { offset, availableBytes, masked, lengthForm, payload } = frame;
  const length = change.length ?? BigInt(frame.payloadLength);
  const form = change.form ?? (lengthForm as 7 | 16 | 64);
  const key = change.key === undefined ? (masked ? keyOf(frame) : null) : change.key;
  const code = form === 7 ? Number(length) : form === 16 ? 126 : 127;
  const extended = form === 7 ? [] : bigEndian(length, form / 8);
  const header = [report.bytes[offset] ?? 0, (key ? 0x80 : 0) | code, ...extended, ...(key ?? [])];
  const bytes = new Uint8Array(header.length + payload.length);
  bytes.set(header);
  bytes.set(
    payload.map((byte, i) => byte ^ (key?.[i & 3] ?? 0)),
    header.length,
  );
  return trimmed(report.bytes, { start: offset, end: offset + availableBytes, bytes });
}

const bigEndian = (number: bigint, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, i) => Number((number >> BigInt(8 * (bytes - 1 - i))) & 0xffn));
