import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { BitRange } from '../../store/bits.ts';
import { frameAt } from '../../store/fields.ts';
import { fieldMarks, marksOf, segments, textRanges, type Mark } from '../../store/marks.ts';
import { gutterOf, sourceOf, type Gutter, type Line, type Source } from '../../store/source.ts';
import { bitsAt } from '../../store/text-bytes.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { kinds } from '../styles/kinds.ts';
import { RowWindow } from '../ui/row-window.ts';
import { caretAt } from './caret.ts';
import { markStyles } from './marks.styles.ts';
import { lineHeight, sourceStyles } from './source.styles.ts';
import { inText, TextField } from './text-field.ts';

/** A longer text whose lines are broken has no layer behind it: each mark would lay it out anew. */
const mostMirrored = 1 << 14;
/** More lines than any screen shows. */
const mostLines = 120;

const placeholder = [
  'Paste here, or drop a file',
  '',
  '81 85 37 fa 21 3d 7f 9f …',
  'HTTP/1.1 101 Switching …',
  'WebSocket connection to …',
].join('\n');

/**
 * The text that was put in, with line numbers and who sent each line. A layer behind the text field has the same lines in the same
 * places: the fields of the frame, mistakes, and the bits that are selected. Caret and pointer select the bits that the text stands for.
 */
export class SourceField extends TextField {
  static override styles = [base, controls, kinds, markStyles, sourceStyles];

  /** Whether lines are broken however short they are, where nothing is to be scrolled sideways. */
  @property({ type: Boolean }) wrap = false;

  /** Opens files of recorded traffic, and says what there is to say; null if there is none among them. */
  @property({ attribute: false }) opens: (files: readonly File[]) => Promise<string | null> = () =>
    Promise.resolve(null);
  @query('.scroller') private readonly scroller!: HTMLElement | null;
  readonly #rows = new RowWindow(this, () => this.scroller, { rowHeight: lineHeight, mostSeen: mostLines });
  #text: string | null = null;
  #source: Source = sourceOf('');
  /** Whether the caret was last moved by a person. */
  #byHand = false;
  /** The bits that were chosen last, here or elsewhere. */
  #chosen: BitRange | null = null;
  /** The frame that was shown last. */
  #frame = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('dragover', this.dragged);
    document.addEventListener('dragleave', this.dragLeft);
    document.addEventListener('drop', this.dropped);
    document.addEventListener('selectionchange', this.#moved);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('dragover', this.dragged);
    document.removeEventListener('dragleave', this.dragLeft);
    document.removeEventListener('drop', this.dropped);
    document.removeEventListener('selectionchange', this.#moved);
  }

  override focus(): void {
    this.textarea?.focus();
  }

  selectAll(): void {
    this.textarea?.select();
  }

  override point(start: number, end: number): void {
    this.#byHand = false;
    super.point(start, end);
  }

  protected override another(input: string): void {
    this.inspection.replace(input);
  }

  /** Recorded traffic is opened as a file, and a key log for it; anything else is a text. */
  protected override async take(files: readonly File[]): Promise<void> {
    try {
      const said = await this.opens(files);
      if (said === null) await super.take(files);
      else if (said) this.complain(said);
    } catch {
      this.complain('The part of this page that opens files could not be fetched. Try again.');
    }
  }

  protected override reveal(offset: number): void {
    const line = this.#lineAt(offset);
    if (!this.#source.wraps) this.#rows.show(line);
    else this.#lineElement(line)?.scrollIntoView({ block: 'nearest' });
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const { input } = this.inspection.question;
    if (input === this.#text) return;
    this.#text = input;
    this.#source = this.isHeld(input) ? sourceOf('') : sourceOf(input);
    if (this.wrap) this.#source = { ...this.#source, wraps: true };
  }

  /** What is chosen elsewhere comes into view here, or the frame that is shown. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { chosen, frame } = this.inspection.selection;
    if (chosen === this.#chosen && frame === this.#frame) return;
    const from = frame === this.#frame ? undefined : (this.frame?.offset ?? this.message?.byteStart);
    const bits = chosen ?? (from === undefined ? null : { start: from * 8, end: from * 8 + 8 });
    this.#chosen = chosen;
    this.#frame = frame;
    const report = this.#current;
    const [place] = report && bits ? textRanges(report, bits.start >> 3, (bits.end + 7) >> 3) : [];
    if (place) this.reveal(place.start);
  }

  /** The report, if it is about the text that is shown. */
  get #current(): typeof this.report {
    return this.inspection.answered.input === this.inspection.question.input ? this.report : null;
  }

  protected override render(): TemplateResult {
    const { input, file } = this.inspection.question;
    return html`${this.fileChooser(true)}
    ${
      file !== null
        ? nothing
        : this.isHeld(input)
          ? html`<ws-lens-held .inspection=${this.inspection} @paste=${this.pasted}></ws-lens-held>`
          : this.#editor(input)
    }
    ${this.problemText()} ${this.over ? html`<p class="drop">Drop the file to read it</p>` : nothing}`;
  }

  #editor(input: string): TemplateResult {
    const { wraps, shape, columns } = this.#source;
    const bare = wraps && input.length > mostMirrored;
    const classes = `scroller ${shape === 'dump' ? 'small' : ''} ${wraps ? 'wraps' : ''} ${bare ? 'bare' : ''} ${input === '' ? 'empty' : ''}`;
    return html`<div class=${classes} @scroll=${this.#rows.scrolled}>
      <div
        class="sheet"
        .style=${`--columns: ${wraps ? 0 : columns + 1}`}
        @beforeinput=${this.beforeInput}
        @paste=${this.pasted}
        @keydown=${this.#touched}
        @pointerdown=${this.#touched}
        @selectionchange=${this.#moved}
        @pointermove=${this.#pointed}
        @pointerleave=${() => this.inspection.selection.hover(null)}
      >
        ${bare || input === '' ? nothing : this.#mirror(input)} ${this.field(input, '', placeholder, 'The input')}
      </div>
    </div>`;
  }

  #mirror(input: string): TemplateResult {
    const { lines, wraps } = this.#source;
    const report = this.#current;
    const marks = report
      ? [
          ...fieldMarks(report, this.inspection.selection.frame),
          ...marksOf(report, this.inspection.selection, this.inspection.offers.marks),
        ]
      : [];
    const gutter = gutterOf(report);
    const { first, end, above, below } = wraps
      ? { first: 0, end: lines.length, above: '', below: '' }
      : this.#rows.of(lines.length);
    const drawn = lines.slice(first, end).map((line) => ({ line, side: gutter(line) }));
    const sides = drawn.some(({ side }) => side.arrow !== '' || side.passage !== '');
    return html`<div class="mirror ${sides ? 'sides' : ''}" aria-hidden="true">
      <div .style=${above}></div>
      ${drawn.map(({ line, side }, i) => this.#line(input, line, first + i, side, marks))}
      <div .style=${below}></div>
    </div>`;
  }

  #line(input: string, { start, end }: Line, index: number, side: Gutter, marks: readonly Mark[]): TemplateResult {
    const next = this.#source.lines[index + 1]?.start ?? end;
    const here = marks.filter((mark) => mark.start < next && start < mark.end);
    const inside = here
      .filter((mark) => mark.start < end)
      .map((mark) => ({ ...mark, start: Math.max(0, mark.start - start), end: mark.end - start }));
    const faults = here.filter(
      (mark) => mark.end > end && mark.start < next && /^(error|warning|lit)$/.test(mark.name),
    );
    const on = here.some(({ name }) => name === 'lit');
    return html`<div class="row ${side.state} ${on ? 'on' : ''}">
      <span class="gutter"
        ><span class="number">${index + 1}</span>${side.passage ? html`<b>${side.passage}</b>` : side.arrow}</span
      ><span class="text"
        >${segments(input.slice(start, end), inside).map(({ text, names }) =>
          names.length === 0 ? html`${text}` : html`<mark class=${names.join(' ')}>${text}</mark>`,
        )}${faults.length > 0 ? html`<mark class="newline ${faults.map(({ name }) => name).join(' ')}" data-end=${end + 1 < next ? '\\r\\n' : '\\n'}></mark>` : nothing}&#8203;</span
      >
    </div>`;
  }

  readonly #touched = (): void => {
    this.#byHand = true;
  };

  /** The caret chooses what it stands in. Browsers differ in whether the field or the document tells that it moved. */
  readonly #moved = (): void => {
    const report = this.#current;
    const { textarea } = this;
    if (
      !this.#byHand ||
      !report ||
      !textarea?.matches(':focus') ||
      this.inspection.question !== this.inspection.answered
    )
      return;
    const { input } = this.inspection.question;
    const [start, end] = [textarea.selectionStart, textarea.selectionEnd].map((at) => inText(input, at));
    const bits = bitsAt(report, start ?? 0, end ?? 0);
    if (!bits || (start === 0 && end === input.length)) return;
    this.#chosen = bits;
    this.#show(bits);
    this.#frame = this.inspection.selection.frame;
    this.inspection.selection.hover(null);
    this.inspection.selection.choose(bits);
  };

  readonly #pointed = (event: PointerEvent): void => {
    const report = this.#current;
    if (event.pointerType === 'touch' || event.buttons > 0 || !report || !this.textarea) return;
    const caret = caretAt(this.textarea, event.clientX, event.clientY);
    const offset = caret === null ? -1 : inText(this.inspection.question.input, caret);
    const within = offset >= 0 && this.#isOver(this.#lineAt(offset), event);
    this.inspection.selection.hover(within ? bitsAt(report, offset, offset) : null);
  };

  /** The frame that bits are in is the one that is shown. */
  #show({ start }: BitRange): void {
    const frame = this.report && frameAt(this.report, start >> 3);
    if (frame) this.inspection.selection.showFrame(frame.index);
  }

  #lineAt(offset: number): number {
    const { lines } = this.#source;
    const after = lines.findIndex(({ start }) => start > offset);
    return (after < 0 ? lines.length : after) - 1;
  }

  #lineElement(line: number): Element | undefined {
    const first = this.#source.wraps ? 0 : this.#rows.of(this.#source.lines.length).first;
    return this.renderRoot.querySelectorAll('.row')[line - first];
  }

  /** Whether the pointer is on the text of a line, not behind it or below. */
  #isOver(line: number, { clientX, clientY }: PointerEvent): boolean {
    const { right, bottom } = this.#lineElement(line)?.lastElementChild?.getBoundingClientRect() ?? {};
    return right === undefined || bottom === undefined || (clientX <= right && clientY <= bottom);
  }
}
