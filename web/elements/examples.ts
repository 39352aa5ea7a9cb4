import { css, html, type TemplateResult } from 'lit';
import { emptyQuestion } from '../store/inspection.ts';
import { exampleGroups, freshRequest, type Example } from '../store/examples.ts';
import { Pane } from './pane.ts';
import { base } from './styles/base.ts';
import { card } from './styles/card.ts';

/** Things to try, at a click. */
export class Examples extends Pane {
  static override styles = [
    base,
    card,
    css`
      .body {
        display: grid;
        gap: 12px;
      }
      h3 {
        font-size: 12.5px;
        font-weight: 500;
        color: var(--soft);
        margin-bottom: 6px;
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      button {
        border: 1px solid var(--line);
        border-radius: 99px;
        padding: 4px 10px;
        min-height: 30px;
        background: var(--card);
        color: var(--ink);
        font: 13px/1.5 var(--ui);
        white-space: nowrap;
        cursor: pointer;
      }
      button:hover {
        border-color: var(--accent);
      }
      button[aria-pressed='true'] {
        border-color: var(--accent);
        background: color-mix(in oklab, var(--accent) 12%, var(--card));
      }
      @media (forced-colors: active) {
        button[aria-pressed='true'] {
          border: 3px solid Highlight;
        }
      }
      /* What has the focus is not scrolled under the box. */
      @container (min-width: 1000px) {
        button {
          scroll-margin-top: 480px;
        }
      }
      @container (max-width: 999px) {
        header {
          position: absolute;
          clip-path: inset(50%);
        }
        h3 {
          position: absolute;
          clip-path: inset(50%);
        }
        .body {
          position: relative;
          display: flex;
          gap: 7px;
          overflow-x: auto;
          padding: 10px 12px;
          scrollbar-width: thin;
        }
        .chips {
          flex-wrap: nowrap;
        }
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<section class="card" aria-labelledby="title">
      <header><h2 id="title">Try one</h2></header>
      <div class="body">
        ${exampleGroups.map(
          ({ label, examples }) =>
            html`<div>
              <h3>${label}</h3>
              <div class="chips">${examples.map((example) => this.#chip(example))}</div>
            </div>`,
        )}
        <div>
          <h3>Made anew</h3>
          <div class="chips">
            <button @click=${this.#request}>A fresh request</button>
          </div>
        </div>
      </div>
    </section>`;
  }

  /** A request with a random key, as a browser would send it. */
  readonly #request = async (): Promise<void> => {
    const request = await this.inspection.engine.request(freshRequest);
    this.inspection.ask({ ...emptyQuestion, input: request.replaceAll('\r\n', '\n') });
  };

  #chip({ label, question }: Example): TemplateResult {
    const taken = this.inspection.answered.input === question.input;
    return html`<button aria-pressed=${taken} @click=${() => this.inspection.ask({ ...emptyQuestion, ...question })}>
      ${label}
    </button>`;
  }
}
