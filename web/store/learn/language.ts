import { oneOf } from '../hash.ts';

/** The languages of the course, each with its own name. A further one is a folder of web/texts and one of web/learn, and its row here. */
export const languages = { en: 'English', de: 'Deutsch' } as const;

export type Language = keyof typeof languages;

const key = 'wslens-language';
const known: readonly [Language, ...Language[]] = ['en', 'de'];

/** The language that somebody chose, else the first of the browser's that there is. */
export function chosenLanguage(): Language {
  try {
    const kept = known.find((each) => each === localStorage.getItem(key));
    if (kept) return kept;
  } catch {
    // The browser forbids storage.
  }
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return oneOf(
    known,
    wanted.find((tag) => known.some((each) => each === tag)),
  );
}

export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    // It lasts as long as the page.
  }
}
