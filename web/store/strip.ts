import type { Frame, Message, Report } from '../report.gen.ts';
import { dumpCharacter, type BitRange } from './bits.ts';
import { lackingBytes } from './diagram.ts';
import { frameAt, runsOfByte, type Kind, type Run } from './fields.ts';
import { beginningAt, type PayloadValues } from './payload-values.ts';
import { hasControls, textOf } from './visible.ts';

/** Bits of one byte that belong to one field. */
export interface StripRun {
  readonly kind: Kind;
  readonly name: string;
  readonly label: string;
  /** [start, end) within the input, and the bits of the whole field. */
  readonly start: number;
  readonly end: number;
  readonly whole: BitRange;
}

export interface StripByte {
  /** Its place in the input. */
  readonly index: number;
  readonly value: number;
  readonly runs: readonly StripRun[];
  /** The frame that it belongs to, if that is not the one that is shown. */
  readonly next: Frame | null;
}

/** The bytes of which the strip shows the bits: a frame's, or a message's without one. */
export interface StripPart {
  readonly start: number;
  readonly bytes: number;
  /** How many bytes are still to come. */
  readonly lacking: number;
}

export function partOf(report: Report, frame: Frame | undefined, message: Message | undefined): StripPart | null {
  if (frame)
    return { start: frame.offset, bytes: frame.availableBytes, lacking: Math.min(8, Number(lackingBytes(frame))) };
  if (!message || message.compressed) return null;
  const start = message.byteStart ?? 0;
  return { start, bytes: Math.min(message.byteLength, report.bytes.length - start), lacking: 0 };
}

/** Some bytes of the input with the fields that their bits belong to; of a payload without a frame with its values. */
export function stripBytes(
  report: Report,
  frame: Frame | undefined,
  from: number,
  most: number,
  values: PayloadValues | null = null,
): StripByte[] {
  // Of a text each byte is a character.
  const read = values && hasControls(textOf(values.of.payload, false) ?? '\0') ? values : null;
  return Array.from(report.bytes.subarray(from, from + most), (value, i) => {
    const index = from + i;
    if (!frame) return { index, value, runs: [valueOf(read, index) ?? characterOf(value, index)], next: null };
    const own = frameAt(report, index);
    const runs = runsOfByte(report, index).map((run) => pieceOf(run, index, own ?? frame));
    return { index, value, runs, next: own === frame ? null : (own ?? null) };
  });
}

function pieceOf(run: Run, index: number, frame: Frame): StripRun {
  const bit = index * 8;
  return {
    kind: run.kind,
    name: run.name,
    label: labelOf(run, index, frame),
    start: Math.max(run.start, bit),
    end: Math.min(run.end, bit + 8),
    whole: { start: run.start, end: run.end },
  };
}

/** The value that begins with a byte of a payload. */
function valueOf(values: PayloadValues | null, index: number): StripRun | null {
  const start = values?.of.byteStart ?? 0;
  const begins = values && beginningAt(values.nodes, index - start);
  if (!begins) return null;
  const { label, end } = begins;
  const whole = { start: index * 8, end: (start + end) * 8 };
  return { kind: 'payload', name: label, label, start: index * 8, end: index * 8 + 8, whole };
}

/** A payload by itself has no fields: below a byte stands its character. */
const characterOf = (value: number, index: number): StripRun => ({
  kind: 'payload',
  name: 'payload',
  label: value > 0x20 && value < 0x7f ? dumpCharacter(value) : '',
  start: index * 8,
  end: index * 8 + 8,
  whole: { start: index * 8, end: index * 8 + 8 },
});

function labelOf({ kind, name, value, start }: Run, index: number, { offset, headerBytes }: Frame): string {
  switch (kind) {
    case 'opcode':
      return `opcode ${value.replace(/^0x(?=\d$)/, '')}`;
    case 'length':
      return start % 8 === 0 ? `length byte ${index - start / 8}` : `length ${value}`;
    case 'key':
      return `key ${index - start / 8}`;
    case 'payload':
      return `payload ${index - offset - headerBytes}`;
    default:
      return name;
  }
}
