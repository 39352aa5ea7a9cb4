import { hashLimit } from '../hash.ts';

// A long state is compressed: "#z=" and raw DEFLATE (RFC 1951) of the hash that it would be otherwise, in base64url.

const mark = '#z=';
/** A shorter hash stays as it is, so that a person can read and change it. */
const readableLength = 2000;
/** A hostile link may unpack to a lot: this is the most, in bytes. */
const mostUnpacked = 4 * 1024 * 1024;

/** The hash as it goes into the address; null if there is none, or if it is too long even when compressed. */
export async function packedHash(hash: string | null): Promise<string | null> {
  if (hash === null || hash.length <= readableLength) return hash;
  const bytes = await through(new CompressionStream('deflate-raw'), new TextEncoder().encode(hash), Infinity);
  const packed = mark + base64url(bytes);
  const shorter = packed.length < hash.length ? packed : hash;
  return shorter.length > hashLimit ? null : shorter;
}

export const isPacked = (hash: string): boolean => hash.startsWith(mark);

/** The hash that was packed; any other as it is. Fails with words for people. */
export async function unpackedHash(hash: string): Promise<string> {
  if (!isPacked(hash)) return hash;
  if (hash.length > hashLimit) throw new Error('This link is longer than the 32 KB that a link of this page may have.');
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = await through(new DecompressionStream('deflate-raw'), bytesOf(hash.slice(mark.length)), mostUnpacked);
  } catch (error) {
    throw error instanceof RangeError ? error : new Error('This link is damaged: it may be cut off.', { cause: error });
  }
  return new TextDecoder().decode(bytes);
}

/** Sends bytes through a stream, and gives up with a RangeError once more than that many come out. */
async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const written = new Blob([bytes]).stream().pipeThrough(stream);
  const reader = written.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    pieces.push(part.value);
    length += part.value.length;
    if (length > most) {
      void reader.cancel();
      throw new RangeError('This link holds more than a page may be given by a link, so it was not opened.');
    }
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

function base64url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (digit) => digit.charCodeAt(0));
}
