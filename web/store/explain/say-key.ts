import { fields } from '../../texts/en/fields.ts';
import { valueTexts } from '../../texts/en/values.ts';
import { hexByte, hexOf } from '../bits.ts';
import { hasHeader, type FrameContext } from './context.ts';
import type { Value } from './explanation.ts';
import { fill } from './fill.ts';
import { keyOf, rebuilt } from './rebuilt.ts';
import { saidOf, type Sayer } from './said.ts';

const { key } = fields;
const zero = new Uint8Array(4);
/** The other key that is offered is the present one with these bits flipped: the same each time that it is drawn. */
const flipped = Uint8Array.of(0xa5, 0x3c, 0x96, 0x5f);

export const sayKey: Sayer = (context, run, start, end) => {
  const at = (start - run.start) >> 3;
  const single = end - start <= 8 && run.end - run.start > 8;
  const bytes = keyOf(context.at);
  return saidOf(key, {
    kind: 'key',
    lead: leadOf(run.name, bytes, single ? at : null),
    now: single && bytes.length === 4 ? fill(key.now.byte, { first: at + 1 }) : nowOf(bytes),
    values: hasHeader(context.at) ? valuesOf(context, bytes) : [],
  });
};

function leadOf(name: string, bytes: Uint8Array, at: number | null): string {
  if (bytes.length < 4) return `${name} is cut.`;
  return at === null ? `${name} is ${hexOf(bytes)}.` : `Byte ${at + 1} of the ${name} is ${hexByte(bytes[at] ?? 0)}.`;
}

function nowOf(bytes: Uint8Array): string {
  if (bytes.length < 4) return key.now.cut;
  return bytes.some((byte) => byte !== 0)
    ? fill(key.now.whole, Object.fromEntries(Array.from(bytes, hexByte).entries()))
    : key.now.zero;
}

function valuesOf({ report, at }: FrameContext, bytes: Uint8Array): Value[] {
  const other = bytes.map((byte, i) => byte ^ (flipped[i] ?? 0));
  const rows = [
    [other, valueTexts.key.other],
    [zero, valueTexts.key.zero],
  ] as const;
  return rows.map(([key, meaning]) => {
    const now = hexOf(key) === hexOf(bytes);
    return {
      label: hexOf(key),
      meaning,
      now,
      set: now ? null : { patch: () => rebuilt(report, at, { key }) },
    };
  });
}
