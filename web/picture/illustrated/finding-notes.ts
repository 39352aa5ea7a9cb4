import type { Finding, Report } from '../../report.gen.ts';
import { listed, severityName } from '../../store/severity.ts';
import { visible } from '../../store/visible.ts';
import { el, sectionLinks, type Node } from '../picture.ts';

/** The findings that lie in [start, end), in full: what is wrong, why it matters, what the other side does, how it is mended. */
export function notesAt(report: Report, start: number, end: number): Node[] {
  const own = report.findings.filter(
    ({ byteStart, byteEnd }) => byteEnd > byteStart && byteStart >= start && byteStart < end,
  );
  return listed(report, own).map((finding) => note(report, finding));
}

/** Those that lie in no bytes. */
export const notesOnText = (report: Report): Node[] =>
  report.findings.filter(({ byteStart, byteEnd }) => byteEnd <= byteStart).map((finding) => note(report, finding));

function note(
  { findings }: Report,
  { severity, title, text, why, peer, mend, rule, section, causedBy }: Finding,
): Node {
  const cause = causedBy === undefined ? undefined : findings[causedBy];
  const said = [text, why, peer, mend].filter(Boolean).map(visible).join(' ');
  return el(
    'aside',
    { class: severity },
    el('p', {}, el('strong', {}, `${severityName(severity)}: ${title}.`), ` ${said}`),
    ...(cause ? [el('p', {}, `It follows from another finding: ${cause.title}.`)] : []),
    el('p', { class: 'rule' }, el('code', {}, rule), ' ', ...sectionLinks(section)),
  );
}
