import type { PhraseRow, Sayings } from './data.ts';

/** What one program prints where a rule is broken. */
export interface Said {
  readonly by: string;
  readonly phrases: readonly string[];
}

/** Who prints what where a rule is broken, in the order of the table; phrases of which it is the likeliest cause stand first. */
export function saidOf({ phrases }: Sayings, rule: string): Said[] {
  const about = phrases
    .filter(([, , , rules]) => rules.includes(rule))
    .toSorted((a, b) => rank(a, rule) - rank(b, rule));
  const programs = [...new Set(phrases.map(([by]) => by))].filter((name) => about.some(([by]) => by === name));
  return programs.map((name) => ({
    by: name,
    phrases: [...new Set(about.filter(([by]) => by === name).map(([, text]) => text))],
  }));
}

const rank = ([, , , rules]: PhraseRow, rule: string): number => Math.min(1, rules.indexOf(rule));
