/**
 * The headers of the frames of one side of a recording, and its head, read apart from the codec. Payloads are passed over.
 */
export function readSide(chunks, wanted) {
  const all = Buffer.concat(chunks.filter(({ direction }) => direction === wanted).map(({ bytes }) => bytes));
  const end = all.indexOf('\r\n\r\n') + 4;
  const frames = [];
  for (let at = end; at + 2 <= all.length;) {
    const short = all[at + 1] & 0x7f;
    const lengthSize = { 126: 2, 127: 8 }[short] ?? 0;
    const length = lengthSize === 0 ? short : Number(BigInt(`0x${all.toString('hex', at + 2, at + 2 + lengthSize)}`));
    frames.push({
      fin: all[at] >= 0x80,
      compressed: (all[at] & 0x40) !== 0,
      opcode: all[at] & 0xf,
      masked: all[at + 1] >= 0x80,
      length,
    });
    at += 2 + lengthSize + (all[at + 1] & 0x80 ? 4 : 0) + length;
  }
  return { head: all.toString('latin1', 0, end), frames };
}

/** The value of Sec-WebSocket-Extensions. */
export function extensionsOf({ head }) {
  return head.match(/^sec-websocket-extensions:[ \t]*(.*?)[ \t]*\r$/im)?.[1] ?? '';
}

/** The lengths of the data messages as they went over the wire. */
export function messageLengths({ frames }) {
  const lengths = [];
  for (const { opcode, length } of frames) {
    if (opcode === 1 || opcode === 2) lengths.push(length);
    else if (opcode === 0) lengths.push(lengths.pop() + length);
  }
  return lengths;
}
