import type { Block } from '../../report.gen.ts';
import { blockKinds, tokenTexts as texts } from '../../texts/en/compression.ts';
import { hexOf } from '../bits.ts';
import { sourceOf } from '../compressed.ts';
import { bitsOf, piecesOf, type Piece } from '../deflate-pieces.ts';
import { isVisible, textOf, visible } from '../visible.ts';
import { count, grouped } from '../words.ts';
import type { Context, TakenApart } from './context.ts';
import { here } from './crumbs.ts';
import { explanation, type Explanation, type Fact, type Paragraph } from './explanation.ts';
import { fill } from './fill.ts';
import { linksTo } from './links.ts';

const mostBits = 64;
const mostMade = 60;

/** A piece of the compressed message that is shown: the header of a block, literal bytes, a copy, the end of a block. */
export function explainToken({ blocks: taken }: Context, index: number): Explanation | null {
  const piece = taken && piecesOf(taken.blocks, index + 1)[index];
  const block = piece && taken.blocks.blocks[piece.block];
  if (!block) return null;
  const { title, paragraphs } = said(taken, piece, block);
  return explanation({
    path: [here(texts.path.message), here(fill(texts.path.block, { n: grouped(piece.block + 1) }))],
    title,
    paragraphs: [...paragraphs, { text: texts.order, section: 'RFC 1951 section 3.1.1' }],
    facts: factsOf(taken, piece),
    links: linksTo(paragraphs.map(({ section = '' }) => section)),
  });
}

function said(taken: TakenApart, piece: Piece, block: Block): { title: string; paragraphs: Paragraph[] } {
  const made = madeBy(taken, piece);
  const row = (
    text: { title: string; what: string; section: string },
    values = {},
    more = '',
  ): ReturnType<typeof said> => ({
    title: text.title,
    paragraphs: [{ text: `${fill(text.what, values)} ${more}`.trim(), section: text.section }],
  });
  switch (piece.kind) {
    case 'header':
      return isTail(taken, piece, block) ? row(texts.tail) : ofHeader(block);
    case 'literal':
      return row(block.kind === 'stored' ? texts.storedLiteral : texts.literal, { made });
    case 'copy': {
      const length = piece.byteEnd - piece.byteStart;
      const values = { length: count(length, 'byte'), distance: count(piece.distance, 'byte'), made };
      return row(texts.copy, values, moreOfCopy(taken, piece, length));
    }
    case 'end':
      return row(texts.end);
  }
}

function ofHeader({ kind, final }: Block): { title: string; paragraphs: Paragraph[] } {
  const { header } = texts;
  const { name = kind, what = '', section = header.section } = blockKinds[kind] ?? {};
  return {
    title: header.title,
    paragraphs: [
      { text: fill(header.what, { final: final ? 1 : 0, name }), section: header.section },
      { text: what, section },
    ],
  };
}

/** Whether a block is the empty stored one whose length the sender leaves out. */
const isTail = ({ compressed, blocks }: TakenApart, { block }: Piece, { kind, headerBits, bitEnd }: Block): boolean =>
  kind === 'stored' &&
  block === blocks.blocks.length - 1 &&
  blocks.problem === '' &&
  headerBits < 32 &&
  bitEnd === compressed.payload.length * 8;

function moreOfCopy({ compressed }: TakenApart, { byteStart, distance }: Piece, length: number): string {
  const frame = sourceOf(compressed, byteStart, distance);
  if (frame !== undefined) return fill(texts.copy.earlier, { frame: grouped(frame + 1) });
  return distance < length ? texts.copy.overlap : '';
}

/** What a piece makes, as text if it is that. */
function madeBy({ blocks }: TakenApart, { byteStart, byteEnd }: Piece): string {
  const bytes = blocks.bytes.subarray(byteStart, Math.min(byteEnd, byteStart + mostMade));
  const text = textOf(bytes, true);
  const more = byteEnd - byteStart > mostMade ? ' …' : '';
  return (text !== null && isVisible(text) ? `“${visible(text)}”` : hexOf(bytes)) + more;
}

function factsOf({ compressed }: TakenApart, { bitStart, bitEnd, byteStart, byteEnd }: Piece): Fact[] {
  const bits = bitsOf(compressed.payload, bitStart, Math.min(bitEnd, bitStart + mostBits));
  const range = (from: number, to: number): string =>
    to - from > 1 ? `${grouped(from)} to ${grouped(to - 1)}` : grouped(from);
  const facts: Fact[] = [
    [texts.facts.bits, bitEnd - bitStart > mostBits ? bits + '…' : bits, 'code'],
    [texts.facts.places, range(bitStart, bitEnd)],
  ];
  return byteEnd > byteStart ? [...facts, [texts.facts.out, range(byteStart, byteEnd)]] : facts;
}
