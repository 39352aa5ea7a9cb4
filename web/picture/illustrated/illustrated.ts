import type { Message, Report } from '../../report.gen.ts';
import { visible } from '../../store/visible.ts';
import { count, grouped } from '../../store/words.ts';
import { Refusal, el, markup, messageInWords, picture, type Node } from '../picture.ts';
import { notesAt, notesOnText } from './finding-notes.ts';
import { dump } from './payload-lines.ts';
import { style } from './style.ts';
import { mostFrames, stray, told } from './told.ts';

export { told };

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
    ...told(report).flatMap(({ nodes }) => nodes),
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
