import { fields } from '../../texts/en/fields.ts';
import { valueTexts } from '../../texts/en/values.ts';
import { grouped } from '../words.ts';
import { isControl, type FrameContext } from './context.ts';
import { fill } from './fill.ts';
import { flips } from './patches.ts';
import { saidOf, type Sayer } from './said.ts';

const { fin } = fields;
const texts = valueTexts.fin;

export const sayFin: Sayer = (context, run) =>
  saidOf(fin, {
    kind: 'fin',
    lead: `FIN is ${run.value}.`,
    now: nowOf(context),
    values: flips(context, run.start, {
      1: texts[1],
      0: isControl(context.at) ? texts.control : texts[0],
    }),
  });

function nowOf({ at, message }: FrameContext): string {
  const { now } = fin;
  if (isControl(at)) return at.fin ? now.control : now.fragment;
  const place = message?.frames.indexOf(at.index) ?? 0;
  if (!at.fin) {
    const next = message?.frames[place + 1];
    return next === undefined ? now.open : fill(now.more, { next: grouped(next + 1) });
  }
  if (place > 0) return fill(now.last, { first: grouped((message?.frames[0] ?? 0) + 1) });
  return at.opcode === 0 ? now.none : now.whole;
}
