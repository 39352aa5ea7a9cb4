import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { lessonsOf, loadCourse, loadGlossary, loadRecording, loadUses } from '../../store/learn/course.ts';
import { chosenLanguage, keepLanguage, type Language } from '../../store/learn/language.ts';
import type { Course, Lesson, Recording, Term } from '../../store/learn/lesson.ts';
import { isTaskLink, learnHash, readLearnPlace, type LearnPlace } from '../../store/learn/place.ts';
import { Progress } from '../../store/learn/progress.ts';
import { loadTexts } from '../../store/learn/texts.ts';
import type { Uses } from '../../store/uses.ts';
import { learnTexts, type LearnTexts } from '../../texts/en/learn.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { tokens } from '../styles/tokens.ts';
import { learnStyles } from './learn.styles.ts';

/** The course: its map, or one of its lessons, by the address. */
export class Learn extends LitElement {
  static override styles = [tokens, base, controls, learnStyles];

  /** The address, as '#view=learn&lesson=mask'. */
  @property() place = '';
  @state() private language: Language = chosenLanguage();
  @state() private course: Course | null = null;
  @state() private texts: LearnTexts = learnTexts;
  @state() private terms: readonly Term[] = [];
  @state() private uses: readonly Uses[] = [];
  @state() private recording: Recording | null = null;
  @state() private failed = '';
  readonly #progress = new Progress();

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('ws-lens-language', (event) => {
      keepLanguage((event as CustomEvent<Language>).detail);
      void this.#load((event as CustomEvent<Language>).detail);
    });
    if (!this.course) void this.#load(this.language);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('texts')) this.lang = this.texts.language;
  }

  /** The link that was followed may be gone: then what it led to has the focus, so that keys go on from there. */
  protected override updated(changed: PropertyValues): void {
    if (this.checkVisibility()) document.title = `${this.#name} · wslens`;
    if (!changed.get('place') || document.activeElement !== document.body) return;
    const view = this.renderRoot.firstElementChild;
    if (!(view instanceof LitElement)) return;
    void view.updateComplete.then(() =>
      view.renderRoot.querySelector<HTMLElement>('h2[tabindex]')?.focus({ preventScroll: true }),
    );
  }

  /** What is shown, in the bar of the window. */
  get #name(): string {
    const { texts, course } = this;
    const { page, lesson, task } = readLearnPlace(this.place);
    if (page !== '') return texts[page];
    return (task ? texts.ownTask : course?.lessons.find(({ id }) => id === lesson)?.title) ?? texts.title;
  }

  protected override render(): TemplateResult {
    const { texts, course } = this;
    if (this.failed) return this.#failure();
    if (!course) return html`<p class="lead" role="status">${texts.loading}</p>`;
    const place = readLearnPlace(this.place);
    if (place.page !== '') return this.#page(place, course);
    const lessons = place.task ? [place.task] : lessonsOf(course, place.set);
    const lesson = place.task ?? lessons.find(({ id }) => id === place.lesson);
    if (lesson) return this.#lesson(place, lessons, lesson);
    if (place.results !== null) return this.#results(place, course.lessons);
    const lost = place.lesson !== '' ? texts.unknown : isTaskLink(this.place) ? texts.badTask : '';
    if (lost !== '')
      return html`<p class="lead">
        ${lost} <code>${place.lesson}</code> <a href=${learnHash({ ...place, lesson: '' })}>${texts.map}</a>
      </p>`;
    return html`<ws-lens-course-map
      .lessons=${lessons}
      .place=${place}
      .progress=${this.#progress}
      .texts=${texts}
      .language=${this.language}
    ></ws-lens-course-map>`;
  }

  #lesson(place: LearnPlace, lessons: readonly Lesson[], lesson: Lesson): TemplateResult {
    return html`${keyed(
      `${lesson.id} ${this.language}`,
      html`<ws-lens-lesson
        .lesson=${lesson}
        .lessons=${lessons}
        .place=${place}
        .progress=${this.#progress}
        .texts=${this.texts}
        .terms=${this.terms}
        .uses=${this.uses.find(({ id }) => id === lesson.id) ?? null}
      ></ws-lens-lesson>`,
    )}`;
  }

  #page(place: LearnPlace, { lessons }: Course): TemplateResult {
    const { texts, recording, terms } = this;
    dispatchEvent(new Event('ws-lens-read'));
    if (place.page === 'glossary')
      return html`<ws-lens-glossary .lessons=${lessons} .terms=${terms} .place=${place} .texts=${texts}
        ><p class="lead">${texts.loading}</p></ws-lens-glossary
      >`;
    if (!recording) {
      void this.#fetch(loadRecording(this.language), (recording) => (this.recording = recording));
      return html`<p class="lead" role="status">${texts.loading}</p>`;
    }
    return html`<ws-lens-recorded .recording=${recording} .place=${place} .texts=${texts}
      ><p class="lead">${texts.loading}</p></ws-lens-recorded
    >`;
  }

  #results(place: LearnPlace, lessons: readonly Lesson[]): TemplateResult {
    dispatchEvent(new Event('ws-lens-results'));
    return html`<ws-lens-results
      .lessons=${lessons}
      .place=${place}
      .progress=${this.#progress}
      .language=${this.language}
      ><p class="lead">${this.texts.loading}</p></ws-lens-results
    >`;
  }

  #failure(): TemplateResult {
    const { texts } = this;
    return html`<p class="lead" role="alert">
      ${texts.failed} ${this.failed}
      <button class="button small" @click=${() => void this.#load(this.language)}>${texts.tryAgain}</button>
    </p>`;
  }

  async #load(language: Language): Promise<void> {
    await this.#fetch(Promise.all([loadCourse(language), loadTexts(language)]), ([course, texts]) => {
      this.language = language;
      this.texts = texts;
      this.course = course;
      this.recording = null;
    });
    await this.#fetch(Promise.all([loadGlossary(language), loadUses()]), ([{ terms }, uses]) => {
      this.terms = terms;
      this.uses = uses;
    });
  }

  async #fetch<T>(fetched: Promise<T>, take: (content: T) => void): Promise<void> {
    this.failed = '';
    try {
      take(await fetched);
    } catch (error) {
      this.failed = error instanceof Error ? error.message : String(error);
    }
  }
}
