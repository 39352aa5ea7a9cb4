import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Direction } from '../engine/api.ts';
import {
  closeOpcode,
  opcodes,
  rewritten,
  withCompress,
  withOpcode,
  type BuildForm,
  type FormError,
  type MaskChoice,
  type PayloadForm,
} from '../store/build-form.ts';
import { opcodeNumber } from '../store/words.ts';
import { segmented, type Choice } from './segmented.ts';
import { base } from './styles/base.ts';
import { buildFieldStyles } from './styles/build.ts';
import { controls } from './styles/controls.ts';

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

type CompressChoice = 'off' | 'deflate';

const compressChoices: readonly Choice<CompressChoice>[] = [
  { value: 'off', label: 'Off' },
  { value: 'deflate', label: 'permessage-deflate' },
];

const flags = [
  ['fin', 'FIN'],
  ['rsv1', 'RSV1'],
  ['rsv2', 'RSV2'],
  ['rsv3', 'RSV3'],
] as const;

/** The fields of the Build view. Fires "fill" with the whole form, and "draw" for another random key. */
export class BuildFields extends LitElement {
  static override styles = [base, controls, buildFieldStyles];

  @property({ attribute: false }) form!: BuildForm;
  @property({ attribute: false }) error: FormError | null = null;
  @property() randomKey = '';

  protected override render(): TemplateResult {
    return html`<form @submit=${(event: Event) => event.preventDefault()}>
      ${this.#header()} ${this.#masking()} ${this.#payload()} ${this.#compression()}
      ${segmented('Sent by', 'direction', directions, this.form.direction, (direction) => this.#set({ direction }))}
    </form>`;
  }

  #header(): TemplateResult {
    const { form } = this;
    const choose = (event: Event): void => this.#fill(withOpcode(form, Number(valueOf(event))));
    return html`<div class="row">
        <label for="opcode">Opcode</label>
        <select id="opcode" class="field" @change=${choose}>
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
      ${mask === 'given' ? html`${this.#input('key', 'Eight hex digits', key)} ${this.#errorOf('key')}` : nothing}
      ${mask === 'random' ? this.#drawn() : nothing}
    </div>`;
  }

  #drawn(): TemplateResult {
    return html`<div class="drawn">
      <code>${this.randomKey}</code>
      <button type="button" class="button small" @click=${() => this.dispatchEvent(new Event('draw'))}>
        Draw another
      </button>
    </div>`;
  }

  #payload(): TemplateResult {
    const { form, code, reason, opcode } = this.form;
    const choices = payloadForms.filter(({ value }) => value !== 'close' || opcode === closeOpcode || form === 'close');
    const choose = (choice: PayloadForm): void => this.#fill(rewritten(this.form, choice));
    return html`<div class="row">
      ${segmented('Payload', 'payload-form', choices, form, choose)}
      ${
        form === 'close'
          ? html`${this.#input('code', 'Status code', code)} ${this.#errorOf('code')}
            ${this.#input('reason', 'Reason', reason)}`
          : html`${this.#bytes()} ${this.#errorOf('payload')}`
      }
    </div>`;
  }

  #compression(): TemplateResult {
    const choose = (choice: CompressChoice): void => this.#fill(withCompress(this.form, choice === 'deflate'));
    return segmented('Compress', 'compress', compressChoices, this.form.compress ? 'deflate' : 'off', choose);
  }

  #bytes(): TemplateResult {
    const { form, payload } = this.form;
    return html`<textarea
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
    ></textarea>`;
  }

  #input(field: 'key' | 'code' | 'reason', label: string, value: string): TemplateResult {
    return html`<label class="small" for=${field}>${label}</label>
      <input
        id=${field}
        class="field"
        aria-invalid=${this.error?.field === field}
        aria-describedby=${field === 'reason' ? nothing : `${field}-error`}
        spellcheck="false"
        autocomplete="off"
        .value=${live(value)}
        @input=${(event: Event) => this.#set({ [field]: valueOf(event) })}
      />`;
  }

  #errorOf(field: FormError['field']): TemplateResult {
    const text = this.error?.field === field ? this.error.text : '';
    return html`<p class="problem" id="${field}-error" role="alert">${text}</p>`;
  }

  #set(change: Partial<BuildForm>): void {
    this.#fill({ ...this.form, ...change });
  }

  #fill(form: BuildForm): void {
    this.dispatchEvent(new CustomEvent('fill', { detail: form }));
  }
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;
