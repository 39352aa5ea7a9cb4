import { sectionTexts } from '../../texts/en/reference/sections.ts';
import { longest } from './asks.ts';
import { entryAt, placeOf, type Section } from './entry.ts';
import type { Place, SectionName } from './place.ts';

/** Words around what is asked for: "what does FIN mean", "explain the ping frame". */
const before =
  /^(what('?s| is| are| does| do| means?)?|explain|define|meaning of|how (do|does|is|are)|why (do|does|is|are)|an?|the|websockets?|close|status) /;
const behind =
  / (means?|meaning|works?|for|in|websockets?|frames?|bits?|headers?|fields?|parameters?|codes?|status|extensions?|rules?|used|is|do|does)$/;
const asks = /^(what|why|how|when|who|which|is|are|do|does|can|may|must|should|explain)\b|\?\s*$/;

/** The place of the reference that a question in words leads to; null if it asks for nothing that stands there. */
export function questionOf(text: string, sections: readonly Section[]): Place | null {
  if (text.length > longest) return null;
  const terms = termsOf(sections);
  const asked = plain(text);
  for (let rest = asked; ;) {
    const place = numbered(rest, sections) ?? terms.get(rest);
    if (place) return place;
    const shorter = rest.replace(before, '') === rest ? rest.replace(behind, '') : rest.replace(before, '');
    if (shorter === rest) break;
    rest = shorter;
  }
  return asks.test(text.trim().toLowerCase()) ? (codeIn(asked) ?? only(asked, terms)) : null;
}

/** In lower case, with single blanks, without quotes and what ends a sentence. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[“”"‘’`?!]|[.:,](?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** "opcode 0x9", "close code 1006", "1006", "length 126". */
function numbered(text: string, sections: readonly Section[]): Place | null {
  const [, opcode] = /^op ?code (0x[0-9a-f]|\d{1,2})$/.exec(text) ?? [];
  if (opcode !== undefined) return at(sections, 'opcodes', opcode);
  const [, code] = /^(?:closed? |status )*(?:code )?([1-4]\d{3})$/.exec(text) ?? [];
  if (code !== undefined) return { section: 'codes', key: code };
  const [, length] = /^(?:payload )?length (12[5-7])$/.exec(text) ?? [];
  return length === undefined ? null : at(sections, 'lengths', length);
}

/** The one close code that a sentence names. */
function codeIn(sentence: string): Place | null {
  const [code, ...more] = sentence.match(/\b1(?:00\d|01[0-5])\b/g) ?? [];
  return code !== undefined && more.length === 0 ? { section: 'codes', key: code } : null;
}

function at(sections: readonly Section[], section: SectionName, key: string): Place | null {
  const entry = entryAt(sections, { section, key });
  return entry ? placeOf(entry) : null;
}

/** All names under which something stands in the reference; of one that several have, the first counts. */
function termsOf(sections: readonly Section[]): Map<string, Place> {
  const terms = new Map<string, Place>();
  const add = (term: string, place: Place): void => {
    if (!terms.has(term)) terms.set(term, place);
  };
  for (const { name, entries } of sections) {
    for (const word of sectionTexts[name].words) add(word, { section: name, key: '' });
    if (name === 'notations' || name === 'keys') continue;
    for (const entry of entries)
      for (const word of [entry.key.toLowerCase(), entry.title.toLowerCase(), ...entry.words])
        if (!/^[\d -]+$/.test(word)) add(word, placeOf(entry));
  }
  return terms;
}

/** What a sentence asks for, if it has words of one thing alone; of words inside of others the longer ones count. */
function only(sentence: string, terms: ReadonlyMap<string, Place>): Place | null {
  const words = sentence.split(' ');
  for (let size = Math.min(words.length, 5); size > 0; size--) {
    const runs = words.slice(size - 1).map((_, i) => words.slice(i, i + size).join(' '));
    const met = runs.flatMap((run) => terms.get(run) ?? []);
    const [first] = met;
    if (!first) continue;
    return met.every(({ section, key }) => section === first.section && key === first.key) ? first : null;
  }
  return null;
}
