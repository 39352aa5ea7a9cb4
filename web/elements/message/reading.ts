import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { FormatInfo } from '../../engine/api.ts';
import type { Message, ReadingNode, Readings } from '../../report.gen.ts';
import { dumpCharacter, hexByte, meets, type BitRange } from '../../store/bits.ts';
import { brotli, packedIn } from '../../store/packing.ts';
import { payloadBits } from '../../store/payload-bits.ts';
import { readingOptions } from '../../store/reading-history.ts';
import { hasControls, textOf } from '../../store/visible.ts';
import { count } from '../../store/words.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { Pane } from '../ui/pane.ts';
import { shown, shownLines } from '../ui/text.ts';
import type { NodeRange } from './reading-tree.ts';
import { readingStyles } from './reading.styles.ts';

const longestText = 2000;
const longestBytes = 512;
/** A longer payload is read only once a format is chosen. */
const mostRead = 1 << 17;
const mostProblems = 20;
/** In milliseconds: a message that is passed over faster is not read, so that the next one does not wait for it. */
const pause = 60;

/** A message's payload, read as the format that fits best or that was chosen: text, bytes, or a tree of values. */
export class Reading extends Pane {
  static override styles = [base, controls, readingStyles];

  @property({ attribute: false }) of!: Message;
  /** Whether it is what another payload holds: what was chosen for payloads is not for it. */
  @property({ type: Boolean }) inner = false;
  @state() private readings: Readings | null = null;
  @state() private formats: readonly FormatInfo[] = [];
  @state() private whole = false;
  @state() private ownFormat = 'auto';
  #order = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown: Message | null = null;

  protected override willUpdate(): void {
    super.willUpdate();
    if (this.of === this.#shown) return;
    this.#shown = this.of;
    this.whole = false;
    this.readings = null;
    this.#order++;
    clearTimeout(this.#timer);
    if (this.of.payload.length <= mostRead || this.#isChosen) this.#timer = setTimeout(() => void this.#read(), pause);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override render(): TemplateResult {
    const { readings } = this;
    const text = textOf(this.of.payload.subarray(0, mostRead), this.of.payload.length > mostRead);
    const chosen = this.#format === brotli.id ? brotli.id : null;
    const id = chosen ?? readings?.id ?? (this.#looksLikeText(text) ? 'text' : 'hex');
    return html`${this.#choices(id)} ${this.#view(id, text)} ${readings ? this.#problems(readings) : nothing}
    ${this.#packed()}`;
  }

  /** Whether somebody chose the format, of this message or of another one. */
  get #isChosen(): boolean {
    return this.#format !== 'auto';
  }

  get #format(): string {
    return this.inner ? this.ownFormat : this.inspection.format;
  }

  /** What takes another part of the page to be opened; a page without that part has no such element. */
  #packed(): TemplateResult | typeof nothing {
    const packed = packedIn(this.#format, this.readings);
    if (!packed) return nothing;
    return html`<ws-lens-inside
      .inspection=${this.inspection}
      .of=${this.of}
      .format=${packed.format}
      .from=${packed.from}
      .to=${packed.to}
    ></ws-lens-inside>`;
  }

  /** Whether to show text until the payload is read; mostly that is what the reading will be. */
  #looksLikeText(text: string | null): boolean {
    return text !== null && (this.of.opcode === 1 || !hasControls(text));
  }

  #choices(id: string): TemplateResult {
    const { readings } = this;
    const candidates: readonly FormatInfo[] = readings?.candidates ?? [];
    const more = customElements.get('ws-lens-inside') ? [brotli] : [];
    const others = [...this.formats, ...more].filter(({ id }) => !candidates.some((candidate) => candidate.id === id));
    const first = this.#isChosen ? [{ id: 'auto', label: 'Whatever fits best' }] : [];
    return html`<div class="choices">
        <label for="format">Read as</label>
        <select
          id="format"
          class="field"
          @change=${this.#chosen}
          @focus=${this.#needFormats}
          @pointerdown=${this.#needFormats}
        >
          ${readings || id === brotli.id ? nothing : html`<option value=${id} selected>${id === 'hex' ? 'Hex and ASCII' : 'Text'}</option>`}
          ${[...first, ...candidates, ...others].map(
            ({ id: each, label }) => html`<option value=${each} .selected=${live(each === id)}>${label}</option>`,
          )}
        </select>
      </div>
      ${this.#reason()}`;
  }

  #reason(): TemplateResult | typeof nothing {
    if (this.readings)
      return html`<p class="reason">
        ${this.#isChosen && !this.inner ? 'You chose it, for every message here. ' : ''}${shown(this.readings.reason)}
      </p>`;
    return this.of.payload.length > mostRead
      ? html`<p class="reason">A payload of this length is read only when you choose how.</p>`
      : nothing;
  }

  #view(id: string, text: string | null): TemplateResult {
    const { readings, of } = this;
    if (readings && readings.nodes.length > 0)
      return html`<ws-lens-reading-tree
        .nodes=${readings.nodes}
        .total=${readings.nodeCount}
        .isLit=${this.#litNow()}
        @ws-lens-node=${this.#pointed}
        @ws-lens-node-chosen=${this.#picked}
      ></ws-lens-reading-tree>`;
    if (id === 'text' && text !== null)
      return this.#cut(
        text.length,
        longestText,
        (most) =>
          html`<pre class="text" tabindex="0" role="group" aria-label="Text">${shownLines(text.slice(0, most))}</pre>`,
      );
    return this.#cut(
      of.payload.length,
      longestBytes,
      (most) =>
        html`<pre class="text dump" tabindex="0" role="group" aria-label="Bytes">
${dump(of.payload.subarray(0, most))}</pre>`,
    );
  }

  #problems({ problems }: Readings): TemplateResult | typeof nothing {
    if (problems.length === 0) return nothing;
    return html`<ul class="problems">
      ${problems
        .slice(0, mostProblems)
        .map(
          ({ byteStart, byteEnd, text }) =>
            html`<li
              tabindex="0"
              @pointerenter=${() => this.#point({ start: byteStart, end: byteEnd })}
              @pointerleave=${() => this.#point(null)}
              @focus=${() => this.#point({ start: byteStart, end: byteEnd })}
              @blur=${() => this.#point(null)}
            >
              Byte ${byteStart}: ${shown(text)}
            </li>`,
        )}
      ${problems.length > mostProblems ? html`<li>And ${count(problems.length - mostProblems, 'more problem')}.</li>` : nothing}
    </ul>`;
  }

  #cut(length: number, most: number, draw: (most: number) => TemplateResult): TemplateResult {
    const shownNow = this.whole ? most * 20 : most;
    const more = html`<p class="more">
      ${this.whole ? nothing : html`<button class="button small" @click=${() => (this.whole = true)}>Show more</button>`}
      <span class="soft">The copy button has all of it.</span>
    </p>`;
    return html`${draw(shownNow)} ${length > shownNow ? more : nothing}`;
  }

  /** Of two readings at a time the later one counts. If the engine fails, the verdict says so. */
  async #read(): Promise<void> {
    const order = ++this.#order;
    const format = this.#format;
    const options = readingOptions(this.report, this.of, format);
    const readings =
      format === brotli.id ? null : await this.inspection.engine.readings(this.of.payload, options).catch(() => null);
    if (order !== this.#order) return;
    this.readings = readings;
    // A format may have been chosen before there was any reading: what takes another part to open has none either.
    this.requestUpdate();
    if (!this.inner && this.of.frames.length === 0)
      this.inspection.selection.read({ of: this.of, nodes: readings?.nodes ?? [] });
  }

  readonly #needFormats = (): void => {
    if (this.formats.length > 0) return;
    void this.inspection.engine.formats().then((formats) => (this.formats = formats));
  };

  readonly #chosen = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    if (this.inner) this.ownFormat = value;
    else this.inspection.format = value;
    void this.#read();
  };

  readonly #picked = (event: CustomEvent<NodeRange>): void => {
    const bits = this.#bitsOf(event.detail);
    if (bits) this.inspection.selection.choose(bits);
  };

  /** A function of its own for each selection, so that the tree is drawn again. */
  #litNow(): (node: ReadingNode) => boolean {
    const { active } = this.inspection.selection;
    return ({ byteStart, byteEnd }) => {
      const bits = active && this.#bitsOf({ start: byteStart, end: byteEnd });
      return bits !== null && meets(active, bits.start, bits.end);
    };
  }

  #bitsOf(range: NodeRange): BitRange | null {
    return range && this.report ? payloadBits(this.report, this.of, range.start, range.end) : null;
  }

  readonly #pointed = (event: CustomEvent<NodeRange>): void => this.#point(event.detail);

  /** Highlights where bytes of the payload stand in the input. */
  #point(range: NodeRange): void {
    this.inspection.selection.hover(this.#bitsOf(range));
  }
}

function dump(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += 8) {
    const row = Array.from(bytes.subarray(at, at + 8));
    lines.push(`${row.map(hexByte).join(' ').padEnd(25)} ${row.map(dumpCharacter).join('')}`);
  }
  return lines.join('\n');
}
