import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Message } from '../../report.gen.ts';
import { hexOf } from '../../store/bits.ts';
import { differentBytes, differentValues, neighbourOf, type Difference, type Neighbour } from '../../store/compare.ts';
import { readingOptions } from '../../store/reading-history.ts';
import { hasControls, textOf } from '../../store/visible.ts';
import { capital, count, grouped } from '../../store/words.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { table } from '../styles/table.ts';
import { Pane } from '../ui/pane.ts';
import { shown } from '../ui/text.ts';
import { comparisonStyles } from './comparison.styles.ts';

const mostRows = 50;
const longestValue = 200;
/** Longer payloads are compared byte by byte, not read. */
const mostRead = 1 << 17;

/** What differs, of what, and whether it is all that there is. */
interface Compared {
  readonly unit: 'value' | 'place';
  readonly rows: readonly Difference<string>[];
  readonly partly: boolean;
}

/** What differs between a message and the one before or after it of the same sender: values by their names, else bytes. */
export class Comparison extends Pane {
  static override styles = [base, controls, table, comparisonStyles];

  @property({ attribute: false }) of!: Message;
  /** Which neighbour is compared with; it stays as other messages are shown. 0 for none. */
  @state() private by: 1 | -1 | 0 = 0;
  @state() private compared: Compared | null = null;
  #asked: readonly (Message | undefined)[] = [];

  protected override willUpdate(): void {
    super.willUpdate();
    const other = this.#neighbour(this.by)?.message;
    if (this.#asked[0] === this.of && this.#asked[1] === other) return;
    this.#asked = [this.of, other];
    this.compared = null;
    if (other) void this.#compare(other, this.of);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.of.opcode !== 1 && this.of.opcode !== 2) return nothing;
    const buttons = [this.#button(-1, 'previous'), this.#button(1, 'next')];
    if (buttons.every((button) => button === nothing)) return nothing;
    return html`<div class="with" role="group" aria-label="Compare with"><span>Compare with</span> ${buttons}</div>
      <div role="status">${this.#difference()}</div>`;
  }

  #neighbour(by: 1 | -1 | 0): Neighbour | null {
    return this.report && by !== 0 ? neighbourOf(this.report, this.of, by) : null;
  }

  #button(by: 1 | -1, label: string): TemplateResult | typeof nothing {
    const neighbour = this.#neighbour(by);
    if (!neighbour) return nothing;
    return html`<button
      class="button small"
      data-action="compare"
      aria-pressed=${this.by === by}
      @click=${() => (this.by = this.by === by ? 0 : by)}
    >
      ${label}, ${neighbour.name}
    </button>`;
  }

  #difference(): TemplateResult | typeof nothing {
    const neighbour = this.#neighbour(this.by);
    if (!neighbour || !this.compared) return nothing;
    const { rows, unit, partly } = this.compared;
    const only = partly ? ' Only the first values of so many are compared.' : '';
    if (rows.length === 0) return html`<p class="told">Both hold the same.${only}</p>`;
    const rest = rows.length - mostRows;
    return html`<p class="told">${count(rows.length, unit)} ${rows.length === 1 ? 'differs' : 'differ'}.${only}</p>
      <div class="scroll" tabindex="0" role="group" aria-label="What differs">
        <table>
          <tr>
            <th scope="col">${unit === 'value' ? 'Value' : 'Bytes'}</th>
            <th scope="col">${capital(neighbour.name)}</th>
            <th scope="col">Here</th>
          </tr>
          ${rows.slice(0, mostRows).map(rowOf)}
        </table>
      </div>
      ${rest > 0 ? html`<p class="told">And ${grouped(rest)} more.</p>` : nothing}`;
  }

  /** What was compared for a message that is no longer shown is dropped. If the engine fails, the verdict says so. */
  async #compare(other: Message, here: Message): Promise<void> {
    const compared = (await this.#readBoth(other, here)) ?? bytesOf(other, here);
    if (here === this.#asked[0] && other === this.#asked[1]) this.compared = compared;
  }

  /** The values of both, if both are of one format that has some. */
  async #readBoth(other: Message, here: Message): Promise<Compared | null> {
    const { engine, format } = this.inspection;
    if (Math.max(other.payload.length, here.payload.length) > mostRead) return null;
    const read = (message: Message, format: string) =>
      engine.readings(message.payload, readingOptions(this.report, message, format)).catch(() => null);
    const now = await read(here, format);
    if (!now?.nodes.length) return null;
    const before = await read(other, now.id);
    if (!before?.nodes.length || before.problems.length > 0) return null;
    const partly = now.nodes.length < now.nodeCount || before.nodes.length < before.nodeCount;
    return { unit: 'value', rows: differentValues(before.nodes, now.nodes), partly };
  }
}

const bytesOf = (other: Message, here: Message): Compared => ({
  unit: 'place',
  rows: differentBytes(other.payload, here.payload).map(({ place, other, here }) => ({
    place,
    other: other && asText(other),
    here: here && asText(here),
  })),
  partly: false,
});

/** Bytes as text if they are some that people read, else in hex. */
function asText(bytes: Uint8Array): string {
  const text = textOf(bytes, false);
  return text === null || hasControls(text) ? hexOf(bytes.subarray(0, longestValue)) : text;
}

const rowOf = ({ place, other, here }: Difference<string>): TemplateResult =>
  html`<tr>
    <td>${shown(cut(place))}</td>
    <td>${other === null ? absent : html`<del>${shown(cut(other))}</del>`}</td>
    <td>${here === null ? absent : html`<ins>${shown(cut(here))}</ins>`}</td>
  </tr>`;

const absent = html`<span class="absent">not there</span>`;

const cut = (text: string): string => (text.length > longestValue ? `${text.slice(0, longestValue)}…` : text);
