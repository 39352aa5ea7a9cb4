import type { Finding, Frame, Report } from '../report.gen.ts';
import type { BitRange } from '../store/bits.ts';
import { runsOfFrame, type Kind } from '../store/fields.ts';
import { sectionsOf } from '../store/sections.ts';
import { listed, severityName } from '../store/severity.ts';

/** A finding with the number by which the picture names it. */
export interface Fault {
  readonly number: number;
  readonly finding: Finding;
}

/** What is wrong: errors and warnings, without what follows from others, numbered from the worst. */
export function faultsOf(report: Report): Fault[] {
  const own = report.findings.filter(({ severity, causedBy }) => severity !== 'note' && causedBy === undefined);
  return listed(report, own).map((finding, i) => ({ number: i + 1, finding }));
}

/** The same, of some frames alone if these are named. */
export const faultsIn = (report: Report, frames: readonly Frame[] | undefined): Fault[] =>
  faultsOf(report).filter(({ finding }) => !frames || frames.some((frame) => faultyBits(frame, finding)));

/** What is wrong in words, each with its severity, for a text. */
export const faultTexts = (faults: readonly Fault[]): (readonly [severity: string, text: string])[] =>
  faults.map(({ finding: { severity, title, text, rule, section } }) => {
    const sections = sectionsOf(section).map(({ short }) => short);
    return [severityName(severity), `${title}. ${text} (${[rule, ...sections].join(', ')})`];
  });

/** The field that a rule is about, where its bytes have several. */
const fieldsOfRules: readonly (readonly [RegExp, Kind])[] = [
  [/mask/, 'mask'],
  [/rsv/, 'rsv'],
  [/opcode|continuation-without|start-inside|after-close/, 'opcode'],
  [/length|too-long|too-big/, 'length'],
  [/control-fragmented/, 'fin'],
];

/** The bits of a frame that a finding is about; null if they are elsewhere. */
export function faultyBits(frame: Frame, { rule, byteStart, byteEnd }: Finding): BitRange | null {
  const start = Math.max(byteStart, frame.offset) * 8;
  const end = Math.min(byteEnd, frame.offset + frame.availableBytes) * 8;
  if (start >= end) return null;
  const kind = fieldsOfRules.find(([pattern]) => pattern.test(rule))?.[1];
  const runs = runsOfFrame(frame).filter((run) => run.kind === kind && run.start < end && start < run.end);
  const [first, last] = [runs[0], runs.at(-1)];
  return first && last ? { start: Math.max(start, first.start), end: Math.min(end, last.end) } : { start, end };
}
