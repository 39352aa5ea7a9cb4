import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { BitRange } from '../../store/bits.ts';
import { LensAttributes } from '../ui/lens-attributes.ts';
import { hasChildren, textOfChildren } from './children.ts';
import { textFrom } from './file-input.ts';
import type { PaneName } from './pane-names.ts';
import { heightOfReport, pictureHeight } from './reserve.ts';
import { whenNear } from './near.ts';

/**
 * An inspector as a guest in somebody's page: where its input comes from, when the codec is fetched, and what stands in its place
 * until there is a report.
 */
export abstract class HostedLens extends LensAttributes {
  /** The address of a file with the input. */
  @property() src: string | null | undefined = null;

  /** When the codec is fetched: 'lazy' when the element is near the window, 'eager' at once, 'click' when the reader asks for it. */
  @property() loading: string | null | undefined = null;

  /** The panes to show, apart by spaces; null for all. */
  @property() panes: string | null | undefined = null;

  /** 'compact' for a frame in little room. */
  @property() view: string | null | undefined = null;

  /** The level of the headings of the panes. */
  @property({ type: Number }) heading: number | null | undefined = null;

  /** The width of the element, and the height of what it shows, in pixels. */
  @state() protected inlineWidth = 0;
  @state() private contentHeight = 0;
  /** Whether the codec may be fetched. */
  @state() private begun = false;
  /** Why the file with the input could not be read. */
  @state() private problem = '';
  /** The height of the children, which the report keeps until the reader wants it whole; 0 for none. */
  @state() private kept = 0;
  @query('.content') private readonly content!: Element;
  /** How high the children were before the definition was there, if they are a picture, in pixels. */
  #pictured = 0;
  #wasLive = false;
  #wasReady = false;
  #childText: string | null = null;
  #chosen: BitRange | null = null;
  readonly #resized = new ResizeObserver(() => this.#measure());
  readonly #children = new MutationObserver(() => this.#readChildren());

  constructor() {
    super();
    this.#pictured = pictureHeight(this);
    whenNear(this, () => {
      if (this.loading !== 'click') this.#begin();
    });
    // What stood here before the definition was there; its place is the element's own now.
    this.shadowRoot?.replaceChildren();
    this.inspection.addEventListener('report', () => this.#reported());
    this.inspection.selection.addEventListener('select', () => this.#selected());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.begun) this.inspection.hold();
    if (this.loading === 'eager') this.#begin();
    this.#readChildren();
    this.#children.observe(this, { childList: true, characterData: true, subtree: true });
    this.#resized.observe(this);
    this.inlineWidth = this.clientWidth;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children.disconnect();
    this.#resized.disconnect();
  }

  /** Tells the page of something, through all shadow roots around. */
  protected tell(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  protected abstract readonly shownPanes: ReadonlySet<PaneName>;

  /** What is shown of the report. */
  protected abstract live(): TemplateResult;

  /** A policy may keep the first drawing out: that is said in words, which need no policy. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      if (this.hasUpdated) throw error;
      console.error(error);
      const line = Object.assign(document.createElement('p'), { role: 'alert', textContent: undrawn });
      (this.shadowRoot ?? this.attachShadow({ mode: 'open' })).replaceChildren(line, document.createElement('slot'));
    }
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('loading') && this.loading === 'eager') this.#begin();
    if (changed.has('src') && this.begun && this.hasUpdated) void this.#fetch();
    if (changed.has('heading')) this.inspection.setHeading(this.heading ?? 2);
    if (this.#wasLive || !this.#isLive) return;
    if (this.hasUpdated && hasChildren(this)) this.#keep();
    this.#wasLive = true;
  }

  /** The children keep the text of the page; what is the element's own does not take it. */
  protected override render(): TemplateResult {
    const { kept } = this;
    const asks = !this.begun && this.loading === 'click';
    const height = this.#isSettled || asks ? 0 : this.#pictured || this.#expected;
    const room = kept > 0 ? `height: ${kept}px` : `min-height: ${height}px`;
    const classes = `room ${kept > 0 ? 'kept' : ''} ${this.view === 'compact' ? 'compact' : ''}`;
    return html`<div class=${classes} .style=${room}>
      ${this.#isLive ? nothing : html`<slot></slot>`}${this.#own()}
    </div>`;
  }

  #own(): TemplateResult {
    const isCut = this.kept > 0 && this.contentHeight > this.kept;
    const whole = html`<button class="button small whole" @click=${() => (this.kept = 0)}>Show it whole</button>`;
    const begin = html`<button class="button" data-action="load" @click=${() => this.#begin()}>
      Explain it here
    </button>`;
    return html`<div class="guest">
      <div class="measure" aria-hidden="true"><i></i><i></i><i></i><i></i></div>
      <div class="content">
        ${this.#problem()} ${this.#isLive ? this.live() : nothing}
        ${this.begun || this.loading !== 'click' ? nothing : begin}
      </div>
      ${isCut ? whole : nothing}
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#resized.observe(this.content);
  }

  /** Whether the panes are shown: not before there is a report, if children stand in their place meanwhile. */
  get #isLive(): boolean {
    if (!this.begun) return false;
    return this.#wasLive || this.report !== null || (!this.#awaitsInput && (this.input === '' || !hasChildren(this)));
  }

  get #awaitsInput(): boolean {
    return Boolean(this.src) && this.input === '';
  }

  /** Whether nothing more is to come that would need room. */
  get #isSettled(): boolean {
    const { report, error } = this.inspection;
    return report !== null || error !== '' || this.problem !== '' || (this.input === '' && !this.#awaitsInput);
  }

  get #expected(): number {
    return heightOfReport({
      text: this.input,
      panes: this.panes,
      view: this.view,
      width: this.inlineWidth || innerWidth,
    });
  }

  /** Why there is no report, unless the verdict says so. */
  #problem(): TemplateResult | typeof nothing {
    const said = this.report !== null || (this.#isLive && this.shownPanes.has('verdict'));
    const text = this.problem || (said ? '' : this.inspection.error);
    if (text === '') return nothing;
    const again = (): void => {
      if (this.problem) void this.#fetch();
      else this.inspection.ask({});
    };
    return html`<p class="problem" role="alert">
      This cannot be explained here: ${text} <button class="button small" @click=${again}>Try again</button>
    </p>`;
  }

  #begin(): void {
    if (this.begun) return;
    this.begun = true;
    this.inspection.release();
    void this.#fetch();
  }

  async #fetch(): Promise<void> {
    const { src } = this;
    if (!src) return;
    try {
      const text = await textFrom(src, this.inspection.engine);
      if (src !== this.src) return;
      this.problem = '';
      this.input = text;
    } catch (error) {
      if (src !== this.src) return;
      this.problem = error instanceof Error ? error.message : String(error);
      this.tell('ws-lens-error', this.problem);
    }
  }

  /** The text of the children is the input where nothing else is. */
  #readChildren(): void {
    if (this.src || (this.input !== '' && this.input !== this.#childText)) return;
    const text = textOfChildren(this);
    if (text === null || text === this.#childText) return;
    this.#childText = text;
    this.input = text;
  }

  /** What is seen keeps its place: the report takes the height of the children, if that is enough to be of use. */
  #keep(): void {
    const { top, bottom } = this.getBoundingClientRect();
    if (bottom > 0 && top < innerHeight) this.kept = pictureHeight(this);
  }

  #measure(): void {
    this.inlineWidth = this.clientWidth;
    this.contentHeight = this.content.clientHeight;
  }

  #reported(): void {
    const { report, error } = this.inspection;
    this.requestUpdate();
    if (error !== '') this.tell('ws-lens-error', error);
    if (!report || this.#wasReady) return;
    this.#wasReady = true;
    void this.updateComplete.then(() => this.tell('ws-lens-ready', report));
  }

  #selected(): void {
    const { chosen } = this.inspection.selection;
    if (chosen?.start === this.#chosen?.start && chosen?.end === this.#chosen?.end) return;
    this.#chosen = chosen;
    this.tell('ws-lens-select', chosen);
  }
}

const undrawn =
  'wslens cannot draw here: a policy of this page with require-trusted-types-for has to allow the names lit-html and wslens in trusted-types.';
