import { css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Report } from '../../report.gen.ts';
import { neighboursOf, type Neighbours } from '../../store/build/neighbours.ts';
import { base } from '../styles/base.ts';
import { Pane } from '../ui/pane.ts';

/** In milliseconds: how long the input stays as it is before its neighbours are made. */
const pause = 250;

/** Inputs that differ from this one in one thing, each made and judged by the codec. */
export class NeighboursPane extends Pane {
  static override styles = [
    base,
    css`
      h3 {
        padding: 12px 16px 4px;
        color: var(--soft);
        font-size: 13px;
        font-weight: 600;
      }
      button {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 8px;
        align-items: center;
        width: 100%;
        min-height: 32px;
        padding: 4px 16px;
        border: 0;
        background: none;
        color: var(--ink);
        font: 13px/20px var(--ui);
        text-align: start;
        cursor: pointer;
      }
      button:hover {
        background: var(--sunk);
      }
      button:focus-visible {
        outline-offset: -2px;
      }
      small {
        color: var(--soft);
        font-size: 12px;
        font-variant-numeric: tabular-nums;
      }
      @media (max-width: 699px) {
        button {
          min-height: 44px;
        }
      }
    `,
  ];

  @state() private found: Neighbours | null = null;
  #of: Report | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  protected override willUpdate(): void {
    super.willUpdate();
    const { report } = this;
    if (report === this.#of) return;
    this.#of = report;
    clearTimeout(this.#timer);
    if (report) this.#timer = setTimeout(() => void this.#make(report), pause);
    else this.found = null;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.found || this.found.rows.length === 0) return nothing;
    const { title, rows } = this.found;
    return html`<h3>${title}</h3>
      ${rows.map(
        ({ label, note, ask }) =>
          html`<button @click=${() => this.inspection.ask(ask)}>${label} <small>${note}</small></button>`,
      )}`;
  }

  async #make(report: Report): Promise<void> {
    const { answered, engine } = this.inspection;
    const found = await neighboursOf(report, answered, engine);
    if (report === this.report) this.found = found;
  }
}
