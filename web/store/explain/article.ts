import type { Report } from '../../report.gen.ts';
import { causeGroups, causes, type CauseGroup } from '../../texts/en/causes.ts';
import { closeCodeTexts } from '../../texts/en/close-codes.ts';
import { closeCodeText } from './close-code.ts';
import type { Fact } from './explanation.ts';
import { fill } from './fill.ts';
import { aboutCode } from './status-code.ts';

/** What an error message or a status code can mean: data, which one element draws. */
export interface Article {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly facts: readonly Fact[];
  /** Those that have causes, in the order in which a connection meets them. */
  readonly groups: readonly {
    readonly id: CauseGroup;
    readonly name: string;
    readonly what: string;
    readonly causes: readonly Cause[];
  }[];
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

/** Of a long message so many characters are shown. */
const mostEvidence = 160;

/** The status code that a text is about; null for an error message. */
export function codeOf({ verdict }: Report): number | null {
  const [, digits] = /^Close code (\d{4})\b/.exec(verdict.title) ?? [];
  return digits === undefined ? null : Number(digits);
}

export function articleOf(report: Report, input: string): Article {
  const code = codeOf(report);
  const all = [...generalCauses(code), ...ruleCauses(report, input, code)];
  const text = code === null ? null : closeCodeText(code);
  return {
    title: text ? fill(closeCodeTexts.article, { code: code ?? 0, name: text.name }) : report.verdict.title,
    paragraphs: text ? [text.what, ...(text.note === undefined ? [] : [text.note])] : [],
    facts: code === null ? [] : aboutCode(code),
    groups: causeGroups
      .map((group) => ({ ...group, causes: all.filter((cause) => cause.group === group.id).map(({ cause }) => cause) }))
      .filter((group) => group.causes.length > 0),
  };
}

interface Placed {
  readonly group: CauseGroup;
  readonly cause: Cause;
}

/** The causes that a status code may have beside broken rules. */
const generalCauses = (code: number | null): Placed[] =>
  causes
    .filter(({ codes }) => code !== null && codes.includes(code))
    .map(({ group, title, why, look }) => ({
      group,
      cause: { finding: null, title, why, look, section: '', evidence: '' },
    }));

/** The rules that the message may be about. The words point to them; a code alone does not. */
const ruleCauses = ({ findings }: Report, input: string, code: number | null): Placed[] =>
  findings.map(({ rule, title, why, mend, section, textStart = 0, textEnd = 0 }, finding) => ({
    group: groupOf(rule),
    cause: {
      finding,
      title,
      why,
      look: mend,
      section,
      evidence: code === null ? cut(input.slice(textStart, textEnd)) : '',
    },
  }));

const groupOf = (rule: string): CauseGroup =>
  /^(handshake|h2|extension)-|^deflate-(client|server|duplicate|takeover|unknown|window)/.test(rule)
    ? 'handshake'
    : 'frame';

const cut = (text: string): string => (text.length > mostEvidence ? text.slice(0, mostEvidence) + '…' : text);
