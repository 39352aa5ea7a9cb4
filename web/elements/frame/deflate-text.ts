import { html, type TemplateResult } from 'lit';
import type { Block, Blocks } from '../../report.gen.ts';
import { hexOf } from '../../store/bits.ts';
import { sourceOf, type Compressed } from '../../store/compressed.ts';
import { bitsOf, type Piece } from '../../store/deflate-pieces.ts';
import { isVisible, textOf } from '../../store/visible.ts';
import { count, grouped } from '../../store/words.ts';
import { sectionLink, shown } from '../ui/text.ts';

/** More bits than this are not written out. */
const mostBits = 64;

/** The inflated bytes, or as many of them as are known. */
export class Inflated {
  readonly bytes: Uint8Array;
  readonly #isText: boolean;

  /** isText: whether they are of a text message. Other bytes are shown as text too, if all of their characters are visible. */
  constructor(bytes: Uint8Array, isText: boolean) {
    this.bytes = bytes;
    const text = textOf(bytes, true);
    this.#isText = text !== null && (isText || isVisible(text));
  }

  /** The bytes [start, end) as text if all are text, else in hex. */
  read(start: number, end: number): TemplateResult[] {
    if (start >= end) return [];
    const part = this.bytes.subarray(start, end);
    return shown(this.#isText ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(part) : hexOf(part) + ' ');
  }

  /** An offset moved back to where a character begins. */
  wholeCharacter(at: number): number {
    const { bytes } = this;
    let start = Math.min(at, bytes.length);
    while (start > 0 && start < bytes.length && ((bytes[start] ?? 0) & 0xc0) === 0x80) start--;
    return this.#isText ? start : at;
  }
}

const codes: Readonly<Record<string, (block: Block) => string>> = {
  stored: ({ byteStart, byteEnd }) => `${count(byteEnd - byteStart, 'byte')} stored as they are`,
  fixed: () => 'the fixed codes',
  dynamic: ({ headerBits }) => `codes of its own, given in a header of ${count(headerBits, 'bit')}`,
  reserved: () => 'a type that is reserved',
};

const sections: Readonly<Record<string, string>> = {
  stored: '3.2.4',
  fixed: '3.2.6',
  dynamic: '3.2.7',
  reserved: '3.2.3',
};

/** Whether a block is the empty stored one whose LEN and NLEN the sender leaves out: they would be 32 bits of its header. */
const isCutOff = ({ kind, headerBits, bitEnd }: Block, payload: Uint8Array): boolean =>
  kind === 'stored' && headerBits < 32 && bitEnd === payload.length * 8;

/** What a block is: its kind, BFINAL, its bits. */
export function aboutBlock({ blocks, problem }: Blocks, index: number, payload: Uint8Array): TemplateResult {
  const block = blocks[index];
  if (!block) return html``;
  const tail = index === blocks.length - 1 && !problem && isCutOff(block, payload);
  return html`<b>Block ${index + 1}</b>:
    ${
      tail
        ? html`empty and stored. Its last four bytes, <code>00 00 ff ff</code>, end every message and are left out
            ${sectionLink('RFC 7692 section 7.2.1')}`
        : html`${codes[block.kind]?.(block) ?? block.kind}
          ${sectionLink(`RFC 1951 section ${sections[block.kind] ?? '3.2.3'}`)}`
    } <span class="soft">BFINAL ${block.final ? 1 : 0}, bits ${rangeOf(block.bitStart, block.bitEnd)}</span>`;
}

/** The bits of a piece, and what they stand for; kind is that of its block. */
export function aboutPiece(piece: Piece, kind: string, output: Inflated, compressed: Compressed): TemplateResult {
  const { bitStart, bitEnd } = piece;
  const bits = bitsOf(compressed.payload, bitStart, Math.min(bitEnd, bitStart + mostBits));
  return html`<span
      ><b>Bits ${rangeOf(bitStart, bitEnd)}</b> <code>${bits}${bitEnd - bitStart > mostBits ? '…' : ''}</code></span
    >
    <span>${meaning(piece, kind, output, compressed)}</span>`;
}

function meaning(piece: Piece, type: string, output: Inflated, compressed: Compressed): TemplateResult | string {
  const { kind, byteStart, byteEnd, distance } = piece;
  const length = byteEnd - byteStart;
  if (kind === 'header') return `BFINAL, two bits for the type “${type}”, and what that type needs.`;
  if (kind === 'end') return 'The code that ends the block.';
  if (kind === 'literal') return `${count(length, 'literal byte')}, at ${grouped(byteStart)} of what comes out.`;
  const source = sourceOf(compressed, byteStart, distance);
  return html`A length of ${length} and a distance of ${grouped(distance)}: “${output.read(byteStart, byteEnd)}” once
  more.
  ${source === undefined ? '' : `It is copied from the message of frame ${source + 1}: this is what context takeover does.`}`;
}

const rangeOf = (start: number, end: number): string =>
  end - start > 1 ? `${grouped(start)} to ${grouped(end - 1)}` : grouped(start);
