import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Lesson } from '../../store/learn/lesson.ts';
import type { LearnTexts } from '../../texts/en/learn.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { guessStyles } from './guess.styles.ts';
import { inline, prose } from './prose.ts';

/** A question to guess at before one reads on. Fires ws-lens-guess with the index of the choice, or -1 if none is made. */
export class Guess extends LitElement {
  static override styles = [base, controls, guessStyles];

  @property({ attribute: false }) guess!: NonNullable<Lesson['guess']>;
  @property({ attribute: false }) texts!: LearnTexts;
  /** The index of the choice that was made, -1 for none; undefined as long as nothing was chosen. */
  @property({ attribute: false }) made: number | undefined;

  /** Whether the buttons that had the focus are no longer to be pressed. */
  #isNew = false;

  /** The focus goes on to what is said of the choice. */
  protected override updated(changed: PropertyValues): void {
    if (!this.#isNew || !changed.has('made')) return;
    this.#isNew = false;
    this.renderRoot.querySelector<HTMLElement>('[role=status]')?.focus();
  }

  protected override render(): TemplateResult {
    const { guess, made, texts } = this;
    const choice = made === undefined ? undefined : guess.choices[made];
    return html`<div class="guess" role="group" aria-labelledby="question">
      <h3>${texts.guess}</h3>
      <p id="question">${inline(guess.question)}</p>
      <div class="choices">${guess.choices.map((_, i) => this.#choice(i))}</div>
      <div role="status" tabindex="-1">
        ${choice ? html`<p class="said"><b>${choice.right ? texts.right : texts.wrong}</b> ${inline(guess.answer)}</p>` : ''}
        ${made === -1 ? prose(guess.answer) : ''}
      </div>
      ${made === undefined ? html`<button class="skip" @click=${() => this.#make(-1)}>${texts.skip}</button>` : ''}
    </div>`;
  }

  #choice(index: number): TemplateResult {
    const { made } = this;
    const { text = '', right = false } = this.guess.choices[index] ?? {};
    const shows = made !== undefined && (right || index === made);
    const sign = shows ? (right ? '✓ ' : '✕ ') : '';
    return html`<button
      class="button ${shows ? (right ? 'right' : 'wrong') : ''}"
      data-guess=${index}
      aria-pressed=${index === made}
      ?disabled=${made !== undefined}
      @click=${() => this.#make(index)}
    >
      <span aria-hidden="true">${sign}</span>${inline(text)}
    </button>`;
  }

  #make(index: number): void {
    this.#isNew = true;
    this.dispatchEvent(new CustomEvent('ws-lens-guess', { detail: index }));
  }
}
