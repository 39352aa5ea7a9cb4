import type { Message, Report } from '../../report.gen.ts';
import { inHead } from '../../store/fields.ts';
import { visible } from '../../store/visible.ts';
import { capital, count, grouped } from '../../store/words.ts';
import { Refusal, el, markup, messageInWords, picture, type Node } from '../picture.ts';
import { notesAt, notesOnText } from './finding-notes.ts';
import { frameSection } from './frame-section.ts';
import { agreementSection, headSection } from './head-section.ts';
import { dump, placeOf } from './payload-lines.ts';
import { style } from './style.ts';

const mostFrames = 300;
const mostMessages = 1000;

/** A connection, a handshake or frames as one document that explains them from the first byte to the last, to read or to print. */
export function illustrated(report: Report): string {
  const { verdict, notation, frames, messages } = report;
  if (report.bytes.length === 0) throw new Refusal('There is nothing here to explain.');
  const title = visible(verdict.title);
  const body = el(
    'main',
    {},
    el('h1', {}, title),
    el('p', {}, visible(verdict.detail)),
    el(
      'p',
      { class: 'rule' },
      `Read as ${notation.label || 'bytes'}: ${count(report.bytes.length, 'byte')}. ${visible(notation.reason)}`,
    ),
    ...notesOnText(report),
    ...overview(report),
    ...partsInOrder(report),
    ...(frames.length === 0
      ? messages.slice(0, mostMessages).map((message, i) => messageSection(report, message, i))
      : []),
    ...leftOver(report),
  );
  return `<!doctype html>\n<html lang="en">\n<head>${[
    el('meta', { charset: 'utf-8' }),
    el('meta', { name: 'viewport', content: 'width=device-width' }),
    el('title', {}, title),
  ]
    .map(markup)
    .join('')}\n<style>${style}</style>\n</head>\n<body>${markup(body)}\n</body>\n</html>\n`;
}

/** Who sends what, where there is more than one thing. */
function overview(report: Report): Node[] {
  if (report.frames.length < 2 && !report.handshake?.response) return [];
  if (report.frames.length === 0) return [];
  return [el('section', {}, el('h2', {}, 'Who sends what'), picture(report, { theme: 'auto', show: ['sequence'] }))];
}

interface Part {
  readonly start: number;
  readonly end: number;
  readonly nodes: readonly Node[];
}

/** Heads, frames and what is neither, in the order of their bytes. */
function partsInOrder(report: Report): Node[] {
  const { handshake, frames } = report;
  const heads = [handshake?.request, handshake?.response].filter((head) => head && head.byteEnd > head.byteStart);
  const parts: Part[] = [
    ...heads.flatMap((head) =>
      head ? [{ start: head.byteStart, end: head.byteEnd, nodes: [headSection(report, head)] }] : [],
    ),
    ...frames.slice(0, mostFrames).map((frame) => ({
      start: frame.offset,
      end: frame.offset + frame.availableBytes,
      nodes: [frameSection(report, frame)],
    })),
  ].sort((a, b) => a.start - b.start);
  const isListed = frames.length > 0 || heads.length > 0;
  const last = parts.findLastIndex(({ start }) => inHead(report, start));
  return parts.flatMap(({ start, nodes }, i) => {
    const between = isListed ? stray(report, parts[i - 1]?.end ?? 0, start) : [];
    return [...between, ...nodes, ...(i === last && handshake ? agreementSection(handshake) : [])];
  });
}

/** Bytes between two parts, which belong to neither. */
function stray(report: Report, start: number, end: number): Node[] {
  if (end <= start) return [];
  return [
    el(
      'section',
      {},
      el('h2', {}, `${capital(placeOf(start, end))} of the input: no part of a frame`),
      dump(report.bytes.subarray(start, end)),
      ...notesAt(report, start, end),
    ),
  ];
}

/** What stands behind all, and how much is not in the document. */
function leftOver(report: Report): Node[] {
  const { frames, frameCount, handshake, bytes, messageCount } = report;
  const shown = Math.min(frames.length, mostFrames);
  if (frameCount > shown) return [el('p', {}, `${count(frameCount - shown, 'more frame')} are not in this document.`)];
  const end = Math.max(
    handshake?.request?.byteEnd ?? 0,
    handshake?.response?.byteEnd ?? 0,
    ...frames.map(({ offset, availableBytes }) => offset + availableBytes),
  );
  if (frames.length > 0 || handshake) return stray(report, end, bytes.length);
  return messageCount > mostMessages
    ? [el('p', {}, `${count(messageCount - mostMessages, 'more message')} are not in this document.`)]
    : [];
}

const senders: Readonly<Record<string, string>> = {
  'client-to-server': 'The client sends: ',
  'server-to-client': 'The server sends: ',
};

/** A message that comes without frames, from an export or as a payload alone. */
function messageSection(report: Report, message: Message, index: number): Node {
  const start = message.byteStart ?? 0;
  return el(
    'section',
    {},
    el('h2', {}, `Message ${grouped(index + 1)}`),
    el('p', {}, `${senders[message.direction] ?? ''}${messageInWords(report, message)}.`),
    ...(message.payload.length > 0 ? [dump(message.payload)] : []),
    ...notesAt(report, start, start + Math.max(message.byteLength, 1)),
  );
}
