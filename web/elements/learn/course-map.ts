import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { fill } from '../../store/explain/fill.ts';
import { languages, type Language } from '../../store/learn/language.ts';
import type { Lesson } from '../../store/learn/lesson.ts';
import { learnHash, pageHash, type LearnPlace } from '../../store/learn/place.ts';
import type { Kept, Progress } from '../../store/learn/progress.ts';
import type { LearnTexts } from '../../texts/en/learn.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { segmented } from '../ui/segmented.ts';
import { courseMapStyles } from './course-map.styles.ts';
import { readingPage } from './reading-page.styles.ts';
import { inline } from './prose.ts';

const languageChoices = (Object.keys(languages) as Language[]).map((value) => ({ value, label: languages[value] }));

/** Whether there is anything to forget. */
const isTouched = ({ solved, tries, hints, bytes, guess }: Kept): boolean =>
  solved || tries > 0 || hints > 0 || bytes !== '' || guess !== undefined;

/** The map of the course: what there is to learn, how long it takes, and what is done of it. */
export class CourseMap extends LitElement {
  static override styles = [base, controls, readingPage, courseMapStyles];

  @property({ attribute: false }) lessons!: readonly Lesson[];
  @property({ attribute: false }) place!: LearnPlace;
  @property({ attribute: false }) progress!: Progress;
  @property({ attribute: false }) texts!: LearnTexts;
  @property() language: Language = 'en';
  /** Whether it is asked if the progress is really to be forgotten. */
  @state() private asks = false;
  @state() private said = '';
  readonly #redraw = (): void => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    this.progress.addEventListener('change', this.#redraw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.progress.removeEventListener('change', this.#redraw);
  }

  protected override render(): TemplateResult {
    const { texts, lessons, place } = this;
    const ofSet = place.set.length > 0;
    const mysteries = ofSet ? [] : lessons.filter(({ kind }) => kind === 'mystery');
    const rest = ofSet ? lessons : lessons.filter(({ kind }) => kind === 'lesson');
    return html`<div class="page">
      <header>
        <h2 tabindex="-1">${texts.title}</h2>
        ${segmented(texts.languages, 'language', languageChoices, this.language, this.#chosen)}
        <p class="lead">${fill(texts.lead, { minutes: sum(lessons.filter(({ kind }) => kind === 'lesson')) })}</p>
        ${this.#summary()}
      </header>
      ${this.#list(ofSet ? texts.set : texts.lessons, rest)}
      ${mysteries.length > 0 ? this.#list(texts.mysteries, mysteries, texts.mysteriesLead) : nothing}
      ${ofSet ? nothing : this.#toRead()}
      <footer>${this.#footer()}</footer>
      <p class="unseen" role="status">${this.said}</p>
    </div>`;
  }

  #summary(): TemplateResult {
    const { texts, lessons } = this;
    const open = lessons.filter(({ id }) => !this.progress.of(id).solved);
    const solved = lessons.length - open.length;
    const next = open[0] ?? lessons[0];
    const word = solved === 0 ? texts.begin : open.length > 0 ? texts.go : texts.again;
    return html`<p class="sum">
      ${next ? html`<a class="button main" href=${this.#link(next)}>${word}</a>` : nothing}
      <progress max=${lessons.length} .value=${solved} aria-hidden="true"></progress>
      <span
        >${fill(texts.progress, { solved, all: lessons.length })}${open.length > 0 ? `, ${fill(texts.left, { minutes: sum(open) })}` : ''}</span
      >
    </p>`;
  }

  #list(title: string, lessons: readonly Lesson[], lead = ''): TemplateResult {
    return html`<section>
      <h3>${title} <small>${fill(this.texts.minutes, { minutes: sum(lessons) })}</small></h3>
      ${lead === '' ? nothing : html`<p class="soft">${lead}</p>`}
      <ol>
        ${lessons.map((lesson, i) => this.#row(lesson, i + 1))}
      </ol>
    </section>`;
  }

  #toRead(): TemplateResult {
    const { texts } = this;
    return html`<section>
      <h3>${texts.toRead}</h3>
      <ul>
        ${(['connection', 'glossary'] as const).map(
          (page) =>
            html`<li>
              <a href=${pageHash(page)} data-page=${page}>
                <b>${texts[page]}</b> <span class="goal">${texts[`${page}Goal`]}</span>
              </a>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #row(lesson: Lesson, number: number): TemplateResult {
    const { texts } = this;
    const kept = this.progress.of(lesson.id);
    const [state, word] = kept.solved
      ? ['solved', texts.solvedMark]
      : isTouched(kept)
        ? ['begun', texts.begun]
        : ['', ''];
    return html`<li class=${state}>
      <a href=${this.#link(lesson)} data-entry=${lesson.id}>
        <span class="mark"
          ><span aria-hidden="true">${kept.solved ? '✓' : number}</span
          >${word === '' ? nothing : html`<span class="unseen">${word}</span>`}</span
        >
        <b>${lesson.title}</b>
        <span class="goal">${inline(lesson.goal)}</span>
        <span class="minutes">${fill(texts.minutes, { minutes: lesson.minutes })}</span>
      </a>
    </li>`;
  }

  #footer(): TemplateResult | typeof nothing {
    const { texts } = this;
    if (this.asks)
      return html`<span>${texts.forgetAsk}</span>
        <button class="button" data-action="forget" @click=${this.#forget}>${texts.forgetSure}</button>
        <button class="button" @click=${() => (this.asks = false)}>${texts.keep}</button>`;
    if (!this.lessons.some(({ id }) => isTouched(this.progress.of(id))))
      return html`<span class="soft">${texts.stays}</span> ${this.#results()}`;
    return html`<button class="button" data-action="forget" @click=${() => (this.asks = true)}>${texts.forget}</button>
      <span class="soft">${texts.stays}</span> ${this.#results()}`;
  }

  #results(): TemplateResult {
    return html`<a href=${learnHash({ ...this.place, results: '' })}>${this.texts.results}</a>`;
  }

  #link({ id }: Lesson): string {
    return learnHash({ ...this.place, lesson: id });
  }

  readonly #forget = (): void => {
    this.asks = false;
    this.progress.forget();
    this.said = this.texts.forgotten;
  };

  readonly #chosen = (language: Language): void => {
    this.dispatchEvent(new CustomEvent('ws-lens-language', { detail: language, bubbles: true, composed: true }));
  };
}

const sum = (lessons: readonly Lesson[]): number => lessons.reduce((total, { minutes }) => total + minutes, 0);
