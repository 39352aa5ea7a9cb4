import type { NotationInfo } from '../engine/api.ts';
import type { Frame, Notation, Report } from '../report.gen.ts';
import { directions, type Question } from './question.ts';
import { count, grouped } from './words.ts';

export type ChipName = 'form' | 'size' | 'sender' | 'extensions' | 'request';

/** One way to read or judge the input. */
export interface ChipOption {
  readonly label: string;
  /** Why it may be so, or what comes of it; may be empty. */
  readonly detail: string;
  readonly chosen: boolean;
  readonly ask: Partial<Question>;
}

export interface OptionGroup {
  /** '' for the first. */
  readonly label: string;
  readonly options: readonly ChipOption[];
}

/** A text that may be given in place of an option. */
export interface ChipField {
  readonly label: string;
  readonly name: 'extensions' | 'request';
  readonly value: string;
  readonly placeholder: string;
}

/** How the input is read, or judged: what is taken, where from, and what else it could be. */
export interface Chip {
  readonly name: ChipName;
  readonly label: string;
  /** Where it is known from; may be empty. */
  readonly note: string;
  /** Whether it was chosen, not found. */
  readonly chosen: boolean;
  /** None for a fact. */
  readonly groups: readonly OptionGroup[];
  readonly field?: ChipField;
}

const chosenNote = 'chosen';
const keyLength = 12;

/** The chips of a report on a question. */
export function chipsOf(report: Report, question: Question, notations: readonly NotationInfo[]): Chip[] {
  const chips = [formChip(report, question, notations), sizeChip(report)];
  if (report.kind === 'capture') return chips;
  const { frames, handshake } = report;
  if (frames.length > 0 || question.direction !== 'auto') chips.push(senderChip(report, question));
  if (frames.length > 0 || handshake || question.extensions !== null) chips.push(extensionsChip(report, question));
  if (wantsRequest(report) || question.request !== '') chips.push(requestChip(report, question));
  return chips;
}

function formChip(report: Report, question: Question, notations: readonly NotationInfo[]): Chip {
  const { notation } = report;
  const others = notations.filter(({ id, reads }) => reads && !notation.candidates.some((one) => one.id === id));
  const option = (id: string, label: string, detail: string): ChipOption => ({
    label,
    detail,
    chosen: id === question.notation,
    ask: { notation: id },
  });
  const best = option('auto', 'Whatever fits best', notation.reason);
  const candidates = notation.candidates.map(({ id, label, reason, byteLength }) =>
    option(id, label, `${count(byteLength, 'byte')}. ${reason}`),
  );
  return {
    name: 'form',
    label: notation.label,
    note: [question.notation !== 'auto' ? chosenNote : '', kindNote(report, question)].filter(Boolean).join(', '),
    chosen: question.notation !== 'auto' || question.holds === 'payload',
    groups: [
      { label: '', options: [best, ...candidates] },
      ...(report.kind === 'capture' ? [] : [holdsGroup(question)]),
      { label: 'Any other notation', options: others.map(({ id, label }) => option(id, label, '')) },
    ],
  };
}

const kindNote = ({ kind, notation }: Report, { holds }: Question): string =>
  kind !== 'payload' || notation.id === 'complaint' ? '' : holds === 'payload' ? 'a payload, chosen' : 'a payload';

function holdsGroup({ holds }: Question): OptionGroup {
  const option = (value: Question['holds'], label: string): ChipOption => ({
    label,
    detail: '',
    chosen: value === holds,
    ask: { holds: value },
  });
  return {
    label: 'The bytes are',
    options: [
      option('auto', 'Frames or a payload, whichever fits'),
      option('frames', 'Frames'),
      option('payload', 'A payload'),
    ],
  };
}

function sizeChip(report: Report): Chip {
  const amounts =
    report.kind === 'capture'
      ? [count(report.messageCount, 'message')]
      : [
          count(report.bytes.length, 'byte'),
          ...(report.frameCount > 1 ? [`${grouped(report.frameCount)} frames`] : []),
        ];
  return { name: 'size', label: amounts.join(', '), note: '', chosen: false, groups: [] };
}

const senders: Readonly<Record<Question['direction'], readonly [label: string, detail: string]>> = {
  auto: ['Tell by the bytes', 'Clients mask their frames, servers do not'],
  'client-to-server': ['From client', 'Each frame has to be masked'],
  'server-to-client': ['From server', 'No frame may be masked'],
};

function senderChip(report: Report, { direction }: Question): Chip {
  const sides = new Set(report.frames.map((frame) => frame.direction));
  return {
    name: 'sender',
    label: sides.size > 1 ? 'both directions' : (senderOf[[...sides][0] ?? direction] ?? 'sender not known'),
    note: direction === 'auto' ? senderNote(report, report.frames) : chosenNote,
    chosen: direction !== 'auto',
    groups: [
      {
        label: '',
        options: directions.map((value) => ({
          label: senders[value][0],
          detail: senders[value][1],
          chosen: value === direction,
          ask: { direction: value },
        })),
      },
    ],
  };
}

const senderOf: Readonly<Record<string, string>> = {
  'client-to-server': 'from client',
  'server-to-client': 'from server',
};

/** Notations that tell who sent what. */
export const tellsSides = ({ id }: Notation): boolean =>
  /^(follow|wireshark|tcpdump|packets|log|nginx|command|message)/.test(id);

/** Only where nothing but MASK can tell it. */
function senderNote(report: Report, frames: readonly Frame[]): string {
  const told =
    tellsSides(report.notation) ||
    report.handshake !== undefined ||
    report.passages.some(({ direction }) => direction !== 'unknown');
  const known = frames.some(({ direction }) => direction !== 'unknown');
  return told || !known ? '' : 'guessed from MASK';
}

function extensionsChip({ connection }: Report, { extensions }: Question): Chip {
  const option = (value: string | null, label: string, detail: string): ChipOption => ({
    label,
    detail,
    chosen: value === extensions,
    ask: { extensions: value },
  });
  const agreed = connection?.termsFrom === 'handshake' ? connection.extensions : null;
  const inForce = extensions ?? agreed;
  return {
    name: 'extensions',
    label: inForce === null ? 'extensions not known' : inForce || 'no extensions',
    note: extensions !== null ? chosenNote : agreed === null ? '' : 'by the handshake',
    chosen: extensions !== null,
    groups: [
      {
        label: '',
        options: [
          option(null, agreed === null ? 'Not known' : 'As the handshake says', ''),
          option('', 'None', 'RSV1 to RSV3 have to be 0'),
          option('permessage-deflate', 'permessage-deflate', 'RSV1 marks a compressed message'),
        ],
      },
    ],
    field: {
      label: 'As in Sec-WebSocket-Extensions',
      name: 'extensions',
      value: extensions ?? '',
      placeholder: 'permessage-deflate; server_no_context_takeover',
    },
  };
}

/** Whether the input has a response over HTTP/1.1 without the request that it answers. */
function wantsRequest({ handshake }: Report): boolean {
  const { request, response } = handshake ?? {};
  return response?.protocol === 'HTTP/1.1' && !(request && request.byteEnd > request.byteStart);
}

function requestChip({ handshake }: Report, { request }: Question): Chip {
  const key = handshake?.acceptance?.trimmedKey ?? request.trim().split('\n', 1)[0] ?? '';
  return {
    name: 'request',
    label:
      request === '' ? 'request not known' : `answers ${key.length > keyLength ? `${key.slice(0, keyLength)}…` : key}`,
    note: request === '' ? '' : chosenNote,
    chosen: request !== '',
    groups: [
      {
        label: '',
        options: [
          {
            label: 'Not known',
            detail: 'The accept value is not checked',
            chosen: request === '',
            ask: { request: '' },
          },
        ],
      },
    ],
    field: {
      label: 'The request, or its Sec-WebSocket-Key',
      name: 'request',
      value: request,
      placeholder: 'dGhlIHNhbXBsZSBub25jZQ==',
    },
  };
}
