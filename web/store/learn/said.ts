import type { LearnTexts } from '../../texts/en/learn.ts';
import { fill } from '../explain/fill.ts';
import { statementOf, valueAt, type State, type Statement } from './condition.ts';
import type { Condition } from './lesson.ts';

/** The most characters of a value that stand behind a condition. */
const longest = 24;

/** Whether the conditions are about several frames or messages, so that each has to say which. */
const areSeveral = (check: readonly Condition[]): boolean => check.some((condition) => /\[[1-9]/.test(condition));

/** A condition in words; as it stands if there are none for it. */
export function saidOf(condition: Condition, check: readonly Condition[], texts: LearnTexts): string {
  const [, kind = '', index = '0'] = /^(frame|message)s\[(\d+)\]/.exec(condition) ?? [];
  const which = areSeveral(check) && kind !== '' ? fill(texts.which[kind] ?? '', { number: Number(index) + 1 }) : '';
  const said = texts.conditions[withoutIndex(condition)] ?? labelled(condition, texts);
  return said === undefined ? condition : which + said;
}

/** The path of a condition, which is no secret where the rule that it is about is one. */
export const pathOf = (condition: Condition): string => condition.split(' ', 1)[0] ?? '';

/** What stands now where a condition looks; '' if that cannot be said in a few characters. */
export function nowOf(condition: Condition, state: State, texts: LearnTexts): string {
  const found = valueAt(condition, state);
  // Words that do not name the value need none to compare it with.
  const words = texts.conditions[withoutIndex(condition)];
  if (words !== undefined && !words.includes(String(statementOf(condition)?.value))) return '';
  const isText = typeof found === 'string' && found.length <= longest && !/[^\p{L}\p{N}\p{P}\p{Zs}\p{S}]/u.test(found);
  if (typeof found === 'number' || (isText && /^\d+$/.test(found))) return numberOf(condition, BigInt(found), texts);
  return isText && found !== '' && !(withoutIndex(condition) in texts.conditions) ? `“${found}”` : '';
}

const withoutIndex = (condition: Condition): string => condition.replace(/\[\d+\]/, '[]');

function labelled(condition: Condition, texts: LearnTexts): string | undefined {
  const label = texts.labels[pathOf(withoutIndex(condition))];
  const statement = statementOf(condition);
  const form = statement && texts.ops[statement.op];
  return label && form ? fill(form, { label, value: valueOf(condition, statement, texts) }) : undefined;
}

/** A value as it is written in the condition: bytes in hex, a text in quotation marks, a number in groups. */
function valueOf(condition: Condition, { value }: Statement, texts: LearnTexts): string {
  const hex = /hex "([^"]*)"$/.exec(condition)?.[1];
  if (hex !== undefined) return hex.length > longest ? `${hex.slice(0, longest)}…` : hex;
  return typeof value === 'string'
    ? `“${value}”`
    : typeof value === 'bigint'
      ? numberOf(condition, value, texts)
      : String(value);
}

/** A length in groups; a code is no number of things. */
const numberOf = (condition: Condition, value: bigint, { language }: LearnTexts): string =>
  pathOf(condition).endsWith('Code') ? String(value) : new Intl.NumberFormat(language).format(value);
