import { writeValues } from '../hash.ts';
import { statementOf } from './condition.ts';
import { isHex } from './hex-keys.ts';
import type { Condition, Lesson, Prose, Start } from './lesson.ts';

/** A task that somebody made; its solution is no part of it. */
export interface OwnTask {
  readonly task: Prose;
  readonly start: Start;
  readonly check: readonly Condition[];
  readonly hints: readonly Prose[];
}

/** The address of a task; null if it is too long for any link. */
export const taskHash = ({ task, start, check, hints }: OwnTask): string | null =>
  writeValues([
    ['view', 'learn'],
    ['task', task],
    ['input', start.input],
    ['direction', start.direction === 'auto' ? null : start.direction],
    ['holds', start.holds === 'auto' ? null : start.holds],
    ['extensions', start.extensions],
    ['request', start.request || null],
    ['check', check.join('\n')],
    ['hint', hints[0] || null],
    ['hint2', hints[1] || null],
  ]);

/** The task that an address holds, as a lesson without a lecture; null if it holds none whose conditions can be read. */
export function taskIn(values: ReadonlyMap<string, string>): Lesson | null {
  const get = (name: string): string => values.get(name) ?? '';
  const check = get('check')
    .split('\n')
    .filter((line) => line.trim() !== '');
  if (get('task') === '' || check.length === 0 || !check.every((condition) => statementOf(condition))) return null;
  const input = get('input');
  return {
    id: `task-${nameOf(input + check.join())}`,
    kind: 'lesson',
    title: '',
    minutes: 0,
    panes: isHex(input) ? ['fields', 'message'] : ['accept', 'handshake'],
    rfc: '',
    hide: ['fixes'],
    goal: '',
    prose: '',
    guess: null,
    task: get('task'),
    start: {
      input,
      direction: get('direction') || 'auto',
      extensions: values.get('extensions') ?? null,
      request: get('request'),
      holds: get('holds') || 'auto',
    },
    check,
    hints: [get('hint'), get('hint2')].filter((hint) => hint !== ''),
    traps: [],
    aha: '',
    stretch: null,
  };
}

/** A short name for a text, so that what is kept of one task is not taken for that of another. */
function nameOf(text: string): string {
  let hash = 5381;
  for (const character of text) hash = (hash * 33 + (character.codePointAt(0) ?? 0)) % 2 ** 32;
  return hash.toString(36);
}
