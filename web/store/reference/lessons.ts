import { writeValues } from '../hash.ts';
import type { LessonRow } from './data.ts';
import { parameters, type Place } from './place.ts';

/** The lessons that use an entry: that name it, or in which its rule is broken. */
export const lessonsOn = (lessons: readonly LessonRow[], { section, key }: Place): readonly LessonRow[] =>
  lessons.filter(({ see, rules, further }) =>
    section === 'rules'
      ? further.includes(key) || rules.some(([id]) => id === key)
      : section !== '' && see.some(([name, of]) => name === parameters[section] && of === key),
  );

export const lessonHash = ({ id }: LessonRow): string =>
  writeValues([
    ['view', 'learn'],
    ['lesson', id],
  ]) ?? '';
