import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Inspection } from '../../store/inspection.ts';
import { marksOf, segments } from '../../store/marks.ts';
import { nameOf, textOfFile } from '../../store/open-file.ts';
import type { Question } from '../../store/question.ts';
import { base } from '../styles/base.ts';
import { card } from '../styles/card.ts';
import { controls } from '../styles/controls.ts';
import { Pane } from '../ui/pane.ts';
import { boxStyles } from './box.styles.ts';
import type { LongText } from './long-text.ts';
import { markStyles } from './marks.styles.ts';

/** Longer texts have no layer behind them, and no marks, as each mark would lay the text out anew; they scroll instead. */
const mostMirrored = 1 << 14;
/** A longer text is only shown, a part at a time. */
const mostEdited = 1 << 18;

/** The box that takes anything. A layer behind it repeats its text to mark places in it. */
export class Box extends Pane {
  static override styles = [base, card, controls, markStyles, boxStyles];

  /** Whether a file is being dragged over the box. */
  @state() private over = false;
  /** What was wrong with the last file, until there is another question. */
  @state() private problem: { readonly text: string; readonly question: Question } | null = null;
  #opened = 0;
  @query('textarea') private readonly textarea!: HTMLTextAreaElement | null;
  @query('ws-lens-held') private readonly longText!: LongText | null;
  @query('input[type=file]') private readonly chooser!: HTMLInputElement;
  @query('.paste') private readonly scroller!: HTMLElement;

  /** Selects a place of the text, as UTF-16 offsets, and brings it into view. */
  point(start: number, end: number): void {
    if (!this.textarea) return;
    const { input } = this.inspection.question;
    this.textarea.focus();
    this.textarea.setSelectionRange(inField(input, start), inField(input, end));
    const lines = this.textarea.value.slice(0, start).split('\n').length - 1;
    const all = this.textarea.value.split('\n').length;
    this.scroller.scrollTop = (this.scroller.scrollHeight * lines) / all - this.scroller.clientHeight / 2;
  }

  protected override sources(inspection: Inspection): (readonly [EventTarget, string])[] {
    return [...super.sources(inspection), [inspection, 'question']];
  }

  protected override render(): TemplateResult {
    const { question } = this.inspection;
    const { input } = question;
    return html`<section
      class="card ${this.over ? 'over' : ''}"
      @dragover=${this.#dragged}
      @dragleave=${() => (this.over = false)}
      @drop=${this.#dropped}
      @paste=${this.#pasted}
    >
      <header>
        <label for="box">Frames or headers</label>
        <button class="button small" @click=${() => this.chooser.click()}>Open a file</button>
        <input type="file" hidden aria-label="A file to read" @change=${this.#chosen} />
        <button class="button small" ?disabled=${input === ''} @click=${this.#clear}>Clear</button>
      </header>
      ${isTooLong(input) ? html`<ws-lens-held .inspection=${this.inspection}></ws-lens-held>` : this.#editor(input)}
      ${this.problem?.question === question ? html`<p class="problem" role="alert">${this.problem.text}</p>` : nothing}
      <slot></slot>
    </section>`;
  }

  #editor(input: string): TemplateResult {
    const large = input.length > mostMirrored;
    return html`<div class="paste">
      ${large ? nothing : html`<div class="mirror" aria-hidden="true">${this.#marked(input)}&#8203;</div>`}
      <textarea
        id="box"
        class=${large ? 'large' : ''}
        spellcheck="false"
        autocapitalize="off"
        autocomplete="off"
        placeholder="Paste bytes in any notation, or the headers of a handshake, or drop a file"
        .value=${live(input)}
        @input=${this.#typed}
      ></textarea>
    </div>`;
  }

  #marked(input: string): TemplateResult[] {
    const { report, inspection } = this;
    if (!report || inspection.answered.input !== input) return [html`${input}`];
    return segments(input, marksOf(report, inspection.selection)).map(({ text, names }) =>
      names.length === 0 ? html`${text}` : html`<mark class=${names.join(' ')}>${text}</mark>`,
    );
  }

  /** A paste is a choice of its own, unlike key strokes. */
  readonly #typed = (event: InputEvent): void => {
    const { value } = event.target as HTMLTextAreaElement;
    if (/^insertFrom(Paste|Drop)/.test(event.inputType)) this.inspection.ask({ input: value });
    else this.inspection.type(value);
  };

  /** A long text never gets into the text field, which would take seconds to lay it out. A paste over one replaces it. */
  readonly #pasted = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const [file] = event.clipboardData?.files ?? [];
    if (text === '' && file) {
      event.preventDefault();
      void this.#open(file);
    } else if (isTooLong(text) || (text !== '' && isTooLong(this.inspection.question.input))) {
      event.preventDefault();
      this.inspection.ask({ input: text });
      void this.#focus();
    }
  };

  readonly #dragged = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.over = true;
  };

  readonly #dropped = (event: DragEvent): void => {
    this.over = false;
    const files = event.dataTransfer?.files;
    const file = files?.[0];
    if (!file) return;
    event.preventDefault();
    void this.#open(file, files.length);
  };

  /** The chooser is emptied, so that to choose the same file again is a change. */
  readonly #chosen = (): void => {
    const [file] = this.chooser.files ?? [];
    if (file) void this.#open(file).then(() => (this.chooser.value = ''));
  };

  /** Opens a file, of several that were dropped the first. If the question changes while it is read, it is dropped. */
  async #open(file: File, files = 1): Promise<void> {
    const order = ++this.#opened;
    const { question } = this.inspection;
    this.problem = null;
    const outdated = (): boolean => order !== this.#opened || question !== this.inspection.question;
    try {
      const input = await textOfFile(file, this.inspection.engine);
      if (outdated()) return;
      this.inspection.ask({ input, notation: 'auto' });
      if (files > 1) this.#complain(`Only ${nameOf(file)} was opened, the first of ${files} files.`);
      else this.say(`${nameOf(file)} was opened`);
    } catch (error) {
      if (!outdated()) this.#complain(error instanceof Error ? error.message : String(error));
    }
  }

  #complain(text: string): void {
    this.problem = { text, question: this.inspection.question };
  }

  readonly #clear = (): void => {
    this.inspection.ask({ input: '', notation: 'auto' });
    void this.#focus();
    this.say('The box is empty');
  };

  /** Moves the focus to what shows the text now. */
  async #focus(): Promise<void> {
    await this.updateComplete;
    await this.longText?.updateComplete;
    (this.longText ?? this.textarea)?.focus();
  }
}

const isTooLong = (text: string): boolean => text.length > mostEdited;

/** An offset in a text as the text field counts it, in which every end of a line is one character. */
const inField = (text: string, offset: number): number => offset - (text.slice(0, offset).match(/\r\n/g)?.length ?? 0);
