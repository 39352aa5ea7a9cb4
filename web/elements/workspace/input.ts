import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { BuildState } from '../../store/build/form.ts';
import type { Inspection } from '../../store/inspection.ts';
import { stacked } from '../../store/page/kept.ts';
import { isEmpty } from '../../store/question.ts';
import { sourceOf, type Shape } from '../../store/source.ts';
import { visible } from '../../store/visible.ts';
import type { BuildForm } from '../build/form.ts';
import type { SourceField } from '../input/source.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { Pane } from '../ui/pane.ts';
import { segmented, type Choice } from '../ui/segmented.ts';
import { inputStyles } from './input.styles.ts';

export type Face = 'text' | 'form';

const faces: readonly Choice<Face>[] = [
  { value: 'text', label: 'Text' },
  { value: 'form', label: 'Form' },
];

/** A longer text is of no shape that could be told at a glance. */
const mostShaped = 1 << 18;
const excerptLength = 60;

/**
 * The pane of the input: the same bytes as a text or as a form, how they are read, and what is like them. Fires ws-lens-shape when
 * what it holds has another shape, which wants another width, and ws-lens-face for another face.
 */
export class InputPane extends Pane {
  static override styles = [base, controls, inputStyles];

  @property() face: Face = 'text';
  /** What the form is to be filled in with; null for what is in the input. */
  @property({ attribute: false }) filled: BuildState | null = null;
  /** Whether it is unfolded on a phone, where it is one line otherwise. */
  @property({ type: Boolean, reflect: true }) unfolded = false;
  @query('ws-lens-source') private readonly source!: SourceField | null;
  @query('ws-lens-form') private readonly form!: BuildForm | null;
  /** Whether the panes lie on top of each other, where examples would take the room of the box. */
  readonly #stacked = matchMedia(stacked);
  readonly #narrow = matchMedia('(max-width: 699px)');
  #shape: Shape | null = null;
  #input = '';
  /** Whether the form has been shown: it stays then, with what was filled in. */
  #formed = false;

  /** What is filled in, if the input was made of it. */
  get built(): BuildState | null {
    return this.form?.built ?? null;
  }

  /** all: what is pasted next comes in place of what is there. */
  override focus(all: unknown = false): void {
    this.unfolded = true;
    // At once, so that what is typed next goes into the box.
    this.performUpdate();
    this.source?.focus();
    if (all === true) this.source?.selectAll();
  }

  protected override sources(inspection: Inspection): (readonly [EventTarget, string])[] {
    return [
      [inspection, 'question'],
      [inspection, 'report'],
    ];
  }

  protected override willUpdate(): void {
    super.willUpdate();
    this.#foldRead();
    if (this.face !== 'form' || this.#formed) return;
    this.#formed = true;
    this.unfolded = true;
    import('../build/define.ts').catch(() => this.say('The form could not be fetched. Reload the page to try again.'));
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { input } = this.inspection.question;
    const shape = this.face === 'form' ? 'form' : input.length > mostShaped ? 'dump' : sourceOf(input).shape;
    // Nothing moves aside while somebody types.
    if (shape === this.#shape || (this.inspection.typed && this.face === 'text' && this.#shape !== 'form')) return;
    this.#shape = shape;
    this.dispatchEvent(new CustomEvent('ws-lens-shape', { detail: shape, bubbles: true }));
  }

  protected override render(): TemplateResult {
    const { inspection, face } = this;
    const { input, file } = inspection.question;
    const empty = isEmpty(inspection.question);
    const long = face === 'form' || input.length > mostShaped || sourceOf(input).long;
    return html`${this.#foldLine()}
      <div class="pane ${this.unfolded || empty ? 'unfolded' : ''} ${long ? 'long' : ''} ${empty ? 'empty' : ''}">
        <header>
          <h2>Input</h2>
          ${file === null ? segmented('Show it as', 'face', faces, face, (value) => this.#turn(value)) : nothing}
          <span class="space"></span>
          <button
            class="button quiet"
            data-action="open"
            aria-label="Open a file"
            @click=${() => this.source?.chooseFile()}
          >
            Open
          </button>
          <button
            class="button quiet"
            data-action="clear"
            ?disabled=${input === '' && file === null}
            @click=${this.#clear}
          >
            Clear
          </button>
        </header>
        <ws-lens-source
          class=${face === 'form' ? 'away' : ''}
          .inspection=${inspection}
          .opens=${this.#open}
        ></ws-lens-source>
        ${file === null ? nothing : html`<ws-lens-capture-card .inspection=${inspection}></ws-lens-capture-card>`}
        ${
          this.#formed
            ? html`<ws-lens-form
                class=${face === 'form' ? '' : 'away'}
                .inspection=${inspection}
                .filled=${this.filled}
                ?active=${face === 'form'}
              ></ws-lens-form>`
            : nothing
        }
        ${file === null ? html`<ws-lens-chips .inspection=${inspection} ?above=${long || empty}></ws-lens-chips>` : nothing}
        ${
          face === 'form' || file !== null
            ? nothing
            : html`<div class="rest">
                ${long ? nothing : html`<ws-lens-neighbours .inspection=${inspection}></ws-lens-neighbours>`}
                <ws-lens-examples
                  .inspection=${inspection}
                  fold
                  ?open=${empty && !this.#stacked.matches}
                ></ws-lens-examples>
              </div>`
        }
      </div>`;
  }

  /** On a phone what was pasted or opened gives its room to what it means. */
  #foldRead(): void {
    const { report, inspection } = this;
    const { input } = inspection.answered;
    if (!report || input === this.#input || inspection.question !== inspection.answered) return;
    this.#input = input;
    if (this.#narrow.matches && !inspection.typed && this.face === 'text') this.unfolded = false;
  }

  /** On a phone: what was put in as one line. */
  #foldLine(): TemplateResult {
    const { report, inspection } = this;
    const { input, file } = inspection.question;
    const excerpt =
      file === null
        ? visible(input.trimStart().slice(0, excerptLength).split('\n', 1)[0] ?? '')
        : inspection.files?.nameOf(file);
    return html`<button class="fold" aria-expanded=${this.unfolded} @click=${() => (this.unfolded = !this.unfolded)}>
      <b>${file !== null ? 'File' : (report?.notation.label ?? 'Input')}</b> <code>${excerpt}</code> ${this.#choice()}
      <span class="do">${this.unfolded ? 'Done' : file === null ? 'Edit' : 'Details'}</span>
    </button>`;
  }

  /** What was chosen is not out of sight, though the chips are. */
  #choice(): TemplateResult | typeof nothing {
    const { direction, extensions, request } = this.inspection.question;
    const chosen = [
      direction === 'auto' ? '' : direction === 'client-to-server' ? 'from client' : 'from server',
      extensions === null ? '' : extensions || 'no extensions',
      request === '' ? '' : 'request given',
    ].filter(Boolean);
    return chosen.length > 0 ? html`<small>${chosen.join(', ')}</small>` : nothing;
  }

  /** What opens files is fetched with the first one. */
  readonly #open = async (files: readonly File[]): Promise<string | null> =>
    (await import('../captures/define.ts')).openFiles(this.inspection, files);

  readonly #clear = (): void => {
    this.#turn('text');
    this.inspection.files?.release();
    this.source?.clear();
  };

  #turn(face: Face): void {
    this.dispatchEvent(new CustomEvent('ws-lens-face', { detail: face, bubbles: true, composed: true }));
  }
}
