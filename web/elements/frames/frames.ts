import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import type { Report } from '../../report.gen.ts';
import { sequenceOf, type Row, type Side } from '../../store/sequence.ts';
import { worstOfFrames } from '../../store/severity.ts';
import { count, directionName, grouped } from '../../store/words.ts';
import { base } from '../styles/base.ts';
import { card } from '../styles/card.ts';
import { kinds } from '../styles/kinds.ts';
import { Pane } from '../ui/pane.ts';
import { RowWindow } from '../ui/row-window.ts';
import { boxStyles } from './frame-box.styles.ts';
import { boxContent } from './frame-box.ts';
import { laneStyles, rows } from './frames.styles.ts';

const page = 8;

/**
 * The heads and frames of the input from top to bottom, each in the lane of its sender, to choose one from. Only the rows
 * on screen are drawn.
 */
export class Frames extends Pane {
  static override styles = [base, card, kinds, laneStyles, boxStyles];

  @query('.list') private readonly list!: HTMLElement | null;
  readonly #window = new RowWindow(this, () => this.list, rows);
  #of: Report | null = null;
  #rows: readonly Row[] = [];
  #worst: ReadonlyMap<number, string> = new Map();
  #shownFrame = 0;

  protected override willUpdate(): void {
    super.willUpdate();
    const { report } = this;
    if (report === this.#of) return;
    this.#of = report;
    this.#rows = report && report.frames.length > 0 ? sequenceOf(report) : [];
    this.#worst = report ? worstOfFrames(report) : new Map();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { report } = this;
    if (!report || this.#rows.length < 2) return nothing;
    const { first, end, above, below } = this.#window.of(this.#rows.length);
    const current = this.#current;
    const reachable = current >= first && current < end ? current : first;
    return html`<section class="card" aria-labelledby="title">
      <header>
        <h2 id="title">Frames</h2>
        <small>${counts(report)}</small>
      </header>
      ${this.#two ? html`<div class="lanes" aria-hidden="true"><span>Client</span><span>Server</span></div>` : nothing}
      <div class="list ${this.#two ? '' : 'one'}" @scroll=${this.#window.scrolled} @keydown=${this.#moved}>
        <div .style=${above}></div>
        <ol role="list" aria-labelledby="title" @pointerover=${this.hovered} @pointerleave=${this.left}>
          ${this.#rows.slice(first, end).map((row, i) => this.#row(row, first + i, current, reachable))}
        </ol>
        <div .style=${below}></div>
      </div>
    </section>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { frame } = this.inspection.selection;
    if (frame !== this.#shownFrame) this.#window.show(this.#rowOf(frame));
    this.#shownFrame = frame;
  }

  /** Whether frames went both ways; if not one lane will do. */
  get #two(): boolean {
    return this.#rows.some(({ side }) => side !== this.#rows[0]?.side);
  }

  #rowOf(frame: number): number {
    return frame + this.#rows.findIndex((row) => row.frame);
  }

  /** The row of the chosen head, else of the chosen frame. */
  get #current(): number {
    const { chosen, frame } = this.inspection.selection;
    const head = this.#rows.findIndex(
      (row) => row.head && chosen?.start === row.head.byteStart * 8 && chosen.end === row.head.byteEnd * 8,
    );
    return head >= 0 ? head : this.#rowOf(frame);
  }

  #row(row: Row, index: number, current: number, reachable: number): TemplateResult {
    const { side, frame, spans } = row;
    const classes = {
      [side]: true,
      fragment: row.fragment > 0,
      partner: row.partner >= 0 && row.partner === this.#rows[current]?.frame?.index,
      'after-own': this.#joined(index - 1),
      'before-own': this.#joined(index),
    };
    const life = (of: Side): TemplateResult => html`<span class="life ${spans[of]}"></span>`;
    return html`<li
      class=${classMap(classes)}
      aria-setsize=${this.#rows.length}
      aria-posinset=${index + 1}
      data-bits=${bitsOf(row)}
    >
      ${this.#two || side === 'client' ? life('client') : life('server')}
      <div class="body">
        <span class="stem"></span>
        <button
          class="box"
          data-row=${index}
          aria-current=${index === current}
          tabindex=${index === reachable ? 0 : -1}
          @click=${() => this.#choose(index)}
        >
          ${boxContent(row, frame ? (this.#worst.get(frame.index) ?? '') : '')}
        </button>
        ${this.#two ? html`<span class="arrow"></span>` : nothing}
      </div>
      ${this.#two ? life('server') : nothing}
    </li>`;
  }

  /** Whether a row and the next one are parts of one message, with nothing between them. */
  #joined(index: number): boolean {
    const message = this.#rows[index]?.message;
    return message !== undefined && message === this.#rows[index + 1]?.message;
  }

  #choose(index: number): void {
    const { selection } = this.inspection;
    const { frame, head } = this.#rows[index] ?? {};
    if (head) selection.choose({ start: head.byteStart * 8, end: head.byteEnd * 8 });
    if (!frame) return;
    selection.choose(null);
    selection.showFrame(frame.index);
  }

  readonly #moved = (event: KeyboardEvent): void => {
    const from = Number((event.target as Element).closest('[data-row]')?.getAttribute('data-row') ?? this.#current);
    const last = this.#rows.length - 1;
    const to = {
      ArrowDown: from + 1,
      ArrowUp: from - 1,
      PageDown: from + page,
      PageUp: from - page,
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    void this.#focus(Math.max(0, Math.min(last, to)));
  };

  async #focus(index: number): Promise<void> {
    this.#choose(index);
    this.#window.show(index);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-row="${index}"]`)?.focus({ preventScroll: true });
  }
}

function bitsOf({ frame, head }: Row): string {
  const start = frame?.offset ?? head?.byteStart ?? 0;
  const end = frame ? start + frame.availableBytes : (head?.byteEnd ?? 0);
  return `${start * 8}-${end * 8}`;
}

function counts(report: Report): string {
  const directions = new Set(report.frames.map(({ direction }) => direction));
  const all = [count(report.frameCount, 'frame'), count(report.messageCount, 'message')];
  if (directions.size === 1) all.push(directionName(report.frames[0]?.direction ?? ''));
  const listed = report.frames.length;
  return all.join(', ') + (report.frameCount > listed ? `; the first ${grouped(listed)} here` : '');
}
