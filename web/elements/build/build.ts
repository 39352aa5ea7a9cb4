import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { sharedEngine } from '../../engine/engine.ts';
import { hexOf } from '../../store/bits.ts';
import { build, Keys, type Part } from '../../store/build/bytes.ts';
import { echoOf } from '../../store/build/edit.ts';
import { emptyState, type BuildState } from '../../store/build/form.ts';
import { joined } from '../../store/build/header.ts';
import { hexBytes } from '../../store/build/payload.ts';
import { follow } from '../../store/build/read.ts';
import type { LensChange } from '../../store/lens-change.ts';
import { base } from '../styles/base.ts';
import { card } from '../styles/card.ts';
import { controls } from '../styles/controls.ts';
import { tokens } from '../styles/tokens.ts';
import { buildStyles } from './build.styles.ts';

const panes = 'verdict findings accept handshake frames connection accepts bits bytes deflate fields unmask message';
/** Of more bytes only the first are shown, and they cannot be edited. */
const mostTyped = 16 << 10;

/**
 * Builds frames and handshakes, legal or not, and shows them decoded as they are typed. The form follows bytes that are
 * typed, and a bit or a fix that is chosen in the inspector. Fires ws-lens-build-change, with the state as its detail, when something was filled in.
 */
export class Build extends LitElement {
  static override styles = [tokens, base, card, controls, buildStyles];

  @property({ attribute: false }) state: BuildState = emptyState;
  @state() private parts: readonly Part[] = [];
  @state() private bytes: Uint8Array = new Uint8Array();
  /** The text of the bytes while somebody edits it; else null. */
  @state() private typed: string | null = null;
  @state() private typedError = '';
  @state() private status = '';
  readonly #keys = new Keys();
  #built: BuildState | null = null;
  /** The bytes that were typed, in hex, until the form follows them; else null. */
  #typedHex: string | null = null;
  /** The input that the inspector was given. If it has another one, a bit or a fix was chosen in it. */
  #shownHex = '';
  #order = 0;

  constructor() {
    super();
    this.addEventListener('ws-lens-say', (event) => (this.status = (event as CustomEvent<string>).detail));
  }

  protected override willUpdate(): void {
    if (this.state === this.#built) return;
    this.#built = this.state;
    this.#typedHex = null;
    this.#forgetTyped();
    void this.#build();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('bytes')) this.#shownHex = hexOf(this.bytes);
  }

  protected override render(): TemplateResult {
    return html`<div class="layout">
      <div class="side">
        <ws-lens-build-presets @fill=${this.#filled}></ws-lens-build-presets>
        <ws-lens-build-items
          .state=${this.state}
          .parts=${this.parts}
          .keys=${this.#keys}
          @fill=${this.#filled}
          @draw=${this.#drawAnother}
        ></ws-lens-build-items>
        ${this.#output()}
        <ws-lens-build-terms
          .state=${this.state}
          .error=${this.parts.find(({ error }) => error?.field === 'extensions')?.error?.text ?? ''}
          @fill=${this.#filled}
        ></ws-lens-build-terms>
      </div>
      ${this.bytes.length > 0 ? this.#lens() : nothing}
      <p class="unseen" role="status">${this.status}</p>
    </div>`;
  }

  #output(): TemplateResult {
    const tooLong = this.bytes.length > mostTyped;
    const frames = this.state.items.some(({ kind }) => kind === 'frame');
    return html`<section class="card">
      <header>
        <h2><label for="bytes">The bytes</label></h2>
        <ws-lens-copy label="Copy hex" .text=${() => hexOf(this.bytes)}></ws-lens-copy>
        <ws-lens-copy-menu
          .engine=${sharedEngine()}
          .portions=${[{ label: 'All', bytes: this.bytes }]}
        ></ws-lens-copy-menu>
      </header>
      <div class="body">
        <textarea
          id="bytes"
          class="field bytes"
          rows="3"
          spellcheck="false"
          autocapitalize="off"
          autocomplete="off"
          ?readonly=${tooLong}
          aria-invalid=${this.typedError !== ''}
          aria-describedby="bytes-error"
          .value=${live(this.typed ?? hexOf(this.bytes.subarray(0, mostTyped)))}
          @input=${(event: Event) => this.#type((event.target as HTMLTextAreaElement).value)}
          @blur=${() => (this.typed = this.typedError ? this.typed : null)}
        ></textarea>
        <p class="problem" id="bytes-error" role="alert">${this.typedError}</p>
        ${tooLong ? html`<p class="stale">The first ${mostTyped / 1024} KiB. The buttons copy all of it.</p>` : nothing}
        ${this.#failed ? html`<p class="stale">The bytes as they were before the mistake in the form.</p>` : nothing}
        ${frames ? html`<button class="button small" @click=${() => this.#fill(echoOf(this.state))}>Echo ${this.state.items.length > 1 ? 'these frames' : 'this frame'}</button>` : nothing}
      </div>
    </section>`;
  }

  #lens(): TemplateResult {
    const { direction, extensions, limit } = this.state;
    return html`<ws-lens
      panes=${panes}
      notation="hex-spaced"
      holds="frames"
      direction=${direction}
      extensions=${extensions ?? nothing}
      .limit=${Number(limit)}
      .input=${hexOf(this.bytes)}
      @ws-lens-change=${(event: CustomEvent<LensChange>) => void this.#inspected(event)}
    ></ws-lens>`;
  }

  get #failed(): boolean {
    return this.bytes.length > 0 && this.parts.some(({ error }) => error !== null);
  }

  readonly #filled = (event: Event): void => this.#fill((event as CustomEvent<BuildState>).detail);

  #forgetTyped(): void {
    this.typed = null;
    this.typedError = '';
  }

  #fill(state: BuildState): void {
    this.state = state;
    this.dispatchEvent(new CustomEvent('ws-lens-build-change', { detail: state, bubbles: true, composed: true }));
  }

  readonly #drawAnother = (): void => {
    this.#keys.drawAnew();
    void this.#build();
  };

  /** Builds the state. The last bytes stay while the form has an error. */
  async #build(): Promise<void> {
    const order = ++this.#order;
    const parts = await build(this.state, sharedEngine(), this.#keys);
    if (order !== this.#order) return;
    this.parts = parts;
    if (parts.every(({ error }) => error === null)) this.bytes = joined(parts.map(({ bytes }) => bytes));
  }

  /** Takes bytes as they are typed; the form follows once they are inspected. */
  #type(text: string): void {
    this.typed = text;
    const read = hexBytes(text);
    this.typedError = 'text' in read ? read.text : '';
    if ('text' in read || hexOf(read.bytes) === hexOf(this.bytes)) return;
    this.#order++;
    if (read.bytes.length === 0) {
      this.bytes = read.bytes;
      this.#fill({ ...this.state, items: [{ kind: 'raw', hex: '' }] });
      return;
    }
    this.#typedHex = hexOf(read.bytes);
    this.bytes = read.bytes;
  }

  /** Makes the form follow bytes that were typed, and a bit or a fix that was chosen in the inspector. */
  async #inspected(event: CustomEvent<LensChange>): Promise<void> {
    event.stopPropagation();
    const { input, report } = event.detail;
    const lens = event.target as HTMLElement & { readonly input: string };
    // The report may be that of an inspector that was removed, or on an older input.
    if (!lens.isConnected || lens.input !== input) return;
    const typed = input === this.#typedHex;
    if (!report || (!typed && input === this.#shownHex)) return;
    this.#typedHex = null;
    const order = ++this.#order;
    if (!typed) {
      this.#forgetTyped();
      this.bytes = report.bytes;
    }
    const before = this.state;
    const { state, parts } = await follow(report, { state: before, parts: this.parts }, sharedEngine(), this.#keys);
    if (order !== this.#order || this.state !== before) return;
    this.#built = state;
    this.parts = parts;
    this.#fill(state);
  }
}
