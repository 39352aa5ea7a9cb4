import { css, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { secretsIn, withoutSecrets } from '../../store/secrets.ts';
import { count } from '../../store/words.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { tokens } from '../styles/tokens.ts';
import { Pane } from '../ui/pane.ts';
import { dialogStyles } from './dialog.styles.ts';
import { keptInside } from './dialog.ts';

/** How many names of secrets are told. */
const mostNames = 6;

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
      .copy {
        display: flex;
        flex-wrap: wrap;
        gap: 12px;
        align-items: center;
      }
      .size {
        color: var(--soft);
      }
    `,
  ];

  /** The address of what is shown, with the texts in it as they are changed for it; null if no link can hold it. */
  @property({ attribute: false }) link: (change: (text: string) => string) => Promise<string | null> = () =>
    Promise.resolve(null);
  /** Fetches what makes a task. */
  @property({ attribute: false }) needTask: () => void = () => undefined;
  @state() private way: Way = 'link';
  @state() private open = false;
  @state() private address: string | null = '';
  /** What the link holds that may be secret, by its names, and whether the values are left out. */
  @state() private secrets: readonly string[] = [];
  @state() private hides = false;
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="title" @close=${() => (this.open = false)} @keydown=${keptInside}>
      ${this.open ? this.#content() : nothing}
    </dialog>`;
  }

  /** Opens the dialog on what is shown now. */
  async show(): Promise<void> {
    if (this.way === 'task') this.way = 'link'; // that was about something else
    Object.assign(this, { open: true, address: '', secrets: [], hides: false });
    await this.updateComplete;
    this.dialog.showModal();
    this.#focusTab();
    await this.#write();
  }

  async #write(): Promise<void> {
    const { hides } = this;
    const names = new Set<string>();
    const address = await this.link((text) => {
      for (const { name } of secretsIn(text)) names.add(name);
      return hides ? withoutSecrets(text) : text;
    });
    if (hides === this.hides) Object.assign(this, { address, secrets: [...names] });
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
      <div class="copy">
        <ws-lens-copy label="Copy link" .text=${() => address}></ws-lens-copy>
        <span class="size">${count(address.length, 'character')}</span>
      </div>
      ${this.#secrets()}
    </div>`;
  }

  /** What of it may let somebody in, and the choice to leave it out. */
  #secrets(): TemplateResult | typeof nothing {
    const { secrets } = this;
    if (secrets.length === 0) return nothing;
    return html`<p>
        The link holds the whole input, with what may be secret: the values of
        ${secrets.slice(0, mostNames).join(', ')}${secrets.length > mostNames ? ' and others' : ''}.
      </p>
      <label
        ><input type="checkbox" .checked=${this.hides} @change=${this.#hidden} /> Put an x for each character of
        them</label
      >`;
  }

  readonly #hidden = (event: Event): void => {
    this.hides = (event.target as HTMLInputElement).checked;
    void this.#write();
  };

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
