// What a peer is sent, and what it sends back. Nothing here knows the codec of wslens.

/** Masking keys for one frame after the other; the first is that of the RFC's own example (section 5.7). */
const usualKeys = ['37 fa 21 3d', '9c 40 e5 17', '05 b8 d2 6f'];

/**
 * Frames from their notation: one line a frame, "header | payload" in hex as a server sends it; 61*126 repeats a byte.
 * With mask every frame gets MASK, the key and the masked payload, as a client sends it.
 */
export function framesOf(lines, { mask, key }) {
  const frames = lines.map(partsOf);
  const keyOf = (i) => key ?? usualKeys[i % usualKeys.length];
  return Buffer.concat(
    frames.flatMap(({ header, payload }, i) => (mask ? masked(header, payload, keyOf(i)) : [header, payload])),
  );
}

/** The header and the payload of one frame in the notation. */
export function partsOf(line) {
  const [header, payload = Buffer.alloc(0)] = line.split('|').map(bytesOf);
  return { header, payload };
}

/** Hex with white space and repetitions as bytes. */
export function bytesOf(hex) {
  const tokens = hex.trim().split(/\s+/).filter(Boolean);
  return Buffer.concat(
    tokens.map((token) => {
      const [byte, count = '1'] = token.split('*');
      return Buffer.alloc(Number(count), parseInt(byte, 16));
    }),
  );
}

function masked(header, payload, hexKey) {
  const key = bytesOf(hexKey);
  const marked = Buffer.from(header);
  marked[1] |= 0x80;
  return [marked, key, payload.map((byte, i) => byte ^ key[i % 4])];
}

/** One short frame with FIN. */
export function frame(opcode, payload, mask) {
  const header = Buffer.from([0x80 | opcode, payload.length]);
  return Buffer.concat(mask ? masked(header, payload, usualKeys[0]) : [header, payload]);
}

/** The whole frames at the start of bytes, unmasked; a peer writes only short ones here, so a 64-bit length is an error. */
export function parseFrames(bytes) {
  const frames = [];
  for (let at = 0; at + 2 <= bytes.length;) {
    const form = bytes[at + 1] & 0x7f;
    if (form === 127) throw new Error('a frame with a 64-bit length');
    const keyAt = at + (form === 126 ? 4 : 2);
    if (keyAt > bytes.length) break;
    const length = form === 126 ? bytes.readUInt16BE(at + 2) : form;
    const hasKey = bytes[at + 1] >= 0x80;
    const start = keyAt + (hasKey ? 4 : 0);
    if (start + length > bytes.length) break;
    const key = bytes.subarray(keyAt, start);
    const payload = bytes.subarray(start, start + length).map((byte, i) => (hasKey ? byte ^ key[i % 4] : byte));
    frames.push({ opcode: bytes[at] & 0x0f, rsv: bytes[at] & 0x70, masked: hasKey, payload: Buffer.from(payload) });
    at = start + length;
  }
  return frames;
}
