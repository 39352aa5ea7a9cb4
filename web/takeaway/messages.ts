import type { Frame, Message, Report } from '../report.gen.ts';
import { frameOf } from '../store/listed.ts';
import { senderOf, type Sender } from './sender.ts';
import { Refusal } from '../picture/picture.ts';

/** Messages for a library, which frames and masks by itself. */
export interface MessageSender extends Sender {
  readonly messages: readonly Message[];
  /** Whether one of them was compressed. */
  readonly compressed: boolean;
}

export const textOpcode = 1;
export const closeOpcode = 8;
export const pingOpcode = 9;
export const pongOpcode = 10;
/** What a Close without a status code counts as. */
export const noStatus = 1005;

export interface Close {
  readonly code: number;
  readonly reason: string;
}

const largestControl = 125;
/** The length from which each form is the shortest. */
const shortest: Readonly<Record<number, bigint>> = { 7: 0n, 16: 126n, 64: 65536n };

/** The messages that the frames make up; refused where the library, by its own frames, could not send the same. */
export function messageSenderOf(report: Report, frames: readonly Frame[] | undefined, library: string): MessageSender {
  const sender = senderOf(report, frames);
  const refuse = (why: string): never => {
    throw new Refusal(`${library} cannot send this: ${why} Use the raw socket.`);
  };
  for (const frame of sender.frames) {
    const fault = faultOf(frame, sender.client);
    if (fault) refuse(`frame ${frame.index + 1} ${fault}`);
  }
  const taken = new Set(sender.frames.map(({ index }) => index));
  const messages = report.messages.filter((message) => message.frames.some((index) => taken.has(index)));
  const whole = messages.filter(
    ({ opcode, complete, frames }) => opcode !== 0 && complete && frames.every((index) => taken.has(index)),
  );
  const covered = new Set(whole.flatMap((message) => message.frames));
  const alone = sender.frames.find(({ index }) => !covered.has(index));
  if (alone) refuse(`frame ${alone.index + 1} is part of a message that is not here in full.`);
  const flagged = whole.find(({ compressed, frames: [first] }) => !compressed && frameOf(report, first ?? 0)?.rsv1);
  if (flagged) refuse('RSV1 is set, and no compression is known to be agreed.');
  const shut = whole.find(({ compressed, inflated }) => compressed && !inflated);
  if (shut) refuse('a message is compressed, and cannot be inflated.');
  if (whole.slice(0, -1).some(({ opcode }) => opcode === closeOpcode)) refuse('it goes on behind a Close.');
  return { ...sender, messages: whole, compressed: whole.some(({ compressed }) => compressed) };
}

/** What no library would write by itself, so that the frame cannot come from one; '' if there is nothing. */
function faultOf(frame: Frame, client: boolean): string {
  const { opcode, fin, rsv1, rsv2, rsv3, masked, lengthForm, complete } = frame;
  if (!complete) return 'is cut.';
  const length = BigInt(frame.payloadLength);
  if ((opcode & 7) > 2) return 'has a reserved opcode.';
  if (rsv2 || rsv3 || (rsv1 && (opcode === 0 || opcode >= 8))) return 'has a reserved bit set.';
  if (masked !== client)
    return masked ? 'is masked, though a server sends it.' : 'is not masked, though a client sends it.';
  if (length < (shortest[lengthForm] ?? 0n)) return 'has a length that is not in its shortest form.';
  if (opcode >= 8 && (!fin || length > largestControl)) return 'is a control frame that is fragmented or too long.';
  return '';
}

/** What a Close says; null if it is what libraries refuse to send (RFC 6455 section 7.4, and the registry). */
export function closeOf({ payload, closeCode = noStatus, closeReason = '' }: Message): Close | null {
  if (payload.length === 0) return { code: noStatus, reason: '' };
  const whole = payload.length === 2 + new TextEncoder().encode(closeReason).length;
  return whole && isSendable(closeCode) ? { code: closeCode, reason: closeReason } : null;
}

const isSendable = (code: number): boolean =>
  (code >= 1000 && code <= 1014 && ![1004, noStatus, 1006].includes(code)) || (code >= 3000 && code <= 4999);
