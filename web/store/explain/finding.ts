import { factTexts } from '../../texts/en/explainer.ts';
import { wholeTexts } from '../../texts/en/wholes.ts';
import type { Finding } from '../../report.gen.ts';
import { frameOf } from '../listed.ts';
import { consequences, findingName } from '../severity.ts';
import { grouped } from '../words.ts';
import { inFrame, type Context } from './context.ts';
import { frameCrumb, here } from './crumbs.ts';
import { diffOf } from './diff.ts';
import { explanation, type Crumb, type Explanation, type Fact } from './explanation.ts';
import { fill } from './fill.ts';
import { linksTo, linkToReference } from './links.ts';
import { placeOf } from './place.ts';

/** A finding: what is wrong and where, why it matters, what the other side does, and the fix. */
export function explainFinding(context: Context, index: number): Explanation | null {
  const { report } = context;
  const finding = report.findings[index];
  if (!finding) return null;
  const { title, text, severity, fix, section } = finding;
  const [first, rest] = parted(text);
  return explanation({
    tone: severity as Explanation['tone'],
    path: pathOf(context, finding),
    title,
    paragraphs: [{ text: first, section, force: forceOf(finding) }, ...(rest === '' ? [] : [{ text: rest }])],
    finding: index,
    fix: fix && report.notation.id !== 'complaint' ? diffOf(report, fix) : null,
    consequences: consequences(report, finding).map((one) => report.findings.indexOf(one)),
    facts: factsOf(context, finding),
    links: [...linksTo([section]), linkToReference({ section: 'rules', key: finding.rule })],
  });
}

/** The first sentence of a text, and the others. A full stop inside quotation marks ends none. */
function parted(text: string): readonly [first: string, rest: string] {
  for (const { index } of text.matchAll(/\. /g)) {
    const first = text.slice(0, index + 1);
    const quotes = first.match(/"/g)?.length ?? 0;
    if (quotes % 2 === 0 && first.lastIndexOf('“') <= first.lastIndexOf('”')) return [first, text.slice(index + 2)];
  }
  return [text, ''];
}

function pathOf(context: Context, finding: Finding): Crumb[] {
  const { report } = context;
  const frame = finding.frame === undefined ? undefined : frameOf(report, finding.frame);
  const { byteStart, byteEnd } = finding;
  const severity = here(findingName(report, finding));
  if (report.notation.id === 'complaint' || byteEnd <= byteStart) return [severity];
  const offset = frame?.offset ?? 0;
  const numbers = {
    n: grouped(byteStart - offset),
    from: grouped(byteStart - offset),
    to: grouped(byteEnd - 1 - offset),
  };
  const place: Crumb = {
    text: fill(byteEnd - byteStart === 1 ? wholeTexts.byte : wholeTexts.bytes, numbers),
    subject: { kind: 'bits', range: { start: byteStart * 8, end: byteEnd * 8 } },
  };
  return [severity, ...(frame ? [frameCrumb(inFrame(context, frame))] : []), place];
}

/** How binding it is, and who demands it. */
const forceOf = ({ force, demander }: Finding): string => [force, demander].filter((part) => part !== '').join(', ');

function factsOf({ report, question }: Context, { why, peer, mend, byteStart, byteEnd }: Finding): Fact[] {
  const facts: Fact[] = [
    [factTexts.why, why],
    [factTexts.peer, peer],
    [factTexts.mend, mend],
  ];
  const place =
    report.notation.id === 'complaint' || byteEnd <= byteStart
      ? []
      : placeOf(report, question.input, byteStart, byteEnd);
  return [...facts.filter(([, value]) => value !== ''), ...place];
}
