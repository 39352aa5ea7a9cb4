import { html, nothing, type TemplateResult } from 'lit';
import { meets, type BitRange } from '../../store/bits.ts';
import type { StripByte, StripPart } from '../../store/strip.ts';
import { grouped } from '../../store/words.ts';

/** Where a byte stands, in words. */
export const placeOf = ({ index, next }: StripByte, { start }: StripPart): string =>
  next ? `frame ${grouped(next.index + 1)}, byte ${grouped(index - next.offset)}` : `byte ${grouped(index - start)}`;

/** A line around those of a byte's bits that are in a range, open where the range goes on in another byte. */
export function ring(range: BitRange | null, start: number, className = ''): TemplateResult | typeof nothing {
  if (!range || !meets(range, start, start + 8)) return nothing;
  const from = Math.max(range.start, start);
  const end = Math.min(range.end, start + 8);
  const sides = `${range.start < start ? 'before' : ''} ${range.end > start + 8 ? 'behind' : ''}`;
  return html`<span class="ring ${className} ${sides}" data-at=${from & 7} data-span=${end - from}></span>`;
}

/** Places of bytes that are still to come. */
export const missing = ({ lacking }: StripPart, room: number): TemplateResult[] =>
  Array.from(
    { length: Math.max(0, Math.min(lacking, room)) },
    () => html`<div class="byte"><span class="missing">to come</span></div>`,
  );
