import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { sharedEngine } from '../../engine/engine.ts';
import { download } from '../../store/download.ts';
import { fill } from '../../store/explain/fill.ts';
import type { Language } from '../../store/learn/language.ts';
import type { Lesson } from '../../store/learn/lesson.ts';
import { learnHash, type LearnPlace } from '../../store/learn/place.ts';
import type { Progress } from '../../store/learn/progress.ts';
import { checked, csvOf, readResults, resultsOf, type Checked } from '../../store/learn/results.ts';
import { loadResultsTexts } from '../../store/learn/texts.ts';
import { packedHash } from '../../store/page/packed.ts';
import type { ResultsTexts } from '../../texts/en/results.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { table } from '../styles/table.ts';
import { readingPage } from './reading-page.styles.ts';
import { resultsStyles } from './results.styles.ts';

/** What a learner copies, and the table in which a teacher has it checked again. Nothing is sent anywhere. */
export class Results extends LitElement {
  static override styles = [base, controls, table, readingPage, resultsStyles];

  @property({ attribute: false }) lessons!: readonly Lesson[];
  @property({ attribute: false }) place!: LearnPlace;
  @property({ attribute: false }) progress!: Progress;
  @property() language: Language = 'en';
  @state() private texts: ResultsTexts | null = null;
  @state() private learner = '';
  @state() private rows: readonly Checked[] | null = null;
  @query('#pasted') private readonly pasted!: HTMLTextAreaElement;

  override connectedCallback(): void {
    super.connectedCallback();
    void loadResultsTexts(this.language).then((texts) => (this.texts = texts));
  }

  /** Results that came with the address are checked at once. */
  protected override updated(): void {
    const { results } = this.place;
    if (this.texts && results && this.rows === null && this.pasted.value !== '') void this.#check();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { texts } = this;
    if (!texts) return nothing;
    return html`<div class="page">
      <p><a href=${learnHash({ ...this.place, results: null })}>${texts.back}</a></p>
      <h2>${texts.title}</h2>
      ${this.#mine(texts)}
      <section>
        <h3>${texts.others}</h3>
        <p>${texts.othersLead}</p>
        <label for="pasted">${texts.pasted}</label>
        <textarea
          class="field"
          id="pasted"
          rows="6"
          spellcheck="false"
          data-own-undo
          .value=${this.place.results ?? ''}
        ></textarea>
        <p>
          <button class="button main" data-action="check" @click=${() => void this.#check()}>${texts.check}</button>
        </p>
        <div role="status">${this.#summary(texts)}</div>
        ${this.rows && this.rows.length > 0 ? this.#table(texts, this.rows) : nothing}
      </section>
    </div>`;
  }

  #mine(texts: ResultsTexts): TemplateResult {
    const lines = (): string => resultsOf(this.learner, this.lessons, this.progress);
    return html`<section>
      <h3>${texts.mine}</h3>
      <p>${texts.mineLead}</p>
      <label
        >${texts.name}
        <input class="field" autocomplete="off" data-own-undo .value=${this.learner} @input=${this.#named}
      /></label>
      <pre class="lines" data-results tabindex="0">${lines()}</pre>
      <p class="row">
        <ws-lens-copy label=${texts.copy} .text=${lines}></ws-lens-copy>
        <ws-lens-copy label=${texts.copyLink} .text=${() => this.#link(lines())}></ws-lens-copy>
      </p>
    </section>`;
  }

  async #link(results: string): Promise<string> {
    const hash = await packedHash(learnHash({ ...this.place, results }));
    return hash === null ? results : new URL(hash, location.href).href;
  }

  readonly #named = (event: Event): void => {
    this.learner = (event.target as HTMLInputElement).value;
  };

  async #check(): Promise<void> {
    this.rows = await Promise.all(
      readResults(this.pasted.value).map((result) => checked(result, this.lessons, sharedEngine())),
    );
  }

  #summary(texts: ResultsTexts): string {
    const { rows } = this;
    if (!rows) return '';
    if (rows.length === 0) return texts.none;
    return fill(texts.checked, { all: rows.length, refused: rows.filter(({ state }) => state === 'refused').length });
  }

  #cells({ learner, lesson, state, tries, hints, seconds, bytes }: Checked, { states }: ResultsTexts): string[] {
    return [learner, lesson, states[state], String(tries), String(hints), String(seconds), bytes];
  }

  #table(texts: ResultsTexts, rows: readonly Checked[]): TemplateResult {
    const csv = (): string =>
      csvOf(
        texts.columns,
        rows.map((row) => this.#cells(row, texts)),
      );
    return html`<div class="wide" tabindex="0" role="group" aria-label=${texts.title}>
        <table>
          <thead>
            <tr>
              ${texts.columns.map((name) => html`<th scope="col">${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (row) =>
                html`<tr data-state=${row.state}>
                  ${this.#cells(row, texts).map((text) => html`<td>${text}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p><button class="button" @click=${() => download(csv(), 'results.csv', 'text/csv')}>${texts.csv}</button></p>`;
  }
}
