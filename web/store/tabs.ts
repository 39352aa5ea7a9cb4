import type { Frame, Message, Report } from '../report.gen.ts';
import { fieldRows } from './field-rows.ts';
import { count, grouped } from './words.ts';

export type TabName =
  | 'passages' | 'frames' | 'messages' | 'handshake' | 'fields' | 'bytes' | 'payload' | 'compression' | 'accepts'; // prettier-ignore

export interface Tab {
  readonly name: TabName;
  readonly label: string;
  /** How much there is of it; may be empty. */
  readonly count: string;
}

/** Whether a report has so many frames or messages that they are chosen from a list, with one of them beside it. */
export const isList = ({ kind, frames, messages }: Report): boolean =>
  frames.length > 1 || (kind === 'capture' && messages.length > 0) || (kind === 'payload' && messages.length > 1);

/** Whether a tab shows bytes and what they say; the others tell of the frame and of the input. */
export const isOfBytes = (name: TabName): boolean => ['bytes', 'payload', 'compression'].includes(name);

/** The tabs about the input as a whole, those only that have something. */
export function tabsOfInput(report: Report): Tab[] {
  const heads = [report.handshake?.request, report.handshake?.response].filter(Boolean).length;
  const tabs: (Tab | false)[] = [
    report.passages.length > 1 && tab('passages', 'Passages', report.passageCount),
    isList(report) &&
      (report.frames.length > 0
        ? tab('frames', 'Frames', report.frameCount)
        : tab('messages', 'Messages', report.messageCount)),
    heads > 0 && { name: 'handshake', label: 'Handshake', count: count(heads, 'head') },
  ];
  return tabs.filter((one) => one !== false);
}

/** The tabs about one frame, or one message without a frame. */
export function tabsOfFrame(report: Report, frame: Frame | undefined, message: Message | undefined): Tab[] {
  const bytes = frame ? frame.availableBytes : report.bytes.length;
  const tabs: (Tab | false | undefined)[] = [
    frame && tab('fields', 'Fields', fieldRows(frame).length),
    bytes > 0 && tab('bytes', 'Bytes', bytes),
    message && { name: 'payload', label: 'Payload', count: `${grouped(message.byteLength)} B` },
    message?.compressed && { name: 'compression', label: 'Compression', count: '' },
    (frame !== undefined || report.handshake !== undefined) && { name: 'accepts', label: 'Who accepts', count: '' },
  ];
  return tabs.filter((one): one is Tab => Boolean(one));
}

const tab = (name: TabName, label: string, amount: number): Tab => ({ name, label, count: grouped(amount) });
