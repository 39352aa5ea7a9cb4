import { textParts } from '../visible.ts';

/** A mistake in what was typed: what is wrong, and the range of the text that it is about. */
export interface Mistake {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// A token of JSON (RFC 8259): a bracket, colon or comma, a string, a number, or a word.
const token =
  // eslint-disable-next-line no-control-regex
  /([{}[\]:,])|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w)/y;
const space = /[ \t\r\n]*/y;

type Wanted = 'value' | 'first' | 'name' | 'firstName' | 'colon' | 'next' | 'end';

const words: Readonly<Record<Wanted, string>> = {
  value: 'a value',
  first: 'a value or ]',
  name: 'a name in double quotes',
  firstName: 'a name in double quotes or }',
  colon: 'a colon',
  next: 'a comma or the closing bracket',
  end: 'nothing more',
};

/** Finds the first mistake in a text that is to be JSON; null if it is. Nesting costs no recursion. */
export function jsonMistake(text: string): Mistake | null {
  const open: string[] = [];
  let wanted: Wanted = 'value';
  for (let at = after(space, text, 0); ; at = after(space, text, at)) {
    if (at === text.length) return wanted === 'end' ? null : mistake(text, at, wanted);
    token.lastIndex = at;
    const [found, mark] = token.exec(text) ?? [];
    const next: Wanted | null =
      found === undefined ? null : step(wanted, mark ?? (found.startsWith('"') ? '"' : '0'), open);
    if (found === undefined || next === null) return mistake(text, at, wanted);
    wanted = next;
    at += found.length;
  }
}

/** What may follow; null if the token is not what was wanted. */
function step(wanted: Wanted, found: string, open: string[]): Wanted | null {
  const closed = (): Wanted => {
    open.pop();
    return open.length > 0 ? 'next' : 'end';
  };
  const inObject = open.at(-1) === '{';
  switch (wanted) {
    case 'value':
    case 'first':
      if (found === ']' && wanted === 'first') return closed();
      if (found === '{' || found === '[') {
        open.push(found);
        return found === '{' ? 'firstName' : 'first';
      }
      if (found !== '"' && found !== '0') return null;
      return open.length > 0 ? 'next' : 'end';
    case 'name':
    case 'firstName':
      if (found === '}' && wanted === 'firstName') return closed();
      return found === '"' ? 'colon' : null;
    case 'colon':
      return found === ':' ? 'value' : null;
    case 'next':
      if (found === ',') return inObject ? 'name' : 'value';
      return found === (inObject ? '}' : ']') ? closed() : null;
    case 'end':
      return null;
  }
}

function mistake(text: string, at: number, wanted: Wanted): Mistake {
  const before = text.slice(0, at).split('\n');
  const place = `Line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
  const found = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const here =
    at === text.length ? 'the text ends' : found === '"' ? 'a string is not well-formed' : `“${shown(found)}”`;
  return {
    text: `${place}: ${here} where ${words[wanted]} should be.`,
    start: at,
    end: Math.min(text.length, at + found.length),
  };
}

const shown = (character: string): string => textParts(character)[0]?.text ?? '';

function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}
