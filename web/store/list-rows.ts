import type { Finding, Head, Message, Report } from '../report.gen.ts';
import type { BitRange } from './bits.ts';
import { firstFrame, firstMessage, listedAtOnce, type TimedReport } from './listed.ts';
import { payloadBits } from './payload-bits.ts';
import { contentOfFrame, contentOfHead, contentOfMessage, headName, type Content } from './row-content.ts';
import { sequenceOf, type Step } from './sequence.ts';
import { worstFirst } from './severity.ts';
import { grouped } from './words.ts';

/** What a list is of: frames with the heads before them, or messages. */
export type ListOf = 'frames' | 'messages';

/** One row of the list of frames or messages. */
export interface ListRow {
  /** The frame, or of messages without frames the message, that is shown when the row is chosen; -1 for a head. */
  readonly frame: number;
  /** Where the part of a long list begins that it is shown in. */
  readonly from: number;
  readonly head: Head | null;
  /** As people count; '' for a head. */
  readonly number: string;
  readonly direction: string;
  /** Whether it is a part of a message. */
  readonly part: boolean;
  readonly kind: string;
  /** The frame that it answers, or that answers it; -1 for none. */
  readonly partner: number;
  /** What ties it to others, as a sign, and in words; '' for nothing. */
  readonly tie: string;
  readonly tieWords: string;
  /** The length of the payload, or of the head. */
  readonly size: string;
  /** Seconds after the start of a connection, or after the first message of a capture, such as "+0.250 s"; '' if the time is not known. */
  readonly time: string;
  /** Where it stands in the input. */
  readonly bits: BitRange | null;
  /** The worst finding about it that follows from no other, by its index; -1 for none. */
  readonly finding: number;
  readonly severity: string;
  readonly content: Content;
}

const kinds: Readonly<Record<number, string>> = { [-1]: 'error', 0: 'cont.', 1: 'text', 2: 'binary', 8: 'Close', 9: 'Ping', 10: 'Pong' }; // prettier-ignore

const kindOf = (opcode: number): string => kinds[opcode] ?? `0x${opcode.toString(16).toUpperCase()}`;

/** The rows of a report, in their order. */
export function listRows(report: Report, of: ListOf): ListRow[] {
  if (of === 'frames') return sequenceOf(report).map((step) => rowOfStep(report, step));
  const rows = report.messages.map((message, index) => ({ message, row: rowOfMessage(report, message, index) }));
  return rows.filter(({ message }) => endsIn(report, message)).map(({ row }) => row);
}

function rowOfStep(report: Report, step: Step): ListRow {
  if (step.head) return rowOfHead(report, step.head, step.direction);
  const { frame, message, partner, pairing } = step;
  if (!frame) throw new Error('a step is a head or a frame');
  const { index, offset, availableBytes } = frame;
  return {
    ...noRow,
    frame: index,
    from: partOf(index),
    number: grouped(index + 1),
    direction: frame.direction,
    part: step.fragment > 0,
    kind: kindOf(frame.opcode),
    partner,
    tie: partner >= 0 ? `⇄ ${grouped(partner + 1)}` : partSign(step),
    tieWords: pairing || partWords(step),
    size: sizeOf(frame.payloadLength || 0),
    time: timeAfter(startOf(report), (frame as TimedReport['frames'][number]).time),
    bits: { start: offset * 8, end: (offset + availableBytes) * 8 },
    ...worst(report, aboutFrames(report, [index])),
    content: contentOfFrame(frame, message),
  };
}

function rowOfHead(report: Report, head: Head, direction: string): ListRow {
  const { byteStart, byteEnd } = head;
  return {
    ...noRow,
    head,
    direction,
    kind: headName(head),
    size: sizeOf(byteEnd - byteStart),
    bits: { start: byteStart * 8, end: byteEnd * 8 },
    ...worst(
      report,
      report.findings.filter((finding) => finding.frame === undefined && within(finding, byteStart, byteEnd)),
    ),
    content: contentOfHead(head, report.bytes),
  };
}

function rowOfMessage(report: Report, message: Message, index: number): ListRow {
  const { frames, direction, opcode, byteLength, byteStart = 0, textStart = 0, textEnd = 0, time } = message;
  const parts = frames.map((at) => grouped(at + 1)).join(', ');
  const { capture } = report;
  const isAbout = (finding: Finding): boolean =>
    finding.frame === undefined &&
    (within(finding, byteStart, byteStart + byteLength) || isTextOf(finding, textStart, textEnd));
  return {
    ...noRow,
    frame: frames[0] ?? index,
    from: capture ? capture.from : partOf(frames[0] ?? 0),
    number: grouped(firstMessage(report) + index + 1),
    direction,
    part: frames.length > 1 || !message.complete,
    kind: kindOf(opcode),
    tie: frames.length > 1 ? `${frames.length} frames` : '',
    tieWords: frames.length > 1 ? `of frames ${parts}` : '',
    size: sizeOf(byteLength),
    time: timeAfter(startOf(report), time),
    bits: payloadBits(report, message, 0, byteLength),
    ...worst(report, frames.length > 0 ? aboutFrames(report, frames) : report.findings.filter(isAbout)),
    content: contentOfMessage(message),
  };
}

const noFinding = { finding: -1, severity: '' };

/** A row without what is wrong with it. */
export const withoutFinding = (row: ListRow): ListRow => ({ ...row, ...noFinding });

const noRow = { frame: -1, from: 0, head: null, number: '', part: false, partner: -1, tie: '', tieWords: '', time: '' };

/** When a connection began, in seconds, if that is known. */
const startOf = (report: Report): number | undefined =>
  (report as Partial<TimedReport>).start ?? report.capture?.connections[report.capture.shown]?.firstTime;

const timeAfter = (start?: number, time?: number): string =>
  start === undefined || time === undefined ? '' : `+${(time - start).toFixed(3)} s`;

const sizeOf = (bytes: number | string): string => `${grouped(bytes)} B`;

/** "┌ 1/2": which part of how many a frame is; of a message that does not end here the last part is open. */
function partSign({ message, fragment }: Step): string {
  if (!message || fragment === 0) return '';
  const { length } = message.frames;
  const corner = fragment === 1 ? '┌' : fragment === length && message.complete ? '└' : '│';
  const last = fragment === length && !message.complete;
  return `${corner} ${last ? 'open' : message.complete ? `${fragment}/${length}` : fragment}`;
}

function partWords({ message, fragment }: Step): string {
  if (!message || fragment === 0) return '';
  return message.complete
    ? `fragment ${fragment} of ${message.frames.length}`
    : `fragment ${fragment}, the message does not end here`;
}

/** A long list of frames is shown in parts of so many. */
const partOf = (frame: number): number => frame - (frame % listedAtOnce);

/** Whether a message ends in a frame that is listed: each then stands in one part of a long list. */
function endsIn(report: Report, { frames }: Message): boolean {
  const last = frames.at(-1);
  const first = firstFrame(report);
  return last === undefined || (last >= first && last < first + report.frames.length);
}

/** The findings about each frame, kept as long as their list. */
const byFrame = new WeakMap<readonly Finding[], ReadonlyMap<number, readonly Finding[]>>();

function aboutFrames({ findings }: Report, frames: readonly number[]): Finding[] {
  const kept = byFrame.get(findings) ?? byTheirFrame(findings);
  byFrame.set(findings, kept);
  return frames.flatMap((frame) => kept.get(frame) ?? []);
}

function byTheirFrame(findings: readonly Finding[]): Map<number, Finding[]> {
  const all = new Map<number, Finding[]>();
  for (const finding of findings) {
    if (finding.frame !== undefined) all.set(finding.frame, [...(all.get(finding.frame) ?? []), finding]);
  }
  return all;
}

/** The worst finding that follows from no other. */
function worst({ findings }: Report, about: readonly Finding[]): Pick<ListRow, 'finding' | 'severity'> {
  const [first] = worstFirst(about.filter((finding) => finding.causedBy === undefined));
  return first ? { finding: findings.indexOf(first), severity: first.severity } : noFinding;
}

const within = ({ byteStart, byteEnd }: Finding, start: number, end: number): boolean =>
  byteEnd > byteStart && byteStart >= start && byteStart < end;

const isTextOf = ({ textStart = -1, textEnd = -1 }: Finding, start: number, end: number): boolean =>
  textStart >= start && textEnd <= end && textEnd > textStart;
