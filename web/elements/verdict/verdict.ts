import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Report } from '../../report.gen.ts';
import type { Inspection } from '../../store/inspection.ts';
import { canTryAgain, levels, verdictOf } from '../../store/verdict.ts';
import { visible } from '../../store/visible.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { Pane } from '../ui/pane.ts';
import { shown } from '../ui/text.ts';
import { Speech } from './speech.ts';
import { levelStyles } from './levels.styles.ts';
import { verdictStyles } from './verdict.styles.ts';
import { workOf } from '../ui/work.ts';

/** The whole report in a sentence or two; with an empty box, what it takes. */
export class VerdictPane extends Pane {
  static override styles = [base, controls, levelStyles, verdictStyles];

  /** The address of a page that shows the state in its hash; null if there is none. */
  @property() builder: string | null = null;
  /** Whether there is little room: the sentence alone. */
  @property({ type: Boolean, reflect: true }) compact = false;
  @query('.verdict') private readonly verdict!: HTMLElement;
  @query('.working button') private readonly button!: HTMLElement | null;
  readonly #speech = new Speech(this);
  /** Whether the button has the focus. */
  #buttonFocused = false;

  protected override willUpdate(): void {
    super.willUpdate();
    this.#buttonFocused = this.button?.matches(':focus') ?? false;
  }

  protected override render(): TemplateResult {
    const { inspection } = this;
    const { level, title, detail } = verdictOf(inspection);
    const [symbol, word] = levels[level] ?? ['', ''];
    return html`${inspection.work ? workOf(inspection, inspection.work) : nothing}
      <section class="verdict ${level}" aria-label="Verdict" tabindex="-1">
        <span class="symbol" aria-hidden="true">${symbol}</span>
        <div>
          <p class="title"><span class="unseen">${word}: </span>${shown(title)}</p>
          <p class="detail">${shown(detail)}</p>
          ${this.report?.near === true && inspection.offers.edits ? this.#readings(this.report) : nothing}
          ${
            canTryAgain(inspection)
              ? html`<button class="button small" @click=${() => inspection.ask({})}>Try again</button>`
              : nothing
          }
        </div>
        ${this.compact ? nothing : html`<ws-lens-takeaway .inspection=${inspection} .builder=${this.builder}></ws-lens-takeaway>`}
        <div class="unseen" role="status">${this.#speech.text}</div>
      </section>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // A focused button that is gone leaves its focus to the verdict.
    if (this.#buttonFocused && !this.button) this.verdict.focus();
    const { level, title } = verdictOf(this.inspection);
    this.#speech.say(`${levels[level]?.[1] ?? ''}: ${visible(title)}`);
  }

  protected override sources(inspection: Inspection): (readonly [EventTarget, string])[] {
    return [...super.sources(inspection), [inspection, 'work']];
  }

  /** Where the bytes are about as likely a frame as a payload, both readings are offered. */
  #readings({ kind }: Report): TemplateResult {
    const reading = (holds: 'frames' | 'payload', label: string): TemplateResult =>
      html`<button
        class="button"
        data-reading=${holds}
        aria-pressed=${kind === holds}
        @click=${() => this.inspection.ask({ holds })}
      >
        ${label}
      </button>`;
    return html`<div class="readings" role="group" aria-labelledby="reading">
      <span id="reading">Frame or payload?</span>
      ${reading('frames', 'Frame')}${reading('payload', 'Payload')}
    </div>`;
  }
}
