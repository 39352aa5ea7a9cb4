import { closeCodeTexts as texts } from '../../texts/en/close-codes.ts';
import { causesByRule, codeOf } from './article.ts';
import { closeCodeText, nearCodes } from './close-code.ts';
import type { Context } from './context.ts';
import { explanation, type Explanation, type Fact } from './explanation.ts';
import { fill } from './fill.ts';
import { explainFinding } from './finding.ts';
import { linksTo, linkToReference } from './links.ts';
import { aboutCode } from './status-code.ts';

/** What an error message is about: its status code, else the likeliest cause. */
export function explainErrorMessage(context: Context): Explanation {
  const code = codeOf(context.report);
  if (code !== null) return explainCode(code);
  const { findings, verdict } = context.report;
  const { title, detail } = verdict;
  const [likeliest] = causesByRule(context.report);
  const explained = likeliest ? explainFinding(context, findings.indexOf(likeliest)) : null;
  return explained ?? explanation({ title, paragraphs: detail === '' ? [] : [{ text: detail }] });
}

function explainCode(code: number): Explanation {
  const { name, what, note, section } = closeCodeText(code);
  const near: Fact[] = (nearCodes[code] ?? []).map((one) => [String(one), closeCodeText(one).what]);
  return explanation({
    title: fill(texts.article, { code, name }),
    paragraphs: [{ text: what, section }, ...(note === undefined ? [] : [{ text: note }])],
    facts: [...aboutCode(code), ...near],
    questions: texts.questions,
    links: [...linksTo([section]), linkToReference({ section: 'codes', key: String(code) })],
  });
}
