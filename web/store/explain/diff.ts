import type { Fix, Report } from '../../report.gen.ts';
import { hexByte, patched, trimmed } from '../bits.ts';
import { inHead } from '../fields.ts';
import type { DiffLine, FixDiff } from './explanation.ts';

/** How bytes are written: those of a head as text, others in hex; and how many are shown around and within what differs. */
interface Style {
  readonly write: (byte: number) => string;
  readonly gap: string;
  readonly before: number;
  readonly within: number;
  readonly after: number;
}

const escapes: Readonly<Record<number, string>> = { 0x0d: '\\r', 0x0a: '\\n', 0x09: '\\t', 0x5c: '\\\\' };

const asText: Style = {
  write: (byte) => escapes[byte] ?? (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '\\x' + hexByte(byte)),
  gap: '',
  before: 12,
  within: 48,
  after: 12,
};

const asHex: Style = { write: hexByte, gap: ' ', before: 2, within: 9, after: 5 };

/** The bytes around a fix, before and after it. */
export function diffOf(report: Report, fix: Fix): FixDiff {
  const patch = trimmed(report.bytes, { start: fix.byteStart, end: fix.byteEnd, bytes: fix.bytes });
  const style = inHead(report, Math.max(0, patch.start - 1)) ? asText : asHex;
  return {
    label: fix.text,
    before: lineOf(report.bytes, patch.start, patch.end, style),
    after: lineOf(patched(report.bytes, patch), patch.start, patch.start + patch.bytes.length, style),
    outcome: fix.outcome,
  };
}

function lineOf(bytes: Uint8Array, start: number, end: number, { write, gap, before, within, after }: Style): DiffLine {
  const from = Math.max(0, start - before);
  const to = Math.min(bytes.length, end + after);
  const say = (a: number, b: number): string => Array.from(bytes.subarray(a, b), write).join(gap);
  const long = end - start > within;
  const middle = long ? [say(start, start + within - 4), '…', say(end - 4, end)].join(gap) : say(start, end);
  const head = (from > 0 ? '…' + gap : '') + say(from, start) + (start > from ? gap : '');
  const tail = (to > end && middle !== '' ? gap : '') + say(end, to) + (to < bytes.length ? gap + '…' : '');
  return { text: head + middle + tail, start: head.length, end: head.length + middle.length };
}
