import type { Session } from '../engine/api.ts';
import type { Frame, Head, Report, Summary } from '../report.gen.ts';
import type { CapturedSession } from './api.ts';

/** A head, a frame or a payload, as it came. */
interface Piece {
  server: boolean;
  bytes: Uint8Array;
  /** In seconds since 1970 or as in RFC 3339. */
  time?: number | string | undefined;
  note?: string;
}

/** What the module writes. */
interface Written {
  url: string;
  encrypted: boolean;
  http2: boolean;
  closed: boolean;
  extensions: string;
  request: Piece;
  response: Piece;
  frames: Piece[];
  messages: (Piece & { opcode: number })[];
  notes: string[];
}

const nothing = new Uint8Array();
const unknownSides = 'Which side sent a frame is not known of all: masked ones count as those of the client.';
const rewritten = 'The head is put together of its fields.';
const sinceStart = 'The source counts times from some start: the dates here are not those of the messages.';
const notKept = 'The payload was not kept: zero bytes stand for it.';

/** Takes from a report or a session what there is to write. */
export const written = (of: Report | Session | CapturedSession): Written =>
  'notation' in of ? ofReport(of) : ofSession(of);

function ofReport(report: Report): Written {
  const { bytes, frames, messages, capture, kind } = report;
  const out = begin(report, ({ byteStart, byteEnd }) => ({ bytes: bytes.subarray(byteStart, byteEnd) }));
  out.url = capture?.connections[capture.shown]?.url ?? '';
  out.encrypted = out.url.startsWith('wss:');
  for (const f of frames)
    out.frames.push(piece(f, bytes.subarray(f.offset, f.offset + f.availableBytes), (f as { time?: string }).time));
  if (kind === 'capture')
    for (const { opcode, payload, time, direction } of messages)
      out.messages.push({ server: direction === 'server-to-client', opcode, bytes: payload, time });
  if (out.messages.some(({ time }) => Number(time) < 1e9)) out.notes.push(sinceStart);
  const left = (kind === 'capture' ? report.messageCount : report.frameCount) - (out.messages.length || frames.length);
  if (left > 0) out.notes.push(`${left} more are not here, for the report does not list them.`);
  return tell(out, frames);
}

function ofSession(session: Session | CapturedSession): Written {
  const summary = session.summary();
  const out = begin(summary, (head) => ({ bytes: headBytes(head), note: rewritten }));
  const frames: Frame[] = [];
  for (let i = 0; i < summary.frameCount; i++) {
    const f = session.frame(i);
    const gone = f.availableBytes - f.headerBytes - f.payload.length;
    const one = piece(f, frameBytes(f), (f as { time?: string }).time);
    out.frames.push(gone > 0 ? { ...one, note: notKept } : one);
    frames.push(f);
  }
  return tell(out, frames);
}

function begin({ handshake, connection }: Report | Summary, bytesOf: (head: Head) => Omit<Piece, 'server'>): Written {
  const side = (head: Head | undefined, server: boolean) => ({
    server,
    ...(head ? bytesOf(head) : { bytes: nothing }),
  });
  const http2 = (handshake?.request ?? handshake?.response)?.protocol === 'HTTP/2';
  const closed = connection?.lanes.length === 2 && connection.lanes.every(({ state }) => state === 'closed');
  const [request, response] = [side(handshake?.request, false), side(handshake?.response, true)];
  const extensions = connection?.extensions ?? '';
  return {
    url: '',
    encrypted: false,
    http2,
    closed,
    extensions,
    request,
    response,
    frames: [],
    messages: [],
    notes: [],
  };
}

function tell(out: Written, frames: Frame[]): Written {
  if (frames.some(({ direction }) => direction === 'unknown')) out.notes.push(unknownSides);
  return out;
}

function piece({ direction, masked }: Frame, bytes: Uint8Array, time?: string): Piece {
  return { server: direction === 'unknown' ? !masked : direction === 'server-to-client', bytes, time };
}

function headBytes({ startLine, fields }: Head): Uint8Array {
  const lines = fields.map(({ name, value }) => `${name}: ${value}`);
  if (!startLine.startsWith(':')) lines.unshift(startLine);
  return new TextEncoder().encode(lines.join('\r\n') + '\r\n\r\n');
}

/** A frame as it came: a session keeps the parts of its header, and the payload unmasked. */
function frameBytes(f: Frame): Uint8Array {
  const header = new DataView(new ArrayBuffer(14));
  const length = BigInt(f.payloadLength || 0);
  const short = { 7: Number(length), 16: 126, 64: 127 }[f.lengthForm] ?? 0;
  const flags = [f.fin, f.rsv1, f.rsv2, f.rsv3].reduce((all, set) => all * 2 + Number(set), 0);
  header.setUint8(0, flags * 16 + f.opcode);
  header.setUint8(1, Number(f.masked) * 128 + short);
  if (f.lengthForm === 16) header.setUint16(2, Number(length));
  if (f.lengthForm === 64) header.setBigUint64(2, length);
  const key = Uint8Array.from(f.maskingKey.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  const bytes = new Uint8Array(f.availableBytes);
  bytes.set(new Uint8Array(header.buffer, 0, f.headerBytes - key.length));
  bytes.set(key, f.headerBytes - key.length);
  bytes.set(key.length ? f.payload.map((b, i) => b ^ (key[i % 4] ?? 0)) : f.payload, f.headerBytes);
  return bytes;
}
