import { fields } from '../../texts/en/fields.ts';
import { valueTexts } from '../../texts/en/values.ts';
import type { Run } from '../fields.ts';
import { nameOfBit } from '../fields.ts';
import { isControl, type FrameContext } from './context.ts';
import { extensionsOf } from './extensions.ts';
import { flips } from './patches.ts';
import { saidOf, type Said, type Sayer } from './said.ts';

const { rsv1, rsv } = fields;
const texts = valueTexts.rsv;

/** One of the three bits, or all of them together. */
export const sayRsv: Sayer = (context, run, start, end) => {
  const single = end - start === 1 || run.end - run.start === 1;
  const bit = single ? Math.max(start, run.start) : run.start;
  return single ? oneBit(context, run, bit) : allBits(context, run);
};

function oneBit(context: FrameContext, run: Run, bit: number): Said {
  const name = run.end - run.start === 1 ? run.name : nameOfBit(run, bit);
  const first = name === 'RSV1';
  const value = bitOf(context, name);
  return saidOf(first ? rsv1 : rsv, {
    kind: 'rsv',
    lead: `${name} is ${value ? 1 : 0}.`,
    now: first ? nowOfFirst(context) : nowOfOthers(context, value),
    values: flips(context, bit, { 0: texts[0], 1: first ? texts.rsv1 : texts[1] }),
  });
}

function allBits(context: FrameContext, run: Run): Said {
  const { report, at } = context;
  const isOther = extensionsOf(report, at) === 'other';
  const others = at.rsv2 || at.rsv3 ? [rsv.now[isOther ? 'others other' : 'others']] : [];
  return saidOf(rsv1, {
    kind: 'rsv',
    lead: `RSV1 to RSV3 are ${run.value}.`,
    now: [nowOfFirst(context), ...others].join(' '),
    about: [
      { text: rsv1.what, section: rsv1.section },
      { text: rsv.what, section: rsv.section },
    ],
    questions: [...rsv1.questions, ...rsv.questions],
  });
}

const bitOf = ({ at }: FrameContext, name: string): boolean =>
  name === 'RSV1' ? at.rsv1 : name === 'RSV2' ? at.rsv2 : at.rsv3;

function nowOfFirst({ report, at }: FrameContext): string {
  const { now } = rsv1;
  const extensions = extensionsOf(report, at);
  const state = at.rsv1 ? 'set' : 'clear';
  if (state === 'set' && extensions === 'none') return now['set none'];
  if (extensions !== 'other' && isControl(at)) return now[`${state} control`];
  if (extensions !== 'other' && at.opcode === 0) return now[`${state} continuation`];
  return now[`${state} ${extensions}`];
}

function nowOfOthers({ report, at }: FrameContext, set: boolean): string {
  if (!set) return rsv.now.clear;
  return extensionsOf(report, at) === 'other' ? rsv.now['set other'] : rsv.now.set;
}
