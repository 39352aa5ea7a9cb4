import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Report } from '../../report.gen.ts';
import type { Inspection, Work } from '../../store/inspection.ts';
import { visible } from '../../store/visible.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { Pane } from '../ui/pane.ts';
import { shown } from '../ui/text.ts';
import { verdictStyles } from './verdict.styles.ts';

const symbols: Readonly<Record<string, readonly [symbol: string, word: string]>> = {
  ok: ['✓', 'Sound'],
  note: ['i', 'Note'],
  warning: ['!', 'Warning'],
  error: ['✕', 'Error'],
  empty: ['⌕', 'Nothing yet'],
};

/** In milliseconds: only a verdict that stays for so long is read out, not each one while somebody types. */
const pause = 700;

/** The whole report in a sentence or two; with an empty box, what it takes. */
export class VerdictPane extends Pane {
  static override styles = [base, controls, verdictStyles];

  /** The address of a page that shows the state in its hash; null if there is none. */
  @property() builder: string | null = null;
  /** What a screen reader reads out. */
  @state() private spoken = '';
  @query('.verdict') private readonly verdict!: HTMLElement;
  @query('.working button') private readonly button!: HTMLElement | null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the button has the focus. */
  #buttonFocused = false;

  protected override willUpdate(): void {
    super.willUpdate();
    this.#buttonFocused = this.button?.matches(':focus') ?? false;
  }

  protected override render(): TemplateResult {
    const { level, title, detail } = this.#verdict();
    const [symbol, word] = symbols[level] ?? ['', ''];
    const { work } = this.inspection;
    return html`${work ? this.#working(work) : nothing}
      <section class="verdict ${level}" aria-label="Verdict" tabindex="-1">
        <span class="symbol" aria-hidden="true">${symbol}</span>
        <div>
          <p class="title"><span class="unseen">${word}: </span>${shown(title)}</p>
          <p class="detail">${shown(detail)}</p>
          ${this.report?.near === true ? this.#readings(this.report) : nothing}
          ${
            !this.report && (this.inspection.error || this.inspection.cancelled)
              ? html`<button class="button small" @click=${() => this.inspection.ask({})}>Try again</button>`
              : nothing
          }
        </div>
        <ws-lens-takeaway .inspection=${this.inspection} .builder=${this.builder}></ws-lens-takeaway>
        <div class="unseen" role="status">${this.spoken}</div>
      </section>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // A focused button that is gone leaves its focus to the verdict.
    if (this.#buttonFocused && !this.button) this.verdict.focus();
    const { level, title } = this.#verdict();
    const now = `${symbols[level]?.[1] ?? ''}: ${visible(title)}`;
    clearTimeout(this.#timer);
    if (now !== this.spoken) this.#timer = setTimeout(() => (this.spoken = now), pause);
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

  #working({ step, share }: Work): TemplateResult {
    return html`<section class="working" aria-label="Work">
      <label for="work">${step}</label>
      <progress id="work" max="1" .value=${share}></progress>
      ${
        this.inspection.engine.cancels
          ? html`<button class="button small" @click=${() => this.inspection.cancel()}>Cancel</button>`
          : nothing
      }
    </section>`;
  }

  #verdict(): { level: string; title: string; detail: string } {
    if (this.report) return this.report.verdict;
    if (this.inspection.cancelled) {
      return {
        level: 'empty',
        title: 'Reading the input was cancelled.',
        detail: 'Change the input, or try again.',
      };
    }
    if (this.inspection.error) {
      return { level: 'error', title: 'This could not be inspected.', detail: this.inspection.error };
    }
    if (this.inspection.question.input.trim() !== '')
      return { level: 'empty', title: 'Reading the input.', detail: '' };
    return {
      level: 'empty',
      title: 'Paste something to see what it means.',
      detail: 'Frames in any notation, the headers of an opening handshake, or headers with frames behind them.',
    };
  }
}
