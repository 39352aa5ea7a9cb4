import { explainerTexts, factTexts } from '../../texts/en/explainer.ts';
import { opcodes } from '../../texts/en/opcodes.ts';
import { valueTexts } from '../../texts/en/values.ts';
import { wholeTexts } from '../../texts/en/wholes.ts';
import { bitAt, hexByte, type BitRange } from '../bits.ts';
import { nameOfBit, runsOfFrame, type Kind, type Run } from '../fields.ts';
import { grouped, opcodeNumber } from '../words.ts';
import type { Context, FrameContext } from './context.ts';
import { byteCrumb, frameCrumb, here } from './crumbs.ts';
import { explanation, type Explanation, type Fact } from './explanation.ts';
import { sayFin } from './say-fin.ts';
import { sayKey } from './say-key.ts';
import { sayLength } from './say-length.ts';
import { sayMask } from './say-mask.ts';
import { sayOpcode } from './say-opcode.ts';
import { sayPayload } from './say-payload.ts';
import { sayRsv } from './say-rsv.ts';
import { fill } from './fill.ts';
import { linksTo } from './links.ts';
import { placeOf } from './place.ts';
import type { Said, Sayer } from './said.ts';

/** How many bits are drawn large at most. */
const mostDrawn = 16;
/** How many values of each field are offered where there are several fields. */
const mostOffered = 5;

const sayers: Readonly<Record<Kind, Sayer>> = {
  fin: sayFin,
  rsv: sayRsv,
  opcode: sayOpcode,
  mask: sayMask,
  length: sayLength,
  key: sayKey,
  payload: sayPayload,
  head: sayPayload,
  other: sayPayload,
};

/** The fields of a frame that a range meets. */
export const runsIn = (context: FrameContext, { start, end }: BitRange): Run[] =>
  runsOfFrame(context.at).filter((run) => run.start < end && start < run.end);

/** One field, or a bit or a byte of it. */
export function explainField(context: FrameContext, run: Run, range: BitRange, say = sayers[run.kind]): Explanation {
  const start = Math.max(range.start, run.start);
  const end = Math.min(range.end, run.end);
  const said = say(context, run, start, end);
  const isBit = end - start === 1;
  const isPart = isBit && run.end - run.start > 1 && run.kind !== 'rsv';
  const name = isBit ? nameOfBit(run, start) : run.name;
  const inByte = start >> 3 === (end - 1) >> 3;
  return explanation({
    path: [frameCrumb(context), ...(inByte ? [byteCrumb(context, start)] : []), here(name)],
    title: isPart ? titleOfBit(context, run, start) : said.lead.replace(/\.$/, ''),
    bits: drawn(run, start, end),
    paragraphs: [
      ...(isPart ? partOf(context, run, start, said) : [{ text: said.now, section: said.section }]),
      ...said.about,
    ],
    flip: isBit ? { bit: start, name: isPart ? explainerTexts.bit : name } : null,
    values: said.values.length > 0 ? [{ of: name, compact: false, values: said.values }] : [],
    facts: [...said.facts, ...factsOf(context, inByte ? start : -1, start, end)],
    questions: said.questions,
    links: linksTo([said.section, ...said.about.map(({ section = '' }) => section)]),
  });
}

/** A bit by its number in its field, or in its byte where the field has several of these. */
function titleOfBit({ report, at }: FrameContext, run: Run, bit: number): string {
  const isLong = run.end - run.start > 8;
  const [n, of] = isLong
    ? [(bit & 7) + 1, `byte ${grouped((bit >> 3) - at.offset)}`]
    : [bit - run.start + 1, `the ${run.name}`];
  return fill(valueTexts.bit.title, { n, of, value: bitAt(report.bytes, bit) });
}

/** One bit of a field of several: what it counts, and what the field would be with it flipped. */
function partOf({ report }: FrameContext, run: Run, bit: number, said: Said): Explanation['paragraphs'] {
  const field = { lead: said.lead, kind: said.kind, text: said.now, section: said.section };
  if (run.kind !== 'opcode' && run.kind !== 'length') return [field];
  const weight = 2n ** BigInt(run.end - 1 - bit);
  const value = BigInt(run.value || 0);
  const flipped = bitAt(report.bytes, bit) === 1 ? value - weight : value + weight;
  const show = (number: bigint): string =>
    run.kind === 'opcode' ? nameOfOpcode(Number(number)) : grouped(String(number));
  const { adds, flipped: then } = valueTexts.bit;
  return [
    {
      text: [
        fill(adds, { weight: grouped(String(weight)) }),
        fill(then, { name: `the ${run.name}`, value: show(flipped) }),
      ].join(' '),
    },
    field,
  ];
}

const nameOfOpcode = (opcode: number): string => `${opcodeNumber(opcode)}, ${opcodes[opcode]?.name ?? ''}`;

/** The bits that are drawn: those of the field if they are few, else of the byte that is pointed at. */
function drawn(run: Run, start: number, end: number): BitRange | null {
  const bits = run.end - run.start;
  const byte = { start: start & ~7, end: (start & ~7) + 8 };
  if (bits <= 8 || (bits <= mostDrawn && end > byte.end)) return { start: run.start, end: run.end };
  return end <= byte.end ? byte : null;
}

/** Several fields that are pointed at together, such as those of one byte. */
export function explainBytes(context: FrameContext, runs: readonly Run[], range: BitRange): Explanation {
  const first = range.start >> 3;
  const last = (range.end - 1) >> 3;
  const said = runs.map((run) =>
    sayers[run.kind](context, run, Math.max(range.start, run.start), Math.min(range.end, run.end)),
  );
  const { offset } = context.at;
  const single = runs.find(({ start, end }) => end - start === 1);
  return explanation({
    path: [
      frameCrumb(context),
      first === last
        ? here(fill(wholeTexts.byte, { n: grouped(first - offset) }))
        : here(fill(wholeTexts.bytes, { from: grouped(first - offset), to: grouped(last - offset) })),
    ],
    title:
      first === last
        ? bitsOfByte(context, runs, first)
        : fill(wholeTexts.bytes, { from: grouped(first - offset), to: grouped(last - offset) }),
    mono: first === last,
    bits: range.end - range.start <= mostDrawn ? range : null,
    flip: first === last && single ? { bit: single.start, name: single.name } : null,
    paragraphs: said.map(({ lead, kind, now, section }) => ({ lead, kind, text: now, section })),
    values: said.flatMap(({ values }, i) => {
      const offered = values.filter(({ set }) => set !== null).slice(0, mostOffered);
      return offered.length > 0 ? [{ of: runs[i]?.name ?? '', compact: true, values: offered }] : [];
    }),
    facts: factsOf(context, first === last ? range.start : -1, range.start, range.end),
    questions: said.flatMap(({ questions }) => questions),
    links: linksTo(said.map(({ section }) => section)),
  });
}

/** "0x85 = 1 · 0000101": a byte, and the bits of each field in it. */
function bitsOfByte({ report }: Context, runs: readonly Run[], byte: number): string {
  const groups = runs.map((run) => {
    const start = Math.max(run.start, byte * 8);
    const end = Math.min(run.end, byte * 8 + 8);
    return Array.from({ length: end - start }, (_, i) => bitAt(report.bytes, start + i)).join('');
  });
  return `0x${hexByte(report.bytes[byte] ?? 0)} = ${groups.join(' · ')}`;
}

/** The byte as a number, as the sum of what its fields add, and where it stands. */
function factsOf({ report, question, at }: FrameContext, inByte: number, start: number, end: number): Fact[] {
  const from = start >> 3;
  const to = (end + 7) >> 3;
  const decimal: Fact[] = inByte < 0 ? [] : [[factTexts.decimal, decimalOf(report.bytes, from, at)]];
  const place = placeOf(report, question.input, from, to);
  return [...decimal, ...(at.offset > 0 ? [byteOfInput(from)] : []), ...place];
}

const byteOfInput = (byte: number): Fact => [factTexts.bytes, fill(factTexts.byteOfInput, { byte: grouped(byte) })];

function decimalOf(bytes: Uint8Array, byte: number, at: FrameContext['at']): string {
  const value = bytes[byte] ?? 0;
  const parts = runsOfFrame(at)
    .filter((run) => run.start < byte * 8 + 8 && byte * 8 < run.end)
    .map((run) => {
      const mask = (0xff >> Math.max(0, run.start - byte * 8)) & (0xff << Math.max(0, byte * 8 + 8 - run.end));
      return value & mask;
    })
    .filter((part) => part > 0);
  return parts.length > 1 ? `${value} = ${parts.join(' + ')}` : String(value);
}
