import type { Engine } from '../../engine/engine.ts';
import { optionsOf } from '../question.ts';
import { holds } from './condition.ts';
import type { Lesson } from './lesson.ts';
import type { Progress } from './progress.ts';
import { questionOf } from './start-question.ts';

/** One line of what a learner copies: `frame solved 2 tries 0 hints 41 s "81 03 48 69 21"`. */
export interface Result {
  readonly learner: string;
  readonly lesson: string;
  readonly solved: boolean;
  readonly tries: number;
  readonly hints: number;
  readonly seconds: number;
  /** The text that solved it, or the last one. */
  readonly bytes: string;
}

/** A result after it was checked: whether what is said of it is true. */
export interface Checked extends Result {
  readonly state: 'solved' | 'open' | 'refused' | 'unknown';
}

const line = /^(\S+) (solved|open) (\d+) tries (\d+) hints (\d+) s (".*")$/;

/** What a learner has done of some lessons, as lines to copy. */
export function resultsOf(learner: string, lessons: readonly Lesson[], progress: Progress): string {
  const lines = lessons.flatMap(({ id }) => {
    const { solved, tries, hints, seconds = 0, solution, bytes } = progress.of(id);
    if (!solved && tries === 0) return [];
    const text = JSON.stringify(solution ?? bytes);
    return `${id} ${solved ? 'solved' : 'open'} ${tries} tries ${hints} hints ${seconds} s ${text}`;
  });
  return [`# ${learner.replace(/\s+/g, ' ').trim()}`, ...lines].join('\n');
}

/** The results in a text that several learners' lines were pasted into; what is no such line is left out. */
export function readResults(text: string): readonly Result[] {
  let learner = '';
  return text.split(/\r?\n/).flatMap((each) => {
    if (each.startsWith('# ')) learner = each.slice(2).trim();
    const [, lesson = '', state, tries, hints, seconds, json = ''] = line.exec(each.trim()) ?? [];
    const bytes = textIn(json);
    if (lesson === '' || bytes === null) return [];
    const numbers = { tries: Number(tries), hints: Number(hints), seconds: Number(seconds) };
    return { learner, lesson, solved: state === 'solved', ...numbers, bytes };
  });
}

function textIn(json: string): string | null {
  try {
    return String(JSON.parse(json));
  } catch {
    return null;
  }
}

/** Runs the check of a lesson on the bytes of a result: what is said to be solved is refused if they do not solve it. */
export async function checked(result: Result, lessons: readonly Lesson[], engine: Engine): Promise<Checked> {
  const lesson = lessons.find(({ id }) => id === result.lesson);
  if (!lesson) return { ...result, state: 'unknown' };
  if (!result.solved) return { ...result, state: 'open' };
  const question = questionOf(lesson.start);
  const [start, report] = await Promise.all([
    engine.inspect(question.input, optionsOf(question)),
    engine.inspect(result.bytes, optionsOf(question)),
  ]);
  const isTrue = lesson.check.every((condition) => holds(condition, { report, start }));
  return { ...result, state: isTrue ? 'solved' : 'refused' };
}

/** The table as CSV (RFC 4180); a cell that a spreadsheet would take for a formula begins with an apostrophe. */
export const csvOf = (names: readonly string[], rows: readonly (readonly string[])[]): string =>
  [names, ...rows].map((row) => `${row.map(cell).join()}\r\n`).join('');

const cell = (text: string): string => `"${text.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;
