import { css, html, LitElement, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import { keyList } from '../../store/keys.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { facts } from '../styles/facts.ts';

/** The keys in a dialog. */
export class KeyHelp extends LitElement {
  static override styles = [
    base,
    controls,
    facts,
    css`
      dialog {
        max-width: min(440px, calc(100vw - 24px));
        padding: 16px;
        border: 1px solid var(--line);
        border-radius: 12px;
        background: var(--card);
        color: var(--ink);
      }
      h2 {
        margin-bottom: 12px;
        font-size: 17px;
      }
      dl {
        margin-bottom: 16px;
      }
    `,
  ];

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  async show(): Promise<void> {
    await this.updateComplete;
    this.dialog.showModal();
  }

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="title">
      <h2 id="title">Keys</h2>
      <dl>
        ${keyList.map(
          ([keys, does]) =>
            html`<dt><b>${keys}</b></dt>
              <dd>${does}</dd>`,
        )}
      </dl>
      <button class="button" @click=${() => this.dialog.close()}>Close</button>
    </dialog>`;
  }
}
