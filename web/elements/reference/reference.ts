import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { sharedEngine } from '../../engine/engine.ts';
import { loadData, type Data } from '../../store/reference/data.ts';
import { entryAt, placeOf, type Entry, type Section } from '../../store/reference/entry.ts';
import { found } from '../../store/reference/find.ts';
import { loadNotations } from '../../store/reference/notations.ts';
import { placeHash, start, type Place } from '../../store/reference/place.ts';
import { questionOf } from '../../store/reference/question.ts';
import { sectionsOf } from '../../store/reference/sections.ts';
import { referenceTexts as texts } from '../../texts/en/reference/sections.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { sidePanes } from '../styles/side-panes.ts';
import { tokens } from '../styles/tokens.ts';
import { referenceStyles } from './reference.styles.ts';
import { tables, moveFocus } from './tables.ts';
import { tableStyles } from './tables.styles.ts';

const hints: Readonly<Record<string, string>> = texts.hints;

/** Everything that the page knows of the protocol, to look up: sections at the left, their tables, and the entry that was chosen. */
export class Reference extends LitElement {
  static override styles = [tokens, base, controls, sidePanes, referenceStyles, tableStyles];

  @property({ attribute: false }) place: Place = start;
  @state() private data: Data | null = null;
  @state() private sections: readonly Section[] = [];
  @state() private failed = '';
  @state() private sought = '';
  /** What the text that is sought names. */
  @state() private asked: Place | null = null;
  @query('.tables') private readonly tables!: HTMLElement;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.data) void this.#load();
  }

  protected override render(): TemplateResult {
    if (this.failed) return this.#failure();
    if (!this.data) return html`<p class="lead" role="status">${texts.loading}</p>`;
    const sections = found(this.sections, this.sought);
    return html`<div class="panes ${this.place.key === '' ? '' : 'chosen'}">
      <section class="pane contents" aria-label="Sections">${this.#contents(sections)}</section>
      <section class="pane tables" aria-label="Tables" tabindex="-1" @keydown=${moveFocus}>
        ${tables(sections, this.chosen)}
      </section>
      <aside class="pane entry" aria-label="Entry" tabindex="-1">${this.#entry(this.data)}</aside>
    </div>`;
  }

  /** The entry that is asked for; else that of the place, of a section alone its first, if it says anything. */
  private get chosen(): Entry | undefined {
    const { section, key } = this.place;
    if (this.asked) return entryAt(this.sections, this.asked);
    if (key !== '') return entryAt(this.sections, this.place);
    const among = this.sections.find(({ name }) => name === section) ?? this.sections[0];
    return among?.entries.find(({ paragraphs }) => paragraphs.length > 0);
  }

  #contents(sections: readonly Section[]): TemplateResult {
    const hits = sections.reduce((sum, { entries }) => sum + entries.length, 0);
    return html`<h2>${texts.title}</h2>
      <input
        class="field"
        type="search"
        aria-label=${texts.find}
        placeholder=${texts.hint}
        spellcheck="false"
        autocomplete="off"
        .value=${this.sought}
        @input=${this.#seek}
        @keydown=${this.#open}
      />
      <nav aria-label="Sections of the reference">
        ${sections.map(
          ({ name, title, entries }) =>
            html`<a
              href=${placeHash({ section: name, key: '' })}
              aria-current=${name === this.place.section ? 'true' : nothing}
              class=${entries.length === 0 ? 'none' : ''}
              >${title} <small>${entries.length}</small></a
            >`,
        )}
      </nav>
      <p class="unseen" role="status">${this.sought.trim() === '' ? '' : `${hits} found`}</p>`;
  }

  /** A text that names one thing has that shown, though other entries hold it too. */
  readonly #seek = (event: Event): void => {
    this.sought = (event.target as HTMLInputElement).value;
    const place = questionOf(this.sought, this.sections);
    this.asked = place && entryAt(this.sections, place) ? place : null;
  };

  /** Enter goes to what was asked for, or to the first entry that was found. */
  readonly #open = ({ key }: KeyboardEvent): void => {
    if (key !== 'Enter' || this.sought.trim() === '') return;
    const [first] = found(this.sections, this.sought).flatMap(({ entries }) => entries);
    const place = this.asked ?? (first && placeOf(first));
    if (place) location.hash = placeHash(place);
  };

  #entry(data: Data): TemplateResult {
    const { place, chosen: entry } = this;
    if (place.key === '' && !entry) return html`<p class="lead soft">${hints[place.section] ?? nothing}</p>`;
    return html`<a class="button small back" href=${placeHash({ ...place, key: '' })}>${texts.back}</a> ${
        entry
          ? html`<ws-lens-reference-entry
              .entry=${entry}
              .data=${data}
              .sections=${this.sections}
            ></ws-lens-reference-entry>`
          : html`<p class="lead">${texts.unknown} <code>${place.key}</code></p>`
      }`;
  }

  #failure(): TemplateResult {
    return html`<p class="lead" role="alert">
      ${texts.failed} ${this.failed}
      <button class="button small" @click=${() => void this.#load()}>${texts.again}</button>
    </p>`;
  }

  async #load(): Promise<void> {
    this.failed = '';
    try {
      const [data, notations] = await Promise.all([loadData(), loadNotations(sharedEngine())]);
      this.sections = sectionsOf(data, notations);
      this.data = data;
    } catch (error) {
      this.failed = error instanceof Error ? error.message : String(error);
    }
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('place')) this.asked = null;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('place') || changed.has('data')) this.#show();
  }

  /** Brings the row of the place into view, or the heading of its section. */
  #show(): void {
    const { section, key } = this.place;
    if (!this.data) return;
    const entry = key === '' ? undefined : this.chosen;
    const row = entry && this.tables.querySelector(`[data-entry="${section}/${CSS.escape(entry.key)}"]`);
    if (row) row.scrollIntoView({ block: 'nearest' });
    else if (section !== '') this.tables.querySelector(`#section-${section}`)?.scrollIntoView();
    else this.tables.scrollTo(0, 0);
    this.renderRoot.querySelector('.entry')?.scrollTo(0, 0);
  }
}
