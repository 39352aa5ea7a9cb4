import { writeValues } from '../hash.ts';
import type { Uses } from '../uses.ts';
import { parameters, type Place } from './place.ts';

/** The lessons that use an entry: that name it, or in which its rule is broken. */
export const lessonsOn = (lessons: readonly Uses[], { section, key }: Place): readonly Uses[] =>
  lessons.filter(({ see, rules, further }) =>
    section === 'rules'
      ? further.includes(key) || rules.some(([id]) => id === key)
      : section !== '' && see.some(([name, of]) => name === parameters[section] && of === key),
  );

export const lessonHash = ({ id }: Uses): string =>
  writeValues([
    ['view', 'learn'],
    ['lesson', id],
  ]) ?? '';
