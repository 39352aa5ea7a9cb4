import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { sharedEngine } from '../../engine/engine.ts';
import { headOf, subprotocolsOf } from '../../store/build/edit.ts';
import { compression, type HeadForm } from '../../store/build/form.ts';
import { headBytes, rowsOf, withRows, type Row } from '../../store/build/head-text.ts';
import { freshRequest } from '../../store/examples.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { segmented, type Choice } from '../ui/segmented.ts';
import { shown } from '../ui/text.ts';
import { buildFieldStyles } from './fields.styles.ts';

const endings: readonly Choice<HeadForm['ending']>[] = [
  { value: 'crlf', label: 'CR LF' },
  { value: 'lf', label: 'LF' },
];

/** The fields of a head, and its text. Fires "fill" with the form, and "answer" with the response that is due. */
export class BuildHead extends LitElement {
  static override styles = [base, controls, buildFieldStyles];

  @property({ attribute: false }) form!: HeadForm;
  @state() private error = '';

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('form')) this.error = '';
  }

  protected override render(): TemplateResult {
    const { form } = this;
    const rows = rowsOf(form.text);
    return html`<form @submit=${(event: Event) => event.preventDefault()}>
      <div class="row">
        <div class="head">${rows.map((row, i) => this.#row(rows, row, i))}</div>
        <button type="button" class="button small" @click=${() => this.#rows([...rows, newRow])}>Add a field</button>
      </div>
      <div class="row">
        <label for="text">The same as text</label>
        <textarea
          id="text"
          class="field"
          rows="9"
          spellcheck="false"
          autocapitalize="off"
          autocomplete="off"
          aria-describedby="text-help"
          .value=${live(form.text)}
          @input=${(event: Event) => this.#set({ text: (event.target as HTMLTextAreaElement).value })}
        ></textarea>
        <p class="help" id="text-help">
          <code>\\n</code>, <code>\\r</code>, <code>\\t</code> and <code>\\x00</code> stand for bytes,
          <code>\\\\</code> for a backslash. A blank line ends the head.
        </p>
        ${segmented('Each line ends in', 'ending', endings, form.ending, (ending) => this.#set({ ending }))}
      </div>
      ${this.#actions(rows)}
    </form>`;
  }

  #row(rows: readonly Row[], row: Row, i: number): TemplateResult {
    const put = (change: Partial<Row>): void => this.#rows(rows.with(i, { ...row, ...change }));
    const input = (part: 'name' | 'value', label: string): TemplateResult =>
      html`<input
        class="field"
        aria-label=${label}
        spellcheck="false"
        autocapitalize="off"
        autocomplete="off"
        .value=${live(row[part])}
        @input=${(event: Event) => put({ [part]: (event.target as HTMLInputElement).value })}
      />`;
    const line = i === 0 ? 'Start line' : `Line ${i + 1}`;
    return html`<div class=${row.between === '' ? 'line alone' : 'line'}>
      ${
        row.between === ''
          ? input('value', line)
          : html`${input('name', `${line}, name`)} ${input('value', `${line}, value of ${row.name}`)}`
      }
      ${
        i === 0
          ? nothing
          : html`<button
              type="button"
              class="button small"
              aria-label="Remove ${row.name || line}"
              @click=${() => this.#rows(rows.filter((_, at) => at !== i))}
            >
              ×
            </button>`
      }
    </div>`;
  }

  #actions(rows: readonly Row[]): TemplateResult | typeof nothing {
    const first = rows[0];
    if (/^HTTP\//i.test(first?.value ?? '') || first?.name === ':status') return nothing;
    return html`<div class="row">
      <div class="do">
        <button type="button" class="button small" @click=${() => void this.#answer()}>Answer it</button>
        ${
          first?.name.startsWith(':')
            ? nothing
            : html`<button type="button" class="button small" @click=${() => void this.#fresh()}>Fresh request</button>`
        }
      </div>
      <p class="problem" role="alert">${shown(this.error)}</p>
    </div>`;
  }

  /** Asks for the response of a server that takes the first subprotocol, and compression. */
  async #answer(): Promise<void> {
    const { form } = this;
    const text = new TextDecoder().decode(headBytes(form));
    const [subprotocol = ''] = subprotocolsOf(form);
    try {
      const { response } = await sharedEngine().answer(text, { subprotocol, extensions: compression });
      if (this.#isOf(form)) this.dispatchEvent(new CustomEvent('answer', { detail: headOf(response) }));
    } catch (error) {
      if (this.#isOf(form)) this.error = error instanceof Error ? error.message : String(error);
    }
  }

  async #fresh(): Promise<void> {
    const { form } = this;
    const request = await sharedEngine().request(freshRequest);
    if (this.#isOf(form)) this.#fill(headOf(request));
  }

  /** Whether the element still shows the form that something was asked for. */
  #isOf(form: HeadForm): boolean {
    return this.isConnected && form === this.form;
  }

  #rows(rows: readonly Row[]): void {
    this.#set({ text: withRows(this.form.text, rows) });
  }

  #set(change: Partial<HeadForm>): void {
    this.#fill({ ...this.form, ...change });
  }

  #fill(form: HeadForm): void {
    this.dispatchEvent(new CustomEvent('fill', { detail: form }));
  }
}

const newRow: Row = { name: 'X-Name', between: ': ', value: 'value' };
