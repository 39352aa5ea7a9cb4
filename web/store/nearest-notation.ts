import type { NotationInfo } from '../engine/api.ts';

/** Of notations that are only read, the one that looks most like them and can be written; of others that is hex. */
const nearest: Readonly<Record<string, string>> = {
  words: 'hexdump',
  od: 'hexdump',
  packets: 'hexdump',
  wireshark: 'hexdump',
  tcpdump: 'hexdump',
  'follow-c': 'c',
  java: 'c',
  'hex-list': 'hex-0x',
  elixir: 'hex-0x',
  escaped: 'python-bytes',
};
const hex = 'hex-spaced';

export const isWritten = (notations: readonly NotationInfo[], id: string): boolean =>
  notations.some((notation) => notation.id === id && notation.writes);

/** The notation that bytes are written in which were read in another: the same if it can be written, else the nearest to it. */
export const writtenLike = (notations: readonly NotationInfo[], id: string): string =>
  isWritten(notations, id) ? id : (nearest[id] ?? hex);
