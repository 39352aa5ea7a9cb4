import { randomFillSync } from 'node:crypto';

const chunkSize = 64 << 10;

/** What a client sends: masked frames, each a message. `total` is the messages and their payload bytes, added up. */
export const streams = [
  { name: '1,000,000 frames of 20 B, binary', opcode: 2, payload: Buffer.from('00ff'.repeat(10), 'hex'), count: 1e6 },
  { name: '1,000,000 frames of 20 B, ASCII text', opcode: 1, payload: Buffer.from('abcde'.repeat(4)), count: 1e6 },
  { name: '400 frames of 64 KiB, binary', opcode: 2, payload: Buffer.alloc(64 << 10, 7), count: 400 },
  { name: '400 frames of 64 KiB, ASCII text', opcode: 1, payload: Buffer.alloc(64 << 10, 'abcdefgh'), count: 400 },
].map((stream) => ({ ...stream, total: stream.count * (1 + stream.payload.length), bytes: frames(stream) }));

function frames({ opcode, payload, count }) {
  const header = lengthBytes(payload.length);
  const size = 1 + header.length + 4 + payload.length;
  const bytes = Buffer.alloc(size * count);
  const keys = randomFillSync(Buffer.alloc(4 * count));
  for (let i = 0, at = 0; i < count; i++, at += size) {
    bytes[at] = 0x80 | opcode;
    bytes.set(header, at + 1);
    keys.copy(bytes, at + 1 + header.length, 4 * i, 4 * i + 4);
    const start = at + 5 + header.length;
    for (let k = 0; k < payload.length; k++) bytes[start + k] = payload[k] ^ keys[4 * i + (k & 3)];
  }
  return bytes;
}

/** The stream in the pieces that a socket may give; copies, for a reader may unmask in place. */
export function chunksOf(bytes) {
  const chunks = [];
  for (let at = 0; at < bytes.length; at += chunkSize) chunks.push(Buffer.from(bytes.subarray(at, at + chunkSize)));
  return chunks;
}

/** The second byte of a masked frame, and the extended payload length behind it. */
function lengthBytes(n) {
  return n < 126 ? [0x80 | n] : [0x80 | 127, 0, 0, 0, 0, n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];
}
