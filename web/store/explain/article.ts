import type { Finding, Report } from '../../report.gen.ts';
import { articleTexts } from '../../texts/en/article.ts';
import { causeGroups, causes, failedWithoutReason, type CauseGroup, type CauseText } from '../../texts/en/causes.ts';
import { closeCodeText } from './close-code.ts';

/** What an error message or a status code can mean: data, which one element draws. */
export interface Article {
  readonly paragraphs: readonly string[];
  /** Those that decide where to look; none where the words tell it. */
  readonly questions: readonly ArticleQuestion[];
  /** Those that have causes, in the order in which a connection meets them. */
  readonly groups: readonly ArticleGroup[];
}

/** A question that decides among the groups: how its answer is seen, where to look if it is no, and what to put in to be sure. */
export type ArticleQuestion = (typeof articleTexts.decide.questions)[number];

export interface ArticleGroup {
  readonly id: CauseGroup;
  readonly name: string;
  readonly what: string;
  readonly causes: readonly Cause[];
}

export interface Cause {
  /** The index of the finding that it comes from; null for a cause that no rule is about. */
  readonly finding: number | null;
  readonly title: string;
  readonly why: string;
  readonly look: string;
  readonly section: string;
  /** The words of the text that point to it; '' if none do. */
  readonly evidence: string;
}

interface Placed {
  readonly group: CauseGroup;
  readonly cause: Cause;
}

/** How many characters of a long message are shown. */
const mostEvidence = 160;
/** The code of a connection that ended without a Close: all causes may lead to it. */
const abnormal = 1006;

/** The status code that a text is about; null for an error message. */
export function codeOf({ verdict }: Report): number | null {
  const [, digits] = /^Close code (\d{4})\b/.exec(verdict.title) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** The findings that an error message can be about. That a text may be a payload is said of any text, and is no cause. */
export const causesByRule = ({ findings }: Report): Finding[] =>
  findings.filter(({ rule }) => rule !== 'input-maybe-payload');

export function articleOf(report: Report, input: string): Article {
  const code = codeOf(report);
  const rules = causesByRule(report);
  const found = generalCauses(code, rules.length > 0, input);
  const all = [...found, ...rules.map((finding) => ofRule(report, finding, input, code))];
  return {
    questions: found.some(isUndecided) ? articleTexts.decide.questions : [],
    paragraphs: code === null ? [report.verdict.detail] : paragraphsOf(code),
    groups: causeGroups
      .map((group) => ({ ...group, causes: all.filter((one) => one.group === group.id).map(({ cause }) => cause) }))
      .filter((group) => group.causes.length > 0),
  };
}

function paragraphsOf(code: number): string[] {
  const { what, page, note = '' } = closeCodeText(code);
  return [what, page, note].filter((text) => text !== '');
}

/** The causes beside broken rules: those whose words stand in the text, else those that the code can come from. */
function generalCauses(code: number | null, hasRules: boolean, input: string): Placed[] {
  const named = causes
    .map((cause) => ({ cause, word: cause.words.find((word) => input.includes(word)) ?? '' }))
    .filter(({ word }) => word !== '');
  if (named.length > 0) return named.map(({ cause, word }) => general(cause, word));
  const possible = code ?? (!hasRules && input.includes(failedWithoutReason) ? abnormal : null);
  return causes.filter(({ codes }) => possible !== null && codes.includes(possible)).map((cause) => general(cause, ''));
}

const general = ({ group, title, why, look }: CauseText, evidence: string): Placed => ({
  group,
  cause: { finding: null, title, why, look, section: '', evidence },
});

/** Whether a cause is one of many, that no word points to. */
const isUndecided = ({ group, cause }: Placed): boolean => group === 'proxy' && cause.evidence === '';

/** A rule that the message may be about. Its words point to it; a code alone does not. */
function ofRule({ findings }: Report, finding: Finding, input: string, code: number | null): Placed {
  const { rule, title, why, mend, section, textStart = 0, textEnd = 0 } = finding;
  const evidence = code === null ? cut(input.slice(textStart, textEnd)) : '';
  return {
    group: groupOf(rule),
    cause: { finding: findings.indexOf(finding), title, why, look: mend, section, evidence },
  };
}

const groupOf = (rule: string): CauseGroup =>
  /^(handshake|h2|extension)-|^deflate-(client|server|duplicate|takeover|unknown|window)/.test(rule)
    ? 'handshake'
    : 'frame';

const cut = (text: string): string => (text.length > mostEvidence ? text.slice(0, mostEvidence) + '…' : text);
