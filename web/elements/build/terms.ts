import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { BuildState } from '../../store/build/form.ts';
import { parameterOf, takeoverParameters, windowParameters, withParameter } from '../../store/build/terms.ts';
import { base } from '../styles/base.ts';
import { card } from '../styles/card.ts';
import { controls } from '../styles/controls.ts';
import { fold } from '../styles/fold.ts';
import { chooseDirection, chooseExtensions, hasField } from '../ui/choices.ts';
import { buildFieldStyles } from './fields.styles.ts';

const notGiven = 'not said';
const bits = ['', '8', '9', '10', '11', '12', '13', '14', '15'];

/** Who sends what is built, and what was negotiated, as it is compressed and judged by that. Fires "fill" with the whole state. */
export class BuildTerms extends LitElement {
  static override styles = [base, card, controls, fold, buildFieldStyles];

  @property({ attribute: false }) state!: BuildState;
  /** Why a message cannot be compressed by these extensions. */
  @property() error = '';
  /** Whether somebody types in the field of extensions: it stays then, though it is empty. */
  @state() private typing = false;

  /** Whether it is unfolded: it is once something was said. */
  @state() private unfolded = false;

  protected override willUpdate(changed: PropertyValues): void {
    const { extensions, limit } = this.state;
    if (changed.has('state') && (extensions || limit)) this.unfolded = true;
  }

  protected override render(): TemplateResult {
    const { direction, extensions, limit } = this.state;
    return html`<details class="card" ?open=${this.unfolded} @toggle=${this.#toggled}>
      <summary>Sender, extensions, longest message</summary>
      <form class="body" @submit=${(event: Event) => event.preventDefault()}>
        ${chooseDirection(direction, (value) => this.#set({ direction: value }))}
        ${chooseExtensions(extensions, this.typing, (value) => this.#set({ extensions: value }))}
        ${hasField(extensions, this.typing) ? this.#parameters(extensions) : ''}
        <div class="row">
          <label for="limit">Longest message that the receiver takes, in bytes</label>
          <input
            id="limit"
            class="field"
            inputmode="numeric"
            placeholder="any"
            autocomplete="off"
            .value=${live(limit)}
            @input=${(event: Event) => this.#set({ limit: valueOf(event).replace(/\D/g, '') })}
          />
        </div>
      </form>
    </details>`;
  }

  readonly #toggled = (event: Event): void => {
    this.unfolded = (event.target as HTMLDetailsElement).open;
  };

  #parameters(extensions: string): TemplateResult {
    const put = (name: string, value: string | null): void =>
      this.#set({ extensions: withParameter(extensions, name, value) });
    return html`<div class="row">
        <label for="extensions">As in Sec-WebSocket-Extensions</label>
        <input
          id="extensions"
          class="field"
          spellcheck="false"
          autocapitalize="off"
          autocomplete="off"
          aria-invalid=${this.error !== ''}
          aria-describedby="extensions-error"
          .value=${live(extensions)}
          @focus=${() => (this.typing = true)}
          @blur=${() => (this.typing = false)}
          @input=${(event: Event) => this.#set({ extensions: valueOf(event) })}
        />
        <p class="problem" id="extensions-error" role="alert">${this.error}</p>
      </div>
      <div class="parameters">
        ${windowParameters.map((name) => this.#bits(name, parameterOf(extensions, name), put))}
        ${takeoverParameters.map(
          (name) =>
            html`<label class="check">
              <input
                type="checkbox"
                .checked=${live(parameterOf(extensions, name) !== null)}
                @change=${(event: Event) => put(name, (event.target as HTMLInputElement).checked ? '' : null)}
              /><code>${name}</code>
            </label>`,
        )}
      </div>`;
  }

  #bits(name: string, value: string | null, put: (name: string, value: string | null) => void): TemplateResult {
    const choose = (event: Event): void => put(name, valueOf(event) === notGiven ? null : valueOf(event));
    const option = (text: string, label: string): TemplateResult =>
      html`<option value=${text} .selected=${text === (value ?? notGiven)}>${label}</option>`;
    const known = value === null || bits.includes(value);
    return html`<label for=${name}><code>${name}</code></label>
      <select id=${name} class="field" @change=${choose}>
        ${option(notGiven, notGiven)} ${bits.map((text) => option(text, text || 'no value'))}
        ${known ? '' : option(value, value)}
      </select>`;
  }

  #set(change: Partial<BuildState>): void {
    this.dispatchEvent(new CustomEvent('fill', { detail: { ...this.state, ...change } }));
  }
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;
