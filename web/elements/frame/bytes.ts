import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import type { Finding, Frame, Report } from '../../report.gen.ts';
import { dumpCharacter, hexByte, isWithin, meets, type BitRange } from '../../store/bits.ts';
import { frameAt, runsOfByte, type Run } from '../../store/fields.ts';
import { portionsOf } from '../../store/portions.ts';
import { grouped } from '../../store/words.ts';
import { base } from '../styles/base.ts';
import { card } from '../styles/card.ts';
import { kinds } from '../styles/kinds.ts';
import { Pane } from '../ui/pane.ts';
import { RowWindow } from '../ui/row-window.ts';
import { byteStyles, rows } from './bytes.styles.ts';

/** In pixels: from this width on 16 bytes have room in a row. */
const roomyWidth = 620;

/** The bytes in hex and as characters, each in the colour of its field. Only the rows on screen are drawn. */
export class Bytes extends Pane {
  static override styles = [base, card, kinds, byteStyles];

  /** Bytes in a row. */
  @property({ type: Number }) width = 8;
  /** Whether there are as many bytes in a row, and rows, as there is room for. */
  @property({ type: Boolean, reflect: true }) fits = false;
  /** The byte that has, or last had, the focus. */
  @state() private cursor = 0;
  @query('.scroller') private readonly scroller!: HTMLElement | null;
  readonly #rows: RowWindow = new RowWindow(this, () => this.scroller, { ...rows, fills: () => this.fits });
  #shownFrame: Frame | undefined;
  #shownRow = 0;
  #shownBit = -1;
  #wrong: readonly Finding[] = [];
  readonly #resized = new ResizeObserver(([entry]) => {
    if (this.fits && entry) this.width = entry.contentRect.width < roomyWidth ? 8 : 16;
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const { frame } = this;
    if (this.fits && !this.hasUpdated && this.clientWidth > 0) this.width = this.clientWidth < roomyWidth ? 8 : 16;
    const { marks } = this.inspection.offers;
    this.#wrong = (this.report?.findings ?? []).filter(
      ({ severity, causedBy }) => marks && severity === 'error' && causedBy === undefined,
    );
    if (frame && frame !== this.#shownFrame && !within(frame, this.cursor)) this.cursor = frame.offset;
    this.#shownFrame = frame;
    const { from, to } = this.#range;
    this.cursor = Math.max(from, Math.min(this.cursor, to - 1));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { report } = this;
    if (!report || report.bytes.length === 0) return nothing;
    const { from, to } = this.#range;
    const total = Math.ceil((to - from) / this.width);
    const { first, end, above, below } = this.#rows.of(total);
    return html`<section class="card" aria-labelledby="title">
      <header>
        <h2 id="title">Bytes</h2>
        <small>${this.#amount(report)}</small>
        <ws-lens-copy-menu
          .engine=${this.inspection.engine}
          .portions=${portionsOf(report, this.frame, this.inspection.selection.chosen, this.message)}
        ></ws-lens-copy-menu>
      </header>
      <div
        class="scroller"
        data-width=${this.width}
        @scroll=${this.#rows.scrolled}
        @pointerover=${this.hovered}
        @pointerleave=${this.left}
        @focusin=${this.chosen}
        @keydown=${this.#moved}
      >
        <div role="grid" aria-labelledby="title" aria-rowcount=${total}>
          <div role="presentation" .style=${above}></div>
          ${Array.from({ length: end - first }, (_, i) => this.#row(report, first + i))}
          <div role="presentation" .style=${below}></div>
        </div>
      </div>
      ${this.#readout(report)}
    </section>`;
  }

  /** Follows the frame and the bits that were chosen elsewhere. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { selection } = this.inspection;
    const bit = selection.chosen?.start ?? -1;
    const row = this.#rowOf(this.frame?.offset ?? 0);
    if (bit >= 0 && bit !== this.#shownBit) this.#rows.show(this.#rowOf(bit >> 3));
    else if (row !== this.#shownRow) this.#rows.show(row, 1);
    this.#shownBit = bit;
    this.#shownRow = row;
  }

  /** The bytes that are listed: of messages without frames, which have nothing to do with each other, those of one. */
  get #range(): { from: number; to: number } {
    const { report, message } = this;
    const all = report?.bytes.length ?? 0;
    if (!report?.capture || message?.byteStart === undefined) return { from: 0, to: all };
    return { from: message.byteStart, to: Math.min(all, message.byteStart + message.byteLength) };
  }

  /** What is highlighted: not all that is listed, as that would tell nothing. */
  get #lit(): BitRange | null {
    const { from, to } = this.#range;
    const { active } = this.inspection.selection;
    return !this.frame && isWithin({ start: from * 8, end: to * 8 }, active) ? null : active;
  }

  #rowOf(index: number): number {
    return Math.max(0, Math.floor((index - this.#range.from) / this.width));
  }

  /** How many bytes there are, and how many of them are of what is shown. */
  #amount({ bytes, frames, capture }: Report): string {
    const { frame } = this;
    const own = frame ? frame.availableBytes : capture && this.message?.byteLength;
    const all = grouped(bytes.length);
    if (own === undefined || own === bytes.length) return all;
    return `${grouped(own)} of ${frame && frames.length > 1 ? `frame ${grouped(frame.index + 1)}` : `this ${frame ? 'frame' : 'message'}`}, ${all} in all`;
  }

  #row(report: Report, row: number): TemplateResult {
    const { from, to } = this.#range;
    const start = from + row * this.width;
    const bytes = report.bytes.subarray(start, Math.min(to, start + this.width));
    const active = this.#lit;
    return html`<div role="row" aria-rowindex=${row + 1}>
      <span class="offset" role="rowheader">${(start - from).toString(16).padStart(4, '0')}</span>
      <div class="hex" role="presentation">${Array.from(bytes, (byte, i) => this.#byte(report, byte, start + i))}</div>
      <div class="characters" aria-hidden="true">
        ${Array.from(bytes, (byte, i) => {
          const bit = (start + i) * 8;
          return html`<span class=${meets(active, bit, bit + 8) ? 'on' : ''} data-bits="${bit}-${bit + 8}"
            >${dumpCharacter(byte)}</span
          >`;
        })}
      </div>
    </div>`;
  }

  #byte(report: Report, byte: number, index: number): TemplateResult {
    const runs = runsOfByte(report, index);
    const bit = index * 8;
    const apart = this.#isApart(report, index);
    const wrong = this.#wrong.some(({ byteStart, byteEnd }) => byteStart <= index && index < byteEnd);
    const classes = {
      [runs[0]?.kind ?? 'other']: true,
      mixed: runs.length > 1,
      starts: index > 0 && frameAt(report, index)?.offset === index,
      apart,
      wrong,
      lit: meets(this.#lit, bit, bit + 8),
    };
    return html`<span
      class="cell byte ${classMap(classes)}"
      .style=${runs.length > 1 ? mixed(runs, bit, apart) : ''}
      role="gridcell"
      tabindex=${index === this.cursor ? 0 : -1}
      data-bits="${bit}-${bit + 8}"
      aria-label="byte ${index - this.#range.from}, ${hexByte(byte)}: ${namesOf(runs)}${wrong ? ', part of an error' : ''}"
      >${hexByte(byte)}</span
    >`;
  }

  /** Whether a byte belongs to another frame than the one that the panes show. */
  #isApart(report: Report, index: number): boolean {
    const { frame } = this;
    return frame !== undefined && report.frames.length > 1 && !within(frame, index);
  }

  #readout(report: Report): TemplateResult {
    const { active } = this.inspection.selection;
    const byte = active ? active.start >> 3 : this.cursor;
    const { from, to } = this.#range;
    const value = report.bytes[byte];
    if (value === undefined || byte < from || byte >= to) return html`<p class="readout"></p>`;
    return html`<p class="readout">
      <span><b>Byte ${grouped(byte - this.#range.from)}</b>: ${hexByte(value)}, ${value}</span>
      ${runsOfByte(report, byte).map(
        (run) => html`<span class="part"><span class="swatch ${run.kind}"></span>${nameOf(run)}</span>`,
      )}
    </p>`;
  }

  readonly #moved = (event: KeyboardEvent): void => {
    const { cursor, width } = this;
    const { from, to: end } = this.#range;
    const last = end - 1;
    const start = cursor - ((cursor - from) % width);
    const to = {
      ArrowRight: cursor + 1,
      ArrowLeft: cursor - 1,
      ArrowDown: cursor + width,
      ArrowUp: cursor - width,
      PageDown: cursor + 8 * width,
      PageUp: cursor - 8 * width,
      Home: event.ctrlKey ? from : start,
      End: event.ctrlKey ? last : start + width - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    void this.#focus(Math.max(from, Math.min(last, to)));
  };

  async #focus(index: number): Promise<void> {
    this.cursor = index;
    this.#rows.show(this.#rowOf(index));
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }
}

const within = ({ offset, availableBytes }: Frame, index: number): boolean =>
  index >= offset && index < offset + availableBytes;
const nameOf = (run: Run): string =>
  run.kind === 'payload' || run.value === '' ? run.name : `${run.name} ${run.value}`;
const namesOf = (runs: readonly Run[]): string => runs.map(nameOf).join(', ');

/** The colours of a byte whose bits belong to several fields, each as wide as its bits; apart: only in the line below. */
function mixed(runs: readonly Run[], bit: number, apart: boolean): string {
  const stops = (suffix: string): string =>
    runs
      .map(({ kind, start, end }) => {
        const from = Math.max(start - bit, 0) * 12.5;
        return `var(--${kind}${suffix}) ${from}% ${Math.min(end - bit, 8) * 12.5}%`;
      })
      .join(', ');
  const under = `linear-gradient(90deg, ${stops('-ink')}) 0 100% / 100% 2px no-repeat`;
  return `background: ${under}${apart ? '' : `, linear-gradient(90deg, ${stops('')})`}`;
}
