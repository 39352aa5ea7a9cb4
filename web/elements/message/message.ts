import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Message } from '../../report.gen.ts';
import { hexOf } from '../../store/bits.ts';
import { frameHash } from '../../store/build/address.ts';
import { offerOf } from '../../store/build/offer.ts';
import { count, kindOf } from '../../store/words.ts';
import { base } from '../styles/base.ts';
import { card } from '../styles/card.ts';
import { controls } from '../styles/controls.ts';
import { facts } from '../styles/facts.ts';
import { Pane } from '../ui/pane.ts';
import { shown } from '../ui/text.ts';
import { buildLink } from './build-link.ts';

/** The message that the frame belongs to, unmasked and put together as an application gets it, or a bare payload. */
export class MessagePane extends Pane {
  static override styles = [
    base,
    card,
    controls,
    facts,
    css`
      * + dl {
        margin-top: 12px;
      }
      .more {
        margin-top: 10px;
      }
      dl:empty {
        display: none;
      }
      details {
        margin-top: 8px;
      }
      summary {
        width: max-content;
        font-size: 13px;
        color: var(--soft);
        cursor: pointer;
      }
      summary + dl {
        margin-top: 4px;
      }
    `,
  ];

  /** The address of a page with the form; null if there is none. */
  @property() builder: string | null = null;

  protected override render(): TemplateResult | typeof nothing {
    const { message } = this;
    if (!message) return nothing;
    return html`<section class="card" aria-labelledby="title">
      <header>
        <h2 id="title">Message</h2>
        <small>${summary(message)}</small>
        <ws-lens-copy
          label=${wordsOf(message) ? 'Copy text' : 'Copy payload'}
          .text=${() => plain(message)}
        ></ws-lens-copy>
      </header>
      <div class="body">
        ${this.#content(message)} ${factsOf(message)}
        <ws-lens-comparison .inspection=${this.inspection} .of=${message}></ws-lens-comparison>
        ${hashOf(message)} ${this.#offer(message)}
        <ws-lens-carriers .inspection=${this.inspection} .of=${message}></ws-lens-carriers>
        <ws-lens-answer .inspection=${this.inspection} .message=${message} .builder=${this.builder}></ws-lens-answer>
      </div>
    </section>`;
  }

  #content(message: Message): TemplateResult | typeof nothing {
    if (message.opcode === 8 || message.payload.length === 0) return nothing;
    return html`<ws-lens-reading .inspection=${this.inspection} .of=${message}></ws-lens-reading>`;
  }

  #offer(message: Message): TemplateResult | typeof nothing {
    const offer = this.report && offerOf(this.report, message);
    if (this.builder === null || !offer) return nothing;
    return html`<p class="more">${buildLink(this.builder, frameHash(offer.form, offer.direction), offer.label)}</p>`;
  }
}

const wordsOf = ({ text, error }: Message): string => text || error || '';

const plain = (message: Message): string => wordsOf(message) || hexOf(message.payload);

function summary(message: Message): string {
  const parts = [kindOf(message), count(message.byteLength, 'byte')];
  if (message.frames.length > 1) parts.push(count(message.frames.length, 'frame'));
  if (message.compressed) parts.push('compressed');
  if (!message.complete) parts.push('not complete');
  return parts.join(', ');
}

/** What few ask for. */
const hashOf = ({ error, sha256 }: Message): TemplateResult | typeof nothing =>
  error === undefined
    ? html`<details>
        <summary>More</summary>
        <dl>
          <dt>SHA-256</dt>
          <dd><code>${sha256}</code></dd>
        </dl>
      </details>`
    : nothing;

const factsOf = (message: Message): TemplateResult =>
  html`<dl>
    ${
      message.closeCode === undefined
        ? nothing
        : html`<dt>Close code</dt>
            <dd>${message.closeCode}</dd>`
    }
    ${
      !message.closeReason
        ? nothing
        : html`<dt>Reason</dt>
            <dd>${shown(message.closeReason)}</dd>`
    }
    ${
      message.error === undefined
        ? nothing
        : html`<dt>Error</dt>
            <dd>${shown(message.error)}</dd>`
    }
  </dl>`;
