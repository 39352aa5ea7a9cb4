import type { Frame, Report } from '../../report.gen.ts';
import { tellsSides } from '../chips.ts';
import type { Question } from '../question.ts';

export type Side = 'client' | 'server' | 'unknown';

/** Who sent a frame, and whether MASK alone tells so. */
export interface Sender {
  readonly side: Side;
  readonly guessed: boolean;
}

const sides: Readonly<Record<string, Side>> = { 'client-to-server': 'client', 'server-to-client': 'server' };

export function senderOf(report: Report, question: Question, frame: Frame): Sender {
  const side = sides[frame.direction] ?? 'unknown';
  const fits = frame.masked === (side === 'client');
  return { side, guessed: side !== 'unknown' && fits && !isStated(report, question, frame) };
}

/** Whether something else than MASK tells who sent a frame: a choice, a file, the notation, the text around the bytes, a head alone before them. */
function isStated({ notation, handshake, passages, spans }: Report, question: Question, { offset }: Frame): boolean {
  if (question.direction !== 'auto' || question.file !== null || tellsSides(notation)) return true;
  const place = spans[2 * offset] ?? -1;
  const passage = passages.find(({ start, end }) => start <= place && place < end);
  if (passage && passage.direction !== 'unknown') return true;
  const { request, response } = handshake ?? {};
  return (request === undefined) !== (response === undefined);
}
