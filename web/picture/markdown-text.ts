import { visible } from '../store/visible.ts';

/** What stands as it is between backticks, also in a table: letters, digits and marks that no Markdown knows in code. */
const simple =
  /^[\p{L}\p{N}.,:;=+/()%'"!?*_#@$^~{}[\]-](?:[\p{L}\p{N} .,:;=+/()%'"!?*_#@$^~{}[\]-]*[\p{L}\p{N}.,:;=+/()%'"!?*_#@$^~{}[\]-])?$/u;

/**
 * Text from the input as code in one line. Nothing in it can end the code, a cell or the line, and code mentions no user and
 * links nothing; what a backtick would not hold is written in character references.
 */
export function code(text: string): string {
  const shown = visible(text);
  if (shown === '') return '';
  return simple.test(shown) ? `\`${shown}\`` : `<code>${references(shown)}</code>`;
}

/** A quotation begins a sentence or a word, and ends one. */
const quotation = /(?<=^|[\s(])(?:“[^“”]*”|"[^"]*")(?=[\s.,:;)]|$)/gu;

/**
 * What bug trackers make links of, or mentions, wherever it stands in plain words, also in character references: addresses,
 * names of people, numbers of issues, and digits that may be a commit's.
 */
const linked = /@|#|:\/\/|www\.|\bGH-\d|\b[0-9a-f]{7,}\b/iu;

/** A sentence of the report: what it quotes is code, and so is a word that would become a link; all else means itself. */
export function sentence(text: string): string {
  let out = '';
  let from = 0;
  const shown = visible(text);
  for (const { 0: quoted, index } of shown.matchAll(quotation)) {
    out += words(shown.slice(from, index)) + (code(quoted.slice(1, -1)) || quoted);
    from = index + quoted.length;
  }
  return out + words(shown.slice(from));
}

const words = (text: string): string => text.replace(/\S+/gu, wordOf);

/** A word; what ends a sentence or a part of it stays outside of the code. */
function wordOf(word: string): string {
  if (!linked.test(word)) return plain(word);
  let end = word.length;
  while (end > 0 && '.,:;'.includes(word.charAt(end - 1))) end--;
  return code(word.slice(0, end)) + word.slice(end);
}

const plain = (text: string): string => text.replace(/[\\`*_[\]<>&|~#@$!{}]/g, reference);

/** A block of code that its content cannot end: the fence is longer than each run of backticks in it. */
export function fenced(text: string, language = ''): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return `${fence}${language}\n${text.replace(/\n$/, '')}\n${fence}`;
}

const reference = (character: string): string => `&#${character.codePointAt(0) ?? 0};`;
const references = (text: string): string => text.replace(/[^\p{L}\p{N} .,()-]/gu, reference);
