import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { Pane } from '../ui/pane.ts';
import { dialogStyles } from './dialog.styles.ts';
import { keptInside } from './dialog.ts';

/**
 * A button with a dialog behind it, in which what is shown is exported: as code, as a text or as a picture. Where marks are withheld
 * there is none, as a report for a bug tracker names what is wrong.
 */
export class TakeawayDialog extends Pane {
  static override styles = [base, controls, dialogStyles];

  /** The address of a page that shows the state in its hash; null if there is none. */
  @property() builder: string | null = null;
  /** What is taken as long as nothing else is chosen: the frame that is shown, or all. */
  @property() scope: 'frame' | 'all' = 'all';
  @state() private open = false;
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  protected override render(): TemplateResult | typeof nothing {
    const { report } = this;
    if (!report || report.bytes.length === 0 || !this.inspection.offers.marks) return nothing;
    return html`<button class="button small" data-action="export" aria-haspopup="dialog" @click=${this.#show}>
        Export
      </button>
      <dialog aria-labelledby="title" @close=${() => (this.open = false)} @keydown=${keptInside}>
        <div class="head">
          <h2 id="title">Export</h2>
          <button class="button small" aria-label="Close" @click=${() => this.dialog.close()}>✕</button>
        </div>
        ${
          this.open
            ? html`<ws-lens-taken
                .inspection=${this.inspection}
                .builder=${this.builder}
                scope=${this.scope}
                focuses
              ></ws-lens-taken>`
            : nothing
        }
      </dialog>`;
  }

  readonly #show = (): void => {
    this.open = true;
    this.dialog.showModal();
  };
}
