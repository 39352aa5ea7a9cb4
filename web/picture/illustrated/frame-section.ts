import type { Field, Frame, Message, Report } from '../../report.gen.ts';
import { bitAt } from '../../store/bits.ts';
import { lackingBytes } from '../../store/diagram.ts';
import { explainBytes, runsIn } from '../../store/explain/bits.ts';
import { inFrame } from '../../store/explain/context.ts';
import { emptyQuestion } from '../../store/question.ts';
import { visible } from '../../store/visible.ts';
import { capital, count, grouped, opcodeNumber } from '../../store/words.ts';
import { el, messageInWords, picture, sectionLinks, type Node } from '../picture.ts';
import { notesOf } from './finding-notes.ts';
import { hexShort, payloadLines, placeOf } from './payload-lines.ts';

/** So many frames have a picture, so that the document stays small. */
const mostPictures = 20;

/** One frame: who sends it, its bytes in their order with what each means, and what its message is once it is whole. */
export function frameSection(report: Report, frame: Frame, pictures: boolean): Node {
  const { index } = frame;
  const pictured = pictures && index < mostPictures;
  const message = report.messages.find(({ frames }) => frames.includes(index));
  return el(
    'section',
    { id: `frame-${index + 1}` },
    el('h2', {}, `Frame ${grouped(index + 1)}: ${frame.opcodeName}`),
    el('p', {}, introduction(report, frame)),
    ...(pictured
      ? [
          picture(report, {
            theme: 'auto',
            frames: [frame],
            show: ['bits', 'hex', 'unmasked', 'findings'],
            listed: false,
          }),
        ]
      : []),
    el('table', {}, el('tbody', {}, ...partsOf(frame).map(([start, end]) => row(report, frame, start, end)))),
    ...notesOf(report, frame, pictured),
    ...payloadLines(report, frame),
    ...lacking(frame),
    ...whole(report, frame, message),
  );
}

const senders: Readonly<Record<string, string>> = {
  'client-to-server': 'The client sends',
  'server-to-client': 'The server sends',
};

function introduction(
  { bytes }: Report,
  { direction, offset, headerBytes, availableBytes, opcode, opcodeName, payloadLength }: Frame,
): string {
  const sender = senders[direction] ?? 'Nobody knows who sends';
  const header = Math.min(headerBytes, availableBytes);
  const first = bytes[offset] ?? 0;
  const payload = payloadLength === '' ? 'a length that is cut off' : count(payloadLength, 'byte') + ' of payload';
  return `${sender} a frame with the opcode ${opcodeNumber(opcode)}, ${opcodeName}. Its header takes ${count(header, 'byte')}, the first of them 0x${first.toString(16).padStart(2, '0')}, and announces ${payload}.`;
}

/** The bytes of a frame that are explained together: each of the first two, then each field. */
function partsOf({ fields, offset, availableBytes }: Frame): (readonly [start: number, end: number])[] {
  const end = offset + availableBytes;
  const behind = fields
    .filter(({ bitOffset, bitLength }) => bitLength > 0 && bitOffset >= (offset + 2) * 8)
    .map(({ bitOffset, bitLength }) => [bitOffset >> 3, (bitOffset + bitLength) >> 3] as const);
  const first = [0, 1].map((i) => [offset + i, offset + i + 1] as const).filter(([, to]) => to <= end);
  return [...first, ...behind];
}

function row(report: Report, frame: Frame, start: number, end: number): Node {
  const context = inFrame({ report, question: emptyQuestion, frame: frame.index, subject: null, blocks: null }, frame);
  const range = { start: start * 8, end: end * 8 };
  const { paragraphs } = explainBytes(context, runsIn(context, range), range);
  const part = closeField(frame, start);
  const said = part
    ? [closeParagraph(part)]
    : paragraphs.map(({ lead = '', text, section = '' }) =>
        el('p', {}, el('strong', {}, lead), ` ${visible(text)} `, ...sectionLinks(section)),
      );
  const bytes = report.bytes.subarray(start, end);
  const bits = end - start === 1 ? [el('br', {}), el('span', {}, bitsOf(report, start))] : [];
  const place = capital(placeOf(start - frame.offset, end - frame.offset));
  return el(
    'tr',
    { 'data-bits': `${range.start}-${range.end}` },
    el('th', { scope: 'row' }, place),
    el('td', {}, el('code', {}, hexShort(bytes)), ...bits),
    el('td', {}, ...said),
  );
}

/** The part of a Close that begins with a byte. */
const closeField = ({ opcode, fields, offset, headerBytes }: Frame, start: number): Field | undefined =>
  opcode === 8 && start >= offset + headerBytes
    ? fields.find(({ bitOffset, bitLength }) => bitLength > 0 && bitOffset === start * 8)
    : undefined;

/** The bytes of a reason stand beside it already. */
function closeParagraph({ name, value, meaning, section }: Field): Node {
  const lead = /reason/i.test(name) ? name : `${name} ${value}`;
  return el('p', {}, el('strong', {}, visible(lead)), `: ${visible(meaning)} `, ...sectionLinks(section));
}

const bitsOf = ({ bytes }: Report, byte: number): string =>
  Array.from({ length: 8 }, (_, i) => bitAt(bytes, byte * 8 + i)).join('');

function lacking(frame: Frame): Node[] {
  const missing = lackingBytes(frame);
  return missing > 0n ? [el('p', {}, `${count(String(missing), 'byte')} of this frame are not in the input.`)] : [];
}

/** Once the last frame of a message is there: the message. */
function whole(report: Report, { index }: Frame, message: Message | undefined): Node[] {
  if (!message?.complete || message.frames.at(-1) !== index || message.frames.length + Number(message.inflated) < 2)
    return [];
  const frames = message.frames.map((one) => grouped(one + 1)).join(', ');
  const from = message.frames.length > 1 ? `It is put together of the frames ${frames}. ` : '';
  return [
    el(
      'p',
      { class: 'message' },
      el('strong', {}, 'The message is whole. '),
      from,
      `${messageInWords(report, message)}.`,
    ),
  ];
}
