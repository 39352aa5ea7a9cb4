import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Report } from '../../report.gen.ts';
import { bitAt, hexByte, isWithin, meets, type BitRange } from '../../store/bits.ts';
import { restInWords } from '../../store/field-rows.ts';
import { partOf, stripBytes, type StripByte, type StripPart, type StripRun } from '../../store/strip.ts';
import { count, directionName, grouped } from '../../store/words.ts';
import { base } from '../styles/base.ts';
import { kinds } from '../styles/kinds.ts';
import { onPaper } from '../ui/on-paper.ts';
import { Pane } from '../ui/pane.ts';
import { popoverStyles, showBelow } from '../ui/popover.ts';
import { missing, placeOf, ring } from './bit-strip-parts.ts';
import { stripMediaStyles } from './bit-strip-media.styles.ts';
import { stripStyles } from './bit-strip.styles.ts';

/** The most bytes in two rows, and how many more of the others are laid over the tabs at a time. */
const mostInStrip = 8;
/** How many are printed. */
const mostOnPaper = 32;
const atOnce = 256;

/**
 * The first bytes of the frame, bit by bit, in a strip that keeps its height; of a payload without a frame the bytes of the value that
 * was chosen. A click on a bit, or Enter, has it explained; F flips it.
 */
export class BitStrip extends Pane {
  static override styles = [base, kinds, popoverStyles, stripStyles, stripMediaStyles];

  /** The bytes of the input as they were before bits were flipped; a bit that differs has a dot. */
  @property({ attribute: false }) original: Uint8Array | null = null;
  /** The bit that has, or last had, the focus, counted from the start of the input. */
  @state() private cursor = 0;
  /** How many bytes the strip shows, while the others lie over the tabs. */
  @state() private inStrip: number | null = null;
  /** How many of the others are shown. */
  @state() private most = atOnce;
  @query('section > .bytes') private readonly strip!: HTMLElement | null;
  @query('section') private readonly section!: HTMLElement;
  @query('[popover]') private readonly over!: HTMLElement;
  @query('.all') private readonly opener!: HTMLElement;
  #from = 0;
  /** Bytes that were the frame's when the bits began to be flipped stay where they are, though they may be the next one's now. */
  #kept: { readonly original: Uint8Array | null; readonly start: number; readonly end: number } | null = null;
  #drawn: Report | null = null;
  readonly #paper = onPaper(this);

  protected override willUpdate(): void {
    super.willUpdate();
    const part = this.#part;
    if (!part) return;
    this.#from = this.#firstByte(part);
    const { original } = this;
    const before = this.#kept?.original === original && this.#kept.start === part.start ? this.#kept.end : 0;
    const end = Math.max(part.start + part.bytes, before);
    this.#kept = { original, start: part.start, end };
    if (this.cursor < this.#from * 8 || this.cursor >= end * 8) this.cursor = this.#from * 8;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { report } = this;
    const part = this.#part;
    if (!report || !part || part.bytes === 0) return nothing;
    const end = this.#kept?.end ?? 0;
    const room = this.#paper() ? mostOnPaper : mostInStrip;
    const most = Math.min(this.inStrip ?? room, end - this.#from);
    const bytes = this.#bytes(report, this.#from, most);
    return html`<section aria-labelledby="title">
        <header>${this.#title(report, part)}</header>
        ${this.#opener(part)}
        ${this.#group('Bits', [...bytes.map((byte) => this.#byte(report, part, byte)), ...missing(part, mostInStrip - bytes.length)])}
      </section>
      <div popover @toggle=${this.#toggled}>
        ${this.inStrip === null ? nothing : this.#rest(report, part, this.#from + this.inStrip)}
      </div>`;
  }

  #group(label: string, bytes: readonly TemplateResult[]): TemplateResult {
    return html`<div
      class="bytes"
      role="group"
      aria-label=${label}
      @click=${this.chosen}
      @pointerover=${this.hovered}
      @pointerleave=${this.left}
      @focusin=${this.#focused}
      @focusout=${this.left}
      @keydown=${this.#keyed}
    >
      ${bytes}
    </div>`;
  }

  /** After a flip the bit that has the focus is explained anew. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { report } = this;
    if (report === this.#drawn) return;
    this.#drawn = report;
    const bit = bitOf(this.#active);
    if (bit !== null) this.inspection.selection.hover({ start: bit, end: bit + 1 });
  }

  get #part(): StripPart | null {
    return this.report && partOf(this.report, this.frame, this.message);
  }

  get #active(): Element | null {
    return this.renderRoot instanceof ShadowRoot ? this.renderRoot.activeElement : null;
  }

  /** A frame is shown from its header on. A payload is followed to what was chosen, unless that is in view already. */
  #firstByte({ start, bytes }: StripPart): number {
    if (this.frame) return start;
    const from = this.#from >= start && this.#from < start + bytes ? this.#from : start;
    const chosen = (this.inspection.selection.chosen?.start ?? -1) >> 3;
    const inView = chosen >= from && chosen < from + (this.strip ? 2 * this.#columns : mostInStrip);
    return chosen < start || chosen >= start + bytes || inView ? from : chosen;
  }

  get #hint(): string {
    return this.inspection.offers.edits ? 'click explains, F flips' : 'click explains';
  }

  #title(report: Report, { start }: StripPart): TemplateResult {
    const { frame } = this;
    if (!frame)
      return html`<h2 id="title">Bits</h2>
        <span class="hint">from byte ${grouped(this.#from - start)} of the payload; ${this.#hint}</span>`;
    if (report.frames.length < 2)
      return html`<h2 id="title">Bits</h2>
        <span class="hint">${this.#hint}</span>`;
    const from = frame.direction === 'unknown' ? '' : `${directionName(frame.direction)}, `;
    return html`<h2 id="title">Frame ${grouped(frame.index + 1)}</h2>
      <span class="hint">${from}at byte ${grouped(frame.offset)}</span>`;
  }

  /** data-least is how many bytes there must be room for so that none is left out. */
  #opener({ start, bytes }: StripPart): TemplateResult {
    const left = start + bytes - this.#from;
    const least = [2, 4, 8].find((room) => left <= room);
    const all = `All ${count(bytes, 'byte')}`;
    return html`<button
      class="all"
      aria-expanded=${this.inStrip !== null}
      data-least=${least ?? nothing}
      @click=${this.#open}
    >
      <span class="short">${all}</span><span class="rest">${(this.frame && restInWords(this.frame)) || all} ▾</span>
    </button>`;
  }

  /** The bytes that have no room in the strip: the first of them, and more on demand. */
  #rest(report: Report, part: StripPart, from: number): TemplateResult {
    const behind = part.start + part.bytes - from - this.most;
    return html`${this.#group('The other bytes', this.#others(report, part, from))}
    ${
      behind > 0
        ? html`<button class="more" @click=${this.#more}>
            ${count(Math.min(behind, atOnce), 'more byte')} of ${grouped(behind)}
          </button>`
        : nothing
    }`;
  }

  #others(report: Report, part: StripPart, from: number): TemplateResult[] {
    const most = Math.min(part.start + part.bytes - from, this.most);
    return this.#bytes(report, from, most).map((byte) => this.#byte(report, part, byte));
  }

  #bytes(report: Report, from: number, most: number): StripByte[] {
    const { values } = this.inspection.selection;
    return stripBytes(report, this.frame, from, most, values?.of === this.message ? values : null);
  }

  #byte(report: Report, part: StripPart, byte: StripByte): TemplateResult {
    const { index, value, runs, next } = byte;
    const start = index * 8;
    const { active, chosen } = this.#ringed(part);
    return html`<div class="byte ${next ? 'apart' : ''} ${meets(active, start, start + 8) ? 'on' : ''}">
      <span class="place" data-bits="${start}-${start + 8}" aria-hidden="true"
        >${hexByte(value)}<i>${placeOf(byte, part)}</i></span
      >
      ${runs.map((run) => this.#run(report, part, run))} ${chosen === active ? nothing : ring(chosen, start, 'pinned')}
      ${ring(active, start)}
    </div>`;
  }

  /** What has a ring: all that the strip shows has none, as it would tell nothing. */
  #ringed({ start, bytes }: StripPart): { active: BitRange | null; chosen: BitRange | null } {
    const { active, chosen } = this.inspection.selection;
    const part = (range: BitRange | null): BitRange | null =>
      !this.frame && isWithin({ start: start * 8, end: (start + bytes) * 8 }, range) ? null : range;
    return { active: part(active), chosen: part(chosen) };
  }

  #run(report: Report, { start: from }: StripPart, run: StripRun): TemplateResult {
    const { kind, name, start, end, whole } = run;
    const bits = Array.from({ length: end - start }, (_, i) => start + i);
    return html`${bits.map((bit) => {
        const at = bit - from * 8;
        const value = bitAt(report.bytes, bit);
        const isChanged = this.original !== null && bitAt(this.original, bit) !== value;
        const of = kind === 'rsv' ? `RSV${bit - whole.start + 1}` : name;
        return html`<button
          class="cell bit ${kind} ${isChanged ? 'changed' : ''}"
          data-bit=${at}
          data-bits="${bit}-${bit + 1}"
          data-at=${bit & 7}
          tabindex=${bit === this.cursor ? 0 : -1}
          aria-label="bit ${at}, ${of}: ${value}${isChanged ? ', flipped' : ''}"
        >
          ${value}
        </button>`;
      })}
      <span
        class="label ${kind}"
        aria-hidden="true"
        data-at=${start & 7}
        data-span=${end - start}
        data-bits="${whole.start}-${whole.end}"
        >${run.label}</span
      >`;
  }

  readonly #focused = (event: Event): void => {
    const bit = bitOf(event.target);
    if (bit === null) return;
    this.cursor = bit;
    this.inspection.selection.hover({ start: bit, end: bit + 1 });
  };

  readonly #keyed = (event: KeyboardEvent): void => {
    const bit = bitOf(event.target);
    if (bit === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = 8 * this.#columns;
    const to = {
      ArrowRight: bit + 1,
      ArrowLeft: bit - 1,
      ArrowDown: bit + row,
      ArrowUp: bit - row,
      Home: bit - (bit & 7),
      End: bit | 7,
    }[event.key];
    if (to !== undefined) this.renderRoot.querySelector<HTMLElement>(`[data-bits="${to}-${to + 1}"].bit`)?.focus();
    else if (event.key === 'f') void this.#flip(bit);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Bytes in a row: the style sheet decides by the width. */
  get #columns(): number {
    return this.strip ? getComputedStyle(this.strip).gridTemplateColumns.split(' ').length : 1;
  }

  async #flip(bit: number): Promise<void> {
    const { report } = this;
    const part = this.#part;
    if (!report || !part || !this.inspection.offers.edits) return;
    const value = 1 - bitAt(report.bytes, bit);
    await this.inspection.flipBit(bit);
    this.say(`Bit ${bit - part.start * 8} is now ${value}`);
  }

  /** Shows more of the other bytes, and takes the focus to the first of them. */
  readonly #more = async (): Promise<void> => {
    const shown = this.over.querySelectorAll('.byte').length;
    this.most += atOnce;
    await this.updateComplete;
    this.over.querySelectorAll('.byte')[shown]?.querySelector<HTMLElement>('.bit')?.focus();
  };

  readonly #open = async (): Promise<void> => {
    this.most = atOnce;
    this.inStrip = 2 * this.#columns;
    await this.updateComplete;
    showBelow(this.over, this.section);
    this.over.querySelector<HTMLElement>('.bit')?.focus();
  };

  readonly #toggled = (event: ToggleEvent): void => {
    if (event.newState === 'open') return;
    const within = this.over.contains(this.#active);
    this.inStrip = null;
    if (within) this.opener.focus();
  };
}

/** A bit's button, and where that bit stands in the input. */
function bitOf(target: EventTarget | null): number | null {
  const bits = target instanceof Element && target.matches('.bit') ? target.getAttribute('data-bits') : null;
  return bits === null ? null : Number.parseInt(bits, 10);
}
