import type { NotationInfo } from '../../engine/api.ts';
import { fields } from '../../texts/en/reference/fields.ts';
import { frame } from '../../texts/en/reference/frame.ts';
import { lengths } from '../../texts/en/reference/lengths.ts';
import { opcodes } from '../../texts/en/reference/opcodes.ts';
import { parameters } from '../../texts/en/reference/parameters.ts';
import { record } from '../../texts/en/reference/record.ts';
import { referenceTexts, sectionTexts } from '../../texts/en/reference/sections.ts';
import type { Topic } from '../../texts/en/reference/topic.ts';
import { keyList } from '../keys.ts';
import { codeEntries } from './codes.ts';
import type { Data } from './data.ts';
import { exampleOf, type Entry, type Section } from './entry.ts';
import type { SectionName } from './place.ts';
import { ruleEntries } from './rules.ts';

/** A notation with one frame in it; '' if it is only read. */
export type Notation = Pick<NotationInfo, 'id' | 'label'> & { readonly text: string };

/** All sections of the reference, in their order. */
export function sectionsOf(
  { rules, sayings }: Pick<Data, 'rules' | 'sayings'>,
  notations: readonly Notation[],
): Section[] {
  return [
    sectionOf('frame', topicEntries('frame', frame)),
    sectionOf('opcodes', topicEntries('opcodes', opcodes)),
    sectionOf('lengths', topicEntries('lengths', lengths)),
    sectionOf('codes', codeEntries(sayings.codes)),
    sectionOf('fields', topicEntries('fields', fields)),
    sectionOf('parameters', topicEntries('parameters', parameters)),
    sectionOf('rules', ruleEntries(rules)),
    sectionOf('record', topicEntries('record', record)),
    sectionOf(
      'notations',
      notations.map(({ id, label, text }) =>
        plain('notations', id, [label, text], text === '' ? referenceTexts.alsoRead : ''),
      ),
    ),
    sectionOf(
      'keys',
      keyList.map((cells) => plain('keys', cells[0], cells)),
    ),
  ];
}

const sectionOf = (name: SectionName, entries: readonly Entry[]): Section => ({ name, ...sectionTexts[name], entries });

const topicEntries = (section: SectionName, topics: readonly Topic[]): Entry[] =>
  topics.map(({ example, ...topic }) => ({
    ...topic,
    section,
    group: '',
    examples: example ? [exampleOf('', example.text, example)] : [],
  }));

/** A row with nothing behind it. */
const plain = (section: SectionName, key: string, cells: readonly string[], group = ''): Entry => ({
  section,
  key,
  cells,
  title: cells[0] ?? key,
  group,
  paragraphs: [],
  source: '',
  rules: [],
  words: [],
  examples: [],
});
