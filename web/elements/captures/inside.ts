import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Unpacked } from '../../capture/api.ts';
import type { Packing } from '../../capture/protocol.ts';
import type { Message } from '../../report.gen.ts';
import { files } from '../../store/captures/files.ts';
import { count } from '../../store/words.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { Pane } from '../ui/pane.ts';

const names: Readonly<Record<Packing, string>> = { zstd: 'Zstandard', snappy: 'Snappy', brotli: 'Brotli' };

/** What a payload holds that is compressed in a way that takes another part of this page: it is fetched and opened at a click. */
export class Inside extends Pane {
  static override styles = [
    base,
    controls,
    css`
      section {
        margin-top: 12px;
        padding-top: 10px;
        border-top: 1px solid var(--line);
      }
      p {
        margin-bottom: 8px;
        font-size: 13.5px;
      }
      .problem {
        color: var(--error);
      }
    `,
  ];

  @property({ attribute: false }) of!: Message;
  @property() format!: Packing;
  /** Where in the payload the compressed data stands. */
  @property({ type: Number }) from = 0;
  @property({ type: Number }) to = Infinity;
  @state() private result: Unpacked | null = null;
  @state() private error = '';
  @state() private working = false;
  #shown: Message | null = null;
  #shownFormat = '';
  #inner: Message | null = null;

  protected override willUpdate(): void {
    super.willUpdate();
    if (this.of === this.#shown && this.format === this.#shownFormat) return;
    [this.#shown, this.#shownFormat] = [this.of, this.format];
    [this.result, this.error, this.working] = [null, '', false];
  }

  protected override render(): TemplateResult {
    const { result, error, format } = this;
    const name = names[format];
    if (!result)
      return html`<section>
        ${error ? html`<p class="problem" role="alert">${error}</p>` : nothing}
        <button class="button small" data-action="unpack" ?disabled=${this.working} @click=${() => void this.#open()}>
          ${this.working ? `Opening ${name}` : `Open ${name}`}
        </button>
      </section>`;
    const { bytes, problem } = result;
    return html`<section aria-label="What it holds">
      <p role="status">${name} holds ${count(bytes.length, 'byte')}${problem ? ' as far as it can be opened' : ''}.</p>
      ${problem ? html`<p class="problem">${problem}</p>` : nothing}
      ${bytes.length > 0 ? html`<ws-lens-reading .inspection=${this.inspection} .of=${this.#inner} inner></ws-lens-reading>` : nothing}
    </section>`;
  }

  async #open(): Promise<void> {
    const { of, format, from, to } = this;
    this.working = true;
    this.error = '';
    try {
      const result = await files.unpack(format, of.payload.slice(from, to));
      if (of !== this.of || format !== this.format) return;
      // What comes out does not stand in the input.
      this.#inner = { ...of, opcode: 2, payload: result.bytes, byteLength: result.bytes.length, compressed: true };
      this.result = result;
    } catch (error) {
      this.error = error instanceof Error ? error.message : String(error);
    }
    this.working = false;
  }
}
