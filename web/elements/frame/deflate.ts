import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Blocks, Message, Report } from '../../report.gen.ts';
import { hexByte, meets, type BitRange } from '../../store/bits.ts';
import { bitsInInput, compressedOf, sourceOf, type Compressed } from '../../store/compressed.ts';
import { piecesOf, type Piece } from '../../store/deflate-pieces.ts';
import { takenApart } from '../../store/explain/taken-apart.ts';
import { inflation, count, grouped } from '../../store/words.ts';
import { base } from '../styles/base.ts';
import { card } from '../styles/card.ts';
import { controls } from '../styles/controls.ts';
import { kinds } from '../styles/kinds.ts';
import { Pane } from '../ui/pane.ts';
import { shown } from '../ui/text.ts';
import { aboutBlock, aboutPiece, Inflated } from './deflate-text.ts';
import { deflateStyles } from './deflate.styles.ts';

const mostBytes = 512;
const pageOfPieces = 300;
/** The most bytes that are shown of one piece. */
const mostMade = 200;
/** A payload of at most this many bytes is shown block by block at once. */
const short = 512;

/** A compressed message: its bytes on the wire beside what they inflate to, and how, block by block (RFC 7692, RFC 1951). */
export class Deflate extends Pane {
  static override styles = [base, card, controls, kinds, deflateStyles];

  @state() private open = false;
  @state() private blocks: Blocks | null = null;
  /** The piece that is pointed at. */
  @state() private at: Piece | null = null;
  @state() private most = pageOfPieces;
  #of: Message | undefined;
  #compressed: Compressed | null = null;
  #output = new Inflated(new Uint8Array(), true);

  protected override willUpdate(): void {
    super.willUpdate();
    const { report, message } = this;
    this.#follow();
    if (message === this.#of) return;
    this.#of = message;
    this.#compressed = report && message?.compressed ? compressedOf(report, message) : null;
    this.#output = new Inflated((this.#compressed && message?.payload) ?? new Uint8Array(), message?.opcode === 1);
    this.blocks = null;
    this.at = null;
    this.most = pageOfPieces;
    this.open = (this.#compressed?.payload.length ?? 0) <= short;
    if (this.open) void this.#takeApart();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { report, message } = this;
    if (!report || !message || !this.#compressed) return nothing;
    return html`<section class="card" aria-labelledby="title">
      <header>
        <h2 id="title">Compression</h2>
        <small>${this.#summary(message)}</small>
      </header>
      <div class="sides">${this.#wire(this.#compressed.payload)} ${this.#inflated()}</div>
      <details .open=${this.open} @toggle=${this.#toggled}>
        <summary>Block by block</summary>
        ${this.blocks && this.open ? this.#pieces(report, message, this.blocks, this.#compressed) : nothing}
      </details>
    </section>`;
  }

  #summary({ inflated, wireLength, byteLength }: Message): string {
    return inflated && !this.blocks?.problem ? inflation(wireLength, byteLength) : 'cannot be inflated to its end';
  }

  #wire(payload: Uint8Array): TemplateResult {
    const { at } = this;
    const isActive = (i: number): boolean => at !== null && i >= at.bitStart >> 3 && i * 8 < at.bitEnd;
    return html`<div>
      <h3>On the wire <span>${count(payload.length, 'byte')}</span></h3>
      <p class="bytes" tabindex="0" role="group" aria-label="Bytes on the wire">
        ${Array.from(
          payload.subarray(0, mostBytes),
          (byte, i) => html`<span class="cell payload ${isActive(i) ? 'lit' : ''}">${hexByte(byte)}</span>`,
        )}
        ${payload.length > mostBytes ? '…' : nothing}
      </p>
    </div>`;
  }

  #inflated(): TemplateResult {
    const output = this.#output;
    const { byteStart = 0, byteEnd = 0 } = this.at ?? {};
    const most = Math.min(output.bytes.length, 4 * mostBytes);
    const [start = 0, end = 0] = [byteStart, byteEnd].map((at) => Math.min(output.wholeCharacter(at), most));
    return html`<div>
      <h3>Inflated <span>${count(output.bytes.length, 'byte')}</span></h3>
      <p class="text" tabindex="0" role="group" aria-label="Inflated">
        <span>${output.read(0, start)}<mark>${output.read(start, end)}</mark>${output.read(end, most)}</span>
        ${output.bytes.length > most ? '…' : nothing}
      </p>
    </div>`;
  }

  #pieces(report: Report, message: Message, blocks: Blocks, compressed: Compressed): TemplateResult {
    const pieces = piecesOf(blocks, this.most);
    const point = (event: Event): void => this.#point(report, message, pieces, indexOf(event));
    const current = this.at ? pieces.findIndex(({ bitStart }) => bitStart === this.at?.bitStart) : -1;
    return html`<div
        class="blocks"
        @pointerover=${point}
        @pointerleave=${() => this.#point(report, message, pieces, -1)}
        @focusin=${point}
        @click=${(event: Event) => this.#pin(report, message, pieces, indexOf(event))}
        @keydown=${moved}
      >
        ${blocks.blocks.slice(0, (pieces.at(-1)?.block ?? -1) + 1).map((_, i) => {
          const own = pieces.map((piece, index) => ({ piece, index })).filter(({ piece }) => piece.block === i);
          if (own.length === 0) return nothing;
          return html`<p class="about" id="block-${i}">${aboutBlock(blocks, i, compressed.payload)}</p>
            <ol role="list" aria-labelledby="block-${i}">
              ${own.map(({ piece, index }) => this.#piece(piece, index, index === Math.max(current, 0), compressed))}
            </ol>`;
        })}
        ${blocks.problem ? html`<p class="problem">${shown(blocks.problem)}</p>` : nothing}
      </div>
      ${this.#more(pieces.length, blocks)}
      <p class="readout">
        ${this.at ? aboutPiece(this.at, blocks.blocks[this.at.block]?.kind ?? '', this.#output, compressed) : 'Point at a part to see its bits and what comes of them.'}
      </p>`;
  }

  #piece(piece: Piece, index: number, reachable: boolean, compressed: Compressed): TemplateResult {
    const { kind, byteStart, byteEnd, distance } = piece;
    const source = sourceOf(compressed, byteStart, distance);
    const from = `${grouped(distance)} back${source === undefined ? '' : `, in frame ${source + 1}`}`;
    const on = piece.bitStart === this.at?.bitStart;
    const made = this.#output.read(byteStart, Math.min(byteEnd, byteStart + mostMade));
    return html`<li>
      <button
        class="piece ${kind} ${source === undefined ? '' : 'earlier'} ${on ? 'on' : ''}"
        data-piece=${index}
        tabindex=${reachable ? 0 : -1}
      >
        ${kind === 'header' ? html`<i>header</i>` : nothing}${kind === 'end' ? html`<i>end</i>` : nothing}
        ${kind === 'copy' ? html`<i>copy ${byteEnd - byteStart} from ${from}</i>` : nothing}
        ${byteEnd > byteStart ? html`<span>${made}</span>` : nothing}
      </button>
    </li>`;
  }

  #more(listed: number, { tokens, tokenCount }: Blocks): TemplateResult | typeof nothing {
    if (listed < this.most && tokenCount * 5 <= tokens.length) return nothing;
    return html`<p class="more">
      ${
        listed < this.most
          ? html`<span class="soft">The first of ${grouped(tokenCount)} tokens.</span>`
          : html`<button class="button small" @click=${() => (this.most *= 4)}>Show more</button>`
      }
    </p>`;
  }

  #point(report: Report, message: Message, pieces: readonly Piece[], index: number): void {
    const piece = pieces[index] ?? null;
    this.inspection.selection.point(piece && { kind: 'token', index }, bitsOf(report, message, piece));
    this.at = piece ?? this.at;
  }

  #pin(report: Report, message: Message, pieces: readonly Piece[], index: number): void {
    const piece = pieces[index];
    if (piece) this.inspection.selection.pin({ kind: 'token', index }, bitsOf(report, message, piece));
  }

  /** Shows the piece that what is pointed at in another pane belongs to. */
  #follow(): void {
    const { report, message, blocks } = this;
    const { subject, active } = this.inspection.selection;
    if (!report || !message || !blocks || !this.open || subject?.kind === 'token') return;
    const isThere = (piece: Piece): boolean => {
      const bits = bitsOf(report, message, piece);
      return bits !== null && meets(active, bits.start, bits.end);
    };
    this.at = (active && piecesOf(blocks, this.most).find(isThere)) ?? null;
  }

  readonly #toggled = (event: Event): void => {
    this.open = (event.target as HTMLDetailsElement).open;
    if (this.open && !this.blocks) void this.#takeApart();
  };

  /** Blocks of a message that is no longer shown are dropped. */
  async #takeApart(): Promise<void> {
    const { report, message } = this;
    if (!report || !message) return;
    const { blocks } = await takenApart(this.inspection.engine, report, message);
    if (message !== this.#of) return;
    this.#output = new Inflated(blocks.bytes, message.opcode === 1);
    this.blocks = blocks;
  }
}

const bitsOf = (report: Report, message: Message, piece: Piece | null): BitRange | null =>
  piece && bitsInInput(report, message, piece.bitStart, piece.bitEnd);

const pieceAt = (event: Event): HTMLElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLElement>('[data-piece]') : null;

const indexOf = (event: Event): number => Number(pieceAt(event)?.dataset['piece'] ?? -1);

/** Arrow keys go from piece to piece. */
function moved(event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  const root = event.currentTarget as HTMLElement;
  if (step === undefined || !pieceAt(event)) return;
  event.preventDefault();
  root.querySelector<HTMLElement>(`[data-piece="${indexOf(event) + step}"]`)?.focus();
}
