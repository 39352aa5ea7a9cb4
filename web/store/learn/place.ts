import { readHash, writeValues } from '../hash.ts';

/** What of the course is shown: its map, or a lesson; of all lessons or of those of a set. */
export interface LearnPlace {
  /** The id of a lesson; '' for the map. */
  readonly lesson: string;
  /** The ids of the lessons of a set, in their order; none for the whole course. */
  readonly set: readonly string[];
}

export function readLearnPlace(hash: string): LearnPlace {
  const values = readHash(hash);
  const set = (values.get('set') ?? '').split(',').filter((id) => id !== '');
  return { lesson: values.get('lesson') ?? '', set };
}

export const learnHash = ({ lesson, set }: LearnPlace): string =>
  writeValues([
    ['view', 'learn'],
    ['set', set.join() || null],
    ['lesson', lesson || null],
  ]) ?? '';
