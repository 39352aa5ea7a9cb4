import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Told, told } from '../../picture/illustrated/told.ts';
import type { Report } from '../../report.gen.ts';
import { meets } from '../../store/bits.ts';
import { Inspection } from '../../store/inspection.ts';
import type { Recording } from '../../store/learn/lesson.ts';
import { learnHash, pageHash, type LearnPlace } from '../../store/learn/place.ts';
import { inspectHash } from '../../store/page/state.ts';
import type { LearnTexts } from '../../texts/en/learn.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { sidePanes } from '../styles/side-panes.ts';
import { table } from '../styles/table.ts';
import { Media } from '../ui/media.ts';
import { Pane } from '../ui/pane.ts';
import { inline, prose } from './prose.ts';
import { recordedStyles } from './recorded.styles.ts';
import { elementOf } from './told.ts';
import { UndoKeys } from './undo-keys.ts';

/** A part with its elements, and whether its bytes are those that were recorded. */
interface Part extends Pick<Told, 'start' | 'end' | 'frame'> {
  readonly elements: readonly Node[];
  readonly same: boolean;
}

/** A recorded connection, told from its first byte to its last; what is chosen is explained, and its bits can be flipped. */
export class Recorded extends Pane {
  static override styles = [base, controls, sidePanes, table, recordedStyles];

  @property({ attribute: false }) recording!: Recording;
  @property({ attribute: false }) place!: LearnPlace;
  @property({ attribute: false }) texts!: LearnTexts;
  /** What tells a report in parts, once it is there. */
  @state() private tell: typeof told | null = null;
  @state() private failed = '';
  @state() private said = '';
  readonly #wide = new Media(this, '(min-width: 900px)');
  #start: Report | null = null;
  #of: Report | null = null;
  #parts: readonly Part[] = [];
  /** The part that came into view last. */
  #shown = '';

  constructor() {
    super();
    this.inspection = new Inspection();
    new UndoKeys(this, () => this.inspection);
    this.addEventListener('ws-lens-say', (event) => (this.said = (event as CustomEvent<string>).detail));
  }

  protected override sources(inspection: Inspection): (readonly [EventTarget, string])[] {
    return [...super.sources(inspection), [inspection, 'question']];
  }

  protected override firstUpdated(): void {
    this.inspection.ask({ input: this.recording.recording });
    import('../../picture/illustrated/illustrated.ts').then(
      ({ told }) => (this.tell = told),
      (error: unknown) => (this.failed = String(error)),
    );
  }

  protected override render(): TemplateResult {
    const { recording, texts } = this;
    const wide = this.#wide.matches;
    return html`<div class="panes">
        <article class="pane story" aria-labelledby="title" tabindex="-1">
          ${this.#head()}
          <div class="told" @click=${this.#chosen} @pointerover=${this.hovered} @pointerleave=${this.left}>
            <h2 id="title" tabindex="-1">${recording.title}</h2>
            <p class="lead">${inline(recording.lead)}</p>
            ${this.#contents()}
            <p role="status">${this.failed ? `${texts.failed} ${this.failed}` : this.#told ? '' : texts.loading}</p>
            ${this.#told?.map((part, i) => this.#part(part, i, !wide && this.#isChosen(part)))}
          </div>
        </article>
        <aside class="pane" lang="en">
          ${wide ? this.#live() : nothing}
          <ws-lens-explainer .inspection=${this.inspection}></ws-lens-explainer>
        </aside>
      </div>
      <p class="unseen" role="status">${this.said}</p>`;
  }

  #head(): TemplateResult {
    const { inspection, texts, place } = this;
    const { canUndo, canRedo } = inspection.history;
    const changed = inspection.question.input !== this.recording.recording;
    const link = inspectHash(inspection.question, null);
    return html`<header>
      <a href=${learnHash({ ...place, lesson: '' })}>${texts.map}</a>
      <button
        class="button quiet"
        aria-label=${texts.undo}
        ?disabled=${!canUndo || !changed}
        @click=${() => inspection.undo()}
      >
        ↶
      </button>
      <button class="button quiet" aria-label=${texts.redo} ?disabled=${!canRedo} @click=${() => inspection.redo()}>
        ↷
      </button>
      <button
        class="button quiet"
        data-action="reset"
        ?disabled=${!changed}
        @click=${() => inspection.ask({ input: this.recording.recording })}
      >
        ${texts.over}
      </button>
      ${link === null ? nothing : html`<a data-action="open" href=${link}>${texts.open}</a>`}
    </header>`;
  }

  #contents(): TemplateResult {
    return html`<nav aria-label=${this.texts.parts}>
      <ol>
        ${this.recording.parts.map(({ title }, i) => html`<li><a href=${pageHash('connection', String(i + 1))}>${title}</a></li>`)}
      </ol>
    </nav>`;
  }

  /** The parts of the report; null until there is one. */
  get #told(): readonly Part[] | null {
    const { report, tell } = this;
    if (!report || !tell) return null;
    this.#start ??= report;
    if (report !== this.#of) {
      const { bytes } = this.#start;
      this.#of = report;
      this.#parts = tell(report, false).map(({ start, end, frame, nodes }) => ({
        start,
        end,
        frame,
        elements: nodes.map(elementOf),
        same: isSame(bytes.subarray(start, end), report.bytes.subarray(start, end)),
      }));
    }
    return this.#parts;
  }

  #isChosen({ frame }: Part): boolean {
    return frame !== null && frame === this.inspection.selection.frame && this.inspection.selection.pinned !== null;
  }

  /** Of a part that was changed, or comes of a change before it, the recording tells nothing. */
  #part(part: Part, i: number, live: boolean): TemplateResult {
    const said = part.same && this.#parts.length === this.recording.parts.length ? this.recording.parts[i] : undefined;
    return html`<section data-part=${i + 1} data-frame=${part.frame ?? nothing}>
      <h3>${said?.title ?? this.texts.changedPart}</h3>
      ${said ? prose(said.prose) : nothing} ${live ? this.#live() : nothing}
      <div lang="en">${part.elements}</div>
    </section>`;
  }

  #live(): TemplateResult {
    return html`<div class="live" lang="en">
      <ws-lens-verdict-bar .inspection=${this.inspection}></ws-lens-verdict-bar>
      <ws-lens-bit-strip .inspection=${this.inspection} .original=${this.#start?.bytes ?? null}></ws-lens-bit-strip>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { active, chosen } = this.inspection.selection;
    for (const row of this.renderRoot.querySelectorAll<HTMLElement>('[data-bits]')) {
      const [start = 0, end = 0] = (row.dataset['bits'] ?? '').split('-').map(Number);
      row.classList.toggle('lit-row', meets(active, start, end));
      row.classList.toggle('pinned', meets(chosen, start, end));
      row.querySelector('.name')?.setAttribute('aria-pressed', String(meets(chosen, start, end)));
    }
    if (this.#parts.length > 0 && this.place.part !== this.#shown) this.#show();
  }

  #show(): void {
    this.#shown = this.place.part;
    this.renderRoot.querySelector(`[data-part="${CSS.escape(this.#shown)}"]`)?.scrollIntoView();
  }

  /** The row that was chosen is explained, with the bits of its frame. */
  readonly #chosen = (event: Event): void => {
    const target = event.target as Element;
    if (target.closest('a') || !target.closest('[data-bits]')) return;
    const frame = target.closest<HTMLElement>('[data-frame]')?.dataset['frame'];
    if (frame !== undefined) this.inspection.selection.showFrame(Number(frame));
    this.chosen(event);
  };
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);
