import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { sharedEngine } from '../../engine/engine.ts';
import { hexOf } from '../../store/bits.ts';
import type { Keys, Part } from '../../store/build/bytes.ts';
import { headOf, http2Request, nextFrame, summaryOf, withItem, withMoved } from '../../store/build/edit.ts';
import type { BuildState, FrameForm, HeadForm, Item, RawForm } from '../../store/build/form.ts';
import { freshRequest } from '../../store/examples.ts';
import { base } from '../styles/base.ts';
import { card } from '../styles/card.ts';
import { controls } from '../styles/controls.ts';
import { buildFieldStyles } from './fields.styles.ts';
import { buildItemStyles } from './items.styles.ts';
import { problem } from './problem.ts';

/** The items that are built, of which one is unfolded; a single item is a form without a list. Fires "fill" with the whole state. */
export class BuildItems extends LitElement {
  static override styles = [base, card, controls, buildFieldStyles, buildItemStyles];

  @property({ attribute: false }) state!: BuildState;
  @property({ attribute: false }) parts: readonly Part[] = [];
  @property({ attribute: false }) keys!: Keys;
  @state() private open = 0;

  protected override willUpdate(changed: PropertyValues): void {
    const { items } = this.state;
    if (changed.has('state') && this.open >= items.length) this.open = items.length - 1;
  }

  protected override render(): TemplateResult {
    const { items } = this.state;
    const single = items.length === 1;
    return html`<section class="card" aria-labelledby="title">
      <header>
        <h2 id="title">
          ${single ? titleOf(items[0]) : items.length === 0 ? 'Add what is sent' : `${items.length} things in a row`}
        </h2>
      </header>
      ${
        single
          ? html`<div class="body">${this.#form(0)}</div>`
          : html`<ol class="items">
              ${items.map((item, i) => this.#row(item, i))}
            </ol>`
      }
      ${this.#add()}
    </section>`;
  }

  #row(item: Item, i: number): TemplateResult {
    const open = i === this.open;
    const wrong = this.parts[i]?.error != null;
    const act = (label: string, sign: string, disabled: boolean, run: () => void): TemplateResult =>
      html`<button class="button small" aria-label="${label} item ${i + 1}" ?disabled=${disabled} @click=${run}>
        ${sign}
      </button>`;
    return html`<li class=${open ? 'open' : ''}>
      <div class="line">
        <button class="opener" aria-expanded=${open} @click=${() => (this.open = open ? -1 : i)}>
          <span class="number">${i + 1}</span>
          <span class="what">${summaryOf(item)}</span>
          ${wrong ? html`<span class="wrong">has a mistake</span>` : nothing}
        </button>
        ${act('Move up', '↑', i === 0, () => this.#move(i, -1))}
        ${act('Move down', '↓', i === this.state.items.length - 1, () => this.#move(i, 1))}
        ${act('Remove', '×', false, () => this.#remove(i))}
      </div>
      ${open ? html`<div class="inside">${this.#form(i)}</div>` : nothing}
    </li>`;
  }

  #form(i: number): TemplateResult | typeof nothing {
    const item = this.state.items[i];
    if (item?.kind === 'frame') return this.#frame(item, i);
    if (item?.kind === 'head') return this.#head(item, i);
    return item ? this.#raw(item, i) : nothing;
  }

  #frame(form: FrameForm, i: number): TemplateResult {
    return html`<ws-lens-build-fields
      .form=${form}
      .built=${this.parts[i]}
      .randomKey=${form.mask === 'random' ? hexOf(this.keys.of(i, 0), '') : ''}
      @fill=${(event: CustomEvent<FrameForm>) => this.#put(event, i)}
    ></ws-lens-build-fields>`;
  }

  #head(form: HeadForm, i: number): TemplateResult {
    const after = this.state.items[i + 1];
    const answer = (event: CustomEvent<HeadForm>): void => {
      const items = [...this.state.items];
      items.splice(i + 1, after?.kind === 'head' ? 1 : 0, event.detail);
      this.#fill({ ...this.state, items });
    };
    return html`<ws-lens-build-head
      .form=${form}
      @fill=${(event: CustomEvent<HeadForm>) => this.#put(event, i)}
      @answer=${answer}
    ></ws-lens-build-head>`;
  }

  #raw({ hex }: RawForm, i: number): TemplateResult {
    const error = this.parts[i]?.error ?? null;
    return html`<div class="row">
      <label for="raw">Bytes in hex, as they are</label>
      <textarea
        id="raw"
        class="field"
        rows="4"
        spellcheck="false"
        autocomplete="off"
        aria-invalid=${error !== null}
        aria-describedby="raw-error"
        .value=${live(hex)}
        @input=${(event: Event) => this.#set(i, { kind: 'raw', hex: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
      ${problem('raw', error)}
    </div>`;
  }

  #add(): TemplateResult {
    const button = (label: string, make: () => Item | Promise<Item>): TemplateResult =>
      html`<button class="button small" @click=${() => void this.#append(make)}>${label}</button>`;
    return html`<div class="add" role="group" aria-label="Add">
      <span class="soft" aria-hidden="true">Add</span>
      ${button('Frame', () => nextFrame(this.state))}
      ${button('Request', async () => headOf(await sharedEngine().request(freshRequest)))}
      ${button('HTTP/2', () => http2Request)} ${button('Bytes', () => ({ kind: 'raw', hex: '' }))}
    </div>`;
  }

  async #append(make: () => Item | Promise<Item>): Promise<void> {
    const item = await make();
    const items = [...this.state.items, item];
    this.open = items.length - 1;
    this.#fill({ ...this.state, items });
    void this.#focus(this.open);
  }

  #remove(i: number): void {
    const items = this.state.items.filter((_, at) => at !== i);
    if (this.open > i || this.open === items.length) this.open--;
    this.#fill({ ...this.state, items });
    void this.#focus(Math.min(i, items.length - 1));
  }

  #move(i: number, by: number): void {
    if (this.open === i) this.open += by;
    else if (this.open === i + by) this.open = i;
    this.#fill(withMoved(this.state, i, by));
    void this.#focus(i + by);
  }

  /** Moves the focus to an item, as the pressed button is gone or belongs to another one now; a single item has no line. */
  async #focus(i: number): Promise<void> {
    // By the next animation frame the whole view is drawn.
    await new Promise(requestAnimationFrame);
    const lines = this.renderRoot.querySelectorAll<HTMLElement>('.opener');
    (lines[i] ?? this.renderRoot.querySelector<HTMLElement>('.add button'))?.focus();
  }

  #put(event: CustomEvent<Item>, i: number): void {
    event.stopPropagation();
    this.#set(i, event.detail);
  }

  #set(i: number, item: Item): void {
    this.#fill(withItem(this.state, i, item));
  }

  #fill(state: BuildState): void {
    this.dispatchEvent(new CustomEvent('fill', { detail: state }));
  }
}

const titles: Readonly<Record<Item['kind'], string>> = {
  frame: 'A frame',
  head: 'A head of the handshake',
  raw: 'Bytes',
};

const titleOf = (item: Item | undefined): string => titles[item?.kind ?? 'raw'];
