import type { BitRange } from './bits.ts';
import type { Mark } from './marks.ts';

/**
 * What all panes show alike: the bits under the pointer, else the chosen bits, highlighted; the frame that the panes of
 * one frame show; the marks of the passages. Every change fires "select", one of the frame "frame" too.
 */
export class Selection extends EventTarget {
  #chosen: BitRange | null = null;
  #hovered: BitRange | null = null;
  #frame = 0;
  /** The passages of the text. */
  marks: readonly Mark[] = [];

  get active(): BitRange | null {
    return this.#hovered ?? this.#chosen;
  }

  get chosen(): BitRange | null {
    return this.#chosen;
  }

  get frame(): number {
    return this.#frame;
  }

  hover(range: BitRange | null): void {
    if (same(range, this.#hovered)) return;
    this.#hovered = range;
    this.#notify();
  }

  choose(range: BitRange | null): void {
    if (same(range, this.#chosen)) return;
    this.#chosen = range;
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

  #notify(): void {
    this.dispatchEvent(new Event('select'));
  }
}

const same = (a: BitRange | null, b: BitRange | null): boolean => a?.start === b?.start && a?.end === b?.end;
