import { fields } from '../../texts/en/fields.ts';
import { valueTexts } from '../../texts/en/values.ts';
import { hasHeader, type FrameContext } from './context.ts';
import type { Value } from './explanation.ts';
import { exampleKey, rebuilt } from './rebuilt.ts';
import { saidOf, type Sayer } from './said.ts';
import { senderOf } from './sender.ts';

const { mask } = fields;

export const sayMask: Sayer = (context, run) =>
  saidOf(mask, { kind: 'mask', lead: `MASK is ${run.value}.`, now: nowOf(context), values: valuesOf(context) });

function nowOf({ report, question, at }: FrameContext): string {
  const { side, guessed } = senderOf(report, question, at);
  const now: Readonly<Record<string, string>> = mask.now;
  return now[`${at.masked ? 1 : 0} ${side}${guessed ? ' guessed' : ''}`] ?? '';
}

/** Both values, each with the key and the payload that go with it. */
const valuesOf = ({ report, at }: FrameContext): Value[] =>
  ([1, 0] as const).map((value) => ({
    label: String(value),
    meaning: valueTexts.mask[value],
    now: at.masked === (value === 1),
    set:
      at.masked === (value === 1) || !hasHeader(at)
        ? null
        : { patch: () => rebuilt(report, at, { key: value === 1 ? exampleKey : null }) },
  }));
