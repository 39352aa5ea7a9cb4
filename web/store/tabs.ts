import type { Frame, Message, Report } from '../report.gen.ts';
import { fieldRows } from './field-rows.ts';
import { listed } from './passages.ts';
import { count, grouped } from './words.ts';

export type TabName =
  | 'passages' | 'frames' | 'frame' | 'messages' | 'handshake' | 'connection'
  | 'fields' | 'bytes' | 'payload' | 'compression' | 'accepts'; // prettier-ignore

export interface Tab {
  readonly name: TabName;
  readonly label: string;
  /** How much there is of it; may be empty. */
  readonly count: string;
}

/** Whether a report has several frames or messages, which are chosen from a list. */
export const isList = ({ kind, frames, messages }: Report): boolean =>
  frames.length > 1 || (kind === 'capture' && messages.length > 0) || (kind === 'payload' && messages.length > 1);

/** Whether a tab shows a list, to choose from. */
export const isOfList = (name: TabName): boolean => name === 'frames' || name === 'messages';

/** Whether a tab shows bytes and what they say; the others tell of the frame and of the input. */
export const isOfBytes = (name: TabName): boolean => ['bytes', 'payload', 'compression'].includes(name);

/**
 * The tabs about the input as a whole, those only that have something. list: whether there is a list, though it may have one row by now.
 */
export function tabsOfInput(report: Report, list = isList(report)): Tab[] {
  const { frames, messages, handshake, connection } = report;
  const heads = [handshake?.request, handshake?.response].filter(Boolean).length;
  const passages = listed(report.passages).length;
  const inParts = frames.length > 1 && messages.some(({ frames }) => frames.length > 1);
  const tabs: (Tab | false)[] = [
    passages > 0 && tab('passages', 'Passages', passages),
    list && frames.length > 0 && tab('frames', 'Frames', report.frameCount),
    ((list && frames.length === 0) || inParts) && tab('messages', 'Messages', report.messageCount),
    heads > 0 && { name: 'handshake', label: 'Handshake', count: count(heads, 'head') },
    frames.length > 1 && connection !== undefined && { name: 'connection', label: 'Connection', count: '' },
  ];
  return tabs.filter((one) => one !== false);
}

/** The tab that stands for what was chosen in a list, where there is no room for both. */
export function tabOfChosen({ frames, capture }: Report, shown: number): Tab {
  const [what, from] = frames.length > 0 ? ['Frame', 0] : ['Message', capture?.from ?? 0];
  return { name: 'frame', label: `${what} ${grouped(from + shown + 1)}`, count: '' };
}

/** The tabs about one frame, or one message without a frame. */
export function tabsOfFrame(report: Report, frame: Frame | undefined, message: Message | undefined): Tab[] {
  const bytes = frame ? frame.availableBytes : ((report.capture && message?.byteLength) ?? report.bytes.length);
  const payload = message && { name: 'payload' as const, label: 'Payload', count: `${grouped(message.byteLength)} B` };
  const tabs: (Tab | false | undefined)[] = [
    frame && tab('fields', 'Fields', fieldRows(frame).length),
    !frame && payload,
    bytes > 0 && tab('bytes', 'Bytes', bytes),
    frame && payload,
    message?.compressed && { name: 'compression', label: 'Compression', count: '' },
    frame !== undefined && { name: 'accepts', label: 'Who accepts', count: '' },
  ];
  return tabs.filter((one): one is Tab => Boolean(one));
}

const tab = (name: TabName, label: string, amount: number): Tab => ({ name, label, count: grouped(amount) });
