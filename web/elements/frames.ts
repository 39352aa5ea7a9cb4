import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import type { Frame, Report } from '../report.gen.ts';
import { hexOf } from '../store/bits.ts';
import { groupsOf, type Place } from '../store/groups.ts';
import { worstOfFrames } from '../store/severity.ts';
import { textOf, visible } from '../store/visible.ts';
import { count, directionArrow, directionName, grouped, opcodeNumber } from '../store/words.ts';
import { Pane } from './pane.ts';
import { RowWindow } from './row-window.ts';
import { base } from './styles/base.ts';
import { frameStyles, rows } from './styles/frames.ts';
import { card } from './styles/card.ts';

const previewBytes = 48;
const marks: Readonly<Record<string, readonly [string, string]>> = {
  error: ['✕', 'has an error'],
  warning: ['!', 'has a warning'],
  note: ['i', 'has a note'],
};

/** The frames of the input, to choose one from; frames of one message are joined by a line. */
export class Frames extends Pane {
  static override styles = [base, card, frameStyles];

  @query('.list') private readonly list!: HTMLElement | null;
  readonly #rows = new RowWindow(this, () => this.list, rows);
  #shownFrame = 0;

  protected override render(): TemplateResult | typeof nothing {
    const { report } = this;
    if (!report || report.frames.length < 2) return nothing;
    const { first, end, above, below } = this.#rows.of(report.frames.length);
    const places = groupsOf(report);
    const worst = worstOfFrames(report);
    return html`<section class="card" aria-labelledby="title">
      <header>
        <h2 id="title">Frames</h2>
        <small>${this.#counts(report)}</small>
      </header>
      <div
        class="list"
        role="listbox"
        tabindex="0"
        aria-labelledby="title"
        aria-activedescendant="frame-${this.inspection.selection.frame}"
        @scroll=${this.#rows.scrolled}
        @keydown=${this.#moved}
      >
        <div role="presentation" .style=${above}></div>
        ${report.frames.slice(first, end).map((frame) => this.#row(frame, report, places, worst))}
        <div role="presentation" .style=${below}></div>
      </div>
    </section>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { frame } = this.inspection.selection;
    if (frame !== this.#shownFrame) this.#rows.show(frame);
    this.#shownFrame = frame;
  }

  #counts(report: Report): string {
    const all = `${count(report.frameCount, 'frame')}, ${count(report.messageCount, 'message')}`;
    return report.frameCount > report.frames.length ? `${all}; the first ${grouped(report.frames.length)} here` : all;
  }

  #row(
    frame: Frame,
    report: Report,
    places: ReadonlyMap<number, Place>,
    worst: ReadonlyMap<number, string>,
  ): TemplateResult {
    const place = places.get(frame.index) ?? 'alone';
    const mark = worst.get(frame.index) ?? '';
    const [symbol, word] = marks[mark] ?? [];
    return html`<div
      class="frame"
      role="option"
      id="frame-${frame.index}"
      aria-selected=${frame.index === this.inspection.selection.frame}
      aria-setsize=${report.frames.length}
      aria-posinset=${frame.index + 1}
      data-bits="${frame.offset * 8}-${(frame.offset + frame.availableBytes) * 8}"
      @click=${() => this.inspection.selection.showFrame(frame.index)}
      @pointerover=${this.hovered}
      @pointerleave=${this.left}
    >
      <span class="group ${place} ${place === 'through' || place === 'alone' ? '' : 'in'}"></span>
      <span class="number">${frame.index + 1}</span>
      <span class="arrow" aria-hidden="true">${directionArrow(frame.direction)}</span>
      <span class="opcode">${frame.opcodeName} <code class="soft">${opcodeNumber(frame.opcode)}</code></span>
      <span class="length">${count(frame.payloadLength, 'byte')}</span>
      <span class="preview">${preview(frame)}</span>
      ${symbol ? html`<span class="mark ${mark}" role="img" aria-label=${word ?? ''}>${symbol}</span>` : html`<span></span>`}
      <span class="unseen">${directionName(frame.direction)}</span>
    </div>`;
  }

  readonly #moved = (event: KeyboardEvent): void => {
    const { selection } = this.inspection;
    const last = (this.report?.frames.length ?? 1) - 1;
    const to = {
      ArrowDown: selection.frame + 1,
      ArrowUp: selection.frame - 1,
      PageDown: selection.frame + 8,
      PageUp: selection.frame - 8,
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    selection.showFrame(Math.max(0, Math.min(last, to)));
  };
}

/** Text as text; other bytes too if all of them can be seen. */
const preview = ({ opcode, payload }: Frame): string => {
  const start = payload.subarray(0, previewBytes);
  const text = textOf(start, payload.length > previewBytes);
  const seen = text === null ? '' : visible(text);
  return text !== null && (opcode === 1 || seen === text) ? seen : hexOf(start);
};
