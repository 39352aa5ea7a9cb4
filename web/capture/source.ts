import { WslensError } from '../engine/error.ts';
import type { OpenOptions } from './api.ts';

/** Gives the next piece of a file, and null at its end. */
export type Pull = () => Promise<Uint8Array | null>;

const pieceSize = 1 << 20;

/** Reads an input in pieces. What a stream gives is taken as it comes. */
export function pieces(input: unknown, { onProgress, signal }: OpenOptions): Pull {
  const { next, size } = reader(input);
  let done = 0;
  return async () => {
    signal?.throwIfAborted();
    const piece = await next();
    signal?.throwIfAborted();
    done += piece?.length ?? 0;
    onProgress?.(done, size);
    return piece;
  };
}

function reader(input: unknown): { next: Pull; size: number } {
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

function ofStream(stream: ReadableStream<Uint8Array>): Pull {
  const from = stream.getReader();
  return async () => {
    const { done, value } = await from.read();
    return done ? null : value;
  };
}
