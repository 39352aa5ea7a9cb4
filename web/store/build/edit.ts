import { textParts } from '../visible.ts';
import { count, opcodeNumber } from '../words.ts';
import {
  closeOpcode,
  compression,
  emptyForm,
  opcodes,
  type BuildState,
  type FrameForm,
  type HeadForm,
  type Item,
  type PayloadForm,
} from './form.ts';
import { hexBytes, payloadOf, written } from './payload.ts';

/** The form with its payload written in another way, as far as the bytes allow it. */
export function rewritten(form: FrameForm, to: PayloadForm): FrameForm {
  const now = payloadOf(form);
  const payload = 'text' in now ? null : written(now.bytes, to);
  return { ...form, form: to, ...(payload !== null && { payload }) };
}

/** The form with another opcode. A Close has a code and a reason as its payload, other frames have none. */
export function withOpcode(form: FrameForm, opcode: number): FrameForm {
  const close = opcode === closeOpcode;
  return { ...form, opcode, form: close ? 'close' : form.form === 'close' ? 'text' : form.form };
}

/** The form with its payload compressed or not, and RSV1 as a receiver expects it then (RFC 7692 section 6). */
export const withCompress = (form: FrameForm, compress: boolean): FrameForm => ({ ...form, compress, rsv1: compress });

/** The state with another item in a place. Where a frame is compressed first, compression is taken to be negotiated. */
export function withItem(state: BuildState, index: number, item: Item): BuildState {
  const before = state.items[index];
  const compressed = item.kind === 'frame' && item.compress && !(before?.kind === 'frame' && before.compress);
  const extensions = compressed ? state.extensions || compression : state.extensions;
  return { ...state, extensions, items: state.items.with(index, item) };
}

/** The state with an item one place up (-1) or down (1). */
export function withMoved(state: BuildState, index: number, by: number): BuildState {
  const item = state.items[index];
  const other = state.items[index + by];
  if (!item || !other) return state;
  return { ...state, items: state.items.with(index, other).with(index + by, item) };
}

/** The echo that a server sends: the same payloads, not masked (section 5.1). */
export const echoOf = (state: BuildState): BuildState => ({
  ...state,
  items: state.items.map((item) => (item.kind === 'frame' ? { ...item, mask: 'off' } : item)),
  direction: 'server-to-client',
});

export const headOf = (text: string): HeadForm => ({
  kind: 'head',
  text: text.replace(/\r\n/g, '\n'),
  ending: 'crlf',
});

/** The handshake of RFC 8441 section 5.1, without what the server may choose. */
export const http2Request = headOf(
  [
    ':method: CONNECT',
    ':protocol: websocket',
    ':scheme: https',
    ':path: /chat',
    ':authority: server.example.com',
    'sec-websocket-version: 13',
    'origin: https://example.com',
    '',
    '',
  ].join('\n'),
);

/** A frame to add, masked as the last one. */
export const nextFrame = (state: BuildState): FrameForm => {
  const last = state.items.findLast((item) => item.kind === 'frame');
  return { ...emptyForm, ...(last && { mask: last.mask, key: last.key }) };
};

/** The subprotocols that a request offers, in the order of its lines. */
export function subprotocolsOf({ text }: HeadForm): string[] {
  const lines = text.split('\n').map((line) => /^sec-websocket-protocol\s*[:=](.*)$/i.exec(line)?.[1] ?? '');
  return lines.flatMap((line) => line.split(',')).flatMap((name) => name.trim() || []);
}

const longest = 40;

/** An item in a few words. */
export function summaryOf(item: Item): string {
  if (item.kind === 'head') return short(item.text.split('\n', 1)[0] ?? '') || 'An empty head';
  if (item.kind === 'raw') {
    const read = hexBytes(item.hex);
    return 'text' in read ? 'Bytes' : count(read.bytes.length, 'byte');
  }
  const { opcode, form, payload, code, fin } = item;
  const name = `${opcodeNumber(opcode)} ${opcodes[opcode] ?? ''}${fin ? '' : ', not the last'}`;
  if (form === 'close') return `${name}, ${short(code)}`;
  if (payload === '') return `${name}, empty`;
  return form === 'text' || form === 'json' ? `${name}, “${short(payload)}”` : `${name}, ${short(payload)}`;
}

const short = (text: string): string => {
  const cut = Array.from(text.slice(0, 2 * longest))
    .slice(0, longest)
    .join('');
  return (
    textParts(cut)
      .map((piece) => piece.text)
      .join('') + (cut.length < text.length ? '…' : '')
  );
};

/** What is typed into a form: the names of its text fields. */
const typed = new Set([
  'payload',
  'key',
  'code',
  'reason',
  'announce',
  'fragments',
  'text',
  'hex',
  'extensions',
  'limit',
]);

/** Whether a change of the form is that of one text field, as key strokes make it. */
export function isTyping(before: BuildState, after: BuildState): boolean {
  const changed = after.items.filter((item, i) => item !== before.items[i]);
  const [item] = changed;
  if (before.items.length !== after.items.length || changed.length > 1) return false;
  const names = [
    ...namesChanged({ ...before, items: null }, { ...after, items: null }),
    ...(item ? namesChanged(before.items[after.items.indexOf(item)] ?? {}, item) : []),
  ];
  return names.length === 1 && typed.has(names[0] ?? '');
}

const namesChanged = (before: object, after: object): string[] => {
  const values = new Map(Object.entries(before));
  return Object.entries(after).flatMap(([name, value]) => (values.get(name) === value ? [] : [name]));
};
