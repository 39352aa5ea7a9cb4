import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Report } from '../../report.gen.ts';
import { hexByte } from '../../store/bits.ts';
import { runsOfByte } from '../../store/fields.ts';
import { base } from '../styles/base.ts';
import { kinds } from '../styles/kinds.ts';
import { byteExcerptStyles } from './byte-excerpt.styles.ts';

const before = 4;
const after = 12;
/** Of a longer range the middle is left out. */
const mostMarked = 16;
const markedEdge = 6;

/** The bytes around a range in one line, the range marked. */
export class ByteExcerpt extends LitElement {
  static override styles = [base, kinds, byteExcerptStyles];

  @property({ attribute: false }) bytes: Uint8Array = new Uint8Array();
  @property({ type: Number }) start = 0;
  @property({ type: Number }) end = 0;
  /** For the colours of fields; absent if the bytes are not those of the report. */
  @property({ attribute: false }) report: Report | undefined;
  @property() caption = '';

  protected override render(): TemplateResult {
    const { bytes, start, end } = this;
    const from = Math.max(0, start - before);
    const to = Math.min(bytes.length, end + after);
    const long = end - start > mostMarked;
    return html`<div class="strip">
      ${from > 0 ? more() : nothing} ${this.#cells(from, start, false)}
      ${
        long
          ? [this.#cells(start, start + markedEdge, true), more(), this.#cells(end - markedEdge, end, true)]
          : start === end
            ? html`<span class="gone"></span>`
            : this.#cells(start, end, true)
      }
      ${this.#cells(end, to, false)} ${to < bytes.length ? more() : nothing}
      <span class="where">${this.caption}</span>
    </div>`;
  }

  #cells(from: number, to: number, marked: boolean): TemplateResult[] {
    return Array.from(this.bytes.subarray(from, to), (byte, i) => {
      const kind = this.report ? runsOfByte(this.report, from + i).at(-1)?.kind : 'other';
      return html`<span class="byte cell ${marked ? 'marked' : (kind ?? '')}">${hexByte(byte)}</span>`;
    });
  }
}

const more = (): TemplateResult => html`<span class="gap">…</span>`;
