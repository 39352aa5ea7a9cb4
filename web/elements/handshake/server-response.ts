import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Head, Reply } from '../../report.gen.ts';
import {
  responsePatch,
  offersOf,
  requestText,
  defaultChoices,
  type ServerChoices,
} from '../../store/server-response.ts';
import { base } from '../styles/base.ts';
import { card } from '../styles/card.ts';
import { controls } from '../styles/controls.ts';
import { fold } from '../styles/fold.ts';
import { Pane } from '../ui/pane.ts';
import { shown } from '../ui/text.ts';
import { serverResponseStyles } from './server-response.styles.ts';

/** What a good server answers to the request, with the subprotocol and the extensions that it is told to choose. */
export class ServerResponse extends Pane {
  static override styles = [base, card, controls, fold, serverResponseStyles];

  @state() private opened = false;
  @state() private reply: Reply | null = null;
  @state() private error = '';
  /** What the server chooses, as far as the request offers it. */
  @state() private choices: ServerChoices = { subprotocol: '', extensions: '' };
  #asked = '';
  #offers = '';

  protected override willUpdate(): void {
    super.willUpdate();
    const { report } = this;
    const offers = report ? JSON.stringify(offersOf(report)) : '';
    if (report && offers !== this.#offers) {
      this.#offers = offers;
      this.choices = defaultChoices(report);
    }
    const asked = this.opened && report ? JSON.stringify([requestText(report), this.choices]) : '';
    if (asked === this.#asked) return;
    this.#asked = asked;
    if (report && asked) void this.#ask(requestText(report), asked);
  }

  protected override render(): TemplateResult | typeof nothing {
    const request = this.report?.handshake?.request;
    if (!request || request.byteEnd === request.byteStart || !this.inspection.offers.fixes) return nothing;
    return html`<details class="card" ?open=${this.opened} @toggle=${this.#toggled}>
      <summary>What a good server answers</summary>
      <div class="body">
        <div class="fields">${this.#subprotocol()} ${this.#extensions()}</div>
        ${this.error ? html`<p class="error" id="error">${shown(this.error)}</p>` : nothing}
        ${this.reply && !this.error ? this.#reply(this.reply, request) : nothing}
      </div>
    </details>`;
  }

  #subprotocol(): TemplateResult {
    const offered = this.report ? offersOf(this.report).subprotocols : [];
    const choose = (event: Event): void => this.#choose({ subprotocol: (event.target as HTMLSelectElement).value });
    return html`<div class="row">
      <label for="subprotocol">Subprotocol</label>
      <select id="subprotocol" class="field" ?disabled=${offered.length === 0} @change=${choose}>
        <option value="" .selected=${this.choices.subprotocol === ''}>
          ${offered.length === 0 ? 'None is offered' : 'None'}
        </option>
        ${offered.map(
          (name) => html`<option value=${name} .selected=${name === this.choices.subprotocol}>${name}</option>`,
        )}
      </select>
    </div>`;
  }

  #extensions(): TemplateResult {
    return html`<div class="row">
      <label for="extensions">Extensions that the server speaks</label>
      <input
        id="extensions"
        class="field"
        spellcheck="false"
        autocomplete="off"
        placeholder="none"
        aria-invalid=${this.error ? 'true' : 'false'}
        aria-describedby=${this.error ? 'error' : nothing}
        .value=${live(this.choices.extensions)}
        @input=${(event: Event) => this.#choose({ extensions: (event.target as HTMLInputElement).value })}
      />
    </div>`;
  }

  #reply({ response, status }: Reply, request: Head): TemplateResult {
    const accepts = status < 300;
    const there = this.report?.handshake?.response;
    const put = (): void => {
      if (this.report) void this.inspection.put(responsePatch(this.report, request, response));
    };
    return html`<p class="status ${accepts ? '' : 'refused'}">
        <b>${status}</b>: it ${accepts ? 'accepts' : 'refuses'} the request.
      </p>
      <pre tabindex="0" role="group" aria-label="The response">${response.trimEnd()}</pre>
      <div class="do">
        <ws-lens-copy label="Copy the response" .text=${() => response}></ws-lens-copy>
        ${
          this.inspection.offers.edits
            ? html`<button class="button small" @click=${put}>
                ${there ? 'Put it in place of the response' : 'Put it behind the request'}
              </button>`
            : nothing
        }
      </div>`;
  }

  #choose(change: Partial<ServerChoices>): void {
    this.choices = { ...this.choices, ...change };
  }

  readonly #toggled = (event: Event): void => {
    this.opened = (event.target as HTMLDetailsElement).open;
  };

  /** An answer to older choices is dropped. */
  async #ask(text: string, asked: string): Promise<void> {
    let reply: Reply | null = null;
    let error = '';
    try {
      reply = await this.inspection.engine.answer(text, this.choices);
    } catch (problem) {
      error = problem instanceof Error ? problem.message : String(problem);
    }
    if (asked !== this.#asked) return;
    this.reply = reply;
    this.error = error;
  }
}
