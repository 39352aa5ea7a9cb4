import { css, html, type TemplateResult } from 'lit';
import { marksOf, segments } from '../../store/marks.ts';
import { count, grouped } from '../../store/words.ts';
import { base } from '../styles/base.ts';
import { Pane } from '../ui/pane.ts';
import { markStyles } from './marks.styles.ts';

const shownLength = 3000;
/** How much of what is shown stands before the place that it is about. */
const before = 600;

/** A text that is too long to be edited: the part of it that the selection is about, or its start. */
export class LongText extends Pane {
  static override styles = [
    base,
    markStyles,
    css`
      p {
        margin: 0;
        padding: 4px 16px 8px;
        font-size: 13px;
        color: var(--soft);
      }
      pre {
        margin: 0;
        padding: 4px 16px 14px;
        max-height: min(40vh, 340px);
        overflow: auto;
        font: 13.5px/1.6 var(--mono);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        unicode-bidi: isolate;
      }
    `,
  ];

  /** With the focus the keys scroll the text, and a paste reaches the box around it. */
  override focus(): void {
    this.renderRoot.querySelector('pre')?.focus();
  }

  protected override sources(): (readonly [EventTarget, string])[] {
    return [...super.sources(this.inspection), [this.inspection, 'question']];
  }

  protected override render(): TemplateResult {
    const { input } = this.inspection.question;
    const marks = this.report && this.inspection.answered.input === input ? this.#marks() : [];
    const active = marks.find(({ name }) => name === 'lit');
    const start = Math.max(0, (active?.start ?? 0) - before);
    const end = Math.min(input.length, start + shownLength);
    const within = marks.map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start }));
    const pieces = segments(
      input.slice(start, end),
      within.filter((mark) => mark.end > 0 && mark.start < end - start),
    );
    const place = start === 0 ? 'from the start' : `from character ${grouped(start + 1)}`;
    return html`<p>
        ${count(input.length, 'character')}: too long to be edited here. Shown are ${grouped(end - start)}, ${place}. A
        paste takes its place.
      </p>
      <pre tabindex="0" role="group" aria-label="A part of the text">
${pieces.map(({ text, names }) =>
          names.length === 0 ? html`${text}` : html`<mark class=${names.join(' ')}>${text}</mark>`,
        )}</pre>`;
  }

  #marks(): ReturnType<typeof marksOf> {
    const { selection, offers } = this.inspection;
    return this.report ? marksOf(this.report, selection, offers.marks) : [];
  }
}
