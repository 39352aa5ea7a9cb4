import type { Finding, Frame, Report } from '../report.gen.ts';
import type { BitRange } from '../store/bits.ts';
import { runsOfFrame, type Kind } from '../store/fields.ts';
import { sectionsOf } from '../store/sections.ts';
import { listed, severityName } from '../store/severity.ts';

/** A finding with the number by which the picture names it. */
export interface Fault {
  /** A letter, as numbers are those of frames; the number of the fault where letters run out. */
  readonly name: string;
  readonly finding: Finding;
  /** The masking key that the finding is about, as later frames with it have the fault too; '' for none. */
  readonly key: string;
}

export const isError = ({ finding }: Fault): boolean => finding.severity === 'error';

const nameOf = (index: number): string => (index < 26 ? String.fromCharCode(65 + index) : String(index + 1));

/** What is wrong: errors and warnings, without what follows from others, the worst first; of some frames alone if these are named. */
export function faultsIn(report: Report, frames?: readonly Frame[]): Fault[] {
  const own = report.findings.filter(({ severity, causedBy }) => severity !== 'note' && causedBy === undefined);
  return listed(report, own)
    .map((finding) => ({ name: '', finding, key: keyOf(report, finding) }))
    .filter((fault) => !frames || frames.some((frame) => faultyBits(frame, fault)))
    .map((fault, i) => ({ ...fault, name: nameOf(i) }));
}

const keyOf = ({ frames }: Report, { rule, frame = -1 }: Finding): string =>
  rule === 'frame-predictable-key' ? (frames[frame]?.maskingKey ?? '') : '';

/** Whether a frame repeats the key of the one that the finding names. */
const repeats = ({ index, maskingKey }: Frame, { key, finding: { frame = Infinity } }: Fault): boolean =>
  index > frame && key !== '' && maskingKey === key;

/** Which frames are at fault besides the one that the finding names, in words; '' if none is. */
export function othersIn(report: Report, fault: Fault): string {
  const others = report.frames.filter((frame) => repeats(frame, fault)).map(({ index }) => String(index + 1));
  if (others.length === 0) return '';
  return others.length === 1 ? ` So is that of frame ${others[0]}.` : ` So are those of frames ${others.join(', ')}.`;
}

/** What is wrong in words, each with its severity, for a text. */
export const faultTexts = (report: Report, faults: readonly Fault[]): (readonly [severity: string, text: string])[] =>
  faults.map((fault) => {
    const { severity, title, text, rule, section } = fault.finding;
    const sections = sectionsOf(section).map(({ short }) => short);
    const said = `${title}. ${text}${othersIn(report, fault)} (${[rule, ...sections].join(', ')})`;
    return [`${fault.name} ${severityName(severity)}`, said];
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
export function faultyBits(frame: Frame, fault: Fault): BitRange | null {
  const { rule, byteStart, byteEnd } = fault.finding;
  if (repeats(frame, fault)) return rangeOf(frame, 'key');
  const start = Math.max(byteStart, frame.offset) * 8;
  const end = Math.min(byteEnd, frame.offset + frame.availableBytes) * 8;
  if (start >= end) return null;
  const kind = fieldsOfRules.find(([pattern]) => pattern.test(rule))?.[1];
  const own = kind && rangeOf(frame, kind);
  if (!own || own.start >= end || own.end <= start) return { start, end };
  return kind === 'rsv'
    ? reservedBits(frame, rule, own)
    : { start: Math.max(start, own.start), end: Math.min(end, own.end) };
}

function rangeOf(frame: Frame, kind: Kind): BitRange | null {
  const runs = runsOfFrame(frame).filter((run) => run.kind === kind);
  const [first, last] = [runs[0], runs.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** Of the three bits those that the rule is about and that are set. */
function reservedBits({ rsv2, rsv3 }: Frame, rule: string, { start, end }: BitRange): BitRange {
  if (rule !== 'frame-rsv2-rsv3') return { start, end: start + 1 };
  return { start: rsv2 ? start + 1 : start + 2, end: rsv3 ? end : end - 1 };
}
