import { createHash } from 'node:crypto';
import { isUtf8 } from 'node:buffer';
import { constants, inflateRawSync } from 'node:zlib';

// What is on the wire by RFC 6455 and RFC 7692, read a second time: with Node's zlib and SHA-1, and nothing of the codec.

/**
 * Reads frames, and the messages that they make. direction is of all frames, or 'auto': then masked ones are the client's. deflate
 * says whether permessage-deflate is in use, takeover whether a message may refer to those before it. wrong says whether there is
 * something for which a receiver must fail the connection.
 */
export function decode(bytes, { direction, deflate, takeover }) {
  const frames = framesOf(bytes);
  const lanes = { true: laneOf(), false: laneOf() };
  const messages = [];
  let wrong = false;
  for (const frame of frames) {
    const lane = lanes[direction === 'auto' && frame.masked];
    const mayMask = direction === 'auto' || frame.cut || frame.masked === (direction === 'client-to-server');
    if (!mayMask || isHeaderWrong(frame, deflate) || lane.closed) wrong = true;
    if (frame.opcode < 8 && (frame.opcode === 0) !== lane.begun.length > 0) wrong = true;
    if (!frame.complete) break;
    const parts = frame.opcode < 8 ? (lane.begun = [...lane.begun, frame]) : [frame];
    if (!frame.fin) continue;
    if (frame.opcode < 8) lane.begun = [];
    if (frame.opcode === 8) lane.closed = true;
    const message = messageOf(parts, lane, takeover);
    if (message.wrong) wrong = true;
    messages.push(message);
  }
  return { frames, messages, wrong };
}

const laneOf = () => ({ begun: [], closed: false, past: [] });

function framesOf(bytes) {
  const frames = [];
  for (let at = 0; at < bytes.length; at = frames.at(-1).end) frames.push(frameAt(bytes, at));
  return frames;
}

function frameAt(bytes, at) {
  const [first, second] = bytes.subarray(at, at + 2);
  const form = (second & 127) < 126 ? 0 : (second & 127) === 126 ? 2 : 8;
  const masked = second >= 128;
  const start = at + 2 + form + (masked ? 4 : 0);
  const flags = { fin: first >= 128, rsv1: (first & 64) > 0, rsv23: (first & 48) > 0, opcode: first & 15, masked };
  if (at + 2 + form > bytes.length) return { ...flags, cut: true, complete: false, end: bytes.length };
  const digits = Buffer.from(bytes.subarray(at + 2, at + 2 + form)).toString('hex');
  const length = form ? BigInt(`0x${digits}`) : BigInt(second & 127);
  const end = BigInt(start) + length;
  const key = bytes.subarray(start - 4, start);
  const there = bytes.subarray(start, Number(end));
  const payload = masked ? there.map((byte, i) => byte ^ key[i % 4]) : there;
  return {
    ...flags,
    form,
    length,
    payload,
    complete: end <= bytes.length,
    end: Math.min(start + there.length, bytes.length),
  };
}

/** RFC 6455 sections 5.2 and 5.5, RFC 7692 section 6.1. */
function isHeaderWrong({ fin, rsv1, rsv23, opcode, form, length }, deflate) {
  const tooLong = (form === 2 && length < 126) || (form === 8 && length < 65536) || length >= 1n << 63n;
  const reserved = (opcode > 2 && opcode < 8) || opcode > 10;
  const control = opcode > 7 && (!fin || length > 125);
  return rsv23 || (rsv1 && (!deflate || opcode === 0 || opcode > 7)) || tooLong || reserved || control;
}

function messageOf(parts, lane, takeover) {
  const { opcode, rsv1 } = parts[0];
  const joined = Buffer.concat(parts.map(({ payload }) => payload));
  const payload = rsv1 ? inflated(joined, lane, takeover) : joined;
  if (opcode === 8) return { opcode, ...closing(payload) };
  const wrong = payload === null || (opcode === 1 && !isUtf8(payload));
  return { opcode, text: opcode === 1 && !wrong ? payload.toString() : undefined, wrong };
}

/** All that was compressed so far is inflated once more, so that what is referred to is there. */
function inflated(payload, lane, takeover) {
  const tail = Buffer.from([0, 0, 0xff, 0xff]);
  const past = takeover ? lane.past : [];
  lane.past = [...past, payload, tail];
  try {
    return inflate(Buffer.concat(lane.past)).subarray(inflate(Buffer.concat(past)).length);
  } catch {
    return null;
  }
}

/** Behind a block that says that it is the last one, others go on (RFC 7692 section 7.2.3.4): zlib ends there, and is begun again. */
function inflate(bytes) {
  const finishFlush = constants.Z_SYNC_FLUSH;
  let out = Buffer.alloc(0);
  for (let rest = bytes; rest.length > 0;) {
    const dictionary = out.length > 0 ? out.subarray(-32768) : undefined;
    const { buffer, engine } = inflateRawSync(rest, { finishFlush, dictionary, info: true });
    out = Buffer.concat([out, buffer]);
    rest = rest.subarray(engine.bytesWritten || rest.length);
  }
  return out;
}

function closing(payload) {
  if (payload.length === 0) return { code: 1005, wrong: false };
  const code = payload.length > 1 ? payload.readUInt16BE() : null;
  const isSendable =
    (code >= 1000 && code < 1015 && ![1004, 1005, 1006].includes(code)) || (code >= 3000 && code < 5000);
  const reason = payload.subarray(2);
  return { code, reason: reason.toString(), wrong: !isSendable || !isUtf8(reason) };
}

/** Where the heads end that bytes begin with: each with its first empty line. */
export function headsEnd(bytes) {
  const text = Buffer.from(bytes).toString('latin1');
  const end = /^(?:(?:GET|HTTP|:\w+)[^]*?\n\r?\n)*/.exec(text)[0].length;
  return end === 0 && /^(?:GET|HTTP|:)/.test(text) ? bytes.length : end;
}

/** The accept value of a key (RFC 6455 section 4.2.2). */
export const acceptOf = (key) =>
  createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
