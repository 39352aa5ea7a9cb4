import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Direction } from '../engine/api.ts';
import { sharedEngine } from '../engine/engine.ts';
import { hexOf } from '../store/bits.ts';
import {
  closeOpcode,
  echoOf,
  emptyForm,
  opcodes,
  rewritten,
  specOf,
  withOpcode,
  type BuildForm,
  type FormError,
  type MaskChoice,
  type PayloadForm,
} from '../store/build-form.ts';
import { opcodeNumber } from '../store/words.ts';
import { segmented, type Choice } from './segmented.ts';
import { base } from './styles/base.ts';
import { buildStyles } from './styles/build.ts';
import { card } from './styles/card.ts';
import { controls } from './styles/controls.ts';
import { tokens } from './styles/tokens.ts';

const panes = 'verdict findings bits bytes fields unmask message';

const maskChoices: readonly Choice<MaskChoice>[] = [
  { value: 'off', label: 'Off' },
  { value: 'random', label: 'Random' },
  { value: 'given', label: 'Given' },
];

const payloadForms: readonly Choice<PayloadForm>[] = [
  { value: 'text', label: 'Text' },
  { value: 'hex', label: 'Hex' },
  { value: 'list', label: 'Byte list' },
  { value: 'close', label: 'Close code' },
];

const directions: readonly Choice<Direction>[] = [
  { value: 'auto', label: 'Auto' },
  { value: 'client-to-server', label: 'A client' },
  { value: 'server-to-client', label: 'A server' },
];

const placeholders: Readonly<Record<PayloadForm, string>> = {
  text: '',
  hex: '48 65 6c 6c 6f',
  list: '[100, 220, 130]',
  close: '',
};

const flags = [
  ['fin', 'FIN'],
  ['rsv1', 'RSV1'],
  ['rsv2', 'RSV2'],
  ['rsv3', 'RSV3'],
] as const;

/**
 * Builds one frame, legal or not, and shows it decoded as it is typed. Fires ws-lens-build-change, with the form as its
 * detail, when something was filled in.
 */
export class Build extends LitElement {
  static override styles = [tokens, base, card, controls, buildStyles];

  @property({ attribute: false }) form: BuildForm = emptyForm;
  @state() private bytes: Uint8Array = new Uint8Array();
  @state() private error: FormError | null = null;
  @state() private said = '';
  #randomKey = drawKey();
  #built: BuildForm | null = null;
  #order = 0;

  constructor() {
    super();
    this.addEventListener('ws-lens-say', (event) => (this.said = (event as CustomEvent<string>).detail));
  }

  protected override willUpdate(): void {
    if (this.form === this.#built) return;
    this.#built = this.form;
    void this.#build();
  }

  protected override render(): TemplateResult {
    return html`<div class="layout">
      <div class="side">
        <section class="card" aria-labelledby="title">
          <header><h2 id="title">Build a frame</h2></header>
          <form class="body" @submit=${(event: Event) => event.preventDefault()}>
            ${this.#header()} ${this.#masking()} ${this.#payload()}
            ${segmented('Sent by', 'direction', directions, this.form.direction, (direction) => this.#set({ direction }))}
          </form>
        </section>
        ${this.#output()}
      </div>
      ${this.bytes.length > 0 ? this.#lens() : nothing}
      <p class="unseen" role="status">${this.said}</p>
    </div>`;
  }

  #header(): TemplateResult {
    const { form } = this;
    return html`<div class="row">
        <label for="opcode">Opcode</label>
        <select
          id="opcode"
          class="field"
          @change=${(event: Event) => this.#set(withOpcode(this.form, Number(valueOf(event))))}
        >
          ${opcodes.map(
            (name, opcode) =>
              html`<option value=${opcode} .selected=${opcode === form.opcode}>
                ${opcodeNumber(opcode)} ${name}
              </option>`,
          )}
        </select>
      </div>
      <fieldset>
        <legend>Bits</legend>
        <div class="flags">
          ${flags.map(
            ([name, label]) =>
              html`<label>
                <input
                  type="checkbox"
                  .checked=${live(form[name])}
                  @change=${(event: Event) => this.#set({ [name]: (event.target as HTMLInputElement).checked })}
                />${label}
              </label>`,
          )}
        </div>
      </fieldset>`;
  }

  #masking(): TemplateResult {
    const { mask, key } = this.form;
    return html`<div class="row">
      ${segmented('Masking key', 'mask', maskChoices, mask, (choice) => this.#set({ mask: choice }))}
      ${mask === 'given' ? this.#input('key', 'Masking key, eight hex digits', key) : nothing}
      ${
        mask === 'random'
          ? html`<div class="drawn">
              <code>${this.#randomKey}</code>
              <button type="button" class="button small" @click=${this.#drawAnother}>Draw another</button>
            </div>`
          : nothing
      }
    </div>`;
  }

  #payload(): TemplateResult {
    const { form, payload, code, reason, opcode } = this.form;
    const choices = payloadForms.filter(({ value }) => value !== 'close' || opcode === closeOpcode || form === 'close');
    return html`<div class="row">
      ${segmented('Payload', 'payload-form', choices, form, (choice) => this.#set(rewritten(this.form, choice)))}
      ${
        form === 'close'
          ? html`${this.#input('code', 'Status code', code, 'numeric')} ${this.#input('reason', 'Reason', reason)}`
          : html`<textarea
                class="field"
                rows="4"
                aria-label="Payload"
                aria-invalid=${this.error?.field === 'payload'}
                aria-describedby="payload-error"
                spellcheck="false"
                autocomplete="off"
                placeholder=${placeholders[form]}
                .value=${live(payload)}
                @input=${(event: Event) => this.#set({ payload: valueOf(event) })}
              ></textarea>
              ${this.#errorOf('payload')}`
      }
    </div>`;
  }

  #input(
    field: 'key' | 'code' | 'reason',
    label: string,
    value: string,
    mode: 'text' | 'numeric' = 'text',
  ): TemplateResult {
    return html`<input
        class="field"
        aria-label=${label}
        aria-invalid=${this.error?.field === field}
        aria-describedby="${field}-error"
        placeholder=${label}
        inputmode=${mode}
        spellcheck="false"
        autocomplete="off"
        .value=${live(value)}
        @input=${(event: Event) => this.#set({ [field]: valueOf(event) })}
      />
      ${field === 'reason' ? nothing : this.#errorOf(field)}`;
  }

  #errorOf(field: FormError['field']): TemplateResult {
    return html`<p class="problem" id="${field}-error" role="alert">
      ${this.error?.field === field ? this.error.text : ''}
    </p>`;
  }

  #output(): TemplateResult {
    return html`<section class="card" aria-labelledby="bytes">
      <header>
        <h2 id="bytes">The frame</h2>
        <ws-lens-copy label="Copy hex" .text=${() => hexOf(this.bytes)}></ws-lens-copy>
        <ws-lens-copy-menu .engine=${sharedEngine()} .bytes=${this.bytes}></ws-lens-copy-menu>
      </header>
      <div class="body">
        <button class="button small" @click=${() => this.#set(echoOf(this.form))}>Echo this frame</button>
      </div>
      <p class="body bytes mono" tabindex="0" role="group" aria-label="The frame in hex">
        ${hexOf(this.bytes.subarray(0, 1024))}
      </p>
    </section>`;
  }

  #lens(): TemplateResult {
    return html`<ws-lens
      panes=${panes}
      notation="hex-spaced"
      direction=${this.form.direction}
      .input=${hexOf(this.bytes)}
    ></ws-lens>`;
  }

  #set(change: Partial<BuildForm>): void {
    this.form = { ...this.form, ...change };
    this.dispatchEvent(new CustomEvent('ws-lens-build-change', { detail: this.form, bubbles: true, composed: true }));
  }

  readonly #drawAnother = (): void => {
    this.#randomKey = drawKey();
    void this.#build();
  };

  /** Encodes the form. The last frame stays while the form has an error. */
  async #build(): Promise<void> {
    const order = ++this.#order;
    const spec = specOf(this.form, this.#randomKey);
    this.error = 'text' in spec ? spec : null;
    if ('text' in spec) return;
    try {
      const { bytes } = await sharedEngine().encode(spec);
      if (order === this.#order) this.bytes = bytes;
    } catch (error) {
      this.error = { field: 'payload', text: error instanceof Error ? error.message : String(error) };
    }
  }
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

const drawKey = (): string => hexOf(crypto.getRandomValues(new Uint8Array(4)), '');
