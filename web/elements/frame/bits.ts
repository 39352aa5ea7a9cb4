import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Frame, Report } from '../../report.gen.ts';
import { bitAt, meets } from '../../store/bits.ts';
import { layOut, type Drawing, type DrawnRow, type Label } from '../../store/diagram.ts';
import { nameOfBit } from '../../store/fields.ts';
import { base } from '../styles/base.ts';
import { card } from '../styles/card.ts';
import { kinds } from '../styles/kinds.ts';
import { Pane } from '../ui/pane.ts';
import { bitStyles } from './bits.styles.ts';

const mostCompactRows = 4;

/** The RFC's diagram of a frame (section 5.2) with the bits that are there; a click on a bit flips it. */
export class Bits extends Pane {
  static override styles = [base, card, kinds, bitStyles];

  /** The address of a page that shows the state in its hash; null if there is none. */
  @property() builder: string | null = null;
  /** Bits in a row: 32 as in the RFC, or 16 where there is less room. */
  @property({ type: Number }) width = 32;
  /** Whether there is little room: a few rows, and nothing around them. */
  @property({ type: Boolean, reflect: true }) compact = false;
  /** The bit that has, or last had, the focus, counted from the start of the frame. */
  @state() private cursor = 0;

  protected override willUpdate(): void {
    super.willUpdate();
    if (this.frame) this.cursor = Math.min(this.cursor, Math.max(0, this.#drawing(this.frame).bits - 1));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { report, frame } = this;
    if (!report || !frame || frame.availableBytes === 0) return nothing;
    const drawing = this.#drawing(frame);
    return html`<section class="card" aria-labelledby="title">
      <header class=${this.compact ? 'unseen' : ''}>
        <h2 id="title">Bits</h2>
        ${this.inspection.offers.edits ? html`<small>Click a bit to flip it</small>` : nothing}
        ${this.compact ? nothing : html`<ws-lens-takeaway .inspection=${this.inspection} .builder=${this.builder} scope="frame"></ws-lens-takeaway>`}
      </header>
      <div class="body" @pointerover=${this.hovered} @pointerleave=${this.left} @focusin=${this.chosen}>
        <div class="row numbers" aria-hidden="true" data-width=${this.width}>
          ${Array.from({ length: this.width }, (_, i) => html`<span class=${i % 8 === 0 ? 'byte' : ''}>${i}</span>`)}
        </div>
        <div role="grid" aria-labelledby="title" @keydown=${this.#moved} @click=${this.#clicked}>
          ${drawing.rows.map((row) => this.#row(row, report, frame))}
        </div>
        ${this.#rest(drawing)}
      </div>
    </section>`;
  }

  #drawing(frame: Frame): Drawing {
    return layOut(frame, this.width, undefined, this.compact ? mostCompactRows : undefined);
  }

  #row(row: DrawnRow, report: Report, frame: Frame): TemplateResult {
    const { active } = this.inspection.selection;
    return html`<div class="row" role="row" data-width=${this.width}>
        ${row.cells.map(({ bit, run, first, last }) => {
          const value = bitAt(report.bytes, bit);
          const at = bit - frame.offset * 8;
          return html`<span
            class="cell bit ${run.kind} ${first ? 'first' : ''} ${last ? 'last' : ''} ${meets(active, bit, bit + 1) ? 'lit' : ''}"
            role="gridcell"
            tabindex=${at === this.cursor ? 0 : -1}
            data-bits="${bit}-${bit + 1}"
            aria-label="bit ${at}, ${nameOfBit(run, bit)}: ${value}"
            >${value}</span
          >`;
        })}
        ${Array.from({ length: row.missing }, () => html`<span class="bit missing" role="gridcell" aria-label="missing"></span>`)}
      </div>
      <div class="row labels" aria-hidden="true" data-width=${this.width}>
        ${row.labels.map((label) => this.#label(label))}
      </div>`;
  }

  #label({ text, kind, start, end, span }: Label): TemplateResult {
    const on = meets(this.inspection.selection.active, start, end) ? 'on' : '';
    return html`<span class="label ${kind} ${on}" data-span=${span} data-bits="${start}-${end}"
      ><span>${text}</span></span
    >`;
  }

  #rest({ rest }: Drawing): TemplateResult | typeof nothing {
    return rest === '' ? nothing : html`<p class="rest">${rest}</p>`;
  }

  readonly #clicked = (event: Event): void => {
    const cell = event.target instanceof Element ? event.target.closest('[role=gridcell][data-bits]') : null;
    if (cell) void this.#flip(Number.parseInt(cell.getAttribute('data-bits') ?? '', 10));
  };

  async #flip(bit: number): Promise<void> {
    const { report, frame } = this;
    if (!report || !frame || !this.inspection.offers.edits) return;
    this.cursor = bit - frame.offset * 8;
    const value = 1 - bitAt(report.bytes, bit);
    await this.inspection.flipBit(bit);
    this.say(`Bit ${this.cursor} is now ${value}`);
  }

  readonly #moved = (event: KeyboardEvent): void => {
    const { frame, width } = this;
    if (!frame) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      void this.#flip(frame.offset * 8 + this.cursor);
      return;
    }
    const start = this.cursor - (this.cursor % width);
    const to = {
      ArrowRight: this.cursor + 1,
      ArrowLeft: this.cursor - 1,
      ArrowDown: this.cursor + width,
      ArrowUp: this.cursor - width,
      Home: start,
      End: start + width - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    void this.#focus(to, this.#drawing(frame).bits);
  };

  async #focus(bit: number, bits: number): Promise<void> {
    if (bit < 0 || bit >= bits + this.width) return;
    this.cursor = Math.min(bit, bits - 1);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }
}
