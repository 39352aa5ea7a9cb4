import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Frame, Report } from '../../report.gen.ts';
import { hexByte, meets } from '../../store/bits.ts';
import { charactersOf } from '../../store/characters.ts';
import { grouped } from '../../store/words.ts';
import { base } from '../styles/base.ts';
import { card } from '../styles/card.ts';
import { controls } from '../styles/controls.ts';
import { kinds } from '../styles/kinds.ts';
import { Pane } from '../ui/pane.ts';
import { columns, unmaskStyles } from './unmask.styles.ts';

const page = 4 * columns;

/** How the payload is unmasked: byte i XOR byte i mod 4 of the key (section 5.3). */
export class Unmask extends Pane {
  static override styles = [base, card, controls, kinds, unmaskStyles];

  /** Whether it stands below a row of a table, which names it. */
  @property({ type: Boolean }) alone = false;
  /** The first payload byte that is drawn. */
  @state() private from = 0;
  #followed = -1;

  protected override willUpdate(): void {
    super.willUpdate();
    if (this.frame) this.#follow(this.frame);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { report, frame } = this;
    if (!report || !frame?.masked || frame.payload.length === 0) return nothing;
    const end = Math.min(this.from + page, frame.payload.length);
    const blocks: TemplateResult[] = [];
    for (let at = this.from; at < end; at += columns)
      blocks.push(this.#block(report, frame, at, Math.min(at + columns, end)));
    return html`<section class="card" aria-labelledby="title">
      <header class=${this.alone && frame.payload.length <= page ? 'unseen' : ''}>
        <h2 id="title">Unmasking</h2>
        ${frame.payload.length > page ? this.#pages(frame.payload.length, end) : html`<small>The four key bytes repeat: byte i XOR key[i mod 4]</small>`}
      </header>
      <div class="body" @pointerover=${this.hovered} @pointerleave=${this.left} @click=${this.chosen}>${blocks}</div>
    </section>`;
  }

  #block(report: Report, frame: Frame, from: number, end: number): TemplateResult {
    const { active } = this.inspection.selection;
    const payloadAt = frame.offset + frame.headerBytes;
    const keyAt = payloadAt - 4;
    const masked = (byte: number, at: number, kind: string): TemplateResult =>
      html`<span
        class="cell byte ${kind} ${meets(active, at * 8, at * 8 + 8) ? 'lit' : ''}"
        role="cell"
        data-bits="${at * 8}-${at * 8 + 8}"
        >${hexByte(byte)}</span
      >`;
    const indexes = Array.from({ length: end - from }, (_, i) => from + i);
    const key = (i: number): number => keyAt + (i % 4);
    const line = (name: string, cells: TemplateResult[]): TemplateResult =>
      html`<div role="row"><span class="name" role="rowheader">${name}</span>${cells}${gaps(end - from)}</div>`;
    return html`<div class="block" role="table" aria-label="Payload bytes ${from} to ${end - 1}">
      ${line(
        'on the wire',
        indexes.map((i) => masked(report.bytes[payloadAt + i] ?? 0, payloadAt + i, 'payload')),
      )}
      ${line(
        'key, repeated',
        indexes.map((i) => masked(report.bytes[key(i)] ?? 0, key(i), 'key')),
      )}
      ${line(
        'XOR',
        indexes.map((i) => masked(frame.payload[i] ?? 0, payloadAt + i, 'plain')),
      )}
      ${line(
        'as text',
        charactersOf(frame.payload, from, end).map((text) => html`<span class="character" role="cell">${text}</span>`),
      )}
    </div>`;
  }

  #pages(total: number, end: number): TemplateResult {
    return html`<div class="pages">
      <span>${grouped(this.from)} to ${grouped(end - 1)} of ${grouped(total)}</span>
      <button
        class="button small"
        aria-label="Earlier bytes"
        ?disabled=${this.from === 0}
        @click=${() => (this.from -= page)}
      >
        ‹
      </button>
      <button
        class="button small"
        aria-label="Later bytes"
        ?disabled=${end === total}
        @click=${() => (this.from += page)}
      >
        ›
      </button>
    </div>`;
  }

  /** Turns to the page of the byte that was chosen in another pane. */
  #follow(frame: Frame): void {
    const bit = this.inspection.selection.chosen?.start ?? -1;
    const index = (bit >> 3) - frame.offset - frame.headerBytes;
    if (bit !== this.#followed && index >= 0 && index < frame.payload.length) this.from = index - (index % page);
    if (this.from >= frame.payload.length) this.from = 0;
    this.#followed = bit;
  }
}

const gaps = (used: number): TemplateResult[] => Array.from({ length: columns - used }, () => html`<span></span>`);
