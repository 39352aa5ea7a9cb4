import type { Message, Report } from '../report.gen.ts';
import { closeOpcode, emptyForm, type BuildForm } from './build-form.ts';
import { hexOf } from './bits.ts';

/** A frame that the Build view can make of a message. */
export interface Offer {
  readonly label: string;
  readonly form: BuildForm;
}

const pingOpcode = 9;
const pongOpcode = 10;
const noStatus = 1005;

/** A frame around a bare payload, or what a server sends back to a client: an echo, a Pong, a Close (sections 5.5.1 to 5.5.3). */
export function offerOf(report: Report, message: Message): Offer | null {
  if (report.kind === 'payload') {
    return { label: 'Build a frame with it', form: { ...emptyForm, opcode: message.opcode, ...payloadOf(message) } };
  }
  if (message.direction !== 'client-to-server' || !message.complete || isBroken(report, message)) return null;
  const answer: BuildForm = { ...emptyForm, mask: 'off', direction: 'server-to-client', ...payloadOf(message) };
  const { opcode } = message;
  if (opcode === 1 || opcode === 2) return { label: 'Build its echo', form: { ...answer, opcode } };
  if (opcode === pingOpcode) return { label: 'Build the Pong to it', form: { ...answer, opcode: pongOpcode } };
  if (opcode !== closeOpcode) return null;
  const { closeCode = noStatus } = message;
  const coded: Partial<BuildForm> =
    closeCode === noStatus ? { payload: '' } : { form: 'close', code: String(closeCode), payload: '' };
  return { label: 'Build the Close to it', form: { ...answer, opcode, ...coded } };
}

/** A server answers nothing that ends the connection. */
const isBroken = (report: Report, { frames }: Message): boolean =>
  report.findings.some(({ severity, frame }) => severity === 'error' && frame !== undefined && frames.includes(frame));

/** As text if a text field keeps every character of it: it makes one line end of CR LF. */
function payloadOf({ text, payload }: Message): Pick<BuildForm, 'form' | 'payload'> {
  if (text !== undefined && !text.includes('\r')) return { form: 'text', payload: text };
  return { form: 'hex', payload: hexOf(payload) };
}
