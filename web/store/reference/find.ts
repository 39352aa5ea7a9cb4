import type { Entry, Section } from './entry.ts';

/** The sections with the entries alone in which each word of a text is found; all of them for a text without words. */
export function found(sections: readonly Section[], text: string): Section[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return sections.map((section) => ({ ...section, entries: section.entries.filter((entry) => holds(entry, words)) }));
}

function holds({ key, title, cells, paragraphs, words }: Entry, wanted: readonly string[]): boolean {
  const all = [key, title, ...cells, ...paragraphs, ...words].join(' ').toLowerCase();
  return wanted.every((word) => all.includes(word));
}
