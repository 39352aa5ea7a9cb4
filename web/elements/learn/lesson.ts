import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { fill } from '../../store/explain/fill.ts';
import { Attempt } from '../../store/learn/attempt.ts';
import type { Hidden, Lesson, Term } from '../../store/learn/lesson.ts';
import { entryHash, learnHash, type LearnPlace } from '../../store/learn/place.ts';
import type { Progress } from '../../store/learn/progress.ts';
import type { Uses } from '../../store/uses.ts';
import type { LearnTexts } from '../../texts/en/learn.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { sidePanes } from '../styles/side-panes.ts';
import { sectionLink } from '../ui/text.ts';
import { lessonStyles } from './lesson.styles.ts';
import { inline } from './prose.ts';
import { UndoKeys } from './undo-keys.ts';

/** In minutes: how long a class has no hints. */
const classWait = 3;

/** A lesson or mystery: what it is about, what one works on, and the task. */
export class LessonPane extends LitElement {
  static override styles = [base, controls, sidePanes, lessonStyles];

  @property({ attribute: false }) lesson!: Lesson;
  /** Those among which it stands. */
  @property({ attribute: false }) lessons!: readonly Lesson[];
  @property({ attribute: false }) place!: LearnPlace;
  @property({ attribute: false }) progress!: Progress;
  @property({ attribute: false }) texts!: LearnTexts;
  @property({ attribute: false }) terms: readonly Term[] = [];
  /** What there is to look up; null as long as that is not there. */
  @property({ attribute: false }) uses: Uses | null = null;
  /** Whether the stretch is worked on. */
  @state() private further = false;
  @state() private said = '';
  #attempt: Attempt | null = null;
  readonly #redraw = (): void => this.requestUpdate();

  constructor() {
    super();
    new UndoKeys(this, () => this.#attempt?.inspection ?? null);
    this.addEventListener('ws-lens-say', (event) => (this.said = (event as CustomEvent<string>).detail));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#attempt?.end();
  }

  protected override willUpdate(changed: PropertyValues<{ lesson: Lesson; further: boolean }>): void {
    if (!this.#attempt || changed.has('lesson') || changed.has('further')) this.#begin();
  }

  /** A stretch that was begun is gone on with. */
  protected override firstUpdated(): void {
    const { bytes, solved } = this.progress.of(`${this.lesson.id}/stretch`);
    this.further = bytes !== '' && !solved;
  }

  #begin(): void {
    const { lesson } = this;
    this.#attempt?.end();
    const stretch = this.further ? lesson.stretch : null;
    this.#attempt = new Attempt(
      stretch
        ? { id: `${lesson.id}/stretch`, start: stretch.start, check: stretch.check, traps: [], hide: hiddenIn(lesson) }
        : { ...lesson, hide: hiddenIn(lesson) },
      this.progress,
    );
    this.#attempt.addEventListener('change', this.#redraw);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { lesson, texts } = this;
    const attempt = this.#attempt;
    if (!attempt) return nothing;
    const task = (this.further && lesson.stretch?.task) || lesson.task;
    return html`<article class="panes" data-lesson=${lesson.id} aria-labelledby="title">
        <section class="pane text" aria-label=${texts.read} tabindex="-1">${this.#text(lesson)}</section>
        <section class="pane live" data-pane="live" aria-label=${texts.live} tabindex="-1">
          <ws-lens-bench
            ?closed=${this.place.ofClass}
            .attempt=${attempt}
            .inspection=${attempt.inspection}
            .panes=${lesson.panes}
            .texts=${texts}
          ></ws-lens-bench>
        </section>
        <aside class="pane side">
          <ws-lens-task
            .attempt=${attempt}
            .task=${task}
            .hints=${this.further ? [] : lesson.hints}
            .aha=${lesson.aha}
            .wait=${this.place.ofClass ? classWait : 0}
            .texts=${texts}
            >${this.#onward(lesson)}</ws-lens-task
          >
          <ws-lens-explainer lang="en" flat .inspection=${attempt.inspection}></ws-lens-explainer>
        </aside>
      </article>
      <p class="unseen" role="status">${this.said}</p>`;
  }

  #text(lesson: Lesson): TemplateResult {
    const { texts } = this;
    const { guess } = this.progress.of(lesson.id);
    const reads = guess !== undefined || lesson.guess === null;
    return html`<header>
        <span>${this.#number(lesson)}</span>
        <a href=${learnHash({ ...this.place, lesson: '' })}>${texts.map}</a>
      </header>
      ${this.#row()}
      <div class="scroll" role="group" tabindex="0" aria-labelledby="title">
        <h2 id="title" tabindex="-1">${lesson.title || texts.ownTask}</h2>
        <p class="goal">${inline(lesson.goal)}</p>
        ${
          lesson.guess
            ? html`<ws-lens-guess
                .guess=${lesson.guess}
                .made=${guess}
                .texts=${texts}
                @ws-lens-guess=${this.#guessed}
              ></ws-lens-guess>`
            : nothing
        }
        <div class="prose" data-prose ?hidden=${!reads}>
          <ws-lens-prose .text=${lesson.prose} .terms=${this.terms} .texts=${texts}></ws-lens-prose>
        </div>
        ${
          lesson.rfc === ''
            ? nothing
            : html`<p class="soft source">
                ${fill(texts.minutes, { minutes: lesson.minutes })} · ${lesson.rfc.split('; ').map(source)}
              </p>`
        }
        ${this.#lookUp(lesson)}
      </div>
      <nav class="steps" aria-label=${texts.title}>${this.#step(-1)} ${this.#step(1)}</nav>`;
  }

  /** What the reference has of it; of the rules that the start breaks, and of a mystery, not before it is solved. */
  #lookUp({ id, kind }: Lesson): TemplateResult | typeof nothing {
    const { texts, uses } = this;
    const { solved } = this.progress.of(id);
    const rules = solved ? (uses?.rules ?? []) : [];
    const see = solved || kind === 'lesson' ? (uses?.see ?? []) : [];
    if (this.place.ofClass || rules.length + see.length === 0) return nothing;
    return html`<p class="soft source" data-look-up>
      ${texts.lookUp}:
      ${see.map(([name, key], i) => html`${i > 0 ? ', ' : ''}<a href=${entryHash(name, key)}>${this.#entry(name, key)}</a>`)}${rules.map(
        ([rule, title], i) =>
          html`${i + see.length > 0 ? ', ' : ''}<a href=${entryHash('rule', rule)} lang="en">${title}</a>`,
      )}
    </p>`;
  }

  /** What an entry is called: the parts of a frame have a hyphen in the address alone. */
  #entry(name: string, key: string): string {
    return fill(this.texts.entries[name] ?? '', { key: name === 'part' ? key.replace('-', ' ') : key });
  }

  #number({ kind, id }: Lesson): string {
    const ofSet = this.place.set.length > 0;
    const among = ofSet ? this.lessons : this.lessons.filter((lesson) => lesson.kind === kind);
    const number = among.findIndex((lesson) => lesson.id === id) + 1;
    return fill(this.texts.place[ofSet ? 'set' : kind], { number, all: among.length });
  }

  /** Where the lesson stands among all, and which are solved. */
  #row(): TemplateResult {
    return html`<div class="marks" aria-hidden="true">
      ${this.lessons.map(
        ({ id }) =>
          html`<i class="${this.progress.of(id).solved ? 'solved' : ''} ${id === this.lesson.id ? 'here' : ''}"></i>`,
      )}
    </div>`;
  }

  #neighbour(step: 1 | -1): Lesson | undefined {
    return this.lessons[this.lessons.indexOf(this.lesson) + step];
  }

  #step(step: 1 | -1): TemplateResult {
    const to = this.#neighbour(step);
    if (!to) return html`<span></span>`;
    const text = step < 0 ? this.texts.previousOne : this.texts.nextOne;
    return html`<a class="button" data-step=${step} href=${learnHash({ ...this.place, lesson: to.id })}
      >${fill(text, { title: to.title })}</a
    >`;
  }

  /** Where one goes once the task is solved. */
  #onward(lesson: Lesson): TemplateResult {
    const { texts } = this;
    const to = this.#neighbour(1);
    const results = !to && this.place.ofClass ? '' : null;
    const next = learnHash({ ...this.place, results, lesson: to?.id ?? '' });
    return html`<a class="button main" data-action="next" href=${next}
        >${to ? fill(texts.next, { title: to.title }) : results === null ? texts.last : texts.results}</a
      >
      ${
        lesson.stretch
          ? html`<button class="button" data-action="stretch" @click=${() => (this.further = !this.further)}>
              ${this.further ? texts.backToTask : texts.stretch}
            </button>`
          : nothing
      }`;
  }

  readonly #guessed = (event: Event): void => {
    this.progress.keep(this.lesson.id, { guess: (event as CustomEvent<number>).detail });
    this.requestUpdate();
  };
}

/** 'RFC 6455 5.1' with a link to its section; the RFC is named where the one before is of another. */
const source = (text: string, index: number, all: readonly string[]): TemplateResult => {
  const [, rfc = '', sections = ''] = /^RFC (\d+) (.+)$/.exec(text) ?? [];
  const isNamed = rfc !== '6455' || all[index - 1]?.startsWith('RFC 6455');
  return html`${index > 0 ? ', ' : ''}${isNamed ? '' : 'RFC 6455'}${sectionLink(`RFC ${rfc} section ${sections}`)}`;
};

/** A fix would be the answer; of a mystery all that judges would be. */
const hiddenIn = ({ kind, hide }: Lesson): readonly Hidden[] => [
  ...new Set<Hidden>([...hide, 'fixes', ...(kind === 'mystery' ? (['verdict'] as const) : [])]),
];
