import type { Frame, Report } from '../../report.gen.ts';
import { hexOf, joined } from '../bits.ts';
import { build, type Encoder, type Keys, type Part } from './bytes.ts';
import { closeOpcode, emptyForm, type BuildState, type FrameForm, type Item, type PayloadForm } from './form.ts';
import { headForm } from './head-text.ts';
import { minimalBits } from './header.ts';
import { written } from './payload.ts';

/** More frames than this are not taken apart: what is left over stays in one item of bytes. */
const mostItems = 50;

/** What was built, and from what. */
export interface Built {
  readonly state: BuildState;
  readonly parts: readonly Part[];
}

/**
 * Finds the form that builds the bytes of a report, as close as possible to the one before: what was typed stays in items
 * whose bytes have not changed. Each attempt is built and compared, so the result always gives exactly these bytes.
 */
export async function follow(report: Report, before: Built, encoder: Encoder, keys: Keys): Promise<Built> {
  const wanted = hexOf(report.bytes);
  for (const items of attempts(report, before)) {
    const state = { ...before.state, items };
    const parts = await build(state, encoder, keys);
    if (parts.every(({ error }) => error === null) && hexOf(joined(parts.map(({ bytes }) => bytes))) === wanted) {
      return { state, parts };
    }
  }
  const state = { ...before.state, items: [rawForm(report.bytes)] };
  return { state, parts: await build(state, encoder, keys) };
}

function* attempts(report: Report, { state, parts }: Built): Generator<Item[]> {
  const { front, back, start, end } = changed(report.bytes, state.items, parts);
  const [first, last] = [state.items.slice(0, front), state.items.slice(state.items.length - back)];
  const middle = state.items.slice(front, state.items.length - back);
  const [only] = middle;
  const frame = report.frames.find(({ offset }) => offset === start);
  if (middle.length === 1 && only?.kind === 'frame' && frame) {
    for (const form of formsOf(frame, only)) yield [...first, form, ...last];
  }
  const between = read(report, start, end);
  if (between) yield [...first, ...between, ...last];
  yield read(report, 0, report.bytes.length) ?? [];
}

/**
 * How many items at the front and at the back still have their bytes, and the range of what is between them. Bytes beside
 * it that are no frame belong to it, for they may have become one.
 */
function changed(
  bytes: Uint8Array,
  items: readonly Item[],
  parts: readonly Part[],
): { readonly front: number; readonly back: number; readonly start: number; readonly end: number } {
  const same = (part: Part | undefined, from: number): boolean =>
    part !== undefined && from >= 0 && part.bytes.every((byte, i) => bytes[from + i] === byte);
  let [front, back, start, end] = [0, 0, 0, bytes.length];
  for (let part = parts[front]; part && start + part.bytes.length <= end && same(part, start); part = parts[front]) {
    start += part.bytes.length;
    front++;
  }
  for (;;) {
    const part = parts[parts.length - 1 - back];
    if (front + back >= parts.length || !part || end - part.bytes.length < start) break;
    if (!same(part, end - part.bytes.length)) break;
    end -= part.bytes.length;
    back++;
  }
  for (; items[front - 1]?.kind === 'raw'; front--) start -= parts[front - 1]?.bytes.length ?? 0;
  for (; items[items.length - back]?.kind === 'raw'; back--) end += parts[items.length - back]?.bytes.length ?? 0;
  return { front, back, start, end };
}

/** The forms that a frame could have come from: with what was filled in, or with what the frame has. */
function formsOf(frame: Frame, form: FrameForm): readonly FrameForm[] {
  const length = String(frame.lengthForm) === form.length ? form.length : lengthOf(frame);
  const kept: FrameForm = { ...form, ...headerOf(frame), key: frame.masked ? frame.maskingKey : form.key, length };
  const ways: readonly PayloadForm[] = form.form === 'close' ? [] : [form.form];
  const rewritten = ways.flatMap((way) => {
    const payload = written(frame.payload, way);
    return payload === null ? [] : [{ ...kept, announce: '', compress: false, form: way, payload }];
  });
  return [
    kept,
    { ...kept, announce: '' },
    ...rewritten,
    ...(frame.complete ? [formOf(frame)] : []),
    { ...kept, announce: frame.payloadLength },
  ];
}

/** The items that a range of the bytes consists of; null if a head or a frame lies over its border. */
function read({ bytes, handshake, frames }: Report, from: number, to: number): Item[] | null {
  const heads = [handshake?.request, handshake?.response].flatMap((head) =>
    head && head.byteEnd > head.byteStart
      ? [
          {
            start: head.byteStart,
            end: head.byteEnd,
            item: (): Item => headForm(bytes.subarray(head.byteStart, head.byteEnd)),
          },
        ]
      : [],
  );
  const whole = frames
    .filter(({ complete }) => complete)
    .map((frame) => ({
      start: frame.offset,
      end: frame.offset + frame.availableBytes,
      item: (): Item => formOf(frame),
    }));
  const inside = [...heads, ...whole]
    .filter(({ start, end }) => start < to && end > from)
    .sort((a, b) => a.start - b.start);
  if (inside.some(({ start, end }) => start < from || end > to)) return null;
  const items: Item[] = [];
  let at = from;
  for (const { start, end, item } of inside.slice(0, mostItems)) {
    if (start > at) items.push(rawForm(bytes.subarray(at, start)));
    items.push(item());
    at = end;
  }
  if (at < to || items.length === 0) items.push(rawForm(bytes.subarray(at, to)));
  return items;
}

const rawForm = (bytes: Uint8Array): Item => ({ kind: 'raw', hex: hexOf(bytes) });

/** A form with what the frame has. */
function formOf(frame: Frame): FrameForm {
  const { payload, opcode } = frame;
  const base = { ...emptyForm, ...headerOf(frame), length: lengthOf(frame) };
  const close = opcode === closeOpcode && payload.length >= 2 ? written(payload.subarray(2), 'text') : null;
  if (close !== null) {
    const code = String(((payload[0] ?? 0) << 8) | (payload[1] ?? 0));
    return { ...base, form: 'close', payload: '', code, reason: close };
  }
  const text = opcode === 2 || frame.rsv1 ? null : written(payload, 'text');
  return text === null ? { ...base, form: 'hex', payload: hexOf(payload) } : { ...base, form: 'text', payload: text };
}

function headerOf({
  opcode,
  fin,
  rsv1,
  rsv2,
  rsv3,
  masked,
  maskingKey,
}: Frame): Pick<FrameForm, 'opcode' | 'fin' | 'rsv1' | 'rsv2' | 'rsv3' | 'mask' | 'key'> {
  const key = masked ? maskingKey : emptyForm.key;
  return { opcode, fin, rsv1, rsv2, rsv3, mask: masked ? 'given' : 'off', key };
}

function lengthOf({ lengthForm, payloadLength }: Frame): FrameForm['length'] {
  if (lengthForm === 0 || payloadLength === '' || minimalBits(BigInt(payloadLength)) === lengthForm) return 'minimal';
  return String(lengthForm) as FrameForm['length'];
}
