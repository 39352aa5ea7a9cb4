import type { Finding, Fix, Frame, Report } from '../report.gen.ts';
import { hexOf } from '../store/bits.ts';
import { findingName, listed } from '../store/severity.ts';
import { count, directionName } from '../store/words.ts';
import { hexDigits } from './literals.ts';
import { code, fenced, frameTable, headTable, links, sentence, version } from '../picture/picture.ts';
import type { Asked } from './types.ts';

const longestInput = 4000;
const longestLink = 2000;
const mostFrames = 10;
const mostFindings = 20;
const mostBytes = 64;

/** All that a bug tracker needs to follow a decode: the input, how it was read, what it means, and what is wrong with it. */
export function bugReport(report: Report, frames?: readonly Frame[], asked: Asked = {}): string {
  const taken = new Set((frames ?? report.frames).map(({ index }) => index));
  const findings = report.findings.filter(({ frame }) => !frames || (frame !== undefined && taken.has(frame)));
  return (
    [
      `## ${sentence(report.verdict.title)}`,
      sentence(report.verdict.detail),
      `### Input`,
      fenced(shortened(asked.input ?? hexDigits(report.bytes))),
      readAs(report, asked),
      '### Decoded',
      ...tables(report, frames),
      ...(findings.length > 0 ? ['### Findings'] : []),
      ...listed(report, findings)
        .slice(0, mostFindings)
        .map((finding) => findingText(report, finding)),
      ...(findings.length > mostFindings ? [`${count(findings.length - mostFindings, 'more finding')}.`] : []),
      footer(asked),
    ].join('\n\n') + '\n'
  );
}

function readAs(report: Report, asked: Asked): string {
  const { label, reason } = report.notation;
  const facts = [
    ...(label
      ? [
          `Read as **${label}**${report.bytes.length > 0 ? `, ${count(report.bytes.length, 'byte')}` : ''}. ${sentence(reason)}`,
        ]
      : []),
    ...(asked.direction && asked.direction !== 'auto' ? [`Judged as sent ${directionName(asked.direction)}.`] : []),
    ...(typeof asked.extensions === 'string'
      ? [`Extensions: ${asked.extensions ? code(asked.extensions) : 'none'}.`]
      : []),
    ...(asked.request?.trim() ? [`Judged against this request:\n\n${fenced(shortened(asked.request))}`] : []),
  ];
  return facts.join('\n\n');
}

function tables(report: Report, frames?: readonly Frame[]): string[] {
  const all = frames ?? report.frames;
  const heads = frames ? [] : [report.handshake?.request, report.handshake?.response];
  const rest = (frames ? frames.length : report.frameCount) - Math.min(all.length, mostFrames);
  return [
    ...heads.flatMap((head) => (head ? [headTable(head).trimEnd()] : [])),
    ...all.slice(0, mostFrames).map((frame) => frameTable(frame).trimEnd()),
    ...(rest > 0 ? [`${count(rest, 'more frame')}.`] : []),
  ];
}

function findingText(report: Report, finding: Finding): string {
  const { rule, section, title, text, why, peer, mend, fix, byteStart, byteEnd, closeCode, httpStatus } = finding;
  const place = byteEnd > byteStart ? `${placeOf(byteStart, byteEnd)}: ${hex(report.bytes, byteStart, byteEnd)}` : '';
  const answer = closeCode ?? httpStatus;
  const rows: readonly (readonly [string, string])[] = [
    ['Rule', `\`${rule}\`, ${links(section) || section}`],
    ['Where', place],
    ['Why', sentence(why)],
    ['What a peer does', sentence(peer) + (answer === undefined ? '' : ` A conforming one answers with ${answer}.`)],
    ['How to mend it', sentence(mend)],
    ['Fix', fix ? fixText(fix) : ''],
  ];
  const list = rows.filter(([, value]) => value !== '').map(([name, value]) => `- ${name}: ${value}`);
  return [`#### ${findingName(report, finding)}: ${sentence(title)}`, sentence(text), list.join('\n')].join('\n\n');
}

function fixText({ text, byteStart, byteEnd, bytes }: Fix): string {
  const place = placeOf(byteStart, byteEnd);
  return `${sentence(text)}: ${hex(bytes, 0, bytes.length) || 'nothing'} ${byteEnd > byteStart ? `in place of ${place}` : place}`;
}

const placeOf = (start: number, end: number): string =>
  end - start === 1 ? `byte ${start}` : end === start ? `before byte ${start}` : `bytes ${start} to ${end - 1}`;

function hex(bytes: Uint8Array, start: number, end: number): string {
  const shown = bytes.subarray(start, Math.min(end, start + mostBytes));
  return (
    code(hexOf(shown)) + (end - start > shown.length ? ` and ${count(end - start - shown.length, 'more byte')}` : '')
  );
}

function shortened(input: string): string {
  if (input.length <= longestInput) return input;
  return `${input.slice(0, longestInput)}\n(${count(input.length - longestInput, 'more character')})`;
}

function footer({ link }: Asked): string {
  const said = `Decoded with wslens, report version ${version}.`;
  return link && link.length <= longestLink && /^https?:\/\/[^\s<>]+$/.test(link)
    ? `See it: <${link}>\n\n${said}`
    : said;
}
