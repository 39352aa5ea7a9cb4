import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Frame, Message, Report } from '../../report.gen.ts';
import type { BitRange } from '../../store/bits.ts';
import type { Inspection } from '../../store/inspection.ts';
import { frameOf } from '../../store/listed.ts';

/**
 * A pane of the inspector: it shows one inspection and is drawn anew when its report or its selection changes. A part
 * marked data-bits="start-end" highlights those bits in all panes when the pane listens with hovered, left and chosen.
 */
export class Pane extends LitElement {
  @property({ attribute: false }) inspection!: Inspection;
  #watched: Inspection | null = null;

  protected get report(): Report | null {
    return this.inspection.report;
  }

  /** The frame that is shown, of those that the report lists. */
  protected get frame(): Frame | undefined {
    return this.report ? frameOf(this.report, this.inspection.selection.frame) : undefined;
  }

  /** The message that the frame belongs to, a bare payload, or the message of a capture with the frame's number. */
  protected get message(): Message | undefined {
    const { report, frame } = this;
    if (frame) return report?.messages.find(({ frames }) => frames.includes(frame.index));
    if (report?.kind === 'capture') return report.messages[this.inspection.selection.frame];
    const messages = report?.kind === 'payload' ? report.messages : [];
    return messages[this.inspection.selection.frame] ?? messages[0];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch(null);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#watch(this.inspection);
  }

  protected override willUpdate(): void {
    this.#watch(this.inspection);
  }

  /** A pane with nothing to show takes no room. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.hidden = this.renderRoot.childElementCount === 0;
    setHeadings(this.renderRoot, this.inspection.heading);
  }

  /** Tells the screen reader, through the element that holds the panes. */
  protected say(text: string): void {
    this.dispatchEvent(new CustomEvent('ws-lens-say', { detail: text, bubbles: true, composed: true }));
  }

  protected readonly hovered = (event: Event): void => this.inspection.selection.hover(bitsOf(event));
  protected readonly left = (): void => this.inspection.selection.hover(null);
  protected readonly chosen = (event: Event): void => {
    const bits = bitsOf(event);
    if (bits) this.inspection.selection.choose(bits);
  };

  readonly #redraw = (): void => this.requestUpdate();

  /** The events after which a pane is drawn anew. */
  protected sources(inspection: Inspection): (readonly [EventTarget, string])[] {
    return [
      [inspection, 'report'],
      [inspection, 'offers'],
      [inspection.selection, 'select'],
    ];
  }

  #watch(inspection: Inspection | null): void {
    if (inspection === this.#watched) return;
    const of = (target: Inspection | null) => (target ? this.sources(target) : []);
    for (const [target, type] of of(this.#watched)) target.removeEventListener(type, this.#redraw);
    for (const [target, type] of of(inspection)) target.addEventListener(type, this.#redraw);
    this.#watched = inspection;
  }
}

/** Headings follow those of the page around them. */
export function setHeadings(root: ParentNode, level: number): void {
  for (const heading of root.querySelectorAll('h2, h3, h4'))
    heading.ariaLevel = level === 2 ? null : String(level + Number(heading.localName[1]) - 2);
}

/** The bits of the marked part that an event came from. */
function bitsOf(event: Event): BitRange | null {
  const part = event.target instanceof Element ? event.target.closest('[data-bits]') : null;
  const [start, end] = (part?.getAttribute('data-bits') ?? '').split('-').map(Number);
  return start === undefined || end === undefined ? null : { start, end };
}
