import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Report } from '../../report.gen.ts';
import { isWithin } from '../../store/bits.ts';
import { filtered, isFiltering, mapOf, noFilter, type Filter, type Filtered } from '../../store/list-filter.ts';
import { excerptOf } from '../../store/list-find.ts';
import { listRows, withoutFinding, type ListOf, type ListRow } from '../../store/list-rows.ts';
import { isListed } from '../../store/listed.ts';
import { grouped } from '../../store/words.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { Pane } from '../ui/pane.ts';
import { RowWindow } from '../ui/row-window.ts';
import { bitsOf, isFault, rowByKey, subjectOf } from './choice.ts';
import { filterBar } from './filter-bar.ts';
import { filterStyles } from './filter-bar.styles.ts';
import { listStyles, rowHeight } from './frames.styles.ts';
import { amountOf, countOf, pager, totalOf } from './parts.ts';
import { rowContent } from './row.ts';
import { rowStyles } from './row.styles.ts';
import { WholeList } from './whole-list.ts';

/** How many rows are seen, until that is known. */
const mostSeen = 24;

/**
 * The heads and frames of the input, or its messages, from top to bottom, to choose one from; they can be searched and filtered. Only
 * the rows on screen are drawn. The arrow keys choose.
 */
export class Frames extends Pane {
  static override styles = [base, controls, filterStyles, listStyles, rowStyles];

  @property() of: ListOf = 'frames';
  /** Whether it stands by itself, so that it has a row for one frame too. */
  @property({ type: Boolean }) alone = false;
  /** Whether there is nothing to search and filter it by. */
  @property({ type: Boolean }) plain = false;
  @state() private filter: Filter = noFilter;
  @query('.rows') private readonly list!: HTMLElement | null;
  readonly #window = new RowWindow(this, () => this.list, {
    get rowHeight() {
      return rowHeight();
    },
    mostSeen,
    fills: () => true,
  });
  readonly #whole = new WholeList(this);
  #from: readonly [Report | null, ListOf, marks: boolean] = [null, 'frames', true];
  /** The rows of the report; while they are filtered those of the whole list, as far as they have come. */
  #all: readonly ListRow[] = [];
  #listed: readonly ListRow[] = [];
  #shown: Filtered = { rows: [], hits: new Map() };
  /** The row that was last brought into sight, and the one that the pointer is on. */
  #current: ListRow | undefined;
  #pointed: ListRow | undefined;

  protected override willUpdate(changed?: PropertyValues): void {
    super.willUpdate();
    const { report, of } = this;
    const { marks } = this.inspection.offers;
    const isNew = report !== this.#from[0] || of !== this.#from[1] || marks !== this.#from[2];
    if (isNew) {
      this.#from = [report, of, marks];
      this.#listed = report ? this.#told(listRows(report, of)) : [];
      this.#whole.settle(this.inspection);
    }
    const searched = report && isFiltering(this.filter) && totalOf(report, of) > countOf(this.#listed);
    if (searched) this.#whole.ask(this.inspection, report, of);
    const before = this.#all;
    this.#all = searched && this.#whole.looked > 0 ? this.#told(this.#whole.rows) : this.#listed;
    if (this.#all !== before || changed?.has('filter')) this.#shown = filtered(this.#all, this.filter);
    this.inspection.listed = isFiltering(this.filter) ? this.#shown.rows : null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.inspection.listed = null;
  }

  /** Rows with what is wrong with them, unless that is withheld. */
  #told(rows: readonly ListRow[]): readonly ListRow[] {
    return this.inspection.offers.marks ? rows : rows.map(withoutFinding);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { report } = this;
    if (!report || this.#listed.length < (report.capture || this.alone ? 1 : 2)) return nothing;
    const { rows, hits } = this.#shown;
    const { first, end, above, below } = this.#window.of(rows.length);
    const current = this.#at;
    const active = current >= first && current < end ? `row-${current}` : nothing;
    return html`<ws-lens-connections .inspection=${this.inspection}></ws-lens-connections>
      ${this.plain ? nothing : this.#filterBar(hits.size)} ${this.#heading(report)}
      <div class="pair">
        <div
          class="rows"
          role="listbox"
          tabindex="0"
          aria-label=${this.of === 'frames' ? 'Frames' : 'Messages'}
          aria-activedescendant=${active}
          @scroll=${this.#window.scrolled}
          @keydown=${this.#moved}
          @click=${this.#clicked}
          @pointerover=${this.#over}
          @pointerleave=${this.#out}
        >
          <div role="presentation" .style=${above}></div>
          ${rows.slice(first, end).map((row, i) => this.#row(row, first + i, current))}
          <div role="presentation" .style=${below}></div>
        </div>
        ${rows.length > this.#window.seen ? this.#map() : nothing}
      </div>
      ${rows.length === 0 ? html`<p class="none">Nothing in this list is so.</p>` : nothing}
      ${this.#all === this.#listed ? pager(report, this.of, this.#showPart) : nothing}`;
  }

  #filterBar(hits: number): TemplateResult {
    const { report, of } = this;
    const isWhole = report !== null && countOf(this.#all) >= totalOf(report, of);
    return filterBar(
      { rows: this.#all, isWhole },
      hits,
      this.filter,
      (change) => this.#filterBy(change),
      (by) => this.#step(by),
    );
  }

  /** Of what is left out nothing stays chosen where there are errors to be looked at. */
  #filterBy(change: Partial<Filter>): void {
    this.filter = { ...this.filter, ...change };
    if (!change.onlyErrors) return;
    this.performUpdate();
    if (this.#at < 0) this.#choose(this.#shown.rows[0]);
  }

  /** Chooses the hit behind the chosen row, or the one before it; from the end on it begins anew. */
  #step(by: 1 | -1): void {
    const { rows, hits } = this.#shown;
    const at = this.#at;
    const indexes = rows.flatMap((row, index) => (hits.has(row) ? [index] : []));
    const to =
      by > 0
        ? (indexes.find((index) => index > at) ?? indexes[0])
        : (indexes.findLast((index) => index < at) ?? indexes.at(-1));
    if (to === undefined) return;
    this.#choose(rows[to]);
    this.#window.show(to);
  }

  /** Brings the row that was chosen, here or elsewhere, into sight. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const current = this.#shown.rows[this.#at];
    if (current && (current !== this.#current || changed.has('filter'))) this.#window.show(this.#at);
    if (changed.has('filter') && this.#shown.hits.size > 0) this.#showHit();
    this.#current = current;
  }

  /** Brings a hit into sight, the first from the chosen row on. */
  #showHit(): void {
    const { rows, hits } = this.#shown;
    const next = rows.findIndex((row, index) => index >= this.#at && hits.has(row));
    this.#window.show(next >= 0 ? next : rows.findIndex((row) => hits.has(row)));
  }

  /** Who sends what, and how much of it is listed. */
  #heading(report: Report): TemplateResult {
    const { rows } = this.#shown;
    const left = countOf(rows);
    const total = totalOf(report, this.of);
    const whole = amountOf(this.#all, this.#all !== this.#listed, report, this.of);
    return html`<div class="heading">
      <span class="sides"><abbr title="Client">C</abbr><abbr title="Server">S</abbr></span>
      <span role="status">${left < countOf(this.#all) ? `${grouped(left)} of ${whole}` : whole}</span>
      ${
        this.#whole.running && isFiltering(this.filter)
          ? html`<progress
              aria-label="Looking through the whole list"
              max=${total}
              .value=${this.#whole.looked}
            ></progress>`
          : nothing
      }
      ${
        rows.length < this.#all.length
          ? html`<button class="all" @click=${() => (this.filter = noFilter)}>Show all</button>`
          : nothing
      }
    </div>`;
  }

  #row(row: ListRow, index: number, current: number): TemplateResult {
    const place = this.#shown.hits.get(row) ?? null;
    const isPartner = row.partner >= 0 && row.partner === this.#shown.rows[current]?.frame;
    return html`<div
      role="option"
      id="row-${index}"
      class="row ${row.tie ? 'tied' : ''} ${isPartner ? 'partner' : ''}"
      data-row=${index}
      data-frame=${row.head ? nothing : row.frame}
      aria-selected=${index === current}
      aria-setsize=${this.#shown.rows.length}
      aria-posinset=${index + 1}
      title=${row.tieWords || nothing}
    >
      ${rowContent(row, excerptOf(row.content, place))}
    </div>`;
  }

  /** The errors and hits of all rows; a click brings the rows there into sight. */
  #map(): TemplateResult {
    const go = (event: MouseEvent): void => {
      const { top, height } = (event.currentTarget as Element).getBoundingClientRect();
      this.#window.show(Math.floor(((event.clientY - top) / height) * this.#shown.rows.length));
    };
    return html`<div class="map" aria-hidden="true" @click=${go}>
      ${mapOf(this.#shown).map(({ at, name }) => html`<i class=${name} .style=${`top: ${100 * at}%`}></i>`)}
    </div>`;
  }

  /** Lists another part of a long list, and shows a frame or message of it. */
  readonly #showPart = (from: number, frame: number): void => {
    this.inspection.ask({ from });
    this.inspection.selection.showFrame(frame);
    this.inspection.selection.pin(null);
  };

  /** The row of the head in which something was chosen, else of the frame that is shown; -1 if it is left out. */
  get #at(): number {
    const { rows } = this.#shown;
    const { chosen, frame } = this.inspection.selection;
    const head = rows.findIndex(({ head, bits }) => head && isWithin(chosen, bits));
    const shown = (this.of === 'messages' && this.message?.frames[0]) || frame;
    return head >= 0 ? head : rows.findIndex((row) => row.frame === shown && this.#isListed(row));
  }

  /** Shows a frame, a message or a head; what is wrong with it is explained, of a frame at its place. */
  #choose(row: ListRow | undefined): void {
    if (!row) return;
    const { selection } = this.inspection;
    selection.point(null);
    if (!this.#isListed(row)) {
      this.#showPart(row.from, row.frame);
      return;
    }
    if (!row.head) selection.showFrame(row.frame);
    const finding = isFault(row.severity) ? this.report?.findings[row.finding] : null;
    const isFrame = !row.head && (this.report?.frames.length ?? 0) > 0;
    if (!isFrame) selection.pin(subjectOf(row), row.bits);
    else selection.pin(finding ? subjectOf(row) : null, finding && bitsOf(finding));
  }

  /** Whether the report lists what a row is about; else another part of it has to be asked for. */
  #isListed({ head, from, frame }: ListRow): boolean {
    const { report } = this;
    if (head || !report) return true;
    return report.capture ? from === report.capture.from : isListed(report, frame);
  }

  readonly #clicked = (event: Event): void => {
    const row = this.#rowOf(event);
    this.#pointed = row;
    this.#choose(row);
    if (row) this.dispatchEvent(new Event('ws-lens-row', { bubbles: true, composed: true }));
  };

  /** Shows where a row stands; not the one that was just chosen, which would hide what was chosen in it. */
  readonly #over = (event: Event): void => {
    const row = this.#rowOf(event);
    if (row === this.#pointed) return;
    this.#pointed = row;
    const known = row && this.#isListed(row) ? row : null;
    this.inspection.selection.point(known && subjectOf(known), known?.bits);
  };

  readonly #out = (): void => {
    this.#pointed = undefined;
    this.inspection.selection.point(null);
  };

  #rowOf(event: Event): ListRow | undefined {
    const at = (event.target as Element).closest('[data-row]')?.getAttribute('data-row') ?? null;
    return at === null ? undefined : this.#shown.rows[Number(at)];
  }

  readonly #moved = (event: KeyboardEvent): void => {
    const { rows } = this.#shown;
    const index = rowByKey(event, this.#at, rows.length, this.#window.seen);
    if (index === null) return;
    event.preventDefault();
    this.#choose(rows[index]);
    this.#window.show(index);
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector(`#row-${index}`)?.scrollIntoView({ block: 'nearest' }),
    );
  };
}
