import { oneOf, readHash, writeValues } from '../hash.ts';
import type { Lesson } from './lesson.ts';
import { taskIn } from './task-link.ts';

const pages = ['', 'connection', 'glossary'] as const;

/** What of the course is shown: its map, a lesson, a task of a link, a page to read, or results; of all lessons or of those of a set. */
export interface LearnPlace {
  /** A page that is no lesson; '' for none. */
  readonly page: (typeof pages)[number];
  /** What of the page comes into view: a part by its number, a term by its name; '' for its start. */
  readonly part: string;
  /** The id of a lesson; '' for the map. */
  readonly lesson: string;
  /** The ids of the lessons of a set, in their order; none for the whole course. */
  readonly set: readonly string[];
  /** Whether a class works on it: there are no hints in the first minutes, and no way to what is withheld. */
  readonly ofClass: boolean;
  /** Results that are to be checked; null if the table of results is not shown. */
  readonly results: string | null;
  /** The task that stands in the address; null if none does. */
  readonly task: Lesson | null;
}

export function readLearnPlace(hash: string): LearnPlace {
  const values = readHash(hash);
  return {
    page: oneOf(pages, values.get('page')),
    part: values.get('part') ?? '',
    lesson: values.get('lesson') ?? '',
    set: (values.get('set') ?? '').split(',').filter((id) => id !== ''),
    ofClass: values.get('class') === '1',
    results: values.get('results') ?? null,
    task: taskIn(values),
  };
}

/** Whether an address means to hold a task. */
export const isTaskLink = (hash: string): boolean => readHash(hash).has('task');

/** The address of a place; a task is left with it. */
export const learnHash = ({ lesson, set, ofClass, results }: LearnPlace): string =>
  writeValues([
    ['view', 'learn'],
    ['set', set.join() || null],
    ['class', ofClass ? '1' : null],
    ['results', results],
    ['lesson', lesson || null],
  ]) ?? '';

/** The address of an entry of the reference, by the name and the value in it. */
export const entryHash = (name: string, key: string): string =>
  writeValues([
    ['view', 'reference'],
    [name, key],
  ]) ?? '';

/** The address of a page to read, or of a part of it. */
export const pageHash = (page: LearnPlace['page'], part = ''): string =>
  writeValues([
    ['view', 'learn'],
    ['page', page],
    ['part', part || null],
  ]) ?? '';
