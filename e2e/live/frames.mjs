/**
 * Cuts the recording of one connection into its heads and frames, in the order in which their last bytes came. It reads lengths
 * alone, apart from the codec, so that the codec can be held against it.
 */
export function cut(chunks) {
  const sides = {};
  const pieces = [];
  for (const { direction, bytes } of chunks) {
    const side = (sides[direction] ??= { rest: Buffer.alloc(0), head: true });
    side.rest = Buffer.concat([side.rest, bytes]);
    for (let size = pieceSize(side); size <= side.rest.length; size = pieceSize(side)) {
      pieces.push({ direction, isHead: side.head, bytes: side.rest.subarray(0, size) });
      side.rest = side.rest.subarray(size);
      side.head = false;
    }
  }
  const left = Object.values(sides).reduce((sum, { rest }) => sum + rest.length, 0);
  return { pieces, left };
}

/** How long the head or frame is that rest begins with; Infinity if that is not known yet. */
function pieceSize({ rest, head }) {
  if (head) {
    const end = rest.indexOf('\r\n\r\n');
    return end < 0 ? Infinity : end + 4;
  }
  if (rest.length < 2) return Infinity;
  const short = rest[1] & 0x7f;
  const lengthSize = { 126: 2, 127: 8 }[short] ?? 0;
  if (rest.length < 2 + lengthSize) return Infinity;
  const length = lengthSize === 0 ? short : Number(rest.readUIntBE(lengthSize === 2 ? 2 : 4, lengthSize === 2 ? 2 : 6));
  return 2 + lengthSize + (rest[1] & 0x80 ? 4 : 0) + length;
}

/** All bytes of one direction, or of both as they came. */
export function side(chunks, wanted) {
  return Buffer.concat(chunks.filter(({ direction }) => !wanted || direction === wanted).map(({ bytes }) => bytes));
}
