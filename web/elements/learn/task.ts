import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { fill } from '../../store/explain/fill.ts';
import type { Attempt } from '../../store/learn/attempt.ts';
import type { Condition, Prose } from '../../store/learn/lesson.ts';
import { nowOf, pathOf, saidOf } from '../../store/learn/said.ts';
import type { LearnTexts } from '../../texts/en/learn.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { shown } from '../ui/text.ts';
import { inline, prose } from './prose.ts';
import { taskStripStyles } from './task-strip.styles.ts';
import { taskStyles } from './task.styles.ts';

/**
 * What is to be done, its conditions, which tick themselves, hints, and what comes of it. On a phone a strip at the foot of the page,
 * which is pulled up for the words of the conditions.
 */
export class TaskPane extends LitElement {
  static override styles = [base, controls, taskStyles, taskStripStyles];

  @property({ attribute: false }) attempt!: Attempt;
  @property({ attribute: false }) texts!: LearnTexts;
  /** What is to be done, the hints, and what is learned by it. */
  @property({ attribute: false }) task: Prose = '';
  @property({ attribute: false }) hints: readonly Prose[] = [];
  @property({ attribute: false }) aha: Prose = '';
  /** In minutes: how long there are no hints. */
  @property({ type: Number }) wait = 0;
  /** Whether the strip is pulled up. */
  @state() private open = false;
  /** What the screen reader is told: the tick that changed. */
  @state() private said = '';
  #watched: Attempt | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #met: readonly boolean[] | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#watch(null);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('attempt')) this.#watch(this.attempt);
  }

  protected override render(): TemplateResult {
    const { attempt, texts } = this;
    return html`<section class="${this.open ? 'open' : ''} ${attempt.changed ? '' : 'fresh'}" aria-labelledby="title">
      <header>
        <h2 id="title">${texts.task}</h2>
        <span class="count">${this.#count}</span>
        <button
          class="grab"
          aria-expanded=${this.open}
          aria-label=${this.open ? texts.lessOfTask : texts.moreOfTask}
          @click=${() => (this.open = !this.open)}
        >
          <span aria-hidden="true">${this.open ? '▾' : '▴'}</span>
        </button>
      </header>
      <div class="body">
        <div class="what">${prose(this.task)}</div>
        <ul class="conditions">
          ${attempt.task.check.map((condition, i) => this.#condition(condition, attempt.met[i] === true))}
        </ul>
        <div role="status">${this.#feedback()}</div>
        ${attempt.solved ? this.#result() : this.#hints()}
      </div>
      ${attempt.solved ? this.#printed() : nothing}
      <p class="unseen" role="status">${this.said}</p>
    </section>`;
  }

  get #count(): string {
    const { met } = this.attempt;
    return fill(this.texts.met, { met: met.filter(Boolean).length, all: met.length });
  }

  #condition(condition: Condition, met: boolean): TemplateResult {
    const { attempt, texts } = this;
    const report = attempt.inspection.whole;
    const now = report && !met ? nowOf(condition, { report, start: attempt.start }, texts) : '';
    const [state, sign] = met ? ['met', '✓'] : attempt.changed ? ['not', '✕'] : ['', ''];
    return html`<li class=${state} data-condition=${pathOf(condition)} data-met=${met}>
      <span class="tick" role="img" aria-label=${met ? texts.yes : texts.no}>${sign}</span>
      <span class="words">${saidOf(condition, attempt.task.check, texts)}</span>
      ${now === '' ? nothing : html`<span class="now">${fill(texts.now, { value: now })}</span>`}
    </li>`;
  }

  #feedback(): TemplateResult | typeof nothing {
    const { trap, solved } = this.attempt;
    return trap && !solved
      ? html`<p class="feedback" data-feedback><b>${this.texts.notQuite}</b> ${inline(trap.feedback)}</p>`
      : nothing;
  }

  #hints(): TemplateResult {
    const { attempt, texts, hints } = this;
    const { hints: opened } = attempt.kept;
    const early = attempt.minutes < this.wait;
    return html`<div class="hints">
      <div class="row">
        ${hints.map(
          (_, i) =>
            html`<button
              class="button"
              data-hint=${i + 1}
              aria-expanded=${i < opened}
              ?disabled=${i > opened || early}
              @click=${() => this.#openHint(i + 1)}
            >
              ${fill(texts.hint, { number: i + 1 })}
            </button>`,
        )}
        ${early ? html`<span class="soft small">${fill(texts.hintsFrom, { minutes: this.wait })}</span>` : nothing}
      </div>
      <div role="status">
        ${hints.slice(0, opened).map(
          (hint, i) =>
            html`<div class="hint">
              <h3>${fill(texts.hint, { number: i + 1 })}</h3>
              ${prose(hint)}
            </div>`,
        )}
      </div>
    </div>`;
  }

  #openHint(number: number): void {
    this.open = true;
    this.attempt.openHint(number);
  }

  #result(): TemplateResult {
    const { attempt, texts } = this;
    const { tries, hints } = attempt.kept;
    return html`<div class="result" data-solved>
      <div class="aha"><b>${texts.isSolved}</b> ${prose(this.aha)}</div>
      <div class="row"><slot></slot></div>
      ${attempt.task.hide.includes('verdict') ? this.#wouldSay() : nothing}
      <p class="soft small">${fill(texts.tries, { tries, hints })}</p>
    </div>`;
  }

  /** The last page of a sheet: what was solved in this browser, as the files of lessons that are served hold no solution. */
  #printed(): TemplateResult {
    const { kept, task } = this.attempt;
    return html`<div class="printed">
      <h2>${this.texts.solution}</h2>
      <p class="what">${inline(this.task)}</p>
      <pre>${kept.solution ?? kept.bytes}</pre>
      <ul>
        ${task.check.map((condition) => html`<li>${saidOf(condition, task.check, this.texts)}</li>`)}
      </ul>
      ${prose(this.aha)}
    </div>`;
  }

  /** The codec's sentences on the start, which were withheld; they are English in every language. */
  #wouldSay(): TemplateResult | typeof nothing {
    const report = this.attempt.start;
    if (!report) return nothing;
    return html`<details class="said" open>
      <summary>${this.texts.wouldSay}</summary>
      <div lang="en">
        <p><b>${shown(report.verdict.title)}</b></p>
        ${report.findings.map(({ title, text, severity }) => html`<p class=${severity}><b>${shown(title)}</b><br />${shown(text)}</p>`)}
      </div>
    </details>`;
  }

  readonly #changed = (): void => {
    const { met, task, start, inspection } = this.attempt;
    const before = this.#met;
    this.#met = start && inspection.whole ? met : null;
    const told = task.check.flatMap((condition, i) =>
      !before || before[i] === met[i]
        ? []
        : fill(met[i] ? this.texts.ticked : this.texts.unticked, {
            condition: saidOf(condition, task.check, this.texts),
          }),
    );
    if (told.length > 0) this.said = [...told, `${this.#count}.`].join(' ');
    this.requestUpdate();
  };

  /** Hints come by themselves once their time is there. */
  protected override updated(): void {
    clearTimeout(this.#timer);
    const left = this.wait - this.attempt.minutes;
    if (left > 0) this.#timer = setTimeout(() => this.requestUpdate(), left * 60_000);
  }

  #watch(attempt: Attempt | null): void {
    this.#watched?.removeEventListener('change', this.#changed);
    attempt?.addEventListener('change', this.#changed);
    this.#watched = attempt;
    this.#met = null;
    this.said = '';
  }
}
