import { html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { bitAt } from '../../store/bits.ts';
import { fill } from '../../store/explain/fill.ts';
import type { Inspection } from '../../store/inspection.ts';
import type { Attempt } from '../../store/learn/attempt.ts';
import { isHex, type HexEdit } from '../../store/learn/hex-keys.ts';
import { inspectHash } from '../../store/page/state.ts';
import type { LearnTexts } from '../../texts/en/learn.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { Media } from '../ui/media.ts';
import { Pane } from '../ui/pane.ts';
import { benchStyles } from './bench.styles.ts';
import { panelsOf } from './panels.ts';

/** The text field of the page's input. */
interface Field extends HTMLElement {
  readonly caret: number;
  readonly updateComplete: Promise<boolean>;
  point(start: number, end: number): void;
}

/** What a task is worked on: what it is by now, its bits, its text, and what the lesson is about. */
export class Bench extends Pane {
  static override styles = [base, controls, benchStyles];

  @property({ attribute: false }) attempt!: Attempt;
  @property({ attribute: false }) texts!: LearnTexts;
  @property({ attribute: false }) panes: readonly string[] = [];
  /** Whether there is no way to the inspector, which would tell what is withheld. */
  @property({ type: Boolean }) closed = false;
  @query('ws-lens-source') private readonly field!: Field;
  /** Where a system's keyboard would cover what one works on. */
  readonly #touch = new Media(this, '(max-width: 699px), (pointer: coarse)');

  protected override sources(inspection: Inspection): (readonly [EventTarget, string])[] {
    return [...super.sources(inspection), [inspection, 'question']];
  }

  protected override render(): TemplateResult {
    const { attempt, inspection } = this;
    const isJudged = attempt.solved || !attempt.task.hide.includes('verdict');
    const keys = this.#touch.matches && isHex(attempt.task.start.input);
    return html`${
        isJudged ? html`<ws-lens-verdict-bar lang="en" .inspection=${inspection}></ws-lens-verdict-bar>` : nothing
      }
      <ws-lens-bit-strip
        lang="en"
        .inspection=${inspection}
        .original=${attempt.start?.bytes ?? null}
      ></ws-lens-bit-strip>
      ${this.frame ? this.#flipRow() : nothing} ${this.#head()}
      <ws-lens-source
        inputmode=${keys ? 'none' : nothing}
        ?wrap=${this.#touch.matches}
        .inspection=${inspection}
      ></ws-lens-source>
      ${keys ? html`<ws-lens-keypad .texts=${this.texts} @ws-lens-hex=${this.#typed}></ws-lens-keypad>` : nothing}
      <div class="answer" aria-hidden="true"></div>
      <div class="panels" lang="en">${panelsOf(this.#panes, inspection)}</div>`;
  }

  /** Several frames are listed though the lesson does not name the list, so that one can be chosen. */
  get #panes(): readonly string[] {
    const lists = this.panes.some((name) => name === 'frames' || name === 'connection');
    return lists || (this.report?.frames.length ?? 0) < 2 ? this.panes : ['frames', ...this.panes];
  }

  /** Where the explainer is not beside the bits the one that was chosen is flipped below them. */
  #flipRow(): TemplateResult {
    const { report, frame, inspection, texts } = this;
    const { chosen } = inspection.selection;
    const bit = chosen && chosen.end - chosen.start === 1 ? chosen.start : null;
    if (!report || !frame || bit === null) return html`<p class="flip soft">${texts.chooseBit}</p>`;
    return html`<p class="flip">
      ${fill(texts.chosenBit, { bit: bit - frame.offset * 8, value: bitAt(report.bytes, bit) })}
      <button class="button main" data-action="flip" @click=${() => void inspection.flipBit(bit)}>${texts.flip}</button>
    </p>`;
  }

  #head(): TemplateResult {
    const { attempt, inspection, texts } = this;
    const { start, hide } = attempt.task;
    const judged = [texts.judged[start.direction] ?? '', start.extensions ?? ''].filter((part) => part !== '');
    const link =
      attempt.solved || !(this.closed || hide.includes('verdict')) ? inspectHash(inspection.question, null) : null;
    return html`<header>
      <h2>${isHex(start.input) ? texts.box : texts.headsBox}</h2>
      <span class="soft">${judged.join(', ')}</span>
      <span class="space"></span>
      <button
        class="button quiet"
        aria-label=${texts.undo}
        ?disabled=${!inspection.history.canUndo}
        @click=${() => inspection.undo()}
      >
        ↶
      </button>
      <button
        class="button quiet"
        aria-label=${texts.redo}
        ?disabled=${!inspection.history.canRedo}
        @click=${() => inspection.redo()}
      >
        ↷
      </button>
      <button
        class="button quiet"
        data-action="reset"
        ?disabled=${!attempt.changed}
        @click=${() => attempt.startOver()}
      >
        ${texts.over}
      </button>
      ${link === null ? nothing : html`<a class="button quiet" data-action="open" href=${link}>${texts.open}</a>`}
    </header>`;
  }

  /** A key was pressed: the text gets its digit, and the next one is selected. */
  readonly #typed = async (event: Event): Promise<void> => {
    const { field, inspection } = this;
    const change = (event as CustomEvent<(edit: HexEdit) => HexEdit>).detail;
    const { text, caret } = change({ text: inspection.question.input, caret: field.caret });
    if (text !== inspection.question.input) inspection.type({ input: text });
    await field.updateComplete;
    field.point(caret, Math.min(caret + 1, text.length));
  };
}
