import { WslensError } from '../engine/error.ts';
import type { OpenOptions } from './api.ts';

/** Gives the next piece of a file, and null at its end. */
type Next = () => Promise<Uint8Array | null>;

/**
 * A file that is read in pieces, each of which is put into the same buffer: what Go has been given stays in memory until Go collects its
 * garbage, which it does the more rarely the less it keeps.
 */
export interface Source {
  readonly buffer: Uint8Array;
  /** Puts the next bytes into the buffer, and says how many; 0 at the end. */
  readonly pull: () => Promise<number>;
}

const pieceSize = 1 << 20;

/** Reads an input in pieces. */
export function sourceOf(input: unknown, { onProgress, signal }: OpenOptions): Source {
  const { next, size } = reader(input);
  const buffer = new Uint8Array(pieceSize);
  let piece: Uint8Array | null = new Uint8Array();
  let done = 0;
  const pull = async () => {
    signal?.throwIfAborted();
    while (piece?.length === 0) piece = await next();
    signal?.throwIfAborted();
    const part = piece?.subarray(0, pieceSize) ?? new Uint8Array();
    buffer.set(part);
    piece = piece?.subarray(part.length) ?? null;
    done += part.length;
    onProgress?.(done, size);
    return part.length;
  };
  return { buffer, pull };
}

function reader(input: unknown): { next: Next; size: number } {
  if (input instanceof Blob) return inPieces(input.size, async (from, to) => bytesOf(input.slice(from, to)));
  if (ArrayBuffer.isView(input)) {
    const bytes = new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
    return inPieces(bytes.length, (from, to) => Promise.resolve(bytes.subarray(from, to)));
  }
  if (input instanceof ReadableStream) return { next: ofStream(input as ReadableStream<Uint8Array>), size: 0 };
  throw new WslensError('bad-argument', 'input', 'input has to be a Blob, a Uint8Array or a ReadableStream.');
}

const bytesOf = async (part: Blob) => new Uint8Array(await part.arrayBuffer());

function inPieces(size: number, piece: (from: number, to: number) => Promise<Uint8Array>) {
  let at = 0;
  const next = async () => {
    if (at >= size) return null;
    const from = at;
    at = Math.min(at + pieceSize, size);
    return piece(from, at);
  };
  return { next, size };
}

function ofStream(stream: ReadableStream<Uint8Array>): Next {
  const from = stream.getReader();
  return async () => {
    const { done, value } = await from.read();
    return done ? null : value;
  };
}
