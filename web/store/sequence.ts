import type { Frame, Head, Message, Pair, Report } from '../report.gen.ts';
import { firstFrame } from './listed.ts';

/** One step of the sequence: a head of the handshake, or a frame. */
export interface Step {
  readonly direction: string;
  readonly head?: Head;
  readonly frame?: Frame;
  /** The message that the frame belongs to. */
  readonly message?: Message;
  /** The number of the frame in its message, from 1; 0 if it is the only one. */
  readonly fragment: number;
  /** In words: what the frame answers, or what answers it; '' if nothing. */
  readonly pairing: string;
  /** The other frame of that pair; -1 if there is none. */
  readonly partner: number;
}

/** The heads and the frames in the order in which they stand, with what ties them together. */
export function sequenceOf(report: Report): Step[] {
  const messages = new Map(report.messages.flatMap((message) => message.frames.map((index) => [index, message])));
  const pairings = pairingsOf(report.connection?.pairs ?? []);
  const frames = report.frames.map((frame): Step => {
    const message = messages.get(frame.index);
    const parts = message?.frames ?? [];
    const whole = parts.length < 2 && frame.fin;
    return {
      direction: frame.direction,
      frame,
      ...(message && { message }),
      fragment: whole || !message ? 0 : parts.indexOf(frame.index) + 1,
      ...(pairings.get(frame.index) ?? { pairing: '', partner: -1 }),
    };
  });
  return firstFrame(report) === 0 ? [...headsOf(report), ...frames] : frames;
}

function headsOf({ handshake }: Report): Step[] {
  const heads = [handshake?.request, handshake?.response].filter((head) => head && head.byteEnd > head.byteStart);
  return heads.map((head) => ({
    direction: head?.kind === 'request' ? 'client-to-server' : 'server-to-client',
    ...(head && { head }),
    fragment: 0,
    pairing: '',
    partner: -1,
  }));
}

type Pairing = Pick<Step, 'pairing' | 'partner'>;

type Words = readonly [asked: (answer: string) => string, answering: (asked: string) => string];

const words: Readonly<Record<string, Words>> = {
  answered: [(frame) => `answered by frame ${frame}`, (frame) => `answers frame ${frame}`],
  differs: [
    (frame) => `frame ${frame} answers with another payload`,
    (frame) => `answers frame ${frame} with another payload`,
  ],
  superseded: [(frame) => `frame ${frame} stands for its answer`, (frame) => `answers frame ${frame} too`],
  unanswered: [() => 'not answered here', () => ''],
  unsolicited: [() => '', () => 'answers no Ping here'],
};

/** The words at either end of each pair. A frame in several pairs has those of the first one that is not superseded. */
function pairingsOf(pairs: readonly Pair[]): Map<number, Pairing> {
  const pairings = new Map<number, Pairing>();
  const add = (frame: number, pairing: string, partner: number): void => {
    if (frame >= 0 && pairing !== '' && !pairings.has(frame)) pairings.set(frame, { pairing, partner });
  };
  const own = pairs.toSorted((a, b) => Number(a.state === 'superseded') - Number(b.state === 'superseded'));
  for (const { asked, answered, state } of own) {
    const [ofAsked, ofAnswering] = words[state] ?? [];
    add(asked, ofAsked?.(String(answered + 1)) ?? '', answered);
    add(answered, ofAnswering?.(String(asked + 1)) ?? '', asked);
  }
  return pairings;
}
