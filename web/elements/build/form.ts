import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Report } from '../../report.gen.ts';
import { hexOf, joined } from '../../store/bits.ts';
import { build, Keys, type Part } from '../../store/build/bytes.ts';
import { echoOf, isTyping } from '../../store/build/edit.ts';
import type { BuildState, Item } from '../../store/build/form.ts';
import { follow } from '../../store/build/read.ts';
import { writtenAs } from '../../store/build/text.ts';
import { isWritten } from '../../store/nearest-notation.ts';
import { emptyQuestion, type Question } from '../../store/question.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { Pane } from '../ui/pane.ts';

type Turned = readonly [from: string, to: string];

/** What was filled in is kept for this many texts, so that undo brings it back. */
const mostKept = 200;

/**
 * The bytes of the input as a form: presets, the frames and heads one after the other, and how they are judged. It follows the input
 * while it is active, and what is filled in becomes the input.
 */
export class BuildForm extends Pane {
  static override styles = [
    base,
    controls,
    css`
      .note {
        padding: 8px 16px 0;
        color: var(--soft);
        font-size: 13px;
      }
      .echo {
        padding: 0 16px 12px;
      }
    `,
  ];

  /** Whether it is shown. */
  @property({ type: Boolean }) active = false;
  /** What is to be filled in; another object is another form. */
  @property({ attribute: false }) filled: BuildState | null = null;
  @state() private items: readonly Item[] = [];
  @state() private parts: readonly Part[] = [];
  /** What was filled in last from outside. */
  #taken: BuildState | null = null;
  readonly #keys = new Keys();
  /** What was filled in for a text that came from here. */
  readonly #kept = new Map<string, readonly Item[]>();
  /** The text that the items are about; null for none yet. */
  #of: string | null = null;
  /** Whether the items were filled in, not read. */
  #own = false;
  #order = 0;
  /** The labels of the notation that the text had, and of the one that a change has put in its place; null for none. */
  #turned: Turned | null = null;
  /** What was filled in and is not in the input yet; null for nothing. */
  #filling: BuildState | null = null;

  /** What was filled in, if the input is made of it or was before a mistake; null if the form follows the input. */
  get built(): BuildState | null {
    if (this.#filling) return this.#filling;
    return this.#own && this.#of === this.inspection.question.input ? this.state : null;
  }

  /** What is filled in. */
  get state(): BuildState {
    if (this.#filling) return this.#filling;
    const { direction, extensions, limit } = this.inspection.question;
    return { items: this.items, direction, extensions, limit: limit > 0 ? String(limit) : '' };
  }

  protected override sources(): (readonly [EventTarget, string])[] {
    return [
      [this.inspection, 'report'],
      [this.inspection, 'question'],
    ];
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const { inspection, filled } = this;
    if (filled && filled !== this.#taken) {
      this.#taken = filled;
      void this.#fill(filled, true);
    } else if (
      this.active &&
      !this.#filling &&
      inspection.question === inspection.answered &&
      inspection.question.input !== this.#of
    ) {
      void this.#follow(inspection.question.input);
    }
  }

  protected override render(): TemplateResult {
    if (this.report?.kind === 'capture') {
      return html`<p class="note">
        An export holds messages, not frames, so there is no form of it. Clear it to build frames.
      </p>`;
    }
    const frames = this.items.some(({ kind }) => kind === 'frame');
    return html`<ws-lens-build-presets @fill=${this.#preset}></ws-lens-build-presets>
      ${this.#turnedNote()}
      ${this.#failed ? html`<p class="note">The input is as it was before the mistake in the form.</p>` : nothing}
      <ws-lens-build-items
        .state=${this.state}
        .parts=${this.parts}
        .keys=${this.#keys}
        @fill=${this.#filled}
        @draw=${this.#drawAnother}
      ></ws-lens-build-items>
      ${
        frames
          ? html`<p class="echo">
              <button class="button small" @click=${() => void this.#fill(echoOf(this.state))}>
                Echo ${this.items.length > 1 ? 'these frames' : 'this frame'}
              </button>
            </p>`
          : nothing
      }
      <ws-lens-build-terms
        .state=${this.state}
        .error=${this.parts.find(({ error }) => error?.field === 'extensions')?.error?.text ?? ''}
        @fill=${this.#filled}
      ></ws-lens-build-terms>`;
  }

  /** Says that the text is in another notation than the one that was pasted. */
  #turnedNote(): TemplateResult | typeof nothing {
    const [from, to] = this.#turned ?? [];
    if (!from) return nothing;
    return html`<p class="note" role="status">
      The text was ${from}, which is only read here: with the change it is ${to}.
      <button class="button small" @click=${() => this.inspection.undo()}>Undo</button>
    </p>`;
  }

  get #failed(): boolean {
    return this.parts.some(({ error }) => error !== null);
  }

  readonly #filled = (event: Event): void => void this.#fill((event as CustomEvent<BuildState>).detail);

  readonly #preset = (event: Event): void => void this.#fill((event as CustomEvent<BuildState>).detail, true);

  readonly #drawAnother = (): void => {
    this.#keys.forget();
    void this.#fill(this.state);
  };

  /**
   * Builds a state and makes it the input, unless something in it cannot be built, or there is another input meanwhile. Of a fresh
   * one nothing else is kept.
   */
  async #fill(state: BuildState, fresh = false): Promise<void> {
    const order = ++this.#order;
    const { inspection } = this;
    const { input } = inspection.question;
    const typed = !fresh && isTyping(this.state, state);
    this.#filling = state;
    const judged = judgedBy(state);
    this.items = state.items;
    this.#own = true;
    const parts = await build(state, inspection.engine, this.#keys);
    if (order !== this.#order) return;
    this.parts = parts;
    if (this.#failed) {
      this.#of = inspection.question.input;
      this.#filling = null;
      if (typed) inspection.type(judged);
      else inspection.ask(judged);
      return;
    }
    const written = await this.#written(state.items, parts, fresh);
    if (order !== this.#order) return;
    const { label = '', ...asked } = written ?? {};
    const turned = await this.#turnedBy(label, fresh);
    if (order !== this.#order) return;
    if (inspection.question.input !== input) {
      this.#filling = null;
      this.requestUpdate();
      return;
    }
    this.#turned = turned;
    const change: Partial<Question> = { ...(fresh && emptyQuestion), ...judged, ...asked };
    this.#of = written?.input ?? inspection.question.input;
    this.#filling = null;
    this.#keep(this.#of, state.items);
    if (typed) inspection.type(change);
    else inspection.ask(change);
  }

  /** The notations if a change takes the text out of one that is only read; a further change of it says so still. */
  async #turnedBy(label: string, fresh: boolean): Promise<Turned | null> {
    const { report, engine } = this.inspection;
    const { id = '', label: before = '' } = report?.notation ?? {};
    // Heads are written as the lines that they are.
    const isOther = label !== '' && label !== before && !id.startsWith('head');
    if (fresh) return null;
    return isOther && !isWritten(await engine.notations(), id) ? [before, label] : this.#turned;
  }

  /** The text of what was built; nothing if the input has these bytes. */
  async #written(
    items: readonly Item[],
    parts: readonly Part[],
    fresh: boolean,
  ): Promise<(Partial<Question> & { label?: string }) | null> {
    const { report, question, answered, engine } = this.inspection;
    const bytes = joined(parts.map((part) => part.bytes));
    const current = question === answered && report !== null && hexOf(report.bytes) === hexOf(bytes);
    if (current && !fresh) return null;
    const written = await writtenAs(items, parts, fresh ? undefined : report?.notation.id, engine);
    return {
      ...written,
      ...(fresh || items.some(({ kind }) => kind !== 'raw') || holdsFrames(report) ? { holds: 'frames' } : {}),
    };
  }

  #keep(input: string, items: readonly Item[]): void {
    this.#kept.delete(input);
    this.#kept.set(input, items);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest);
  }

  /** Takes the bytes of another input into the form: as they were filled in, if they came from here. */
  async #follow(input: string): Promise<void> {
    this.#of = input;
    this.#turned = null;
    const order = ++this.#order;
    const { report, engine } = this.inspection;
    const before = { state: this.state, parts: this.parts };
    if (!report || report.kind === 'capture') {
      this.items = this.parts = [];
      return;
    }
    const kept = this.#kept.get(input);
    const again = kept && (await this.#again(report.bytes, kept));
    const found = again ?? (await follow(report, before, engine, this.#keys)).state.items;
    if (order !== this.#order) return;
    this.#own = again !== undefined;
    const parts = await build({ ...before.state, items: found }, engine, this.#keys);
    if (order !== this.#order) return;
    [this.items, this.parts] = [found, parts];
  }

  /** The items, if they still make these bytes: another random key may have been drawn. */
  async #again(bytes: Uint8Array, items: readonly Item[]): Promise<readonly Item[] | undefined> {
    const parts = await build({ ...this.state, items }, this.inspection.engine, this.#keys);
    return hexOf(joined(parts.map((part) => part.bytes))) === hexOf(bytes) ? items : undefined;
  }
}

const judgedBy = ({ direction, extensions, limit }: BuildState): Partial<Question> => ({
  direction,
  extensions,
  limit: Number(limit),
});

/** Bytes of frames stay frames, whatever becomes of them. */
const holdsFrames = (report: Report | null): boolean => report?.kind === 'frames' || report?.kind === 'stream';
