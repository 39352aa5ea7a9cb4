import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { readNumber, sizeKey, stacked, storeNumber } from '../../store/page/kept.ts';

/** In pixels: how far an arrow key moves a splitter. */
const keyStep = 16;

/**
 * The line between a pane and the centre, which pointer and arrow keys move; a double click or Home takes it back to where it was at
 * first. What was chosen is kept in this browser. Fires ws-lens-split with the name and the size of the pane in pixels, or null.
 */
export class Splitter extends LitElement {
  static override styles = css`
    :host {
      position: relative;
      display: block;
      background: var(--line);
      cursor: col-resize;
      touch-action: none;
    }
    @media (forced-colors: active) {
      :host {
        forced-color-adjust: none;
        background: CanvasText;
      }
    }
    :host(:hover),
    :host(:focus-within) {
      background: var(--accent);
    }
    div {
      position: absolute;
      inset: 0 -5px;
      z-index: 3;
    }
    div:focus-visible {
      outline: 2px solid var(--accent);
      outline-offset: -4px;
    }
    :host([lying]) {
      cursor: row-resize;
    }
    :host([lying]) div {
      inset: -5px 0;
    }
    @media (max-width: 1099px) {
      :host {
        cursor: row-resize;
      }
      div {
        inset: -5px 0;
      }
    }
  `;

  /** The name of the size that it sets, and the pane that has it, if that has another name. */
  @property() name = '';
  @property() of = '';
  @property() label = '';
  /** What the pane holds: a size is kept for each kind. */
  @property() kind = '';
  /** Whether the pane stands behind it. */
  @property({ type: Boolean }) behind = false;
  /** Whether it lies between panes on top of each other, however wide the window is. */
  @property({ type: Boolean }) lying = false;
  @state() private size: number | null = null;
  #from = 0;

  protected override render(): TemplateResult {
    return html`<div
      role="separator"
      tabindex="0"
      aria-label=${this.label}
      aria-orientation=${this.#stacked ? 'horizontal' : 'vertical'}
      aria-valuenow=${Math.round(this.size ?? this.#measured())}
      @pointerdown=${this.#grabbed}
      @pointermove=${this.#dragged}
      @pointerup=${this.#dropped}
      @dblclick=${() => this.#set(null)}
      @keydown=${this.#keyed}
    ></div>`;
  }

  /** Sets the size that was kept for the present layout. */
  restore(): void {
    const kept = readNumber(this.#key);
    if (kept !== null || this.size !== null) this.#set(kept, false);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('kind')) this.restore();
  }

  get #stacked(): boolean {
    return this.lying || matchMedia(stacked).matches;
  }

  get #key(): string {
    return sizeKey(this.name, this.#stacked, this.kind);
  }

  #measured(): number {
    const pane = this.parentElement?.querySelector(`[data-pane="${this.of || this.name}"]`);
    const { width = 0, height = 0 } = pane?.getBoundingClientRect() ?? {};
    return this.#stacked ? height : width;
  }

  readonly #grabbed = (event: PointerEvent): void => {
    (event.target as Element).setPointerCapture(event.pointerId);
    this.#from = this.#measured() - this.#direction * this.#position(event);
  };

  readonly #dragged = (event: PointerEvent): void => {
    if ((event.target as Element).hasPointerCapture(event.pointerId))
      this.#set(this.#from + this.#direction * this.#position(event), false);
  };

  readonly #dropped = (): void => {
    if (this.size !== null) storeNumber(this.#key, this.size);
  };

  readonly #keyed = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step === undefined && event.key !== 'Home') return;
    event.preventDefault();
    this.#set(step === undefined ? null : this.#measured() + this.#direction * step * keyStep);
  };

  get #direction(): number {
    return this.behind ? -1 : 1;
  }

  #position(event: PointerEvent): number {
    return this.#stacked ? event.clientY : event.clientX;
  }

  #set(size: number | null, keep = true): void {
    this.size = size === null ? null : Math.max(0, size);
    if (keep) storeNumber(this.#key, this.size);
    const detail = { name: this.name, size: this.size };
    this.dispatchEvent(new CustomEvent('ws-lens-split', { detail, bubbles: true }));
  }
}
