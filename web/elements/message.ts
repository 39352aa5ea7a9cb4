import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { dumpCharacter, hexByte, hexOf } from '../store/bits.ts';
import type { Message } from '../report.gen.ts';
import { frameHash } from '../store/build-state.ts';
import { offerOf } from '../store/offer.ts';
import { count } from '../store/words.ts';
import { buildLink } from './build-link.ts';
import { Pane } from './pane.ts';
import { base } from './styles/base.ts';
import { card } from './styles/card.ts';
import { controls } from './styles/controls.ts';
import { facts } from './styles/facts.ts';
import { shown, shownLines } from './text.ts';

const opcodeNames: Readonly<Record<number, string>> = {
  0: 'continuation',
  1: 'text',
  2: 'binary',
  8: 'close',
  9: 'ping',
  10: 'pong',
};
const longestText = 2000;
const longestBytes = 512;

/** The message that the frame belongs to, unmasked and put together as an application gets it, or a bare payload. */
export class MessagePane extends Pane {
  static override styles = [
    base,
    card,
    controls,
    facts,
    css`
      .text {
        margin: 0;
        font: 16px/1.55 var(--mono);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        unicode-bidi: isolate;
        max-height: 360px;
        overflow: auto;
      }
      .dump {
        font-size: 13.5px;
        white-space: pre;
      }
      * + dl {
        margin-top: 12px;
      }
      .more {
        margin-top: 10px;
      }
    `,
  ];

  /** The address of a page with the Build view; null if there is none. */
  @property() builder: string | null = null;
  @state() private whole = false;
  #of: Message | undefined;

  protected override willUpdate(): void {
    super.willUpdate();
    const { message } = this;
    if (message !== this.#of) this.whole = false;
    this.#of = message;
  }

  protected override render(): TemplateResult | typeof nothing {
    const message = this.#of;
    if (!message) return nothing;
    return html`<section class="card" aria-labelledby="title">
      <header>
        <h2 id="title">Message</h2>
        <small>${summary(message)}</small>
        <ws-lens-copy label=${message.text ? 'Copy text' : 'Copy hex'} .text=${() => plain(message)}></ws-lens-copy>
      </header>
      <div class="body">
        ${this.#content(message)} ${factsOf(message)} ${this.#offer(message)}
        <ws-lens-answer .inspection=${this.inspection} .message=${message} .builder=${this.builder}></ws-lens-answer>
      </div>
    </section>`;
  }

  #content(message: Message): TemplateResult | typeof nothing {
    if (message.opcode === 8 || message.payload.length === 0) return nothing;
    if (message.text !== undefined)
      return this.#cut(
        message.text.length,
        longestText,
        (most) =>
          html`<pre class="text" tabindex="0" role="group" aria-label="Text">
${shownLines(message.text?.slice(0, most) ?? '')}</pre>`,
      );
    return this.#cut(
      message.payload.length,
      longestBytes,
      (most) =>
        html`<pre class="text dump" tabindex="0" role="group" aria-label="Bytes">
${dump(message.payload.subarray(0, most))}</pre>`,
    );
  }

  #offer(message: Message): TemplateResult | typeof nothing {
    const offer = this.report && offerOf(this.report, message);
    if (this.builder === null || !offer) return nothing;
    return html`<p class="more">${buildLink(this.builder, frameHash(offer.form, offer.direction), offer.label)}</p>`;
  }

  #cut(length: number, most: number, draw: (most: number) => TemplateResult): TemplateResult {
    const shownNow = this.whole ? most * 20 : most;
    const more = html`<p class="more">
      ${this.whole ? nothing : html`<button class="button small" @click=${() => (this.whole = true)}>Show more</button>`}
      <span class="soft">The copy button has all of it.</span>
    </p>`;
    return html`${draw(shownNow)} ${length > shownNow ? more : nothing}`;
  }
}

const plain = ({ text, payload }: Message): string => (text ? text : hexOf(payload));

function summary(message: Message): string {
  const parts = [opcodeNames[message.opcode] ?? `opcode ${message.opcode}`, count(message.byteLength, 'byte')];
  if (message.frames.length > 1) parts.push(count(message.frames.length, 'frame'));
  if (message.compressed) parts.push('compressed');
  if (!message.complete) parts.push('not complete');
  return parts.join(', ');
}

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
    <dt>SHA-256</dt>
    <dd><code>${message.sha256}</code></dd>
  </dl>`;

function dump(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += 8) {
    const row = Array.from(bytes.subarray(at, at + 8));
    lines.push(`${row.map(hexByte).join(' ').padEnd(25)} ${row.map(dumpCharacter).join('')}`);
  }
  return lines.join('\n');
}
