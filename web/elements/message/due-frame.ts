import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Message } from '../../report.gen.ts';
import { hexOf } from '../../store/bits.ts';
import { frameHash } from '../../store/build/address.ts';
import { dueFrameOf, type DueFrame } from '../../store/build/offer.ts';
import type { Inspection } from '../../store/inspection.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { sectionLink } from '../ui/text.ts';
import { buildLink } from './build-link.ts';

/** The frame that the other side owes to a Ping or a Close, in bytes. */
export class DueFramePane extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      section {
        display: grid;
        gap: 8px;
        margin-top: 14px;
        padding-top: 12px;
        border-top: 1px solid var(--line);
        font-size: 14px;
      }
      h3 {
        font-size: 13px;
        font-weight: 600;
        color: var(--soft);
      }
      .bytes {
        font-size: 15px;
        line-height: 1.6;
        overflow-wrap: anywhere;
      }
      .do {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ];

  @property({ attribute: false }) inspection!: Inspection;
  @property({ attribute: false }) message: Message | undefined;
  /** The address of a page with the form; null if there is none. */
  @property() builder: string | null = null;
  @state() private bytes: Uint8Array = new Uint8Array();
  #due: DueFrame | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('message')) return;
    const { report } = this.inspection;
    this.#due = report && this.message ? dueFrameOf(report, this.message, drawKey()) : null;
    this.bytes = new Uint8Array();
    if (this.#due) void this.#encode(this.#due);
  }

  protected override render(): TemplateResult | typeof nothing {
    const due = this.#due;
    if (!due || this.bytes.length === 0) return nothing;
    return html`<section aria-labelledby="title">
      <h3 id="title">The right answer</h3>
      <p>${due.text} ${sectionLink(due.section)}</p>
      <code class="bytes">${hexOf(this.bytes)}</code>
      <div class="do">
        <ws-lens-copy label="Copy frame" .text=${() => hexOf(this.bytes)}></ws-lens-copy>
        ${buildLink(this.builder, frameHash(due.form, due.direction), 'Build it')}
      </div>
    </section>`;
  }

  /** The bytes for a message that is no longer shown are dropped. */
  async #encode(due: DueFrame): Promise<void> {
    const { bytes } = await this.inspection.engine.encode(due.spec);
    if (due === this.#due) this.bytes = bytes;
  }
}

/** A masking key, fresh from the browser's source of randomness (section 5.3). */
const drawKey = (): string => hexOf(crypto.getRandomValues(new Uint8Array(4)), '');
