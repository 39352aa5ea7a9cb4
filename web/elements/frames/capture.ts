import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import type { CaptureConnection, Report } from '../../report.gen.ts';
import { captureRows, type CaptureRow } from '../../store/capture-rows.ts';
import { payloadBits } from '../../store/payload-bits.ts';
import type { Question } from '../../store/question.ts';
import { visible } from '../../store/visible.ts';
import { count, grouped } from '../../store/words.ts';
import { base } from '../styles/base.ts';
import { card } from '../styles/card.ts';
import { controls } from '../styles/controls.ts';
import { Pane } from '../ui/pane.ts';
import { RowWindow } from '../ui/row-window.ts';
import { captureRowHeight, captureStyles } from './capture.styles.ts';

const mostSeen = 12;
/** How many messages a report lists. */
const page = 500;

/** The connections of a capture, and the messages of the one that is shown, to choose from. */
export class CapturePane extends Pane {
  static override styles = [base, card, controls, captureStyles];

  @query('.list') private readonly list!: HTMLElement | null;
  readonly #window = new RowWindow(this, () => this.list, { rowHeight: captureRowHeight, mostSeen });
  #of: Report | null = null;
  #shownFrame = -1;
  #rows: readonly CaptureRow[] = [];

  protected override willUpdate(): void {
    super.willUpdate();
    if (this.report === this.#of) return;
    this.#of = this.report;
    this.#rows = this.report ? captureRows(this.report) : [];
    this.#shownFrame = -1;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { report } = this;
    if (!report?.capture) return nothing;
    return html`<section class="card" aria-labelledby="title">
      <header>
        <h2 id="title">Messages</h2>
        <small>${count(report.messageCount, 'message')}</small>
      </header>
      ${this.#connections(report.capture.connections, report.capture.shown)}
      ${report.capture.note ? html`<p class="note">${report.capture.note}</p>` : nothing}
      ${this.#rows.length > 0 ? this.#messages() : nothing} ${this.#pager(report)}
    </section>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { frame } = this.inspection.selection;
    if (frame !== this.#shownFrame) this.#window.show(frame);
    this.#shownFrame = frame;
  }

  #connections(connections: readonly CaptureConnection[], shown: number): TemplateResult | typeof nothing {
    if (connections.length < 2) {
      const [only] = connections;
      return only?.url ? html`<p class="address mono">${visible(only.url)}</p>` : nothing;
    }
    const choose = (event: Event): void =>
      this.#list({ connection: Number((event.target as HTMLSelectElement).value), from: 0 });
    return html`<p class="address">
      <label for="connection">Connection</label>
      <select id="connection" class="field" @change=${choose}>
        ${connections.map(
          ({ url, messageCount }, index) =>
            html`<option value=${index} .selected=${index === shown}>
              ${visible(url) || `Connection ${index + 1}`} (${count(messageCount, 'message')})
            </option>`,
        )}
      </select>
    </p>`;
  }

  #messages(): TemplateResult {
    const { first, end, above, below } = this.#window.of(this.#rows.length);
    return html`<div class="list" @scroll=${this.#window.scrolled} @keydown=${this.#moved}>
      <div .style=${above}></div>
      <ol role="list" aria-labelledby="title">
        ${this.#rows.slice(first, end).map((row, i) => this.#row(row, first + i))}
      </ol>
      <div .style=${below}></div>
    </div>`;
  }

  #row({ number, side, kind, time, preview, bytes }: CaptureRow, index: number): TemplateResult {
    const current = index === this.inspection.selection.frame;
    return html`<li aria-setsize=${this.#rows.length} aria-posinset=${index + 1}>
      <button
        class="row ${side}"
        data-row=${index}
        aria-current=${current}
        tabindex=${current ? 0 : -1}
        @click=${() => this.#choose(index)}
      >
        <span class="number">${grouped(number)}</span>
        <span class="way" aria-label=${side === 'client' ? 'to the server' : 'to the client'}
          >${side === 'client' ? '→' : '←'}</span
        >
        <b>${kind}</b>
        <span class="preview mono">${preview}</span>
        <span class="soft">${count(bytes, 'byte')}</span>
        ${time ? html`<span class="soft time">${time}</span>` : nothing}
      </button>
    </li>`;
  }

  /** Buttons to the messages before and behind those that the report lists. */
  #pager({ capture, messages, messageCount }: Report): TemplateResult | typeof nothing {
    const from = capture?.from ?? 0;
    const behind = from + messages.length;
    if (from === 0 && behind >= messageCount) return nothing;
    const step = (to: number): void => this.#list({ from: to });
    return html`<p class="pager">
      <button class="button small" ?disabled=${from === 0} @click=${() => step(Math.max(0, from - page))}>
        Earlier
      </button>
      <span>${grouped(from + 1)} to ${grouped(behind)} of ${grouped(messageCount)}</span>
      <button class="button small" ?disabled=${behind >= messageCount} @click=${() => step(behind)}>Later</button>
    </p>`;
  }

  /** Lists other messages, of which the first is shown. */
  #list(place: Partial<Question>): void {
    this.inspection.ask(place);
    this.inspection.selection.showFrame(0);
    this.inspection.selection.choose(null);
  }

  /** Shows a message, and where its payload stands. */
  #choose(index: number): void {
    const { selection } = this.inspection;
    const message = this.report?.messages[index];
    const bits = this.report && message ? payloadBits(this.report, message, 0, message.byteLength) : null;
    selection.showFrame(index);
    selection.choose(bits);
  }

  readonly #moved = (event: KeyboardEvent): void => {
    const at = this.inspection.selection.frame;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: this.#rows.length - 1 }[event.key];
    if (to === undefined || to < 0 || to >= this.#rows.length) return;
    event.preventDefault();
    void this.#focus(to);
  };

  async #focus(index: number): Promise<void> {
    this.#choose(index);
    this.#window.show(index);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-row="${index}"]`)?.focus({ preventScroll: true });
  }
}
