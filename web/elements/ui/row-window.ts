import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Rows drawn above and below what is seen. */
const margin = 6;

/**
 * The rows of a long list that are on screen: only these are drawn, with spacers in place of the rest. The height of a row
 * and the number of rows in sight are given, not measured, as measuring while panes are drawn would lay them out twice.
 */
export class RowWindow implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #scroller: () => HTMLElement | null;
  readonly #rowHeight: number;
  readonly #mostSeen: number;
  #top = 0;

  constructor(
    host: ReactiveControllerHost,
    scroller: () => HTMLElement | null,
    { rowHeight, mostSeen }: { rowHeight: number; mostSeen: number },
  ) {
    this.#host = host;
    this.#scroller = scroller;
    this.#rowHeight = rowHeight;
    this.#mostSeen = mostSeen;
    host.addController(this);
  }

  hostConnected(): void {
    this.#top = 0;
  }

  /** The rows to draw of so many, and the styles of the spacers. */
  of(total: number): { first: number; end: number; above: string; below: string } {
    const first = Math.max(0, Math.min(this.#top, total - 1) - margin);
    const end = Math.min(total, this.#top + this.#mostSeen + margin);
    // Set through the property style, not the attribute: a page's policy may forbid that.
    const height = (rows: number): string => `height: ${rows * this.#rowHeight}px`;
    return { first, end, above: height(first), below: height(total - end) };
  }

  readonly scrolled = (): void => {
    const top = Math.floor((this.#scroller()?.scrollTop ?? 0) / this.#rowHeight);
    if (Math.abs(top - this.#top) < margin / 2) return;
    this.#top = top;
    this.#host.requestUpdate();
  };

  /** Scrolls the list, and nothing around it, as far as needed to show a row. */
  show(row: number): void {
    const scroller = this.#scroller();
    if (!scroller) return;
    const top = row * this.#rowHeight;
    const seen = scroller.scrollTop;
    if (top < seen) scroller.scrollTop = top;
    else if (top + this.#rowHeight > seen + scroller.clientHeight) {
      scroller.scrollTop = top + this.#rowHeight - scroller.clientHeight;
    }
    this.scrolled();
  }
}
