import type { BitRange } from './bits.ts';
import type { Report } from '../report.gen.ts';
import type { Mark } from './marks.ts';
import type { PayloadValues } from './payload-values.ts';
import { settled } from './settle.ts';

/** What one can point at: a run of bits, or what has an index in the report or in a compressed payload. */
export type Subject =
  | { readonly kind: 'bits'; readonly range: BitRange }
  | { readonly kind: 'finding' | 'passage' | 'token'; readonly index: number };

/** A subject and the bits of the input that are highlighted for it, if any. */
export interface Place {
  readonly subject: Subject;
  readonly range: BitRange | null;
}

/**
 * What all panes show alike: what is under the pointer, else what was chosen and stays until it is let go, with its bits highlighted; the
 * frame that the panes of one frame show; the marks of the passages. Every change fires "select", one of the frame "frame" too.
 */
export class Selection extends EventTarget {
  #chosen: Place | null = null;
  #hovered: Place | null = null;
  #frame = 0;
  /** The passages of the text. */
  marks: readonly Mark[] = [];
  /** What the payload that was read last holds; null for none. */
  values: PayloadValues | null = null;

  /** The bits that are highlighted. */
  get active(): BitRange | null {
    return (this.#hovered ?? this.#chosen)?.range ?? null;
  }

  get chosen(): BitRange | null {
    return this.#chosen?.range ?? null;
  }

  /** What is explained; null for the input as a whole. */
  get subject(): Subject | null {
    return (this.#hovered ?? this.#chosen)?.subject ?? null;
  }

  /** What stays explained when the pointer leaves. */
  get pinned(): Subject | null {
    return this.#chosen?.subject ?? null;
  }

  /** Lets go of all that does not stand in a new report; what was pinned stays, if it is there, under its new index. */
  settle(before: Report | null, after: Report | null): void {
    const place = settled(this.#chosen, before, after);
    const hovered = this.#hovered?.subject.kind === 'bits' ? settled(this.#hovered, before, after) : null;
    if (same(place, this.#chosen) && same(hovered, this.#hovered)) return;
    this.#chosen = place;
    this.#hovered = hovered;
    this.#notify();
  }

  get frame(): number {
    return this.#frame;
  }

  hover(range: BitRange | null): void {
    this.point(bits(range), range);
  }

  choose(range: BitRange | null): void {
    this.pin(bits(range), range);
  }

  /** Explains a subject as long as the pointer is on it. */
  point(subject: Subject | null, range: BitRange | null = null): void {
    const place = subject && { subject, range };
    if (same(place, this.#hovered)) return;
    this.#hovered = place;
    this.#notify();
  }

  /** Explains a subject until another one is pinned, or null. */
  pin(subject: Subject | null, range: BitRange | null = null): void {
    const place = subject && { subject, range };
    if (same(place, this.#chosen)) return;
    this.#chosen = place;
    this.#notify();
  }

  showFrame(index: number): void {
    if (index === this.#frame) return;
    this.#frame = index;
    this.#chosen = null;
    this.#hovered = null;
    this.#notify();
    this.dispatchEvent(new Event('frame'));
  }

  mark(marks: readonly Mark[]): void {
    this.marks = marks;
    this.#notify();
  }

  read(values: PayloadValues): void {
    this.values = values;
    this.#notify();
  }

  #notify(): void {
    this.dispatchEvent(new Event('select'));
  }
}

const bits = (range: BitRange | null): Subject | null => range && { kind: 'bits', range };

function same(a: Place | null, b: Place | null): boolean {
  return a?.subject.kind === b?.subject.kind && indexOf(a) === indexOf(b) && sameRange(a?.range, b?.range);
}

const indexOf = (place: Place | null): number | undefined =>
  place && place.subject.kind !== 'bits' ? place.subject.index : undefined;

const sameRange = (a?: BitRange | null, b?: BitRange | null): boolean => a?.start === b?.start && a?.end === b?.end;
