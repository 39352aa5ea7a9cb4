import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Rows drawn above and below what is seen. */
const margin = 6;
/** On paper, where nothing is scrolled, no more rows are drawn. */
const mostPrinted = 1000;

/** How high a row is in pixels, and how many rows are seen, as far as one knows before they are. */
interface Rows {
  readonly rowHeight: number;
  readonly mostSeen: number;
  /** Whether the list takes what room there is, so that more rows may be seen. */
  readonly fills?: () => boolean;
}

/**
 * The rows of a long list that are on screen: only these are drawn, with spacers in place of the rest. The height of a row
 * and the number of rows in sight are given, not measured, as measuring while panes are drawn would lay them out twice. A list that
 * fills its room learns afterwards how many rows are seen, and may be scrolled with the page in place of by itself.
 */
export class RowWindow implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #scroller: () => HTMLElement | null;
  readonly #rows: Rows;
  #top = 0;
  #seen: number;
  #observed: HTMLElement | null = null;
  #prints = false;
  readonly #resized = new ResizeObserver(() => this.scrolled());

  constructor(host: ReactiveControllerHost, scroller: () => HTMLElement | null, rows: Rows) {
    this.#host = host;
    this.#scroller = scroller;
    this.#rows = rows;
    this.#seen = rows.mostSeen;
    host.addController(this);
  }

  hostConnected(): void {
    this.#top = 0;
    if (this.#fills) addEventListener('scroll', this.scrolled, { passive: true });
    for (const type of ['beforeprint', 'afterprint']) addEventListener(type, this.#printed);
  }

  hostDisconnected(): void {
    removeEventListener('scroll', this.scrolled);
    for (const type of ['beforeprint', 'afterprint']) removeEventListener(type, this.#printed);
    this.#observe(null);
  }

  hostUpdated(): void {
    if (this.#fills) this.#observe(this.#scroller());
  }

  get #fills(): boolean {
    return this.#rows.fills?.() ?? false;
  }

  /** How many rows are seen at a time. */
  get seen(): number {
    return this.#seen;
  }

  /** The rows to draw of a list of total rows, and the styles of the spacers. */
  of(total: number): { first: number; end: number; above: string; below: string } {
    const first = this.#prints ? 0 : Math.max(0, Math.min(this.#top, total - 1) - margin);
    const end = Math.min(total, this.#prints ? mostPrinted : this.#top + this.#seen + margin);
    // Set through the property style, not the attribute: a page's policy may forbid that.
    const height = (rows: number): string => `height: ${rows * this.#rows.rowHeight}px`;
    return { first, end, above: height(first), below: height(this.#prints ? 0 : total - end) };
  }

  readonly #printed = ({ type }: Event): void => {
    this.#prints = type === 'beforeprint';
    this.#host.requestUpdate();
  };

  readonly scrolled = (): void => {
    const scroller = this.#scroller();
    if (!scroller) return;
    const { rowHeight, mostSeen } = this.#rows;
    const { top, height } = this.#fills ? inSight(scroller) : { top: scroller.scrollTop, height: mostSeen * rowHeight };
    const first = Math.floor(top / rowHeight);
    const seen = Math.ceil(height / rowHeight);
    if (Math.abs(first - this.#top) < margin / 2 && seen === this.#seen) return;
    this.#top = first;
    this.#seen = seen;
    this.#host.requestUpdate();
  };

  /** Scrolls the list, and nothing around it, as far as needed to show a row among its first ones, or anywhere in it. */
  show(row: number, first = Infinity): void {
    const scroller = this.#scroller();
    if (!scroller) return;
    const top = row * this.#rows.rowHeight;
    const seen = scroller.scrollTop;
    if (top < seen) scroller.scrollTop = top;
    else {
      const room = Math.min(scroller.clientHeight, first * this.#rows.rowHeight);
      if (top + this.#rows.rowHeight > seen + room) scroller.scrollTop = top + this.#rows.rowHeight - room;
    }
    this.scrolled();
  }

  #observe(scroller: HTMLElement | null): void {
    if (scroller === this.#observed) return;
    this.#resized.disconnect();
    if (scroller) this.#resized.observe(scroller);
    this.#observed = scroller;
  }
}

/** What of a list is to be seen, in pixels from its start. One that is higher than the window is scrolled with the page. */
function inSight(scroller: HTMLElement): { top: number; height: number } {
  const { scrollTop, clientHeight } = scroller;
  if (clientHeight <= innerHeight) return { top: scrollTop, height: clientHeight };
  const above = Math.max(0, -scroller.getBoundingClientRect().top);
  return { top: scrollTop + above, height: Math.min(clientHeight - above, innerHeight) };
}
