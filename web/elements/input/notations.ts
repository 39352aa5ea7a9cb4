import { css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { exampleFrame } from '../../store/examples.ts';
import { Pane } from '../ui/pane.ts';
import { base } from '../styles/base.ts';
import { card } from '../styles/card.ts';

interface Sample {
  readonly label: string;
  /** One frame in this notation; '' if it is only read. */
  readonly text: string;
}

/** While the box is empty: the notations that it takes, each with the same frame to try. */
export class Notations extends Pane {
  static override styles = [
    base,
    card,
    css`
      ul {
        list-style: none;
        margin: 0;
        padding: 0;
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr));
        gap: 8px;
      }
      button {
        display: block;
        width: 100%;
        height: 100%;
        padding: 8px 12px;
        border: 1px solid var(--line);
        border-radius: 8px;
        background: none;
        color: var(--ink);
        font: 14px/1.5 var(--ui);
        text-align: left;
        cursor: pointer;
      }
      button:hover {
        border-color: var(--accent);
      }
      code {
        display: block;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        font-size: 13px;
        color: var(--soft);
      }
      p {
        margin-top: 12px;
        font-size: 14px;
        color: var(--soft);
      }
    `,
  ];

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
