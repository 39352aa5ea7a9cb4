import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { hexOf } from '../../store/bits.ts';
import { frameHash } from '../../store/build/address.ts';
import type { Inspection } from '../../store/inspection.ts';
import { answerOf, type Answer } from '../../store/build/offer.ts';
import type { Message } from '../../report.gen.ts';
import { buildLink } from './build-link.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { sectionLink } from '../ui/text.ts';

/** The frame that a Ping or a Close is answered with, in bytes. */
export class AnswerFrame extends LitElement {
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
  /** The address of a page with the Build view; null if there is none. */
  @property() builder: string | null = null;
  @state() private bytes: Uint8Array = new Uint8Array();
  #answer: Answer | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('message')) return;
    const { report } = this.inspection;
    this.#answer = report && this.message ? answerOf(report, this.message, drawKey()) : null;
    this.bytes = new Uint8Array();
    if (this.#answer) void this.#encode(this.#answer);
  }

  protected override render(): TemplateResult | typeof nothing {
    const answer = this.#answer;
    if (!answer || this.bytes.length === 0) return nothing;
    return html`<section aria-labelledby="title">
      <h3 id="title">The right answer</h3>
      <p>${answer.text} ${sectionLink(answer.section)}</p>
      <code class="bytes">${hexOf(this.bytes)}</code>
      <div class="do">
        <ws-lens-copy label="Copy hex" .text=${() => hexOf(this.bytes)}></ws-lens-copy>
        ${buildLink(this.builder, frameHash(answer.form, answer.direction), 'Build it')}
      </div>
    </section>`;
  }

  /** What was asked for meanwhile counts. */
  async #encode(answer: Answer): Promise<void> {
    const { bytes } = await this.inspection.engine.encode(answer.spec);
    if (answer === this.#answer) this.bytes = bytes;
  }
}

/** A masking key, fresh from the browser's source of randomness (section 5.3). */
const drawKey = (): string => hexOf(crypto.getRandomValues(new Uint8Array(4)), '');
