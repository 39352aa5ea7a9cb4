import type { Topic } from '../../texts/en/reference/topic.ts';
import { emptyQuestion, type Question } from '../question.ts';
import type { RuleRow } from './data.ts';
import type { Place, SectionName } from './place.ts';

/** What the reference has of one thing: a row of its table, and what stands beside it. */
export interface Entry extends Omit<Topic, 'example'> {
  readonly section: SectionName;
  /** Rows of one group stand together in a table. */
  readonly group: string;
  /** Texts to be inspected: one that breaks the rule and one that does not, or one in which the thing stands. */
  readonly examples: readonly Example[];
  /** The rules whose breach can end in it. */
  readonly causes?: readonly string[];
  /** The row of the catalogue, for a rule. */
  readonly row?: RuleRow;
}

export interface Example {
  /** Whether it breaks the rule, or is put right; '' if it only shows something. */
  readonly kind: 'broken' | 'mended' | '';
  readonly question: Question;
}

/** A table of the reference. */
export interface Section {
  readonly name: SectionName;
  readonly title: string;
  readonly source: string;
  /** The heads of its columns. */
  readonly columns: readonly string[];
  readonly entries: readonly Entry[];
}

export function exampleOf(kind: Example['kind'], text: string, options: Partial<Question> = {}): Example {
  const { direction = 'auto', extensions = null, request = '', limit = 0, notation = 'auto' } = options;
  return { kind, question: { ...emptyQuestion, input: text, direction, extensions, request, limit, notation } };
}

/** The entry at a place, if there is one: by its key in any case, else by a number in its range. */
export function entryAt(sections: readonly Section[], { section, key }: Place): Entry | undefined {
  const entries = sections.find(({ name }) => name === section)?.entries ?? [];
  const wanted = key.toLowerCase();
  const number = /^(0x[0-9a-f]+|\d+)$/.test(wanted) ? Number(wanted) : NaN;
  return (
    entries.find((entry) => entry.key.toLowerCase() === wanted || entry.key === String(number)) ??
    entries.find(({ range }) => range !== undefined && range[0] <= number && number <= range[1])
  );
}

export const placeOf = ({ section, key }: Entry): Place => ({ section, key });
