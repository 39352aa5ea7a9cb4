import { cut } from './frames.mjs';

/** The directions in which a recording has compressed frames. */
export function compressed(chunks) {
  const { pieces } = cut(chunks);
  return pieces.filter(({ isHead, bytes }) => !isHead && bytes[0] & 0x40).map(({ direction }) => direction);
}

/** Tells whether a server's frame of a recording ends within a character. */
export function cutsCharacter(chunks) {
  const frames = cut(chunks).pieces.filter(({ direction, isHead }) => !isHead && direction === 'server-to-client');
  return frames.some(({ bytes }) => bytes[0] === 0x01 && !isText(bytes.subarray(bytes[1] < 126 ? 2 : 4)));
}

function isText(bytes) {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
