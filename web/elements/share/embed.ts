import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { elementCode, iframeCode, markdownCode, type Embedded } from '../../store/share/embed.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { Pane } from '../ui/pane.ts';
import { segmented, type Choice } from '../ui/segmented.ts';
import { embedStyles } from './embed.styles.ts';

type Way = 'element' | 'iframe' | 'markdown';

const ways: readonly Choice<Way>[] = [
  { value: 'element', label: 'Element' },
  { value: 'iframe', label: 'Iframe' },
  { value: 'markdown', label: 'Markdown' },
];

const colourChoices: readonly Choice<Embedded['colours']>[] = [
  { value: 'reader', label: 'The reader’s' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** The panes that an author may choose, in the order in which they stand, and whether they are chosen at first. */
const paneChoices: readonly (readonly [name: string, label: string, chosen: boolean])[] = [
  ['box', 'Input', false],
  ['verdict', 'Verdict', true],
  ['findings', 'What is wrong', true],
  ['handshake', 'Handshake', false],
  ['accept', 'Accept value', false],
  ['frames', 'Frames', false],
  ['bits', 'Bits', true],
  ['bytes', 'Bytes', false],
  ['fields', 'Fields', true],
  ['message', 'Payload', false],
  ['unmask', 'Unmasking', false],
  ['deflate', 'Compression', false],
];

/** What an author puts into a page of theirs, with a live preview: an element, an iframe or a link in Markdown. */
export class EmbedPane extends Pane {
  static override styles = [base, controls, embedStyles];

  @state() private way: Way = 'element';
  @state() private colours: Embedded['colours'] = 'reader';
  @state() private panes: ReadonlySet<string> = new Set(
    paneChoices.filter(([, , chosen]) => chosen).map(([name]) => name),
  );
  @state() private height = 0;
  @query('ws-lens') private readonly preview!: HTMLElement | null;
  readonly #resized = new ResizeObserver(([entry]) => (this.height = Math.ceil(entry?.contentRect.height ?? 0)));

  protected override render(): TemplateResult {
    const code = this.#code();
    return html`<div class="choices">
        <fieldset>
          <legend>Panes</legend>
          ${paneChoices.map(([name, label]) => this.#paneChoice(name, label))}
        </fieldset>
        ${segmented('Colours', 'colours', colourChoices, this.colours, (value) => (this.colours = value))}
      </div>
      <div class="result">
        <div class="row">
          ${segmented('As', 'way', ways, this.way, (value) => (this.way = value))}
          ${code === null ? '' : html`<ws-lens-copy .text=${() => code}></ws-lens-copy>`}
        </div>
        ${
          code === null
            ? html`<p role="status">
                This is too long for an address. Take the element, which has it in an attribute.
              </p>`
            : html`<pre tabindex="0" role="group" aria-label="Code">${code}</pre>`
        }
        ${forAuthors()}
        <h3>Preview</h3>
        <div class="preview" data-colours=${this.colours}>${this.#preview()}</div>
      </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#resized.disconnect();
    if (this.preview) this.#resized.observe(this.preview);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  #paneChoice(name: string, label: string): TemplateResult {
    const changed = ({ target }: Event): void => {
      const panes = new Set(this.panes);
      if ((target as HTMLInputElement).checked) panes.add(name);
      else panes.delete(name);
      this.panes = panes;
    };
    return html`<label class="check">
      <input type="checkbox" .checked=${this.panes.has(name)} @change=${changed} />${label}
    </label>`;
  }

  get #embedded(): Embedded {
    const { answered, selection } = this.inspection;
    const site = new URL('.', document.baseURI).href;
    const panes = paneChoices.map(([name]) => name).filter((name) => this.panes.has(name));
    return { question: answered, frame: selection.frame + 1, panes, colours: this.colours, height: this.height, site };
  }

  #code(): string | null {
    const embedded = this.#embedded;
    return { element: elementCode, iframe: iframeCode, markdown: markdownCode }[this.way](embedded);
  }

  #preview(): TemplateResult {
    const { question, frame, panes } = this.#embedded;
    return html`<ws-lens
      .direction=${question.direction}
      .extensions=${question.extensions}
      .request=${question.request}
      .limit=${question.limit}
      .notation=${question.notation}
      .input=${question.input}
      .holds=${question.holds}
      .panes=${panes.join(' ')}
      .frame=${frame}
    ></ws-lens>`;
  }
}

/** The page for authors stands beside this one on a server. */
const forAuthors = (): TemplateResult | typeof nothing =>
  location.protocol === 'file:'
    ? nothing
    : html`<p>
        <a href="authors.html">For authors</a>: recipes for VitePress, Hugo, Sphinx and others, pictures without script,
        all attributes, and the policy.
      </p>`;
