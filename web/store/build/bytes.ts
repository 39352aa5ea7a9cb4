import type { EncodeSpec, Encoded } from '../../engine/api.ts';
import { hexOf, joined } from '../bits.ts';
import type { BuildState, FrameForm, Item } from './form.ts';
import { headBytes } from './head-text.ts';
import { announcing, overflow, payloadLength, remasked } from './header.ts';
import type { Mistake } from './json-mistake.ts';
import { hexBytes, remarkOn } from './payload.ts';
import { planOf, type FormError, type Plan } from './spec.ts';

/** The part of the engine that builds. */
export interface Encoder {
  encode(spec: EncodeSpec): Encoded | Promise<Encoded>;
}

/** What an item came to: its bytes, or what is wrong with it. */
export interface Part {
  readonly bytes: Uint8Array;
  readonly error: FormError | null;
  /** A mistake in the payload, and a length that does not fit its form: both are built all the same. */
  readonly remark: Mistake | null;
  readonly overflow: string;
}

/** Masking keys, fresh from the browser's source of randomness (section 5.3), that stay until others are drawn. */
export class Keys {
  readonly #drawn = new Map<string, Uint8Array>();

  of(item: number, frame: number): Uint8Array {
    const name = `${item}.${frame}`;
    const key = this.#drawn.get(name) ?? crypto.getRandomValues(new Uint8Array(4));
    this.#drawn.set(name, key);
    return key;
  }

  /** Has other keys drawn. */
  forget(): void {
    this.#drawn.clear();
  }
}

/** What has been sent compressed in each direction: a later message may refer to it. */
type Histories = Record<'masked' | 'plain', Uint8Array>;
const mostHistory = 1 << 15;

/** Builds the items one after the other. */
export async function build({ items, extensions }: BuildState, encoder: Encoder, keys: Keys): Promise<Part[]> {
  const histories: Histories = { masked: new Uint8Array(), plain: new Uint8Array() };
  const parts: Part[] = [];
  for (const [i, item] of items.entries()) parts.push(await buildItem(item, i));
  return parts;

  async function buildItem(item: Item, index: number): Promise<Part> {
    if (item.kind === 'head') return built(headBytes(item));
    if (item.kind === 'frame') return buildFrame(item, index);
    const read = hexBytes(item.hex);
    return 'text' in read ? failed({ field: 'hex', ...read }) : built(read.bytes);
  }

  async function buildFrame(form: FrameForm, index: number): Promise<Part> {
    const lane = form.mask === 'off' ? 'plain' : 'masked';
    const plan = planOf(form, hexOf(keys.of(index, 0), ''), extensions, histories[lane]);
    if ('text' in plan) return failed(plan);
    if (form.compress) histories[lane] = joined([histories[lane], plan.payload]).slice(-mostHistory);
    try {
      const { frames } = await encoder.encode(plan.spec);
      return finished(form, plan, frames, index);
    } catch (error) {
      return failed(errorOf(error));
    }
  }

  function finished(form: FrameForm, { announced }: Plan, frames: Uint8Array[], index: number): Part {
    const last = frames.length - 1;
    const length = announced ?? payloadLength(frames[last] ?? new Uint8Array(2));
    const bytes = frames.map((frame, i) => {
      const masked = form.mask === 'random' && i > 0 ? remasked(frame, keys.of(index, i)) : frame;
      const other = i === last ? announced : null;
      return form.length === 'minimal' && other === null ? masked : announcing(masked, form.length, other);
    });
    return { ...built(joined(bytes)), remark: remarkOn(form), overflow: overflow(form.length, length) };
  }
}

const built = (bytes: Uint8Array): Part => ({ bytes, error: null, remark: null, overflow: '' });

const failed = (error: FormError): Part => ({ ...built(new Uint8Array()), error });

const fields: Readonly<Record<string, FormError['field']>> = { fragments: 'fragments', deflate: 'extensions' };

/** What the codec cannot write, at the field that asks for it. */
function errorOf(error: unknown): FormError {
  const text = error instanceof Error ? error.message : String(error);
  const field = error instanceof Error && 'field' in error ? String(error.field) : '';
  const plain = text.replace(`${field}: `, '');
  return {
    field: fields[field] ?? 'payload',
    text: plain.charAt(0).toUpperCase() + plain.slice(1).replace(/\.?$/, '.'),
    start: 0,
    end: 0,
  };
}
