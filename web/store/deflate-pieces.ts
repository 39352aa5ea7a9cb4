import type { Block, Blocks } from '../report.gen.ts';

/** A part of a compressed payload with one meaning: the header of a block, literal bytes, a copy, the end of a block. */
export interface Piece {
  readonly kind: 'header' | 'literal' | 'copy' | 'end';
  readonly block: number;
  /** The index of its first token; -1 for the header of a block. */
  readonly token: number;
  /** [bitStart, bitEnd) in the payload, counted from the low bit of each byte. */
  readonly bitStart: number;
  readonly bitEnd: number;
  /** [byteStart, byteEnd) of what comes out. */
  readonly byteStart: number;
  readonly byteEnd: number;
  /** How far back a copy reaches, in bytes. */
  readonly distance: number;
}

/** The first pieces of a payload; literal bytes that stand side by side are one. */
export function piecesOf({ blocks, tokens }: Blocks, most: number): Piece[] {
  const pieces: Piece[] = [];
  for (const [i, block] of blocks.entries()) {
    pieces.push(headerOf(block, i));
    const end = Math.min(block.tokenEnd, tokens.length / 5);
    for (let token = block.tokenStart; token < end && pieces.length <= most; token++)
      add(pieces, pieceOf(tokens, token, i));
    if (pieces.length > most) return pieces.slice(0, most);
  }
  return pieces;
}

const headerOf = ({ bitStart, headerBits, byteStart }: Block, block: number): Piece => ({
  kind: 'header',
  block,
  token: -1,
  bitStart,
  bitEnd: bitStart + headerBits,
  byteStart,
  byteEnd: byteStart,
  distance: 0,
});

function pieceOf(tokens: Uint32Array, token: number, block: number): Piece {
  const [bitStart = 0, bits = 0, bytes = 0, distance = 0, byteStart = 0] = tokens.subarray(token * 5, token * 5 + 5);
  return {
    kind: distance > 0 ? 'copy' : bytes > 0 ? 'literal' : 'end',
    block,
    token,
    bitStart,
    bitEnd: bitStart + bits,
    byteStart,
    byteEnd: byteStart + bytes,
    distance,
  };
}

function add(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  if (piece.kind === 'literal' && last?.kind === 'literal')
    pieces[pieces.length - 1] = { ...last, bitEnd: piece.bitEnd, byteEnd: piece.byteEnd };
  else pieces.push(piece);
}

/** Bits as they come: the low bit of each byte first (RFC 1951 section 3.1.1). */
export function bitsOf(payload: Uint8Array, start: number, end: number): string {
  const bits = Array.from({ length: Math.max(0, Math.min(end, payload.length * 8) - start) }, (_, i) => start + i);
  return bits.map((bit) => ((payload[bit >> 3] ?? 0) >> (bit & 7)) & 1).join('');
}
