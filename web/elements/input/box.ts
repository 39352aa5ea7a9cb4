import { html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { marksOf, segments } from '../../store/marks.ts';
import { base } from '../styles/base.ts';
import { card } from '../styles/card.ts';
import { controls } from '../styles/controls.ts';
import { boxStyles } from './box.styles.ts';
import { markStyles } from './marks.styles.ts';
import { TextField } from './text-field.ts';

/** Longer texts have no layer behind them, and no marks, as each mark would lay the text out anew; they scroll instead. */
const mostMirrored = 1 << 14;

/** The box that takes anything. A layer behind it repeats its text to mark places in it. */
export class Box extends TextField {
  static override styles = [base, card, controls, markStyles, boxStyles];

  /** Whether there is the text alone: no button around it. */
  @property({ type: Boolean }) plain = false;
  @query('.paste') private readonly scroller!: HTMLElement;

  protected override reveal(offset: number): void {
    const text = this.textarea?.value ?? '';
    const lines = text.slice(0, offset).split('\n').length - 1;
    const all = text.split('\n').length;
    this.scroller.scrollTop = (this.scroller.scrollHeight * lines) / all - this.scroller.clientHeight / 2;
  }

  protected override render(): TemplateResult {
    const { input } = this.inspection.question;
    return html`<section
      class="card ${this.over ? 'over' : ''}"
      @dragover=${this.dragged}
      @dragleave=${this.dragLeft}
      @drop=${this.dropped}
      @beforeinput=${this.beforeInput}
      @paste=${this.pasted}
    >
      <header>
        <label for="box">Frames or headers</label>
        ${this.plain || !this.inspection.offers.edits ? nothing : this.#buttons(input)}
      </header>
      ${this.isHeld(input) ? html`<ws-lens-held .inspection=${this.inspection}></ws-lens-held>` : this.#editor(input)}
      ${this.problemText()}
      <slot></slot>
    </section>`;
  }

  #buttons(input: string): TemplateResult {
    return html`<button class="button small" @click=${this.chooseFile}>Open a file</button>
      ${this.fileChooser()}
      <button class="button small" ?disabled=${input === ''} @click=${this.clear}>Clear</button>`;
  }

  #editor(input: string): TemplateResult {
    const large = input.length > mostMirrored;
    const placeholder = 'Paste bytes in any notation, or the headers of a handshake, or drop a file';
    return html`<div class="paste">
      ${large ? nothing : html`<div class="mirror" aria-hidden="true">${this.#marked(input)}&#8203;</div>`}
      ${this.field(input, large ? 'large' : '', placeholder)}
    </div>`;
  }

  #marked(input: string): TemplateResult[] {
    const { report, inspection } = this;
    if (!report || inspection.answered.input !== input) return [html`${input}`];
    return segments(input, marksOf(report, inspection.selection, inspection.offers.marks)).map(({ text, names }) =>
      names.length === 0 ? html`${text}` : html`<mark class=${names.join(' ')}>${text}</mark>`,
    );
  }
}
