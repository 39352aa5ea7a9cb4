import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Part } from '../../store/build/bytes.ts';
import { rewritten, withCompress, withOpcode } from '../../store/build/edit.ts';
import {
  closeOpcode,
  opcodes,
  type FrameForm,
  type LengthChoice,
  type MaskChoice,
  type PayloadForm,
} from '../../store/build/form.ts';
import { laidOut } from '../../store/build/json-layout.ts';
import type { FormError } from '../../store/build/spec.ts';
import { opcodeNumber } from '../../store/words.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { segmented, type Choice } from '../ui/segmented.ts';
import { buildFieldStyles } from './fields.styles.ts';
import { problem } from './problem.ts';

const maskChoices: readonly Choice<MaskChoice>[] = [
  { value: 'off', label: 'Off' },
  { value: 'random', label: 'Random' },
  { value: 'given', label: 'Given' },
];

const payloadForms: readonly Choice<PayloadForm>[] = [
  { value: 'text', label: 'Text' },
  { value: 'json', label: 'JSON' },
  { value: 'hex', label: 'Hex' },
  { value: 'base64', label: 'Base64' },
  { value: 'list', label: 'Byte list' },
  { value: 'close', label: 'Close code' },
];

const lengthChoices: readonly Choice<LengthChoice>[] = [
  { value: 'minimal', label: 'Shortest' },
  { value: '7', label: '7 bits' },
  { value: '16', label: '16 bits' },
  { value: '64', label: '64 bits' },
];

const placeholders: Readonly<Record<PayloadForm, string>> = {
  text: '',
  json: '{"type": "hello"}',
  hex: '48 65 6c 6c 6f',
  base64: 'SGVsbG8=',
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

type TextField = 'key' | 'code' | 'reason' | 'announce' | 'fragments';

/** The fields of a frame. Fires "fill" with the whole form, and "draw" for other random keys. */
export class BuildFields extends LitElement {
  static override styles = [base, controls, buildFieldStyles];

  @property({ attribute: false }) form!: FrameForm;
  @property({ attribute: false }) built: Part | undefined;
  @property() randomKey = '';
  /** Whether the length and the fragments are unfolded; they stay so once one of them was filled in. */
  @state() private sized = false;

  protected override willUpdate(): void {
    const { length, announce, fragments } = this.form;
    if (length !== 'minimal' || announce !== '' || fragments !== '') this.sized = true;
  }

  protected override render(): TemplateResult {
    return html`<form @submit=${(event: Event) => event.preventDefault()}>
      ${this.#header()} ${this.#masking()} ${this.#payload()} ${this.#compression()} ${this.#size()}
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
    const { mask } = this.form;
    return html`<div class="row">
      ${segmented('Masking key', 'mask', maskChoices, mask, (choice) => this.#set({ mask: choice }))}
      ${mask === 'given' ? this.#input('key', 'Eight hex digits') : nothing}
      ${mask === 'random' ? this.#drawn() : nothing}
    </div>`;
  }

  #drawn(): TemplateResult {
    const draw = (): boolean => this.dispatchEvent(new CustomEvent('draw', { bubbles: true, composed: true }));
    return html`<div class="drawn">
      <code>${this.randomKey}</code>
      <button type="button" class="button small" @click=${draw}>Draw another</button>
    </div>`;
  }

  #payload(): TemplateResult {
    const { form, opcode } = this.form;
    const choices = payloadForms.filter(({ value }) => value !== 'close' || opcode === closeOpcode || form === 'close');
    const choose = (choice: PayloadForm): void => this.#fill(rewritten(this.form, choice));
    return html`<div class="row">
      ${segmented('Payload', 'payload-form', choices, form, choose)}
      ${
        form === 'close'
          ? html`${this.#input('code', 'Status code')} ${this.#input('reason', 'Reason')}`
          : html`${this.#bytes()} ${this.#problem('payload')} ${form === 'json' ? this.#json() : nothing}`
      }
    </div>`;
  }

  /** JSON is sent as it was typed. Without a mistake it can be indented, or put on one line. */
  #json(): TemplateResult {
    const lay = (indented: boolean): void => this.#set({ payload: laidOut(this.form.payload, indented) });
    const wrong = this.form.payload.trim() === '' || (this.built?.remark ?? null) !== null;
    return html`<div class="do">
      <button type="button" class="button small" ?disabled=${wrong} @click=${() => lay(true)}>Indent</button>
      <button type="button" class="button small" ?disabled=${wrong} @click=${() => lay(false)}>On one line</button>
    </div>`;
  }

  #compression(): TemplateResult {
    const choose = (choice: CompressChoice): void => this.#fill(withCompress(this.form, choice === 'deflate'));
    return segmented('Compress', 'compress', compressChoices, this.form.compress ? 'deflate' : 'off', choose);
  }

  #size(): TemplateResult {
    const { length } = this.form;
    const toggled = (event: Event): unknown => (this.sized = (event.target as HTMLDetailsElement).open);
    return html`<details ?open=${this.sized} @toggle=${toggled}>
      <summary>Length and fragments</summary>
      <div class="row">
        ${segmented('Length form', 'length', lengthChoices, length, (choice) => this.#set({ length: choice }))}
        <p class="problem remark" id="length-remark" role="status">${this.built?.overflow ?? ''}</p>
        ${this.#input('announce', 'Announced payload length', 'as many bytes as there are')}
        ${this.#input('fragments', 'Fragments: a count, such as 3, or their sizes, such as 3, 2', 'one frame')}
      </div>
    </details>`;
  }

  #bytes(): TemplateResult {
    const { form, payload } = this.form;
    return html`<textarea
      id="payload"
      class="field"
      rows="4"
      aria-label="Payload"
      aria-invalid=${this.#errorOf('payload') !== null}
      aria-describedby="payload-error"
      spellcheck="false"
      autocapitalize="off"
      autocomplete="off"
      placeholder=${placeholders[form]}
      .value=${live(payload)}
      @input=${(event: Event) => this.#set({ payload: valueOf(event) })}
    ></textarea>`;
  }

  #input(field: TextField, label: string, placeholder = ''): TemplateResult {
    return html`<label class="label" for=${field}>${label}</label>
      <input
        id=${field}
        class="field"
        aria-invalid=${field !== 'reason' && this.#errorOf(field) !== null}
        aria-describedby=${field === 'reason' ? nothing : `${field}-error`}
        spellcheck="false"
        autocapitalize="off"
        autocomplete="off"
        placeholder=${placeholder}
        .value=${live(this.form[field])}
        @input=${(event: Event) => this.#set({ [field]: valueOf(event) })}
      />
      ${field === 'reason' ? nothing : this.#problem(field)}`;
  }

  #problem(field: FormError['field']): TemplateResult {
    const error = this.#errorOf(field);
    const remark = field === 'payload' ? (this.built?.remark ?? null) : null;
    return problem(field, error ?? remark, error !== null);
  }

  #errorOf(field: FormError['field']): FormError | null {
    return this.built?.error?.field === field ? this.built.error : null;
  }

  #set(change: Partial<FrameForm>): void {
    this.#fill({ ...this.form, ...change });
  }

  #fill(form: FrameForm): void {
    this.dispatchEvent(new CustomEvent('fill', { detail: form }));
  }
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;
