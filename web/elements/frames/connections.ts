import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { connectionsOf, connectionsWith, type ListedConnection } from '../../store/connections.ts';
import { grouped } from '../../store/words.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { Pane } from '../ui/pane.ts';
import { connectionsStyles } from './connections.styles.ts';

/** More connections than this can be searched. */
const fewConnections = 6;

/** The connection that is shown; where there are several, a list of them opens, to choose from. */
export class Connections extends Pane {
  static override styles = [base, controls, connectionsStyles];

  @state() private open = false;
  @state() private find = '';

  protected override render(): TemplateResult | typeof nothing {
    const { report } = this;
    if (!report) return nothing;
    const { all, shown, total } = connectionsOf(report);
    const now = all[shown];
    const note = report.capture?.note ? html`<p class="note">${report.capture.note}</p>` : nothing;
    if (!now || (all.length < 2 && !report.capture)) return nothing;
    if (all.length < 2)
      return html`<p class="now"><span class="label">${now.label}</span></p>
        ${note}`;
    return html`<button
        class="now"
        aria-expanded=${this.open}
        aria-controls="choice"
        @click=${() => (this.open = !this.open)}
      >
        <span class="label">${now.label}</span>
        <small>connection ${grouped(shown + 1)} of ${grouped(total)} <span aria-hidden="true">▾</span></small>
      </button>
      <div id="choice" ?hidden=${!this.open} @keydown=${this.#keyed}>
        ${this.open ? this.#choice(all, shown) : nothing}
      </div>
      ${note}`;
  }

  #choice(all: readonly ListedConnection[], shown: number): TemplateResult {
    return html`${
        all.length > fewConnections
          ? html`<input
              type="search"
              class="field"
              placeholder="Find a connection"
              aria-label="Find a connection"
              .value=${this.find}
              @input=${(event: Event) => (this.find = (event.target as HTMLInputElement).value)}
            />`
          : nothing
      }
      <ul>
        ${connectionsWith(all, this.find).map(
          ({ index, label, amount }) =>
            html`<li>
              <button data-connection=${index} aria-current=${index === shown} @click=${() => this.#choose(index)}>
                <span class="label">${label}</span><small>${amount}</small>
              </button>
            </li>`,
        )}
      </ul>`;
  }

  #choose(connection: number): void {
    const { inspection, report } = this;
    this.open = false;
    this.find = '';
    inspection.ask(
      report?.capture ? { connection, from: 0 } : { connection, leaveOut: [], takeIn: [], notation: 'auto' },
    );
    inspection.selection.showFrame(0);
    inspection.selection.pin(null);
    this.renderRoot.querySelector<HTMLElement>('.now')?.focus();
  }

  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.open = false;
    this.renderRoot.querySelector<HTMLElement>('.now')?.focus();
  };
}
