import type { EncodeSpec } from '../../engine/api.ts';
import { compression, type FrameForm } from './form.ts';
import type { Mistake } from './json-mistake.ts';
import { itemsOf, payloadOf } from './payload.ts';

/** What is wrong with one field of the form. */
export interface FormError extends Mistake {
  readonly field: 'key' | 'payload' | 'code' | 'fragments' | 'announce' | 'hex' | 'extensions';
}

/** What is to be encoded, in the shortest length forms, and the length that the last header is to announce. */
export interface Plan {
  readonly spec: EncodeSpec;
  readonly payload: Uint8Array;
  readonly announced: bigint | null;
}

const limit64 = 2n ** 64n;

/** Reads a form. Extensions are the negotiated ones, by which a message is compressed; history came before it. */
export function planOf(
  form: FrameForm,
  randomKey: string,
  extensions: string | null,
  history: Uint8Array,
): Plan | FormError {
  const mask = maskOf(form, randomKey);
  if (typeof mask === 'object') return mask;
  const payload = payloadOf(form);
  if ('text' in payload) return { field: form.form === 'close' ? 'code' : 'payload', ...payload };
  const fragments = fragmentsOf(form.fragments);
  if (fragments !== null && typeof fragments === 'object' && 'text' in fragments) return fragments;
  const announced = announcedBy(form.announce);
  if (typeof announced === 'object' && announced !== null) return announced;
  const { opcode, fin, rsv1, rsv2, rsv3, compress } = form;
  const spec: EncodeSpec = {
    opcode,
    fin,
    rsv1,
    rsv2,
    rsv3,
    mask,
    payload: payload.bytes,
    ...(fragments !== null && { fragments }),
    ...(compress && { deflate: extensions || compression, history }),
  };
  return { spec, payload: payload.bytes, announced };
}

function maskOf({ mask, key }: FrameForm, randomKey: string): string | false | FormError {
  if (mask !== 'given') return mask === 'off' ? false : randomKey;
  const digits = key.replace(/\s+/g, '');
  if (/^[0-9a-f]{8}$/i.test(digits)) return digits;
  return { field: 'key', text: 'A masking key is four bytes: eight hex digits.', start: 0, end: key.length };
}

/** A number alone is a count, more of them are sizes; brackets make a size of one. */
function fragmentsOf(text: string): number | number[] | null | FormError {
  const sizes: number[] = [];
  for (const { number, item, start } of itemsOf(text)) {
    const size = /^\d{1,9}$/.test(item) ? Number(item) : Number.NaN;
    const alone = !/[[,]/.test(text);
    if (!(size >= (alone ? 1 : 0))) {
      const what = alone ? `“${item}” is no count` : `Item ${number}, “${item}”, is no size`;
      return { field: 'fragments', text: `${what}: a whole number.`, start, end: start + item.length };
    }
    if (alone) return size;
    sizes.push(size);
  }
  return sizes.length > 0 ? sizes : null;
}

function announcedBy(text: string): bigint | null | FormError {
  const digits = text.replace(/[\s,_]/g, '');
  if (digits === '') return null;
  const length = /^(\d{1,20}|0x[0-9a-f]{1,16})$/i.test(digits) ? BigInt(digits) : limit64;
  if (length < limit64) return length;
  return {
    field: 'announce',
    text: 'A length is a whole number from 0 to 18446744073709551615.',
    start: 0,
    end: text.length,
  };
}
