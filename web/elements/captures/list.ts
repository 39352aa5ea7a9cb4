import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { Connection } from '../../capture/list.gen.ts';
import type { Opened } from '../../capture/protocol.ts';
import { files } from '../../store/captures/files.ts';
import { inTime, listed, orders, type Listing, type Order } from '../../store/captures/list.ts';
import {
  addressOf,
  amountOf,
  brokenOf,
  durationOf,
  endOf,
  isLocked,
  kindName,
  sizeOf,
  timeOf,
} from '../../store/captures/words.ts';
import type { Inspection } from '../../store/inspection.ts';
import { visible } from '../../store/visible.ts';
import { count, grouped } from '../../store/words.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { Pane } from '../ui/pane.ts';
import { RowWindow } from '../ui/row-window.ts';
import { workOf } from '../ui/work.ts';
import { listStyles, rowHeight } from './list.styles.ts';
import { notesOf, noteStyles } from './notes.ts';

/** Fewer connections need no search. */
const fewConnections = 3;
const mostSeen = 16;

/** The connections of a file, to choose one from. Only the rows on screen are drawn; the arrow keys go from one to the next, Enter opens it. */
export class CaptureList extends Pane {
  static override styles = [base, controls, noteStyles, listStyles];

  @state() private listing: Listing = inTime;
  @state() private current = 0;
  @query('.rows') private readonly rows!: HTMLElement | null;
  readonly #window = new RowWindow(this, () => this.rows, {
    get rowHeight() {
      return rowHeight();
    },
    mostSeen,
    fills: () => true,
  });
  #opened: Opened | null = null;
  #shown: readonly Connection[] = [];

  protected override sources(inspection: Inspection): (readonly [EventTarget, string])[] {
    return [...super.sources(inspection), [inspection, 'work'], [inspection, 'question']];
  }

  protected override willUpdate(changed?: PropertyValues): void {
    super.willUpdate();
    const { file } = this.inspection.question;
    const opened = file === null ? null : files.list(file);
    const isOther = opened !== this.#opened;
    if (isOther) [this.#opened, this.listing, this.current] = [opened, inTime, 0];
    if (isOther || changed?.has('listing')) this.#shown = listed(opened?.connections ?? [], this.listing);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { inspection } = this;
    const { file } = inspection.question;
    if (file === null) return nothing;
    const name = files.held(file)?.name ?? '';
    const opened = this.#opened;
    return html`<section class="head" aria-label="The file">
        <h2>${visible(name)}</h2>
        ${
          inspection.work
            ? workOf(inspection, inspection.work)
            : opened && !inspection.error && !inspection.cancelled
              ? this.#summary(opened)
              : this.#state()
        }
      </section>
      ${opened && !inspection.work ? this.#content(opened) : nothing}`;
  }

  #summary({ kind, connections }: Opened): TemplateResult {
    return html`<p role="status">${kindName(kind)}: ${amountOf(connections)}</p>`;
  }

  /** Why there is no list. */
  #state(): TemplateResult {
    const { error, cancelled } = this.inspection;
    if (!error && !cancelled) return html`<p role="status">Reading the file.</p>`;
    return html`<p class=${error ? 'problem' : ''} role="alert">${error || 'Reading the file was cancelled.'}</p>
      <button class="button small" @click=${() => this.inspection.ask({})}>Try again</button>`;
  }

  #content({ notes, connections }: Opened): TemplateResult {
    return html`${notesOf(notes)} ${connections.length > fewConnections ? this.#controls() : nothing}
    ${connections.length > 0 ? this.#list() : nothing} ${connections.every(isLocked) ? this.#help() : nothing}`;
  }

  /** What to do where nothing can be read. */
  #help(): TemplateResult {
    return html`<div class="none">
      <ws-lens-capture-keys .inspection=${this.inspection}></ws-lens-capture-keys>
      <p><a href="#view=reference&section=record">How to record a connection</a></p>
    </div>`;
  }

  #controls(): TemplateResult {
    const change = (to: Partial<Listing>): void => {
      this.listing = { ...this.listing, ...to };
      this.current = 0;
    };
    return html`<div class="controls">
      <input
        type="search"
        class="field"
        placeholder="Find an address, a subprotocol"
        aria-label="Find a connection"
        @input=${(event: Event) => change({ find: (event.target as HTMLInputElement).value })}
      />
      <label
        >Order
        <select
          class="field"
          @change=${(event: Event) => change({ order: (event.target as HTMLSelectElement).value as Order })}
        >
          ${orders.map(([order, label]) => html`<option value=${order} ?selected=${order === this.listing.order}>${label}</option>`)}
        </select></label
      >
      <label class="check"
        ><input
          type="checkbox"
          @change=${(event: Event) => change({ onlyErrors: (event.target as HTMLInputElement).checked })}
        />
        Broken rules only</label
      >
    </div>`;
  }

  #list(): TemplateResult {
    const all = this.#shown;
    const { first, end, above, below } = this.#window.of(all.length);
    return html`<p class="unseen" role="status">${count(all.length, 'connection')} listed</p>
      <div
        class="rows"
        role="listbox"
        tabindex="0"
        aria-label="Connections"
        aria-activedescendant=${this.current >= first && this.current < end ? `row-${this.current}` : nothing}
        @scroll=${this.#window.scrolled}
        @keydown=${this.#keyed}
        @click=${this.#clicked}
      >
        <div role="presentation" .style=${above}></div>
        ${all.slice(first, end).map((one, i) => this.#row(one, first + i))}
        <div role="presentation" .style=${below}></div>
      </div>
      ${this.#whatIsMissing(all[this.current])}
      ${all.length === 0 ? html`<p class="none">No connection is so.</p>` : nothing}`;
  }

  /** Of a connection that cannot be opened, why not. */
  #whatIsMissing(one: Connection | undefined): TemplateResult | typeof nothing {
    return one && isLocked(one) ? html`<div role="status">${notesOf(one.notes)}</div>` : nothing;
  }

  #row(one: Connection, at: number): TemplateResult {
    const { transport, messages, bytes, subprotocol, extensions, client, server, errors, notes } = one;
    const broken = brokenOf(one);
    return html`<div
      role="option"
      id="row-${at}"
      class="row"
      data-connection=${one.index}
      data-row=${at}
      aria-selected=${at === this.current}
      aria-disabled=${isLocked(one) || nothing}
      aria-setsize=${this.#shown.length}
      aria-posinset=${at + 1}
    >
      <b class="address">${addressOf(one)}</b>
      <span class="broken ${errors > 0 ? 'error' : 'warning'}">${broken || nothing}</span>
      <span class="ends">${[client, server].filter(Boolean).map(visible).join(' → ')}</span>
      <span class="terms"
        >${[subprotocol, extensions.split(';')[0] ?? '', transport === 'h2' ? 'HTTP/2' : ''].filter(Boolean).map(visible).join(' · ')}</span
      >
      <span class="amount"
        >${isLocked(one) ? nothing : html`${grouped(messages.sent)} ↑ ${grouped(messages.received)} ↓ <small>messages</small>`}</span
      >
      <span class="bytes">${bytes.sent + bytes.received > 0 ? sizeOf(bytes.sent + bytes.received) : nothing}</span>
      <span class="time">${[timeOf(one), durationOf(one)].filter(Boolean).join(', ')}</span>
      <span class="end"
        >${endOf(one)}${notes.length > 0 ? html` <i title=${notes.map(({ text }) => text).join(' ')}>note</i>` : nothing}</span
      >
    </div>`;
  }

  #choose(at: number): void {
    const one = this.#shown[at];
    if (!one) return;
    this.current = at;
    if (isLocked(one)) return;
    this.inspection.selection.showFrame(0);
    this.inspection.ask({ connection: one.index, from: 0 });
  }

  readonly #clicked = (event: Event): void => {
    const row = (event.target as Element).closest('[data-row]')?.getAttribute('data-row') ?? null;
    if (row !== null) this.#choose(Number(row));
  };

  readonly #keyed = (event: KeyboardEvent): void => {
    const last = this.#shown.length - 1;
    const page = Math.max(1, this.#window.seen - 1);
    const { current: at } = this;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: last }[
      event.key
    ];
    if (event.key === 'Enter' || event.key === ' ') this.#choose(at);
    else if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    else this.#window.show((this.current = Math.max(0, Math.min(last, to))));
    event.preventDefault();
  };
}
