import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { Verdict } from '../../report.gen.ts';
import type { Inspection } from '../../store/inspection.ts';
import { canTryAgain, findingCounts, levels, verdictOf } from '../../store/verdict.ts';
import { visible } from '../../store/visible.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { Pane } from '../ui/pane.ts';
import { popoverStyles, showBelow } from '../ui/popover.ts';
import { shown } from '../ui/text.ts';
import { levelStyles } from './levels.styles.ts';
import { Speech } from './speech.ts';
import { barStyles } from './verdict-bar.styles.ts';
import { workOf } from '../ui/work.ts';

/** The verdict in a bar that keeps its height, whatever it says; the rest of it lies over what is below when it is asked for. */
export class VerdictBar extends Pane {
  static override styles = [base, controls, popoverStyles, levelStyles, barStyles];

  @state() private open = false;
  @query('.bar') private readonly bar!: HTMLElement;
  @query('[popover]') private readonly whole!: HTMLElement | null;
  readonly #speech = new Speech(this);
  #buttonFocused = false;

  protected override willUpdate(): void {
    super.willUpdate();
    this.#buttonFocused =
      this.renderRoot instanceof ShadowRoot && this.renderRoot.activeElement?.localName === 'button';
  }

  protected override render(): TemplateResult {
    const { inspection } = this;
    const verdict = verdictOf(inspection);
    return html`<section
        class="bar ${verdict.level}"
        aria-label="Verdict"
        tabindex="-1"
        data-verdict
        data-level=${verdict.level}
      >
        ${inspection.work ? workOf(inspection, inspection.work) : this.#verdict(verdict)}
      </section>
      <div class="unseen" role="status">${this.#speech.text}</div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // A focused button that is gone leaves its focus to the verdict.
    if (this.#buttonFocused && this.renderRoot instanceof ShadowRoot && !this.renderRoot.activeElement)
      this.bar.focus();
    const { level, title } = verdictOf(this.inspection);
    this.#speech.say(`${levels[level]?.[1] ?? ''}: ${visible(title)}`);
  }

  protected override sources(inspection: Inspection): (readonly [EventTarget, string])[] {
    return [...super.sources(inspection), [inspection, 'work'], [inspection, 'question']];
  }

  #verdict({ level, title, detail }: Verdict): TemplateResult {
    const { report, inspection } = this;
    const [symbol, word] = levels[level] ?? ['', ''];
    return html`<span class="symbol" aria-hidden="true">${symbol}</span>
      <div class="text">
        <p class="title"><span class="unseen">${word}: </span>${shown(title)}</p>
        ${report ? nothing : html`<p class="detail" title=${detail}>${shown(detail)}</p>`}
      </div>
      ${report ? html`<span class="count">${findingCounts(report)}</span>` : nothing}
      ${report ? this.#more(title, detail) : nothing}
      ${
        canTryAgain(inspection)
          ? html`<button class="button small" @click=${() => inspection.ask({})}>Try again</button>`
          : nothing
      }`;
  }

  #more(title: string, detail: string): TemplateResult {
    return html`<button
        class="more"
        aria-label="The whole verdict"
        title="The whole verdict"
        aria-expanded=${this.open}
        @click=${() => this.whole && showBelow(this.whole, this.bar)}
      >
        <span aria-hidden="true">▾</span>
      </button>
      <div
        popover
        class="whole"
        @toggle=${(event: ToggleEvent) => (this.open = event.newState === 'open')}
        @keydown=${kept}
      >
        <p>${shown(title)}</p>
        <p>${shown(detail)}</p>
      </div>`;
  }
}

/** Escape closes only what is open. */
function kept(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.stopPropagation();
}
