import { visible } from '../store/visible.ts';

/** What stands as it is between backticks, also in a table: letters, digits and marks that no Markdown knows in code. */
const simple =
  /^[\p{L}\p{N}.,:;=+/()%'"!?*_#@$^~{}[\]-](?:[\p{L}\p{N} .,:;=+/()%'"!?*_#@$^~{}[\]-]*[\p{L}\p{N}.,:;=+/()%'"!?*_#@$^~{}[\]-])?$/u;

/**
 * Text from the input as code in one line. Nothing in it can end the code, a cell or the line, and code names nobody and
 * links nothing; what a backtick would not hold is written in character references.
 */
export function code(text: string): string {
  const shown = visible(text);
  if (shown === '') return '';
  return simple.test(shown) ? `\`${shown}\`` : `<code>${references(shown)}</code>`;
}

/** A sentence of the report: what it quotes is code, and all else means itself. */
export function sentence(text: string): string {
  const start = text.indexOf('“');
  const end = text.lastIndexOf('”');
  if (start < 0 || end < start) return plain(text);
  return plain(text.slice(0, start)) + code(text.slice(start + 1, end)) + plain(text.slice(end + 1));
}

const plain = (text: string): string => visible(text).replace(/[\\`*_[\]<>&|~#@$!{}]/g, reference);

/** A block of code that its content cannot end: the fence is longer than each run of backticks in it. */
export function fenced(text: string, language = ''): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return `${fence}${language}\n${text.replace(/\n$/, '')}\n${fence}`;
}

const reference = (character: string): string => `&#${character.codePointAt(0) ?? 0};`;
const references = (text: string): string => text.replace(/[^\p{L}\p{N} .,()-]/gu, reference);
