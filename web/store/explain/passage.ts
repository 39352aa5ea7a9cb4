import type { Passage } from '../../report.gen.ts';
import { passageTexts as texts } from '../../texts/en/passages.ts';
import type { Question } from '../question.ts';
import { count, grouped } from '../words.ts';
import type { Context } from './context.ts';
import { here } from './crumbs.ts';
import { explanation, type Explanation, type Fact, type Value } from './explanation.ts';
import { fill } from './fill.ts';

/** A passage of the text: what it was taken for and why, and whether it is read. */
export function explainPassage(context: Context, index: number): Explanation | null {
  const { report } = context;
  const passage = report.passages[index];
  if (!passage) return null;
  const { kind, label, included } = passage;
  const kinds: Readonly<Record<string, string>> = texts.kinds;
  const isRead = kind !== 'saying' && kind !== 'prose';
  return explanation({
    path: [here(fill(texts.path, { n: grouped(index + 1), of: grouped(report.passageCount) }))],
    title: label === '' ? texts.prose : label,
    paragraphs: [{ text: [kinds[kind], ...(isRead ? [included ? texts.taken : texts.left] : [])].join(' ') }],
    values: isRead ? [{ of: texts.values.of, compact: false, values: [toggleOf(context, index, passage)] }] : [],
    facts: factsOf(context, passage),
  });
}

/** The value that leaves the passage out, or takes it in. */
function toggleOf({ question }: Context, index: number, { included }: Passage): Value {
  const { label, what } = included ? texts.values.leave : texts.values.take;
  return { label, meaning: what, now: false, set: { ask: toggled(question, index, included) } };
}

/** The choice that leaves a passage out or takes it in: the opposite choice is undone, if there is one. */
export function toggled({ leaveOut, takeIn }: Question, index: number, included: boolean): Partial<Question> {
  const [from, to] = included ? [takeIn, leaveOut] : [leaveOut, takeIn];
  const less = from.filter((one) => one !== index);
  const more = less.length < from.length || to.includes(index) ? to : [...to, index];
  return { notation: 'auto', ...(included ? { takeIn: less, leaveOut: more } : { leaveOut: less, takeIn: more }) };
}

function factsOf({ report }: Context, { reason, direction, story, start, end }: Passage): Fact[] {
  const senders: Readonly<Record<string, string>> = texts.senders;
  const facts: Fact[] = [
    [texts.facts.why, reason],
    [texts.facts.sender, senders[direction] ?? ''],
    [texts.facts.connection, report.stories.length > 1 ? (report.stories[story]?.label ?? '') : ''],
    [texts.facts.length, count(end - start, 'character')],
  ];
  return facts.filter(([, value]) => value !== '');
}
