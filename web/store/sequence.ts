import type { Frame, Head, Message, Pair, Report } from '../report.gen.ts';

/** The two sides of a connection, as the lanes stand: the client's before the server's. */
export type Side = 'client' | 'server';

/** How far a message of several frames has come in a lane beside a row: it begins, goes on or ends there. */
export type Span = 'none' | 'begins' | 'goes-on' | 'ends';

/** One row of the sequence: a head of the handshake, or a frame. */
export interface Row {
  readonly side: Side;
  readonly head?: Head;
  readonly frame?: Frame;
  /** The message that the frame belongs to. */
  readonly message?: Message;
  /** The number of the frame in its message, from 1; 0 if it is the only one. */
  readonly fragment: number;
  readonly spans: Readonly<Record<Side, Span>>;
  /** In words: what the frame answers, or what answers it; '' if nothing. */
  readonly pairing: string;
  /** The other frame of that pair; -1 if there is none. */
  readonly partner: number;
}

export const sideOf = (direction: string): Side => (direction === 'server-to-client' ? 'server' : 'client');

/** The heads and the frames in the order in which they stand, with what ties them together. */
export function sequenceOf(report: Report): Row[] {
  const spans = spansOf(report);
  const messages = new Map(report.messages.flatMap((message) => message.frames.map((index) => [index, message])));
  const pairings = pairingsOf(report.connection?.pairs ?? []);
  const frames = report.frames.map((frame): Row => {
    const message = messages.get(frame.index);
    const parts = message?.frames ?? [];
    const whole = parts.length < 2 && message?.complete !== false;
    return {
      side: sideOf(frame.direction),
      frame,
      ...(message && { message }),
      fragment: whole || !message ? 0 : parts.indexOf(frame.index) + 1,
      spans: { client: spans.client[frame.index] ?? 'none', server: spans.server[frame.index] ?? 'none' },
      ...(pairings.get(frame.index) ?? { pairing: '', partner: -1 }),
    };
  });
  return [...headsOf(report), ...frames];
}

function headsOf({ handshake }: Report): Row[] {
  const heads = [handshake?.request, handshake?.response].filter((head) => head && head.byteEnd > head.byteStart);
  return heads.map((head) => ({
    side: head?.kind === 'request' ? 'client' : 'server',
    ...(head && { head }),
    fragment: 0,
    spans: { client: 'none', server: 'none' },
    pairing: '',
    partner: -1,
  }));
}

/** For each row, in each lane, how far a message of several frames has come there; an unfinished one goes on to the end. */
function spansOf(report: Report): Record<Side, Span[]> {
  const spans: Record<Side, Span[]> = { client: [], server: [] };
  const isControl = ({ opcode }: Message): boolean => opcode >= 8;
  for (const side of ['client', 'server'] as const) {
    const lane = spans[side];
    const messages = report.messages.filter(
      (message) => sideOf(message.direction) === side && !isControl(message) && message.frames.length > 0,
    );
    for (const [i, { frames, complete }] of messages.entries()) {
      const first = frames[0] ?? 0;
      const open = !complete && i === messages.length - 1 && report.frames[frames.at(-1) ?? 0]?.complete === true;
      const last = Math.min(open ? report.frames.length : (frames.at(-1) ?? 0), report.frames.length);
      if (first === last) continue;
      for (let index = first; index <= last; index++) lane[index] = 'goes-on';
      lane[first] = 'begins';
      lane[last] = 'ends';
    }
  }
  return spans;
}

type Pairing = Pick<Row, 'pairing' | 'partner'>;

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
