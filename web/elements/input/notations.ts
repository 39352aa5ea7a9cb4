import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { exampleFrame } from '../../store/first-example.ts';
import { base } from '../styles/base.ts';
import { card } from '../styles/card.ts';
import { Pane } from '../ui/pane.ts';
import { notationsStyles } from './notations.styles.ts';

interface Sample {
  readonly label: string;
  /** One frame in this notation; '' if it is only read. */
  readonly text: string;
}

/** While the box is empty: the notations that it takes, each with the same frame to try. */
export class Notations extends Pane {
  static override styles = [base, card, notationsStyles];

  @state() private samples: readonly Sample[] = [];
  #asked = false;

  protected override render(): TemplateResult | typeof nothing {
    if (this.inspection.question.input.trim() !== '') return nothing;
    if (!this.#asked) void this.#load();
    const read = this.samples.filter(({ text }) => text === '').map(({ label }) => label);
    return html`<section class="card" aria-labelledby="title">
      <header>
        <h2 id="title">What can be pasted</h2>
        <small>one frame in each notation</small>
      </header>
      <div class="body">
        <ul>
          ${this.samples.map(({ label, text }) => (text === '' ? nothing : this.#sample(label, text)))}
        </ul>
        ${read.length > 0 ? html`<p>Also read: ${read.join(', ')}.</p>` : nothing}
      </div>
    </section>`;
  }

  #sample(label: string, text: string): TemplateResult {
    return html`<li>
      <button @click=${() => this.inspection.ask({ input: text, notation: 'auto' })}>
        ${label}<code>${text}</code>
      </button>
    </li>`;
  }

  async #load(): Promise<void> {
    this.#asked = true;
    const { engine } = this.inspection;
    const known = (await engine.notations().catch(() => [])).filter(({ reads }) => reads);
    this.samples = await Promise.all(
      known.map(async ({ id, label, writes }) => ({
        label,
        text: writes ? await engine.format(exampleFrame, id) : '',
      })),
    );
  }
}
