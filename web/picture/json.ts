import type { Finding, Frame, Message, Report } from '../report.gen.ts';
import { hexOf } from '../store/bits.ts';
import type { PictureOptions } from './options.ts';
import { version } from './version.ts';

/**
 * The report as JSON, as report.schema.json describes it: bytes as hex digits, without the places in the input text.
 * Of some frames alone the messages and findings that they have a part in.
 */
export function json(report: Report, { frames }: PictureOptions = {}): string {
  return JSON.stringify({ version, ...report, ...(frames && partOf(report, frames)) }, plain, 2) + '\n';
}

interface Part {
  readonly frames: readonly Frame[];
  readonly messages: readonly Message[];
  readonly findings: readonly Finding[];
}

function partOf(report: Report, frames: readonly Frame[]): Part {
  const taken = new Set(frames.map(({ index }) => index));
  return {
    frames,
    messages: report.messages.filter((message) => message.frames.some((index) => taken.has(index))),
    findings: report.findings.filter(({ frame }) => frame !== undefined && taken.has(frame)),
  };
}

function plain(key: string, value: unknown): unknown {
  if (key === 'spans') return undefined;
  return value instanceof Uint8Array ? hexOf(value, '') : value;
}
