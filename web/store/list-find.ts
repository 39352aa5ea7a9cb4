import { hexOf } from './bits.ts';
import type { Content } from './row-content.ts';
import { visible } from './visible.ts';

/** What is looked for: a text, and the bytes that it is in hex, if it can be read as hex. */
export interface Needle {
  readonly text: string;
  readonly hex: Uint8Array | null;
  /** Whether it is written as bytes, with spaces or 0x, so that it is looked for in the bytes of texts too. */
  readonly asBytes: boolean;
}

/** Where something was found: in the text, as UTF-16 offsets, or in the bytes. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly inBytes: boolean;
}

/** A short part of a content, as it is shown: what was found in it, and what stands before and behind. */
export interface Excerpt {
  readonly before: string;
  readonly hit: string;
  readonly after: string;
}

const mostCharacters = 120;
const mostBytes = 60;
/** How many characters, or bytes, are shown before what was found, where that is farther from the beginning. */
const lead = 8;

/** null for nothing but white space. */
export function needleOf(find: string): Needle | null {
  const text = find.trim().toLowerCase();
  if (text === '') return null;
  const asBytes = /^(0x)?[0-9a-f]{2}([\s:,]+(0x)?[0-9a-f]{2})+$|^0x([0-9a-f]{2})+$/.test(text);
  const digits = text.replaceAll('0x', '').replace(/[\s:,]+/g, '');
  const isHex = asBytes || /^([0-9a-f]{2})+$/.test(text);
  return { text, asBytes, hex: isHex ? Uint8Array.from(digits.match(/../g) ?? [], (two) => parseInt(two, 16)) : null };
}

/** Where a content has the needle first: in its text whatever the case, in its bytes if the needle is hex. */
export function placeIn(content: Content, needle: Needle): Place | null {
  const { text, bytes } = content;
  if (text !== null) {
    const start = lowerOf(content, text).indexOf(needle.text);
    if (start >= 0) return { start, end: start + needle.text.length, inBytes: false };
    return needle.asBytes && needle.hex ? placeOf(bytes, needle.hex) : null;
  }
  return (needle.hex && placeOf(bytes, needle.hex)) ?? placeOf(bytes, new TextEncoder().encode(needle.text));
}

/** Texts in small letters, kept as long as their contents. */
const lowers = new WeakMap<Content, string>();

function lowerOf(content: Content, text: string): string {
  const kept = lowers.get(content);
  if (kept !== undefined) return kept;
  // A few letters become longer when they are made small: then places would be wrong.
  const small = text.toLowerCase();
  const lower = small.length === text.length ? small : text;
  lowers.set(content, lower);
  return lower;
}

function placeOf(bytes: Uint8Array, wanted: Uint8Array): Place | null {
  const [first] = wanted;
  if (first === undefined) return null;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return { start: at, end: at + wanted.length, inBytes: true };
  }
  return null;
}

/** The beginning of a content, or the part around a place. */
export function excerptOf({ text, bytes }: Content, place: Place | null): Excerpt {
  if (text === null || place?.inBytes) {
    return cut(bytes.length, mostBytes, place, (start, end) => hexOf(bytes.subarray(start, end)), ' ');
  }
  return cut(text.length, mostCharacters, place, (start, end) => visible(text.slice(start, end)), '');
}

function cut(
  length: number,
  most: number,
  place: Place | null,
  shown: (start: number, end: number) => string,
  gap: string,
): Excerpt {
  if (!place) return { before: shown(0, Math.min(most, length)), hit: '', after: '' };
  const from = place.start > 2 * lead ? place.start - lead : 0;
  const to = Math.min(length, from + most);
  const end = Math.min(place.end, to);
  const before = shown(from, place.start);
  const after = shown(end, to);
  return {
    before: (from > 0 ? '…' : '') + before + (before && gap),
    hit: shown(place.start, end),
    after: after && gap + after,
  };
}
