import { learnTexts, type LearnTexts } from '../../texts/en/learn.ts';
import type { Language } from './language.ts';

/** The words of the view in each language; all but the English ones are fetched. */
const texts: Readonly<Record<Language, () => Promise<{ readonly learnTexts: LearnTexts }>>> = {
  en: () => Promise.resolve({ learnTexts }),
  de: () => import('../../texts/de/learn.ts'),
};

export const loadTexts = async (language: Language): Promise<LearnTexts> => (await texts[language]()).learnTexts;
