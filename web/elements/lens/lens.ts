import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { LensChange } from '../../store/lens-change.ts';
import type { Findings } from '../explain/findings.ts';
import type { Box } from '../input/box.ts';
import { loadPassages } from '../input/load-passages.ts';
import { base } from '../styles/base.ts';
import { tokens } from '../styles/tokens.ts';
import { LensAttributes } from '../ui/lens-attributes.ts';
import { boxGap, boxWidth, lensLayout } from './lens.styles.ts';

/** The panes in the order in which they stand. */
export const allPanes = [
  'box', 'judge', 'examples', 'verdict', 'findings', 'passages', 'accept', 'handshake',
  'frames', 'connection', 'accepts', 'bits', 'bytes', 'deflate', 'message', 'unmask', 'fields',
] as const; // prettier-ignore

const sidePanes: readonly PaneName[] = ['box', 'judge', 'examples'];
/** Those that are only there to change the input, or how it is read. */
const editingPanes: readonly PaneName[] = ['judge', 'examples'];

export type PaneName = (typeof allPanes)[number];

// In pixels: the width of the whole from which the box stands beside the panes; the width of the panes below which the
// diagram has 16 bits in a row, and from which many bytes stand 16 in a row.
const besideWidth = 1000;
const narrowWidth = 640;
const roomyWidth = 720;
/** More bytes than this are shown over the whole width. */
const manyBytes = 96;

/**
 * The inspector as one element: give it WebSocket bytes or handshake headers, and it shows what they mean.
 *
 * Attributes, each a property too: input (the text of the box), notation (how to read it: 'auto' or an id), direction
 * ('auto', 'client-to-server', 'server-to-client'), holds (what the bytes are: 'auto', 'frames', 'payload'), extensions
 * (those negotiated; '' for none; absent if not known), request (the request, or its key, that a response answers), limit
 * (the most bytes that a message may have; 0 for any), panes (names, apart by spaces; all if absent), builder (the address of
 * a page with the form, '' for this one; frames are offered to be built if it is given), frame (the number of the frame that
 * the panes show, from 1; ws-lens-frame tells of another one), marks and fixes ('off' withholds the marks of mistakes, and what
 * would put them right), readonly (nothing can be changed), box ('plain' for the text without buttons).
 * The method reset takes back what a person changed.
 * The custom property --ws-lens-page is the colour of the page around it.
 * Fires ws-lens-change, with a LensChange as its detail, when there is a new report.
 */
export class WsLens extends LensAttributes {
  static override styles = [tokens, base, lensLayout];

  /** The panes to show, apart by spaces; null for all. */
  @property() panes: string | null = null;

  /** 'plain' for a box with the text alone: no buttons, and not how it was read. */
  @property() box: string | null = null;

  /** The address of a page with the form; null if there is none. */
  @property() builder: string | null = null;

  @state() private inlineWidth = 0;
  @state() private status = '';
  @query('ws-lens-box') private readonly boxPane!: Box | null;
  @query('ws-lens-findings') private readonly findings!: Findings | null;
  readonly #resized = new ResizeObserver(([entry]) => (this.inlineWidth = entry?.contentRect.width ?? 0));

  constructor() {
    super();
    this.inspection.addEventListener('report', () => this.#changed());
    for (const type of ['work', 'offers']) this.inspection.addEventListener(type, () => this.requestUpdate());
    this.inspection.selection.addEventListener('frame', () => this.dispatchEvent(new Event('ws-lens-frame')));
    this.addEventListener('ws-lens-say', (event) => (this.status = (event as CustomEvent<string>).detail));
    this.addEventListener('ws-lens-point', (event) => {
      const { start, end } = (event as CustomEvent<{ start: number; end: number }>).detail;
      this.boxPane?.point(start, end);
    });
    this.addEventListener('ws-lens-rule', (event) => void this.findings?.show((event as CustomEvent<string>).detail));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.inlineWidth = this.clientWidth;
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  protected override render(): TemplateResult {
    const side = [this.#box(), this.#judge(), this.#examples()].filter((pane) => pane !== nothing);
    return html`<div class="layout ${this.#beside ? 'beside' : ''}" @keydown=${this.#keyed}>
        ${side.length > 0 ? html`<div class="side">${side}</div>` : nothing}
        <div class="main ${this.inspection.work ? 'stale' : ''}">${this.#main()}</div>
      </div>
      <p class="unseen" role="status">${this.status}</p>`;
  }

  get #beside(): boolean {
    return this.inlineWidth >= besideWidth && sidePanes.some((name) => this.#shows(name));
  }

  /** Several frames come before their handshake, which takes more room. */
  #main(): TemplateResult {
    const { inspection } = this;
    const handshake = html`
      ${this.#pane('accept', html`<ws-lens-accept .inspection=${inspection}></ws-lens-accept>`)}
      ${this.#pane('handshake', html`<ws-lens-terms .inspection=${inspection}></ws-lens-terms>`)}
      ${this.#pane('handshake', html`<ws-lens-handshake .inspection=${inspection}></ws-lens-handshake>`)}
      ${this.#pane('handshake', html`<ws-lens-reply .inspection=${inspection}></ws-lens-reply>`)}
    `;
    const framesAreListed = (this.report?.frames.length ?? 0) > 0;
    const framesFirst = this.report?.kind === 'capture' || (this.report?.frames.length ?? 0) > 1;
    return html`
      ${this.#pane('verdict', html`<ws-lens-verdict .inspection=${inspection} .builder=${this.builder}></ws-lens-verdict>`)}
      ${this.#pane('verdict', html`<ws-lens-notations .inspection=${inspection}></ws-lens-notations>`)}
      ${this.#pane('findings', html`<ws-lens-findings .inspection=${inspection} .boxed=${this.#shows('box')}></ws-lens-findings>`)}
      ${this.#pane('passages', this.#passages())} ${framesFirst ? nothing : handshake}
      ${this.#pane('frames', html`<ws-lens-frames .inspection=${inspection} of=${framesAreListed ? 'frames' : 'messages'}></ws-lens-frames>`)}
      ${this.#pane('connection', html`<ws-lens-connection .inspection=${inspection}></ws-lens-connection>`)}
      ${this.#framePanes()} ${framesFirst ? handshake : nothing}
    `;
  }

  /**
   * The panes of one frame, or of a bare payload: two columns where there is room; many bytes get the whole width. Without
   * a frame the message comes before its bytes.
   */
  #framePanes(): TemplateResult {
    const { inspection } = this;
    const wide = (this.report?.bytes.length ?? 0) > manyBytes;
    const width = this.#beside ? this.inlineWidth - boxWidth - boxGap : this.inlineWidth;
    const message = this.#pane(
      'message',
      html`<ws-lens-message .inspection=${inspection} .builder=${this.builder}></ws-lens-message>`,
    );
    const alone = this.report?.kind === 'payload' || this.report?.kind === 'capture';
    const bytes = this.#pane(
      'bytes',
      html`<ws-lens-bytes .inspection=${inspection} .width=${wide && width >= roomyWidth ? 16 : 8}></ws-lens-bytes>`,
    );
    return html`
      ${this.#pane('accepts', html`<ws-lens-accepts .inspection=${inspection}></ws-lens-accepts>`)}
      ${this.#pane(
        'bits',
        html`<ws-lens-bits
          .inspection=${inspection}
          .builder=${this.builder}
          .width=${width < narrowWidth ? 16 : 32}
        ></ws-lens-bits>`,
      )}
      ${wide && !alone ? bytes : nothing}
      ${this.#pane('deflate', html`<ws-lens-deflate .inspection=${inspection}></ws-lens-deflate>`)}
      <div class="columns">
        <div class="column">
          ${wide || alone ? nothing : bytes} ${message}
          ${this.#pane('unmask', html`<ws-lens-unmask .inspection=${inspection}></ws-lens-unmask>`)}
        </div>
        <div class="column">
          ${alone && !wide ? bytes : nothing}
          ${this.#pane('fields', html`<ws-lens-fields .inspection=${inspection}></ws-lens-fields>`)}
        </div>
      </div>
      ${wide && alone ? bytes : nothing}
    `;
  }

  /** The list of passages is fetched once a text has several. */
  #passages(): TemplateResult | typeof nothing {
    if ((this.report?.passages.length ?? 0) < 2) return nothing;
    loadPassages(() => (this.status = 'The list of passages could not be fetched.'));
    return html`<ws-lens-passages .inspection=${this.inspection}></ws-lens-passages>`;
  }

  #box(): TemplateResult | typeof nothing {
    const { inspection } = this;
    const plain = this.box === 'plain';
    return this.#pane(
      'box',
      html`<div class="stay">
        <ws-lens-box .inspection=${inspection} .plain=${plain}>
          ${plain ? nothing : html`<ws-lens-recognised .inspection=${inspection}></ws-lens-recognised>`}
        </ws-lens-box>
      </div>`,
    );
  }

  #judge(): TemplateResult | typeof nothing {
    const open = this.inlineWidth >= besideWidth;
    return this.#pane('judge', html`<ws-lens-judge .inspection=${this.inspection} ?open=${open}></ws-lens-judge>`);
  }

  #examples(): TemplateResult | typeof nothing {
    return this.#pane('examples', html`<ws-lens-examples .inspection=${this.inspection}></ws-lens-examples>`);
  }

  #pane(name: PaneName, pane: TemplateResult | typeof nothing): TemplateResult | typeof nothing {
    return this.#shows(name) ? pane : nothing;
  }

  #shows(name: PaneName): boolean {
    if (this.readonly && editingPanes.includes(name)) return false;
    return this.panes === null || this.panes.split(/\s+/).includes(name);
  }

  #changed(): void {
    const detail: LensChange = { ...this.inspection.answered, report: this.report, typed: this.inspection.typed };
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent('ws-lens-change', { detail, bubbles: true, composed: true }));
  }

  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.inspection.selection.choose(null);
  };
}
