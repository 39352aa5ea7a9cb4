import { decompress } from 'brotli/decompress';
import type { Unpacked } from './api.ts';

/** Opens what Brotli has compressed (RFC 7932). A stream that is cut, or longer than most, gives nothing. */
export function unbrotli(bytes: Uint8Array, most: number): Unpacked {
  try {
    return { bytes: decompress(bytes, most).slice(), problem: '' };
  } catch (error) {
    const isLong = error instanceof Error && error.message.startsWith('Output buffer');
    return {
      bytes: new Uint8Array(),
      problem: isLong ? 'It holds more than is opened here.' : 'It is cut off, damaged, or is something else.',
    };
  }
}
