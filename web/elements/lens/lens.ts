import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { LensChange } from '../../store/lens-change.ts';
import type { Report } from '../../report.gen.ts';
import type { Findings } from '../explain/findings.ts';
import type { Box } from '../input/box.ts';
import { loadPassages } from '../input/load-passages.ts';
import { pictureOf } from '../share/frame-picture.ts';
import { HostedLens } from './hosted-lens.ts';
import { lensLayout } from './lens.styles.ts';
import { allPanes, compactPanes, editingPanes, panesNamed, type PaneName } from './pane-names.ts';
import { mainOf, sideOf, standsBeside, type View } from './panes-of.ts';

export type { PaneName } from './pane-names.ts';

/**
 * The inspector as one element: give it WebSocket bytes or handshake headers, and it shows what they mean.
 *
 * Attributes, each a property too. What is asked: input (the text of the box; if it and src are absent the text of the children), src
 * (a file with it), notation (how to read it: 'auto' or an id), direction ('auto', 'client-to-server', 'server-to-client'), holds (what
 * the bytes are: 'auto', 'frames', 'payload'), extensions (those negotiated; '' for none; absent if not known), request (the request, or
 * its key, that a response answers), limit (the most bytes that a message may have; 0 for any), frame (the number of the frame that is
 * shown, from 1).
 * How it is shown: panes (names, apart by spaces; all if absent), view ('full', 'compact'), theme ('auto' for the reader's, 'light',
 * 'dark'; the page's if absent), heading (the level of its headings), builder (the address of a page with the form, '' for this one;
 * frames are offered to be built if it is given), loading ('lazy', 'eager', 'click').
 * What it offers: marks and fixes ('off' withholds the marks of mistakes, and what would put them right), readonly (nothing can be
 * changed), box ('plain' for the text without buttons).
 *
 * Children are shown until there is a report, and if there never is one, with a line that says why.
 * ready resolves with the first report; reset() takes back what a person changed; toSVG() draws the frame that is shown.
 * Fires ws-lens-ready, ws-lens-error (its detail a message), ws-lens-change (a LensChange), ws-lens-frame (the number of the frame) and
 * ws-lens-select (the bits that were chosen, or null). Each pane is a part with its name; --ws-lens-* are its colours, fonts and --ws-lens-radius.
 */
export class WsLens extends HostedLens {
  static override styles = lensLayout;

  /** 'plain' for a box with the text alone: no buttons, and not how it was read. */
  @property() box: string | null | undefined = null;

  /** The address of a page with the form; null if there is none. */
  @property() builder: string | null = null;

  @state() private status = '';
  @query('ws-lens-box') private readonly boxPane!: Box | null;
  @query('ws-lens-findings') private readonly findings!: Findings | null;
  #named: ReadonlySet<PaneName> = new Set();

  /** Resolves with the first report, once it is drawn. */
  readonly ready = new Promise<Report>((resolve) =>
    this.addEventListener('ws-lens-ready', () => this.report && resolve(this.report), { once: true }),
  );

  constructor() {
    super();
    const { inspection } = this;
    inspection.addEventListener('report', () => this.#changed());
    for (const type of ['work', 'offers']) inspection.addEventListener(type, () => this.requestUpdate());
    inspection.selection.addEventListener('frame', () => this.tell('ws-lens-frame', this.frame));
    this.addEventListener('ws-lens-say', (event) => (this.status = (event as CustomEvent<string>).detail));
    this.addEventListener('ws-lens-point', (event) => {
      const { start, end } = (event as CustomEvent<{ start: number; end: number }>).detail;
      this.boxPane?.point(start, end);
    });
    this.addEventListener('ws-lens-rule', (event) => void this.findings?.show((event as CustomEvent<string>).detail));
  }

  /** The frame that is shown as a picture, in SVG. Fails if there is none. */
  toSVG(): Promise<string> {
    return pictureOf(this.report, this.frame);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.hasUpdated || changed.has('panes') || changed.has('view'))
      this.#named = panesNamed(this.panes, this.#compact ? compactPanes : allPanes, (text) => console.warn(text));
  }

  protected override get shownPanes(): ReadonlySet<PaneName> {
    return this.readonly ? new Set([...this.#named].filter((name) => !editingPanes.includes(name))) : this.#named;
  }

  get #compact(): boolean {
    return this.view === 'compact';
  }

  protected override live(): TemplateResult {
    const view: View = {
      inspection: this.inspection,
      panes: this.shownPanes,
      width: this.inlineWidth,
      compact: this.#compact,
      plainBox: this.box === 'plain',
      builder: this.builder,
      passages: this.#passages(),
    };
    const side = sideOf(view);
    return html`<div class="layout ${standsBeside(view) ? 'beside' : ''}" @keydown=${this.#keyed}>
        ${side.length > 0 ? html`<div class="side">${side}</div>` : nothing}
        <div class="main ${this.inspection.work ? 'stale' : ''}">${mainOf(view)}</div>
      </div>
      <p class="unseen" role="status">${this.status}</p>`;
  }

  /** The list of passages is fetched once a text has several. */
  #passages(): TemplateResult | typeof nothing {
    if ((this.report?.passages.length ?? 0) < 2) return nothing;
    loadPassages(() => (this.status = 'The list of passages could not be fetched.'));
    return html`<ws-lens-passages part="passages" .inspection=${this.inspection}></ws-lens-passages>`;
  }

  #changed(): void {
    const detail: LensChange = { ...this.inspection.answered, report: this.report, typed: this.inspection.typed };
    this.requestUpdate();
    this.tell('ws-lens-change', detail);
  }

  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.inspection.selection.choose(null);
  };
}
