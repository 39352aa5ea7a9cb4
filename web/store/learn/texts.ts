import { learnTexts, type LearnTexts } from '../../texts/en/learn.ts';
import type { MakeTaskTexts } from '../../texts/en/make-task.ts';
import type { ResultsTexts } from '../../texts/en/results.ts';
import type { Language } from './language.ts';

/** The words of the view in each language; all but the English ones are fetched. */
const texts: Readonly<Record<Language, () => Promise<{ readonly learnTexts: LearnTexts }>>> = {
  en: () => Promise.resolve({ learnTexts }),
  de: () => import('../../texts/de/learn.ts'),
};

/** The words of the table of results, which are fetched with it. */
const results: Readonly<Record<Language, () => Promise<{ readonly resultsTexts: ResultsTexts }>>> = {
  en: () => import('../../texts/en/results.ts'),
  de: () => import('../../texts/de/results.ts'),
};

/** The words with which a task is made, which are fetched with what makes it. */
const makeTask: Readonly<Record<Language, () => Promise<{ readonly makeTaskTexts: MakeTaskTexts }>>> = {
  en: () => import('../../texts/en/make-task.ts'),
  de: () => import('../../texts/de/make-task.ts'),
};

export const loadMakeTaskTexts = async (language: Language): Promise<MakeTaskTexts> =>
  (await makeTask[language]()).makeTaskTexts;

export const loadResultsTexts = async (language: Language): Promise<ResultsTexts> =>
  (await results[language]()).resultsTexts;

export const loadTexts = async (language: Language): Promise<LearnTexts> => (await texts[language]()).learnTexts;
