import type { Frame } from '../report.gen.ts';
import { textOf } from './visible.ts';
import { hexOf } from './bits.ts';
import type { Direction, EncodeSpec } from '../engine/api.ts';

export type MaskChoice = 'off' | 'random' | 'given';
export type PayloadForm = 'text' | 'hex' | 'list' | 'close';

/** What the Build view is filled in with. */
export interface BuildForm {
  readonly opcode: number;
  readonly fin: boolean;
  readonly rsv1: boolean;
  readonly rsv2: boolean;
  readonly rsv3: boolean;
  readonly mask: MaskChoice;
  /** The given masking key, as it was typed. */
  readonly key: string;
  readonly form: PayloadForm;
  /** The payload, as it was typed. */
  readonly payload: string;
  /** Of a Close frame, as they were typed. */
  readonly code: string;
  readonly reason: string;
  /** Whether the payload is compressed; RSV1 says so to the receiver, and follows the choice. */
  readonly compress: boolean;
  /** By whom the frame is taken to be sent when it is judged. */
  readonly direction: Direction;
}

export const emptyForm: BuildForm = {
  opcode: 1,
  fin: true,
  rsv1: false,
  rsv2: false,
  rsv3: false,
  mask: 'given',
  key: '37fa213d',
  form: 'text',
  payload: 'Hello',
  code: '1000',
  reason: '',
  compress: false,
  direction: 'auto',
};

export const closeOpcode = 8;

/** A masking key, fresh from the browser's source of randomness (section 5.3). */
export const drawKey = (): string => hexOf(crypto.getRandomValues(new Uint8Array(4)), '');

/** What is wrong with one field of the form. */
export interface FormError {
  readonly field: 'key' | 'payload' | 'code';
  readonly text: string;
}

/** The opcodes with their names (section 5.2). */
export const opcodes: readonly string[] = [
  'continuation',
  'text',
  'binary',
  ...Array<string>(5).fill('reserved, data'),
  'close',
  'ping',
  'pong',
  ...Array<string>(5).fill('reserved, control'),
];

/** What is to be encoded; a random key comes from outside, so that it stays while the rest is typed. */
export function specOf(form: BuildForm, randomKey: string): EncodeSpec | FormError {
  const key = form.mask === 'given' ? form.key.replace(/\s+/g, '') : randomKey;
  if (form.mask === 'given' && !/^[0-9a-f]{8}$/i.test(key)) {
    return { field: 'key', text: 'A masking key is four bytes: eight hex digits.' };
  }
  const payload = payloadOf(form);
  if ('text' in payload) return payload;
  const { opcode, fin, rsv1, rsv2, rsv3, compress } = form;
  return { opcode, fin, rsv1, rsv2, rsv3, mask: form.mask === 'off' ? false : key, deflate: compress, ...payload };
}

/** The form with its payload written in another way, as far as the bytes allow it. */
export function rewritten(form: BuildForm, to: PayloadForm): BuildForm {
  const now = payloadOf(form);
  if ('text' in now || now.payload === undefined || to === 'close') return { ...form, form: to };
  const bytes = typeof now.payload === 'string' ? new TextEncoder().encode(now.payload) : Uint8Array.from(now.payload);
  return { ...form, form: to, payload: written(bytes, to) };
}

function written(bytes: Uint8Array, form: Exclude<PayloadForm, 'close'>): string {
  if (form === 'hex') return hexOf(bytes);
  return form === 'list' ? `[${bytes.join(', ')}]` : new TextDecoder().decode(bytes);
}

/** The form with another opcode. A Close has a code and a reason as its payload, other frames have none. */
export function withOpcode(form: BuildForm, opcode: number): BuildForm {
  const close = opcode === closeOpcode;
  return { ...form, opcode, form: close ? 'close' : form.form === 'close' ? 'text' : form.form };
}

/** The echo that a server sends: the same payload, not masked (section 5.1). */
export const echoOf = (form: BuildForm): BuildForm => ({ ...form, mask: 'off', direction: 'server-to-client' });

/** The form with its payload compressed or not, and RSV1 as a receiver expects it then (RFC 7692 section 6). */
export const withCompress = (form: BuildForm, compress: boolean): BuildForm => ({ ...form, compress, rsv1: compress });

/** The forms that a frame could have come from: with the payload as it was filled in, or as the frame has it. */
export function formsOf(frame: Frame, form: BuildForm): readonly BuildForm[] {
  const { opcode, fin, rsv1, rsv2, rsv3, masked, maskingKey, payload } = frame;
  const text = form.form === 'text' && textOf(payload, false) !== null;
  const way = form.form === 'close' || (form.form === 'text' && !text) ? 'hex' : form.form;
  const key = masked ? maskingKey : form.key;
  const kept: BuildForm = { ...form, opcode, fin, rsv1, rsv2, rsv3, mask: masked ? 'given' : 'off', key };
  return [kept, { ...kept, compress: false, form: way, payload: written(payload, way) }];
}

function payloadOf(form: BuildForm): Pick<EncodeSpec, 'payload' | 'closeCode' | 'closeReason'> | FormError {
  if (form.form === 'text') return { payload: form.payload };
  if (form.form === 'hex') return hexPayload(form.payload);
  if (form.form === 'list') return listPayload(form.payload);
  const code = Number(form.code);
  if (!/^\d+$/.test(form.code.trim()) || code > 65535) {
    return { field: 'code', text: 'A status code is a number from 0 to 65535.' };
  }
  return { closeCode: code, closeReason: form.reason };
}

function hexPayload(text: string): { payload: Uint8Array } | FormError {
  const digits = text.replace(/0x|[\s:,-]/gi, '');
  const wrong = /[^0-9a-f]/i.exec(digits);
  if (wrong) return { field: 'payload', text: `“${wrong[0]}” is not a hex digit.` };
  if (digits.length % 2 === 1) return { field: 'payload', text: 'The last byte has one digit; a byte has two.' };
  return { payload: Uint8Array.from(digits.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)) };
}

function listPayload(text: string): { payload: number[] } | FormError {
  const inner = text
    .trim()
    .replace(/^\[|\]$/g, '')
    .trim();
  const items = inner === '' ? [] : inner.replace(/,\s*$/, '').split(',');
  const payload: number[] = [];
  for (const [i, item] of items.entries()) {
    const byte = /^\s*(\d+|0x[0-9a-f]+)\s*$/i.test(item) ? Number(item) : Number.NaN;
    if (!(byte <= 255)) return { field: 'payload', text: `Item ${i + 1}, “${item.trim()}”, is not a byte: 0 to 255.` };
    payload.push(byte);
  }
  return { payload };
}
