import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { query } from 'lit/decorators.js';
import type { Inspection } from '../store/inspection.ts';
import { marksOf, segments } from '../store/marks.ts';
import { Pane } from './pane.ts';
import { base } from './styles/base.ts';
import { card } from './styles/card.ts';
import { controls } from './styles/controls.ts';

/** Longer texts are not mirrored, for each mark would lay them out anew: they scroll, and have no marks. */
const mostMirrored = 1 << 14;

/** The box that takes anything. A layer behind it repeats its text to mark places in it. */
export class Box extends Pane {
  static override styles = [
    base,
    card,
    controls,
    css`
      .card:focus-within {
        border-color: var(--accent);
      }
      .card:has(textarea:focus) {
        box-shadow: 0 0 0 1px var(--accent);
      }
      label {
        font-size: 13px;
        font-weight: 600;
        color: var(--soft);
        margin-right: auto;
      }
      .paste {
        display: grid;
        max-height: min(44vh, 380px);
        overflow: auto;
      }
      .paste > * {
        grid-area: 1 / 1;
        min-width: 0;
        margin: 0;
        padding: 4px 16px 14px;
        border: 0;
        font: 15px/1.7 var(--mono);
        font-variant-ligatures: none;
        letter-spacing: 0;
        tab-size: 4;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      textarea {
        width: 100%;
        height: 100%;
        min-height: 112px;
        resize: none;
        overflow: hidden;
        background: none;
        outline: 0;
      }
      textarea.large {
        height: min(44vh, 380px);
        overflow: auto;
      }
      textarea::placeholder {
        color: var(--soft);
        opacity: 1;
      }
      .mirror {
        color: transparent;
        pointer-events: none;
        user-select: none;
      }
      .mirror mark {
        color: transparent;
        background: none;
        border-radius: 3px;
      }
      .mirror .error {
        background: var(--error-bg);
        text-decoration: underline 2px var(--error);
        text-underline-offset: 5px;
      }
      .mirror .warning {
        text-decoration: underline 2px dotted var(--warning);
        text-underline-offset: 5px;
      }
      .mirror .lit {
        background: color-mix(in oklab, var(--accent) 26%, transparent);
      }
    `,
  ];

  @query('textarea') private readonly textarea!: HTMLTextAreaElement;
  @query('.paste') private readonly scroller!: HTMLElement;

  /** Selects a place of the text, as UTF-16 offsets, and brings it into view. */
  point(start: number, end: number): void {
    this.textarea.focus();
    this.textarea.setSelectionRange(start, end);
    const lines = this.textarea.value.slice(0, start).split('\n').length - 1;
    const all = this.textarea.value.split('\n').length;
    this.scroller.scrollTop = (this.scroller.scrollHeight * lines) / all - this.scroller.clientHeight / 2;
  }

  protected override sources(inspection: Inspection): (readonly [EventTarget, string])[] {
    return [...super.sources(inspection), [inspection, 'question']];
  }

  protected override render(): TemplateResult {
    const { input } = this.inspection.question;
    const large = input.length > mostMirrored;
    return html`<section class="card">
      <header>
        <label for="box">Frames, headers or a dump</label>
        <button class="button small" ?disabled=${input === ''} @click=${this.#clear}>Clear</button>
      </header>
      <div class="paste">
        ${large ? nothing : html`<div class="mirror" aria-hidden="true">${this.#marked(input)}&#8203;</div>`}
        <textarea
          id="box"
          class=${large ? 'large' : ''}
          spellcheck="false"
          autocapitalize="off"
          autocomplete="off"
          placeholder="Paste bytes in any notation, or the headers of a handshake"
          .value=${live(input)}
          @input=${this.#typed}
        ></textarea>
      </div>
      <slot></slot>
    </section>`;
  }

  #marked(input: string): TemplateResult[] {
    const { report, inspection } = this;
    if (!report || inspection.answered.input !== input) return [html`${input}`];
    return segments(input, marksOf(report, inspection.selection.active)).map(({ text, names }) =>
      names.length === 0 ? html`${text}` : html`<mark class=${names.join(' ')}>${text}</mark>`,
    );
  }

  /** What is pasted is whole, so it is not waited for more. */
  readonly #typed = (event: InputEvent): void => {
    const { value } = this.textarea;
    if (/^insertFrom(Paste|Drop)/.test(event.inputType)) this.inspection.ask({ input: value });
    else this.inspection.type(value);
  };

  readonly #clear = (): void => {
    this.inspection.ask({ input: '', notation: 'auto' });
    this.textarea.focus();
    this.say('The box is empty');
  };
}
