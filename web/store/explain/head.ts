import type { Head, HeadField, Handshake } from '../../report.gen.ts';
import { extensionParameters } from '../../texts/en/extension-parameters.ts';
import { headerFields, headTexts as texts, startLines } from '../../texts/en/header-fields.ts';
import type { BitRange, Patch } from '../bits.ts';
import type { Context } from './context.ts';
import { here } from './crumbs.ts';
import { explanation, type Crumb, type Explanation, type Fact, type Paragraph, type Value } from './explanation.ts';
import { fill } from './fill.ts';
import { explainHandshake } from './handshake.ts';
import { linksTo } from './links.ts';
import { placeOf } from './place.ts';

/** A line of a head, or the whole head where more is pointed at. */
export function explainHead(context: Context, { start, end }: BitRange): Explanation {
  const { request, response } = context.report.handshake ?? {};
  const first = start >> 3;
  const last = (end - 1) >> 3;
  const head = [request, response].find((one) => one && first >= one.byteStart && last < one.byteEnd);
  const field = head?.fields.find(({ byteStart, byteEnd }) => first >= byteStart && last < byteEnd);
  if (!head) return explainHandshake(context);
  if (field) return explainLine(context, head, field);
  const firstLineEnd = head.fields[0]?.byteStart ?? head.byteEnd;
  if (last < firstLineEnd) return explainStartLine(context, head);
  const lastFieldEnd = head.fields.at(-1)?.byteEnd ?? head.byteEnd;
  const isEnd = first >= lastFieldEnd && head.complete && head.fieldCount === head.fields.length;
  return isEnd
    ? explanation({ path: [crumbOf(head)], title: texts.end.title, paragraphs: [{ text: texts.end.what }] })
    : explainHandshake(context);
}

const crumbOf = ({ kind, byteStart, byteEnd }: Head): Crumb => ({
  text: kind === 'request' ? texts.facts.request : texts.facts.response,
  subject: { kind: 'bits', range: { start: byteStart * 8, end: byteEnd * 8 } },
});

function explainStartLine({ report, question }: Context, head: Head): Explanation {
  const text = startLines[head.kind === 'request' ? 'request' : 'response'];
  return explanation({
    path: [crumbOf(head), here(text.name)],
    title: head.startLine,
    mono: true,
    paragraphs: [{ text: `${text.what} ${text.why}`, section: text.section }],
    facts: placeOf(report, question.input, head.byteStart, head.fields[0]?.byteStart ?? head.byteEnd),
    links: linksTo([text.section]),
  });
}

function explainLine(context: Context, head: Head, field: HeadField): Explanation {
  const { report, question } = context;
  const id = field.name.toLowerCase();
  const text = headerFields[id];
  const section = text?.section ?? field.section;
  const what = text ? `${text.what} ${text.why}`.trim() : field.meaning || texts.unknown;
  return explanation({
    path: [crumbOf(head), here(field.name)],
    title: text?.name ?? field.name,
    paragraphs: [...judged(report.handshake, id), { text: what, section }, ...termsOf(report.handshake, id)],
    values: valuesOf(context, head, field),
    facts: [
      [texts.facts.value, field.value, 'code'],
      ...derivation(report.handshake, id),
      ...placeOf(report, question.input, field.byteStart, field.byteEnd),
    ],
    links: linksTo([section]),
  });
}

/** Whether an accept value is right. */
function judged(handshake: Handshake | undefined, id: string): Paragraph[] {
  if (id !== 'sec-websocket-accept' || !handshake) return [];
  const said: Readonly<Record<string, string>> = texts.accept;
  const text = said[handshake.acceptState];
  return text === undefined ? [] : [{ text: fill(text, { right: handshake.acceptance?.accept ?? '' }) }];
}

/** The steps from the key to the accept value, those only that change something. */
function derivation(handshake: Handshake | undefined, id: string): Fact[] {
  if (id !== 'sec-websocket-accept' && id !== 'sec-websocket-key') return [];
  const steps = handshake?.acceptance?.steps ?? [];
  return steps.flatMap(({ name, value }, i): Fact[] =>
    i > 0 && value !== steps[i - 1]?.value ? [[name, value, 'code']] : [],
  );
}

/** What each thing that the field negotiates means here. */
function termsOf(handshake: Handshake | undefined, id: string): Paragraph[] {
  const isOf =
    id === 'sec-websocket-protocol'
      ? (name: string) => name === 'subprotocol'
      : id === 'sec-websocket-extensions'
        ? (name: string) => name !== 'subprotocol'
        : () => false;
  return (handshake?.terms ?? [])
    .filter(({ name }) => isOf(name))
    .map(({ name, meaning }) => ({
      lead: `${name}.`,
      text: meaning,
      section: extensionParameters[name]?.section ?? '',
    }));
}

/** The values of a field, each with the patch that puts it in place of the present one. */
function valuesOf(context: Context, { kind }: Head, field: HeadField): Explanation['values'] {
  const { report } = context;
  const id = field.name.toLowerCase();
  const known = (headerFields[id]?.values ?? []).filter((one) => one.in === undefined || one.in === kind);
  const right = id === 'sec-websocket-accept' ? report.handshake?.acceptance?.accept : undefined;
  const rows = right === undefined ? known : [...known, { value: right, what: texts.right }];
  const values = rows.map(({ value, what }): Value => {
    const now = value === field.value;
    const patch = now ? null : patchOf(report.bytes, field, value);
    return { label: value, meaning: what, now, set: patch && { patch: () => patch } };
  });
  return values.length > 0 ? [{ of: field.name, compact: false, values }] : [];
}

/** Puts another value into a line; null if the present one does not stand there letter by letter, as in a folded line. */
function patchOf(bytes: Uint8Array, { byteStart, byteEnd, value }: HeadField, other: string): Patch | null {
  const line = new TextDecoder('latin1').decode(bytes.subarray(byteStart, byteEnd));
  const at = line.indexOf(value, line.indexOf(':') + 1);
  if (value === '' || at < 0) return null;
  const start = byteStart + at;
  return { start, end: start + value.length, bytes: new TextEncoder().encode(other) };
}
