import { html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { exampleGroups, freshRequest, type Example } from '../../store/examples.ts';
import { emptyQuestion } from '../../store/question.ts';
import { base } from '../styles/base.ts';
import { card } from '../styles/card.ts';
import { fold } from '../styles/fold.ts';
import { Pane } from '../ui/pane.ts';
import { examplesStyles } from './examples.styles.ts';

/** Examples to try. Tab leads to one of their buttons; the arrow keys go to the others. */
export class Examples extends Pane {
  static override styles = [base, card, fold, examplesStyles];

  /** Whether the examples are folded away behind their heading, and then whether they start unfolded. */
  @property({ type: Boolean }) fold = false;
  @property({ type: Boolean }) open = false;
  /** The index of the button that Tab leads to. */
  @state() private stop = 0;

  protected override render(): TemplateResult {
    if (this.fold) {
      return html`<details ?open=${this.open}>
        <summary>Examples</summary>
        ${this.#groups()}
      </details>`;
    }
    return html`<section class="card">
      <header><h2>Try one</h2></header>
      ${this.#groups()}
    </section>`;
  }

  #groups(): TemplateResult {
    let at = 0;
    return html`<div
      class="body"
      role="toolbar"
      aria-label="Examples"
      @keydown=${this.#moved}
      @focusin=${this.#focused}
    >
      ${exampleGroups.map(
        ({ label, examples }) =>
          html`<div>
            <h3>${label}</h3>
            <div class="chips">${examples.map((example) => this.#chip(example, at++))}</div>
          </div>`,
      )}
      <div>
        <h3>New</h3>
        <div class="chips">
          <button tabindex=${this.#tabindex(at)} @click=${this.#request}>A fresh request</button>
        </div>
      </div>
    </div>`;
  }

  /** A request with a random key, as a browser would send it. */
  readonly #request = async (): Promise<void> => {
    const request = await this.inspection.engine.request(freshRequest);
    this.inspection.ask({ ...emptyQuestion, input: request.replaceAll('\r\n', '\n') });
  };

  #chip({ label, question }: Example, at: number): TemplateResult {
    const taken = this.inspection.answered.input === question.input;
    return html`<button
      aria-pressed=${taken}
      tabindex=${this.#tabindex(at)}
      @click=${() => this.inspection.ask({ ...emptyQuestion, ...question })}
    >
      ${label}
    </button>`;
  }

  #tabindex(at: number): number {
    return at === this.stop ? 0 : -1;
  }

  get #chips(): HTMLElement[] {
    return Array.from(this.renderRoot.querySelectorAll('button'));
  }

  readonly #focused = (event: FocusEvent): void => {
    this.stop = Math.max(0, this.#chips.indexOf(event.target as HTMLElement));
  };

  readonly #moved = (event: KeyboardEvent): void => {
    const chips = this.#chips;
    const { stop } = this;
    const to = { ArrowRight: stop + 1, ArrowLeft: stop - 1, Home: 0, End: chips.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    chips[to]?.focus();
  };
}
