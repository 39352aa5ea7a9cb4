import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import type { Frame, Report } from '../report.gen.ts';
import { hexOf } from '../store/bits.ts';
import { groupsOf, type Place } from '../store/groups.ts';
import { textOf, visible } from '../store/visible.ts';
import { count, directionArrow, directionName, grouped, opcodeNumber } from '../store/words.ts';
import { Pane } from './pane.ts';
import { RowWindow } from './row-window.ts';
import { base } from './styles/base.ts';
import { card } from './styles/card.ts';

const rowHeight = 34;
const previewBytes = 48;
const marks: Readonly<Record<string, readonly [string, string]>> = {
  error: ['✕', 'has an error'],
  warning: ['!', 'has a warning'],
  note: ['i', 'has a note'],
};

/** The frames of the input, to choose one from; frames of one message are joined by a line. */
export class Frames extends Pane {
  static override styles = [
    base,
    card,
    css`
      .list {
        position: relative;
        max-height: ${rowHeight * 8}px;
        overflow: auto;
        outline-offset: -3px;
      }
      .frame {
        display: grid;
        grid-template-columns: 12px 4ch 2ch 150px 112px minmax(0, 1fr) 18px;
        gap: 10px;
        align-items: center;
        height: ${rowHeight}px;
        padding: 0 16px;
        border-top: 1px solid var(--line);
        font-size: 13.5px;
        white-space: nowrap;
        cursor: pointer;
      }
      .frame:hover {
        background: var(--sunk);
      }
      .frame[aria-selected='true'] {
        background: color-mix(in oklab, var(--accent) 12%, var(--card));
        box-shadow: inset 3px 0 0 var(--accent);
      }
      .number,
      .length {
        color: var(--soft);
        font-variant-numeric: tabular-nums;
        text-align: right;
      }
      .arrow {
        font-weight: 700;
        color: var(--accent);
        text-align: center;
      }
      .opcode,
      .length,
      .preview {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .preview {
        color: var(--soft);
        font-family: var(--mono);
      }
      .group {
        position: relative;
        height: 100%;
      }
      .group::before {
        content: '';
        position: absolute;
        left: 5px;
        width: 2px;
        background: var(--accent);
        top: -1px;
        bottom: 0;
      }
      .group.alone::before {
        display: none;
      }
      .group.first::before {
        top: 50%;
      }
      .group.last::before {
        bottom: 50%;
      }
      .group.in::after {
        content: '';
        position: absolute;
        left: 2px;
        top: calc(50% - 4px);
        width: 8px;
        height: 8px;
        border-radius: 50%;
        background: var(--accent);
      }
      .mark {
        width: 18px;
        height: 18px;
        border-radius: 50%;
        font: 700 11px/18px var(--ui);
        text-align: center;
        color: var(--card);
      }
      .mark.error {
        background: var(--error);
      }
      .mark.warning {
        background: var(--warning);
      }
      .mark.note {
        background: var(--note);
      }
      @container (max-width: 560px) {
        .frame {
          grid-template-columns: 10px 3ch 2ch 104px 64px minmax(0, 1fr) 18px;
          gap: 6px;
          padding: 0 10px;
        }
      }
    `,
  ];

  @query('.list') private readonly list!: HTMLElement | null;
  readonly #rows = new RowWindow(this, () => this.list, rowHeight);

  protected override render(): TemplateResult | typeof nothing {
    const { report } = this;
    if (!report || report.frames.length < 2) return nothing;
    const { first, end, above, below } = this.#rows.of(report.frames.length);
    const places = groupsOf(report);
    const worst = worstFindings(report);
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
    this.#rows.show(this.inspection.selection.frame);
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

const preview = ({ payload }: Frame): string => {
  const start = payload.subarray(0, previewBytes);
  return visible(textOf(start, payload.length > previewBytes) ?? hexOf(start));
};

/** The worst severity of the findings of each frame. */
function worstFindings(report: Report): Map<number, string> {
  const order = ['note', 'warning', 'error'];
  const worst = new Map<number, string>();
  for (const { frame, severity } of report.findings) {
    if (frame === undefined) continue;
    const known = worst.get(frame) ?? '';
    if (order.indexOf(severity) > order.indexOf(known)) worst.set(frame, severity);
  }
  return worst;
}
