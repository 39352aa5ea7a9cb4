import type { Lesson, Prose, Term } from './lesson.ts';

/** A run of a text; term is what it mentions. */
export interface Mention {
  readonly text: string;
  readonly term: Term | null;
}

/** Endings of the plural and of cases, in English and German. */
const endings = '(?:s|es|e|en|n|er)?';
const edge = '[\\p{L}\\p{N}_.-]';

/** Finds terms in texts, each where it is first mentioned; code and what is within longer words are none. */
export class Terms {
  readonly #pattern: RegExp;
  readonly #byName = new Map<string, Term>();
  readonly #seen = new Set<Term>();

  constructor(terms: readonly Term[]) {
    for (const term of terms) for (const name of term.term.split(', ')) this.#byName.set(keyOf(name), term);
    const names = terms.flatMap(({ term }) => term.split(', ')).sort((a, b) => b.length - a.length);
    const one = names.length === 0 ? '(?!)' : names.map(patternOf).join('|');
    this.#pattern = new RegExp(`(?<!${edge})(${one})${endings}(?!${edge.replace('.', '')})`, 'u');
  }

  /** A text in runs; a term that was mentioned before is text. */
  mentions(text: Prose): Mention[] {
    const found: Mention[] = [];
    const plain = (run: string): void => {
      const last = found.at(-1);
      if (last?.term === null) found[found.length - 1] = { text: last.text + run, term: null };
      else if (run !== '') found.push({ text: run, term: null });
    };
    let rest = text;
    for (let at = this.#pattern.exec(rest); at; at = this.#pattern.exec(rest)) {
      const term = this.#byName.get(keyOf(at[1] ?? ''));
      const isNew = term !== undefined && !this.#seen.has(term);
      plain(rest.slice(0, at.index));
      if (isNew) found.push({ text: at[0], term });
      else plain(at[0]);
      if (term) this.#seen.add(term);
      rest = rest.slice(at.index + at[0].length);
    }
    plain(rest);
    return found;
  }
}

/** Names in capitals are told from words by them: MASK is a bit, a mask is none. */
const isCapital = (name: string): boolean => /^[\p{Lu}\d-]{2,}$/u.test(name);
const keyOf = (name: string): string => (isCapital(name) ? name : name.toLowerCase());

/** In small letters these are words that mean something else. */
const alwaysLarge = ['Close', 'Origin', 'Upgrade'];

/** A word may begin a sentence. */
function patternOf(name: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const first = name.charAt(0);
  return isCapital(name) || alwaysLarge.includes(name)
    ? escaped
    : `[${first.toLowerCase()}${first.toUpperCase()}]${escaped.slice(1)}`;
}

/** How many lessons a term leads to: words that stand in all of them are explained in the first. */
const mostLessons = 3;

/** For each term the first lessons whose texts mention it; no mysteries, as they do not say what they are about. */
export function lessonsWith(terms: readonly Term[], lessons: readonly Lesson[]): Map<string, Lesson[]> {
  const using = new Map<string, Lesson[]>();
  for (const lesson of lessons.filter(({ kind }) => kind === 'lesson')) {
    const found = new Terms(terms).mentions(lesson.prose.replace(/`[^`]*`/g, ''));
    for (const { term } of found)
      if (term) using.set(term.term, [...(using.get(term.term) ?? []), lesson].slice(0, mostLessons));
  }
  return using;
}
