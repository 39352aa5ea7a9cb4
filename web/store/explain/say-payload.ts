import { fields } from '../../texts/en/fields.ts';
import { hexByte, hexOf } from '../bits.ts';
import { lackingBytes } from '../diagram.ts';
import { frameOf } from '../listed.ts';
import { textOf } from '../visible.ts';
import { count } from '../words.ts';
import type { FrameContext } from './context.ts';
import { fill } from './fill.ts';
import { keyOf } from './rebuilt.ts';
import { meaningOfByte, quoted } from './say-byte.ts';
import { saidOf, type Sayer } from './said.ts';

const { payload } = fields;
const { now } = payload;
/** Longer bytes are cut. */
const mostHex = 8;

export const sayPayload: Sayer = (context, run, start, end) => {
  const { at } = context;
  const from = at.offset + at.headerBytes;
  const first = (Math.max(start, run.start) >> 3) - from;
  const last = ((Math.min(end, run.end) + 7) >> 3) - from;
  const single = last - first === 1;
  return saidOf(payload, {
    kind: 'payload',
    lead: leadOf(context, first, last),
    now: [single ? nowOfByte(context, first) : nowOfBytes(context, first, last), missing(context, last)]
      .join(' ')
      .trim(),
    about: [],
  });
};

function leadOf({ at, report }: FrameContext, first: number, last: number): string {
  if (last - first === 1) {
    const byte = report.bytes[at.offset + at.headerBytes + first] ?? 0;
    return fill(payload.lead.byte, { n: first + 1, hex: hexByte(byte) });
  }
  const whole = first === 0 && last === at.payload.length;
  return fill(whole ? payload.lead.whole : payload.lead.part, { from: first + 1, to: last });
}

const isCompressed = ({ message }: FrameContext): boolean => message?.compressed ?? false;

/** Whether the payload is text: that of a text message, and the reason of a Close. */
const isText = ({ message, at }: FrameContext): boolean => (message?.opcode ?? at.opcode) === 1 || at.opcode === 8;

function nowOfByte(context: FrameContext, index: number): string {
  const { at, report } = context;
  const plain = at.payload[index] ?? 0;
  const wire = report.bytes[at.offset + at.headerBytes + index] ?? 0;
  const masking = at.masked
    ? fill(now.masked, {
        wire: hexByte(wire),
        key: hexByte(keyOf(at)[index & 3] ?? 0),
        plain: hexByte(plain),
        at: (index & 3) + 1,
      })
    : '';
  return `${masking} ${meaningOf(context, index)}`.trim();
}

function meaningOf(context: FrameContext, index: number): string {
  if (isCompressed(context)) return now.compressed;
  const [bytes, base] = charactersOf(context);
  const said = meaningOfByte(bytes, base + index, isText(context));
  return said === now.invalid && mayGoOn(context, base + index) ? '' : said;
}

/** The bytes whose characters the payload is part of, those of the message where there are more, and where it begins in them. */
function charactersOf({ report, at, message }: FrameContext): readonly [bytes: Uint8Array, base: number] {
  if (!message || message.frames.length === 1) return [at.payload, 0];
  const before = message.frames.slice(0, message.frames.indexOf(at.index));
  const base = before.reduce((sum, index) => sum + (frameOf(report, index)?.payload.length ?? 0), 0);
  return [message.payload, base];
}

/** Whether the character that a byte may be part of is cut by the end of the input. */
const mayGoOn = ({ message }: FrameContext, index: number): boolean =>
  message !== undefined && !message.complete && index >= message.payload.length - 3;

function nowOfBytes(context: FrameContext, first: number, last: number): string {
  const { at, message } = context;
  const amount = count(last - first, 'byte');
  if (isCompressed(context)) {
    const inflated = count(message?.byteLength ?? 0, 'byte');
    return fill(message?.inflated ? now['all compressed'] : now['all compressed broken'], { count: amount, inflated });
  }
  const bytes = at.payload.subarray(first, last);
  const text = isText(context) ? textOf(bytes, true) : null;
  if (text !== null) return fill(at.masked ? now['text masked'] : now.text, { text: quoted(text) });
  const hex = `${hexOf(bytes.subarray(0, mostHex))}${bytes.length > mostHex ? ' …' : ''}`;
  return fill(at.masked ? now['bytes masked'] : now.bytes, { count: amount, kind: 'data', hex });
}

/** What the payload still lacks, said at its end. */
function missing({ at }: FrameContext, last: number): string {
  const lacking = lackingBytes(at);
  return last === at.payload.length && lacking > 0n ? fill(now.cut, { missing: count(String(lacking), 'byte') }) : '';
}
