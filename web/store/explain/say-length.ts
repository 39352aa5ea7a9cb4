import { fields } from '../../texts/en/fields.ts';
import { lengthForms } from '../../texts/en/length-forms.ts';
import { valueTexts } from '../../texts/en/values.ts';
import type { Run } from '../fields.ts';
import { capital, count, grouped } from '../words.ts';
import { hasHeader, type FrameContext } from './context.ts';
import type { Value } from './explanation.ts';
import { fill } from './fill.ts';
import { holds, rebuilt, shortestForm } from './rebuilt.ts';
import { saidOf, type Sayer } from './said.ts';

const { length } = fields;
const { now } = length;
const texts = valueTexts.length;
const forms = [7, 16, 64] as const;

/** The seven bits of the second byte, or the two or eight bytes behind it. */
export const sayLength: Sayer = (context, run) => {
  const isExtended = run.end - run.start > 7;
  return saidOf(length, {
    kind: 'length',
    lead: leadOf(run, isExtended),
    now: isExtended ? nowOfExtended(context, run) : nowOfShort(run),
    about: [{ text: `${length.what} ${length.why}`, section: length.section }],
    values: hasHeader(context.at) ? valuesOf(context) : [],
  });
};

function leadOf({ name, value }: Run, isExtended: boolean): string {
  if (value === '') return `${capital(name)} is cut.`;
  if (!isExtended && (value === '126' || value === '127')) return fill(length.lead.code, { value });
  return `${capital(name)} is ${grouped(value)}.`;
}

function nowOfShort({ value }: Run): string {
  return value === '126' || value === '127' ? now[value] : fill(now.short, { count: count(value, 'byte') });
}

function nowOfExtended({ at }: FrameContext, { value }: Run): string {
  const bits = at.lengthForm;
  if (value === '') return fill(now.cut, { bits });
  const announced = BigInt(value);
  const said = { count: count(value, 'byte'), bits, fits: lengthForms[shortestForm(announced)].name };
  if (!holds(64, announced)) return now['top bit'];
  return fill(shortestForm(announced) < bits ? now['not minimal'] : now.long, said);
}

function valuesOf({ report, at }: FrameContext): Value[] {
  const announced = BigInt(at.payloadLength);
  const form = at.lengthForm as 7 | 16 | 64;
  const other = ([-1n, 1n] as const)
    .map((step) => announced + step)
    .filter((one) => holds(form, one))
    .map((one): Value => ({
      label: grouped(String(one)),
      meaning: one < announced ? texts.less : texts.more,
      now: false,
      set: { patch: () => rebuilt(report, at, { length: one }) },
    }));
  const shortest = shortestForm(announced);
  const inForms = forms
    .filter((one) => holds(one, announced))
    .map((one): Value => ({
      label: lengthForms[one].name,
      meaning: fill(one > shortest ? texts.longer : texts.form, { bits: one }),
      now: one === form,
      set: one === form ? null : { patch: () => rebuilt(report, at, { form: one }) },
    }));
  return [...other, ...inForms];
}
