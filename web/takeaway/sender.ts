import type { Frame, Report } from '../report.gen.ts';
import { count } from '../store/words.ts';
import { Refusal } from '../picture/picture.ts';

/** Frames of one side, for a program that is this side and sends them. */
export interface Sender {
  readonly client: boolean;
  readonly frames: readonly Frame[];
  /** What the program does and what it leaves out, as sentences for its first lines. */
  readonly notes: readonly string[];
  /** The negotiated values that a handshake repeats; '' for none. */
  readonly extensions: string;
  readonly subprotocol: string;
}

/** More bytes than this are no program text. */
const mostBytes = 1 << 18;

export const defaultAddress = '127.0.0.1:8080';
/** What is hashed behind the key (section 1.3). */
export const acceptSuffix = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/** The frames that a program sends: those given, or the report's; of two sides those of the first one's. */
export function senderOf(report: Report, frames: readonly Frame[] = report.frames): Sender {
  const [first] = frames;
  if (!first) throw new Refusal('There is no frame here that could be sent.');
  const client = isClients(first);
  const own = frames.filter((frame) => isClients(frame) === client);
  const bytes = own.reduce((sum, { availableBytes }) => sum + availableBytes, 0);
  if (bytes > mostBytes) {
    throw new Refusal(
      `${count(bytes, 'byte')} are too many for the text of a program. Take one frame, or copy the bytes.`,
    );
  }
  return {
    client,
    frames: own,
    notes: notesOn(report, frames, own, client),
    extensions: headerValue(report.connection?.extensions),
    subprotocol: headerValue(report.connection?.subprotocol),
  };
}

/** The bytes of a frame as they stand in the input. */
export const bytesOf = (report: Report, { offset, availableBytes }: Frame): Uint8Array =>
  report.bytes.subarray(offset, offset + availableBytes);

/** The lines of a handshake that frames may depend on. */
export const agreedLines = ({ extensions, subprotocol }: Sender): string[] => [
  ...(subprotocol ? [`Sec-WebSocket-Protocol: ${subprotocol}`] : []),
  ...(extensions ? [`Sec-WebSocket-Extensions: ${extensions}`] : []),
];

/** Lines as comments. */
export const comments = (mark: string, lines: readonly string[]): string =>
  lines.map((line) => `${mark} ${line}`).join('\n');

/** What the program of a raw socket does, for its first lines. */
export const rawLead = ({ client, frames, notes }: Sender): string[] => [
  client
    ? `Connects over TCP, opens the WebSocket by hand, and sends ${count(frames.length, 'frame')} byte for byte.`
    : `Waits for one client over TCP, answers its handshake by hand, and sends ${count(frames.length, 'frame')} byte for byte.`,
  ...notes,
];

/** Where nobody knows who sent a frame, its mask tells. */
const isClients = ({ direction, masked }: Frame): boolean =>
  direction === 'client-to-server' || (direction !== 'server-to-client' && masked);

function notesOn(report: Report, asked: readonly Frame[], own: readonly Frame[], client: boolean): string[] {
  const notes: string[] = [];
  const others = asked.length - own.length;
  if (others > 0) notes.push(`Left out: ${count(others, 'frame')} of the ${client ? 'server' : 'client'}.`);
  if (asked === report.frames && report.frameCount > asked.length)
    notes.push(`Only the first ${count(asked.length, 'frame')} of ${report.frameCount}.`);
  return notes;
}

/** What could not stand in one line of a head is left out. */
const headerValue = (text = ''): string => (/^[\x20-\x7e]*$/.test(text) ? text : '');
