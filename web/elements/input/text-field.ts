import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Inspection } from '../../store/inspection.ts';
import { nameOf, textOfFile } from '../../store/open-file.ts';
import type { Question } from '../../store/question.ts';
import { Pane } from '../ui/pane.ts';
import type { LongText } from './long-text.ts';

/** A longer text is only shown, a part at a time. */
const mostEdited = 1 << 18;

/** What takes a text: typed, pasted, or from a file that is chosen or dropped. Another text forgets what was chosen for the one before. */
export abstract class TextField extends Pane {
  /** Whether a file is being dragged over it. */
  @state() protected over = false;
  /** What was wrong with the last file, until there is another question. */
  @state() private problem: { readonly text: string; readonly question: Question } | null = null;
  #opened = 0;
  @query('textarea') protected readonly textarea!: HTMLTextAreaElement | null;
  @query('ws-lens-held') private readonly longText!: LongText | null;
  @query('input[type=file]') private readonly chooser!: HTMLInputElement;

  /** Selects a place of the text, as UTF-16 offsets, and brings it into view. */
  point(start: number, end: number): void {
    if (!this.textarea) return;
    const { input } = this.inspection.question;
    this.textarea.focus();
    this.textarea.setSelectionRange(inField(input, start), inField(input, end));
    this.reveal(start);
  }

  /** Scrolls to a place of the text. */
  protected abstract reveal(offset: number): void;

  protected override sources(inspection: Inspection): (readonly [EventTarget, string])[] {
    return [...super.sources(inspection), [inspection, 'question']];
  }

  protected readonly isHeld = (text: string): boolean => text.length > mostEdited;

  protected field(input: string, className: string, placeholder: string, label = ''): TemplateResult {
    return html`<textarea
      id="box"
      aria-label=${label || nothing}
      class=${className}
      rows="1"
      spellcheck="false"
      autocapitalize="off"
      autocomplete="off"
      placeholder=${placeholder}
      ?readonly=${!this.inspection.offers.edits}
      .value=${live(input)}
      @input=${this.#typed}
    ></textarea>`;
  }

  protected fileChooser(multiple = false): TemplateResult {
    return html`<input type="file" hidden ?multiple=${multiple} aria-label="A file to read" @change=${this.#chosen} />`;
  }

  protected problemText(): TemplateResult | typeof nothing {
    return this.problem?.question === this.inspection.question
      ? html`<p class="problem" role="alert">${this.problem.text}</p>`
      : nothing;
  }

  /** Asks for a file. */
  readonly chooseFile = (): void => this.chooser.click();

  /** Takes another text: one that is pasted over all, from a file, or none. */
  protected another(input: string): void {
    this.inspection.ask({ input, notation: 'auto' });
  }

  /** A paste is a choice of its own, unlike key strokes; one in place of all that there was is another text. */
  readonly #typed = (event: InputEvent): void => {
    const { value } = event.target as HTMLTextAreaElement;
    const pasted = /^insertFrom(Paste|Drop)/.test(event.inputType);
    if (!pasted) this.inspection.type({ input: value });
    else if (this.#replacesAll) this.another(value);
    else this.inspection.ask({ input: value });
  };

  /** Whether all of the text was selected, or there was none, before a change. */
  #replacesAll = false;

  /** A long text never gets into the text field, which would take seconds to lay it out. A paste over one replaces it. */
  protected readonly pasted = (event: ClipboardEvent): void => {
    if (!this.inspection.offers.edits) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const [file] = event.clipboardData?.files ?? [];
    this.beforeInput();
    if (text === '' && file) {
      event.preventDefault();
      void this.take([file]);
    } else if (this.isHeld(text) || (text !== '' && this.isHeld(this.inspection.question.input))) {
      event.preventDefault();
      this.another(text);
      void this.#focus();
    }
  };

  protected readonly beforeInput = (): void => {
    const { value = '', selectionStart = 0, selectionEnd = 0 } = this.textarea ?? {};
    this.#replacesAll = selectionStart === 0 && selectionEnd === value.length;
  };

  protected readonly dragged = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files') || !this.inspection.offers.edits) return;
    event.preventDefault();
    this.over = true;
  };

  protected readonly dragLeft = (): void => {
    this.over = false;
  };

  protected readonly dropped = (event: DragEvent): void => {
    this.over = false;
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0 || !this.inspection.offers.edits) return;
    event.preventDefault();
    void this.take(files);
  };

  /** The chooser is emptied, so that to choose the same file again is a change. */
  readonly #chosen = (): void => {
    const files = [...(this.chooser.files ?? [])];
    if (files.length > 0) void this.take(files).then(() => (this.chooser.value = ''));
  };

  /** Takes the files that were given: a text is the first of them. */
  protected async take(files: readonly File[]): Promise<void> {
    const [file] = files;
    if (file) await this.open(file, files.length);
  }

  /** Opens a file, of several that were dropped the first. If the question changes while it is read, it is dropped. */
  async open(file: File, files = 1): Promise<void> {
    const order = ++this.#opened;
    const { question } = this.inspection;
    this.problem = null;
    const outdated = (): boolean => order !== this.#opened || question !== this.inspection.question;
    try {
      const input = await textOfFile(file, this.inspection.engine);
      if (outdated()) return;
      this.another(input);
      if (files > 1) this.complain(`Only ${nameOf(file)} was opened, the first of ${files} files.`);
      else this.say(`${nameOf(file)} was opened`);
    } catch (error) {
      if (!outdated()) this.complain(error instanceof Error ? error.message : String(error));
    }
  }

  protected complain(text: string): void {
    this.problem = { text, question: this.inspection.question };
  }

  readonly clear = (): void => {
    this.another('');
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

/** The offset in a text of one that the text field counts. */
export function inText(text: string, offset: number): number {
  if (!text.includes('\r\n')) return offset;
  let at = offset;
  for (let i = text.indexOf('\r\n'); i >= 0 && i < at; i = text.indexOf('\r\n', i + 2)) at++;
  return at;
}

/** An offset in a text as the text field counts it, in which every end of a line is one character. */
const inField = (text: string, offset: number): number => offset - (text.slice(0, offset).match(/\r\n/g)?.length ?? 0);
