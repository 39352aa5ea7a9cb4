import { closeCodeRanges, closeCodes, closeCodeTexts, type CloseCodeText } from '../../texts/en/close-codes.ts';
import {
  codeGroups,
  onTheWire,
  reported,
  rulesOfCodes,
  rulesOfRanges,
  unregistered,
} from '../../texts/en/reference/codes.ts';
import { hexByte } from '../bits.ts';
import type { CodeRow } from './data.ts';
import { exampleOf, type Entry, type Example } from './entry.ts';

/** Where the codes of libraries and of programs begin (RFC 6455 section 7.4.2), and the last that there can be. */
const libraries = 3000;
const programs = 4000;
const last = 65535;
/** The name of a later code, or of one that is reserved, is a word that means many things. */
const lastWithWords = 1014;

/** The status codes of a Close of which something is known, and the ranges. */
export const codeEntries = (codes: readonly CodeRow[]): Entry[] => [
  ...codes.map(codeEntry),
  ...closeCodeRanges.map((range, i) => rangeEntry(range, (closeCodeRanges[i + 1]?.from ?? last + 1) - 1)),
];

function codeEntry([code, , means, causes]: CodeRow): Entry {
  const text = closeCodes[code];
  return {
    section: 'codes',
    group: code < libraries ? codeGroups.protocol : code < programs ? codeGroups.libraries : codeGroups.programs,
    key: String(code),
    title: text ? `${code}, ${text.name}` : String(code),
    cells: [String(code), text?.name ?? unregistered, wireOf(code, text)],
    paragraphs: text ? paragraphsOf(text) : [means],
    source: text?.section ?? '7.4.2',
    rules: rulesOfCodes[code] ?? [],
    causes,
    words: text && code <= lastWithWords && text.name !== 'Reserved' ? [text.name.toLowerCase()] : [],
    examples: [closeWith(code)],
  };
}

function rangeEntry(text: (typeof closeCodeRanges)[number], to: number): Entry {
  const { from, name, section } = text;
  return {
    section: 'codes',
    group: codeGroups.ranges,
    key: `${from}-${to}`,
    title: `${from} to ${to}: ${name}`,
    cells: [`${from} to ${to}`, name, wireOf(-1, text)],
    paragraphs: paragraphsOf(text),
    source: section,
    rules: rulesOfRanges[from] ?? [],
    words: [],
    range: [from, to],
    examples: [closeWith(from === 1000 ? 1016 : from)],
  };
}

const paragraphsOf = ({ what, sender, page, note = '' }: CloseCodeText): string[] =>
  [what, closeCodeTexts.senders[sender], page, note].filter(Boolean);

const wireOf = (code: number, text?: CloseCodeText): string =>
  onTheWire[reported.includes(code) ? 'reported' : (text?.sender ?? 'both')];

/** A server's Close with a code; the client's for 1010, which is for clients, with an extension as the reason. */
function closeWith(code: number): Example {
  if (code === 1010)
    return exampleOf('', '88 94 37 fa 21 3d 34 08 51 58 45 97 44 4e 44 9b 46 58 1a 9e 44 5b 5b 9b 55 58', {
      direction: 'client-to-server',
      extensions: '',
    });
  return exampleOf('', `88 02 ${hexByte(code >> 8)} ${hexByte(code & 0xff)}`, {
    direction: 'server-to-client',
    extensions: '',
  });
}
