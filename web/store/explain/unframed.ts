import type { Message, ReadingNode } from '../../report.gen.ts';
import { explainerTexts, factTexts } from '../../texts/en/explainer.ts';
import { fields } from '../../texts/en/fields.ts';
import { wholeTexts } from '../../texts/en/wholes.ts';
import { hexByte, type BitRange } from '../bits.ts';
import { valueAt, valueName } from '../payload-values.ts';
import { textOf, visible } from '../visible.ts';
import { count, grouped } from '../words.ts';
import type { Context } from './context.ts';
import { here } from './crumbs.ts';
import { explanation, type Crumb, type Explanation, type Fact, type Paragraph } from './explanation.ts';
import { fill } from './fill.ts';
import { explainMessage } from './message.ts';
import { placeOf } from './place.ts';
import { meaningOfByte, quoted } from './say-byte.ts';

const { lead, now } = fields.payload;
/** A longer value is cut. */
const mostValue = 200;

/** Bits of a message that came without its frame: a bit or a byte by what it stands for, several bytes, or all of it. */
export function explainUnframed(context: Context, message: Message, range: BitRange): Explanation {
  const { report, question } = context;
  const start = message.byteStart ?? 0;
  const first = Math.max(0, (range.start >> 3) - start);
  const last = Math.min(message.payload.length, ((range.end + 7) >> 3) - start);
  if (last <= first || last - first === message.payload.length) return explainMessage(context, message);
  const isBit = range.end - range.start === 1;
  const place = placeOf(report, question.input, start + first, start + last);
  return explanation({
    path: [...messageCrumb(context, message), here(nameOf(first, last))],
    title: titleOf(message, first, last),
    bits: last - first === 1 ? { start: (start + first) * 8, end: (start + last) * 8 } : null,
    paragraphs: paragraphsOf(context, message, first, last),
    flip: isBit ? { bit: range.start, name: explainerTexts.bit } : null,
    facts: [...(last - first === 1 ? [decimalOf(message, first)] : []), ...place],
  });
}

/** The message as a whole; of several by its number. */
function messageCrumb({ report, frame }: Context, { byteStart = 0, byteLength }: Message): Crumb[] {
  const text =
    report.messageCount > 1 ? `Message ${grouped((report.capture?.from ?? 0) + frame + 1)}` : wholeTexts.payload.name;
  return [{ text, subject: { kind: 'bits', range: { start: byteStart * 8, end: (byteStart + byteLength) * 8 } } }];
}

const nameOf = (first: number, last: number): string =>
  last - first === 1
    ? fill(wholeTexts.byte, { n: grouped(first + 1) })
    : fill(wholeTexts.bytes, { from: grouped(first + 1), to: grouped(last) });

/** What the bytes say as characters, and the values that they are or are part of. */
function paragraphsOf({ values }: Context, message: Message, first: number, last: number): Paragraph[] {
  const nodes = values?.of === message ? values.nodes : [];
  const text =
    last - first === 1
      ? meaningOfByte(message.payload, first, message.text !== undefined)
      : meaningOfBytes(message, first, last);
  const read = valuesIn(nodes, first, last);
  return [...(read.length > 0 && text === now.binary ? [] : [{ text }]), ...read];
}

function valuesIn(nodes: readonly ReadingNode[], first: number, last: number): Paragraph[] {
  const all = nodes.filter(({ byteStart, byteEnd }) => byteStart === first && byteEnd === last);
  if (all.length > 0) return all.map((node) => ({ lead: `${valueName(node)}.`, text: aboutValue(node) }));
  const around = valueAt(nodes, first, last);
  if (!around) return [];
  const value = [...new Set([valueName(around), around.kind])].join(', ');
  return [{ text: fill(around.byteStart === first ? now.begins : now.within, { value }) }];
}

/** Its kind, its value and what that is for. */
const aboutValue = (node: ReadingNode): string =>
  [valueName(node) === node.kind ? '' : node.kind, visible(node.value.slice(0, mostValue)), node.meaning]
    .filter((part) => part !== '')
    .map((part) => `${part}.`)
    .join(' ');

const titleOf = ({ payload }: Message, first: number, last: number): string =>
  (last - first === 1
    ? fill(lead.byte, { n: grouped(first + 1), hex: hexByte(payload[first] ?? 0) })
    : fill(lead.part, { from: grouped(first + 1), to: grouped(last) })
  ).replace(/\.$/, '');

const decimalOf = ({ payload }: Message, index: number): Fact => [factTexts.decimal, String(payload[index] ?? 0)];

function meaningOfBytes({ payload, text }: Message, first: number, last: number): string {
  const bytes = payload.subarray(first, last);
  const read = text === undefined ? null : textOf(bytes, true);
  if (read !== null) return fill(now.text, { text: quoted(read) });
  return fill(now.bytes, { count: count(bytes.length, 'byte'), kind: 'data' });
}
