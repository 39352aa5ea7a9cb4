import { closeCodes, closeCodeTexts as texts } from '../../texts/en/close-codes.ts';
import { hexByte, type BitRange } from '../bits.ts';
import type { Run } from '../fields.ts';
import { explainField } from './bits.ts';
import { closeCodeText } from './close-code.ts';
import type { FrameContext } from './context.ts';
import type { Explanation, Fact, Value } from './explanation.ts';
import { fill } from './fill.ts';
import { keyOf } from './rebuilt.ts';
import { saidOf, type Sayer } from './said.ts';

/** Examples of the ranges, beside the codes with a name. */
const ofRanges: readonly number[] = [4000, 2000];

/** The two bytes of a Close that hold its status code. */
export const explainStatusCode = (context: FrameContext, run: Run, range: BitRange): Explanation =>
  explainField(context, run, range, sayStatusCode);

const sayStatusCode: Sayer = (context, run, start, end) => {
  const code = Number(run.value);
  const { name, what, note, section } = closeCodeText(code);
  const at = (start - run.start) >> 3;
  const single = end - start <= 8;
  return saidOf(
    { what: texts.what, why: '', section: '5.5.1', questions: texts.questions },
    {
      kind: 'payload',
      lead: `${fill(texts.title, { code, name })}.`,
      now: [...(single ? [byteOf(code, at)] : []), what, ...(note === undefined ? [] : [note])].join(' '),
      section,
      values: valuesOf(context, code),
      facts: [...aboutCode(code), ...unmasked(context)],
    },
  );
};

const byteOf = (code: number, at: number): string => {
  const byte = at === 0 ? code >> 8 : code & 0xff;
  return fill(at === 0 ? texts.byte.high : texts.byte.low, { byte, value: byte * 256 });
};

/** Who sends a code, and what a page gets. */
export function aboutCode(code: number): Fact[] {
  const { sender, page } = closeCodeText(code);
  const facts: Fact[] = [
    [texts.facts.sender, texts.senders[sender]],
    [texts.facts.page, page],
  ];
  return facts.filter(([, value]) => value !== '');
}

/** The bytes of a masked code as they are once unmasked. */
function unmasked({ at }: FrameContext): Fact[] {
  if (!at.masked) return [];
  return [[texts.facts.unmasked, Array.from(at.payload.subarray(0, 2), hexByte).join(' ')]];
}

const valuesOf = (context: FrameContext, present: number): Value[] =>
  [...Object.keys(closeCodes).map(Number), ...ofRanges].map((code) => {
    const { name, sender } = closeCodeText(code);
    const start = context.at.offset + context.at.headerBytes;
    const key = context.at.masked ? keyOf(context.at) : new Uint8Array(2);
    const bytes = Uint8Array.of((code >> 8) ^ (key[0] ?? 0), (code & 0xff) ^ (key[1] ?? 0));
    return {
      label: String(code),
      meaning: sender === 'nobody' ? `${name}. ${texts.senders.nobody}` : name,
      now: code === present,
      set: code === present ? null : { patch: () => ({ start, end: start + 2, bytes }) },
    };
  });
