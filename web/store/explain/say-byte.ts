import { fields } from '../../texts/en/fields.ts';
import { visible } from '../visible.ts';
import { characterAt } from './character.ts';
import { fill } from './fill.ts';

const { now } = fields.payload;
/** Longer text is cut. */
const mostText = 60;

/** What a byte stands for, by the character that it is or is part of; of data only what can be seen as a character. */
export function meaningOfByte(bytes: Uint8Array, index: number, isText: boolean): string {
  const { character, at, of } = characterAt(bytes, index);
  if (character === null) return isText ? now.invalid : now.binary;
  const named = { character: `“${visible(character)}”`, at: at + 1, of };
  if (of > 1) return isText ? fill(now.part, named) : now.binary;
  return isText || visible(character) === character ? fill(now.character, named) : now.binary;
}

/** A text in quotes, cut if it is long. */
export const quoted = (text: string): string =>
  `“${visible(text.slice(0, mostText))}${text.length > mostText ? '…' : ''}”`;
