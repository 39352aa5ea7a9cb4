import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { sharedEngine } from '../engine/engine.ts';
import { hexOf } from '../store/bits.ts';
import { drawKey, echoOf, emptyForm, formsOf, specOf, type BuildForm, type FormError } from '../store/build-form.ts';
import type { LensChange } from './lens.ts';
import { base } from './styles/base.ts';
import { buildStyles } from './styles/build.ts';
import { card } from './styles/card.ts';
import { controls } from './styles/controls.ts';
import { tokens } from './styles/tokens.ts';

const panes = 'verdict findings frames bits bytes deflate fields unmask message';
const mostShown = 1024;

/**
 * Builds one frame, legal or not, and shows it decoded as it is typed. Fires ws-lens-build-change, with the form as its
 * detail, when something was filled in.
 */
export class Build extends LitElement {
  static override styles = [tokens, base, card, controls, buildStyles];

  @property({ attribute: false }) form: BuildForm = emptyForm;
  @state() private bytes: Uint8Array = new Uint8Array();
  @state() private error: FormError | null = null;
  @state() private randomKey = drawKey();
  @state() private said = '';
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
          <ws-lens-build-fields
            class="body"
            .form=${this.form}
            .error=${this.error}
            .randomKey=${this.randomKey}
            @fill=${(event: CustomEvent<BuildForm>) => this.#fill(event.detail)}
            @draw=${this.#drawAnother}
          ></ws-lens-build-fields>
        </section>
        ${this.bytes.length > 0 ? this.#output() : nothing}
      </div>
      ${this.bytes.length > 0 ? this.#lens() : nothing}
      <p class="unseen" role="status">${this.said}</p>
    </div>`;
  }

  #output(): TemplateResult {
    return html`<section class="card" aria-labelledby="bytes">
      <header>
        <h2 id="bytes">The frame</h2>
        <ws-lens-copy label="Copy hex" .text=${() => hexOf(this.bytes)}></ws-lens-copy>
        <ws-lens-copy-menu
          .engine=${sharedEngine()}
          .portions=${[{ label: 'All', bytes: this.bytes }]}
        ></ws-lens-copy-menu>
      </header>
      <div class="body">
        <p class="bytes mono" tabindex="0" role="group" aria-label="The frame in hex">
          ${hexOf(this.bytes.subarray(0, mostShown))}
        </p>
        ${this.error ? html`<p class="stale">The frame as it was before the mistake in the form.</p>` : nothing}
        <button class="button small" @click=${() => this.#fill(echoOf(this.form))}>Echo this frame</button>
      </div>
    </section>`;
  }

  #lens(): TemplateResult {
    return html`<ws-lens
      panes=${panes}
      notation="hex-spaced"
      direction=${this.form.direction}
      extensions=${this.form.compress ? 'permessage-deflate' : nothing}
      .input=${hexOf(this.bytes)}
      @ws-lens-change=${(event: CustomEvent<LensChange>) => void this.#inspected(event)}
    ></ws-lens>`;
  }

  #fill(form: BuildForm): void {
    this.form = form;
    this.dispatchEvent(new CustomEvent('ws-lens-build-change', { detail: form, bubbles: true, composed: true }));
  }

  readonly #drawAnother = (): void => {
    this.randomKey = drawKey();
    void this.#build();
  };

  /** Encodes the form. The last frame stays while the form has an error. */
  async #build(): Promise<void> {
    const order = ++this.#order;
    const spec = specOf(this.form, this.randomKey);
    this.error = 'text' in spec ? spec : null;
    if ('text' in spec) return;
    try {
      const { bytes } = await sharedEngine().encode(spec);
      if (order === this.#order) this.bytes = bytes;
    } catch (error) {
      this.error = { field: 'payload', text: error instanceof Error ? error.message : String(error) };
    }
  }

  /** Follows a bit that was flipped: the form too, if it can say what the frame is now. */
  async #inspected(event: CustomEvent<LensChange>): Promise<void> {
    event.stopPropagation();
    const { input, report } = event.detail;
    const [frame] = report?.frames ?? [];
    if (!report || !frame || input === hexOf(this.bytes)) return;
    this.bytes = report.bytes;
    for (const form of formsOf(frame, this.form)) {
      const spec = specOf(form, this.randomKey);
      if ('text' in spec) continue;
      const { bytes } = await sharedEngine().encode(spec);
      if (hexOf(bytes) !== input) continue;
      this.#fill(form);
      return;
    }
  }
}
