import type { Finding, Frame, Report } from '../../report.gen.ts';
import { listed, severityName } from '../../store/severity.ts';
import { visible } from '../../store/visible.ts';
import { el, faultsIn, sectionLinks, type Node } from '../picture.ts';

/** The findings that lie in [start, end), in full: what is wrong, why it matters, what the other side does, how it is mended. */
export function notesAt(report: Report, start: number, end: number): Node[] {
  return listed(report, findingsAt(report, start, end)).map((finding) => note(report, finding));
}

/** The same of a frame, with the letters of its picture if it has one. */
export function notesOf(report: Report, frame: Frame, pictured: boolean): Node[] {
  const faults = faultsIn(report, [frame]);
  const letterOf = (finding: Finding): string | undefined =>
    pictured ? faults.find((fault) => fault.finding === finding)?.name : undefined;
  const inBytes = findingsAt(report, frame.offset, frame.offset + frame.availableBytes);
  const own = new Set([...inBytes, ...faults.map(({ finding }) => finding)]);
  return listed(report, [...own]).map((finding) => note(report, finding, letterOf(finding)));
}

const findingsAt = ({ findings }: Report, start: number, end: number): Finding[] =>
  findings.filter(({ byteStart, byteEnd }) => byteEnd > byteStart && byteStart >= start && byteStart < end);

/** Those that lie in no bytes. */
export const notesOnText = (report: Report): Node[] =>
  report.findings.filter(({ byteStart, byteEnd }) => byteEnd <= byteStart).map((finding) => note(report, finding));

function note(
  { findings }: Report,
  { severity, title, text, why, peer, mend, rule, section, causedBy }: Finding,
  letter = '',
): Node {
  const cause = causedBy === undefined ? undefined : findings[causedBy];
  const said = [text, why, peer, mend].filter(Boolean).map(visible).join(' ');
  return el(
    'aside',
    { class: severity },
    el('p', {}, el('strong', {}, `${letter} ${severityName(severity)}: ${title}.`.trim()), ` ${said}`),
    ...(cause ? [el('p', {}, `It follows from another finding: ${cause.title}.`)] : []),
    el('p', { class: 'rule' }, el('code', {}, rule), ' ', ...sectionLinks(section)),
  );
}
