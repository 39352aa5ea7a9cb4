import { css, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { tokens } from '../styles/tokens.ts';
import { Pane } from '../ui/pane.ts';
import { dialogStyles } from './dialog.styles.ts';
import { keptInside } from './dialog.ts';

type Way = 'link' | 'embed' | 'picture' | 'report' | 'code' | 'capture' | 'task';

const ways: readonly (readonly [Way, string])[] = [
  ['link', 'Link'],
  ['embed', 'Embed'],
  ['picture', 'Picture'],
  ['report', 'Report'],
  ['code', 'Code'],
  ['capture', 'Capture'],
  ['task', 'Task'],
];

/** The groups of forms that a tab offers. */
const groups: Readonly<Record<string, string>> = { picture: 'Picture', report: 'Report', code: 'Code' };

/** The dialog in which what is shown is shared: as a link, in a page, as a picture, a report, code or a capture. */
export class ShareDialog extends Pane {
  static override styles = [
    tokens,
    base,
    controls,
    dialogStyles,
    css`
      dialog[open] {
        grid-template-rows: auto auto minmax(0, 1fr);
      }
      .head {
        border-bottom: 0;
      }
      .tabs {
        display: flex;
        padding: 0 8px;
        overflow-x: auto;
        border-bottom: 1px solid var(--line);
      }
      [role='tab'] {
        flex: none;
        min-height: 40px;
        padding: 2px 8px 0;
        border: 0;
        border-bottom: 2px solid transparent;
        background: none;
        color: var(--soft);
        font: 550 13px var(--ui);
        cursor: pointer;
      }
      [role='tab'][aria-selected='true'] {
        color: var(--ink);
        border-bottom-color: var(--accent);
      }
      [role='tab']:focus-visible {
        outline-offset: -3px;
      }
      [role='tabpanel'] {
        display: grid;
        grid-template: minmax(0, 1fr) / minmax(0, 1fr);
        min-height: 0;
      }
      .link {
        display: grid;
        gap: 12px;
        align-content: start;
        padding: 16px;
      }
    `,
  ];

  /** The address of what is shown; null if no link can hold it. */
  @property({ attribute: false }) link: () => Promise<string | null> = () => Promise.resolve(null);
  /** Fetches what makes a task. */
  @property({ attribute: false }) needTask: () => void = () => undefined;
  @state() private way: Way = 'link';
  @state() private open = false;
  @state() private address: string | null = '';
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="title" @close=${() => (this.open = false)} @keydown=${keptInside}>
      ${this.open ? this.#content() : nothing}
    </dialog>`;
  }

  /** Opens the dialog on what is shown now. */
  async show(): Promise<void> {
    this.open = true;
    this.address = '';
    await this.updateComplete;
    this.dialog.showModal();
    this.#focusTab();
    this.address = await this.link();
  }

  #content(): TemplateResult {
    return html`<div class="head">
        <h2 id="title">Share</h2>
        <button class="button small" aria-label="Close" @click=${() => this.dialog.close()}>✕</button>
      </div>
      <div class="tabs" role="tablist" aria-label="Ways to share" @keydown=${this.#moved}>
        ${ways.map(
          ([way, label]) =>
            html`<button
              role="tab"
              id=${way}
              aria-controls="panel"
              aria-selected=${way === this.way}
              tabindex=${way === this.way ? 0 : -1}
              @click=${() => (this.way = way)}
            >
              ${label}
            </button>`,
        )}
      </div>
      <div role="tabpanel" id="panel" aria-labelledby=${this.way}>${this.#panel()}</div>`;
  }

  #panel(): TemplateResult {
    const { inspection, way } = this;
    if (way === 'link') return this.#link();
    if (way === 'task') return this.#task();
    if (way === 'capture') return html`<ws-lens-save .inspection=${inspection}></ws-lens-save>`;
    if (way === 'embed') return html`<ws-lens-embed .inspection=${inspection}></ws-lens-embed>`;
    return html`<ws-lens-taken .inspection=${inspection} builder="" groups=${groups[way] ?? ''}></ws-lens-taken>`;
  }

  /** What makes a task is fetched when it is first shown. */
  #task(): TemplateResult {
    this.needTask();
    return html`<ws-lens-make-task .inspection=${this.inspection}></ws-lens-make-task>`;
  }

  #link(): TemplateResult {
    const { address, inspection } = this;
    if (address === null)
      return html`<div class="link">
        <p role="status">
          ${
            inspection.question.file === null
              ? html`The input is too long for a link, even compressed. Report and Code hold all of it, and so does the
                element under Embed.`
              : 'A link cannot hold a file. Report and Code hold what is shown of it.'
          }
        </p>
      </div>`;
    return html`<div class="link">
      <label for="address"
        >Whoever opens this address sees what is shown now. The input stands in it, behind the #, which browsers send to
        no server.</label
      >
      <textarea class="field" id="address" rows="4" readonly spellcheck="false" .value=${address}></textarea>
      <div><ws-lens-copy label="Copy link" .text=${() => address}></ws-lens-copy></div>
    </div>`;
  }

  readonly #moved = async (event: KeyboardEvent): Promise<void> => {
    const at = ways.findIndex(([way]) => way === this.way);
    const last = ways.length - 1;
    const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[
      event.key
    ];
    const way = to === undefined ? undefined : ways[to]?.[0];
    if (!way) return;
    event.preventDefault();
    this.way = way;
    await this.updateComplete;
    this.#focusTab();
  };

  #focusTab(): void {
    this.renderRoot.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }
}
