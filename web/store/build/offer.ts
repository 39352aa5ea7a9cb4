import type { Direction, EncodeSpec } from '../../engine/api.ts';
import type { Message, Report } from '../../report.gen.ts';
import { hexOf } from '../bits.ts';
import { closeOpcode, emptyForm, type FrameForm } from './form.ts';

/** A frame that the form can make of a message. */
export interface Offer {
  readonly label: string;
  readonly form: FrameForm;
  /** By whom it is sent. */
  readonly direction: Direction;
}

/** The frame that the peer owes to a Ping or a Close. */
export interface DueFrame {
  readonly text: string;
  readonly section: string;
  /** How it is built, and the same as the form has it. */
  readonly spec: EncodeSpec;
  readonly form: FrameForm;
  readonly direction: Direction;
}

const pingOpcode = 9;
const pongOpcode = 10;
const noStatus = 1005;

/** A frame around a bare payload, or a server's echo of a client's message. */
export function offerOf(report: Report, message: Message): Offer | null {
  const { opcode } = message;
  if (report.kind === 'payload') {
    return { label: 'Build a frame with it', form: { ...emptyForm, opcode, ...payloadOf(message) }, direction: 'auto' };
  }
  const data = opcode === 1 || opcode === 2;
  if (!data || message.direction !== 'client-to-server' || !message.complete || isBroken(report, message)) return null;
  const form: FrameForm = { ...emptyForm, mask: 'off', opcode, ...payloadOf(message) };
  return { label: 'Build its echo', form, direction: 'server-to-client' };
}

/** The frame that is due after a Ping or a Close (sections 5.5.1 to 5.5.3); a client masks it with the key. */
export function dueFrameOf(report: Report, message: Message, key: string): DueFrame | null {
  const { opcode, direction } = message;
  const fromClient = direction === 'client-to-server';
  if (!message.complete || isBroken(report, message) || (!fromClient && direction !== 'server-to-client')) return null;
  const mask: Pick<FrameForm, 'mask' | 'key'> = fromClient
    ? { mask: 'off', key: emptyForm.key }
    : { mask: 'given', key };
  const sent = { direction: fromClient ? ('server-to-client' as const) : ('client-to-server' as const) };
  const spec: EncodeSpec = { mask: fromClient ? false : key };
  const who = fromClient ? 'A server answers' : 'A client answers, masked,';
  if (opcode === pingOpcode) {
    return {
      text: `${who} with a Pong that carries the same payload.`,
      section: '5.5.3',
      spec: { ...spec, opcode: pongOpcode, payload: message.payload },
      form: { ...emptyForm, ...mask, opcode: pongOpcode, ...payloadOf(message) },
      ...sent,
    };
  }
  if (opcode !== closeOpcode || answersClose(report, message)) return null;
  const { closeCode = noStatus } = message;
  const coded: Partial<FrameForm> =
    closeCode === noStatus ? { payload: '' } : { form: 'close', code: String(closeCode), payload: '' };
  return {
    text: `${who} with a Close that has ${closeCode === noStatus ? 'no status code either' : 'the same status code'}; then the server closes the TCP connection.`,
    section: '5.5.1',
    spec: { ...spec, opcode: closeOpcode, ...(closeCode !== noStatus && { closeCode }) },
    form: { ...emptyForm, ...mask, opcode, ...coded },
    ...sent,
  };
}

/** A message that breaks a rule ends the connection: nothing answers it. */
const isBroken = (report: Report, { frames }: Message): boolean =>
  report.findings.some(({ severity, frame }) => severity === 'error' && frame !== undefined && frames.includes(frame));

const answersClose = (report: Report, { frames }: Message): boolean =>
  report.connection?.pairs.some(({ kind, answered }) => kind === 'close' && answered === frames[0]) ?? false;

/** As text if a text field keeps every character of it: it makes one line end of CR LF. */
function payloadOf({ text, payload }: Message): Pick<FrameForm, 'form' | 'payload'> {
  if (text !== undefined && !text.includes('\r')) return { form: 'text', payload: text };
  return { form: 'hex', payload: hexOf(payload) };
}
