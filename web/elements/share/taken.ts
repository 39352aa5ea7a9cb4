import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Frame, Report } from '../../report.gen.ts';
import { download } from '../../store/download.ts';
import { inspectHash } from '../../store/page/state.ts';
import { visible } from '../../store/visible.ts';
import { count, grouped } from '../../store/words.ts';
import type { Asked, Takeaway } from '../../takeaway/types.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { Pane } from '../ui/pane.ts';
import { segmented, type Choice } from '../ui/segmented.ts';
import { takenStyles } from './taken.styles.ts';

type Scope = 'frame' | 'client' | 'server' | 'all';

const directions: Readonly<Record<string, string>> = { client: 'client-to-server', server: 'server-to-client' };
const longestPreview = 20_000;

/** The forms in which what is shown can be taken along, and what the chosen one gives. */
export class Taken extends Pane {
  static override styles = [base, controls, takenStyles];

  /** The groups of forms to choose from, apart by commas; all if empty. */
  @property() groups = '';
  /** The address of a page that shows the state in its hash; null if there is none. */
  @property() builder: string | null = null;
  /** What is taken as long as nothing else is chosen: the frame that is shown, or all. */
  @property() scope: Scope = 'all';
  /** Whether the form that is chosen takes the focus once there are some. */
  @property({ type: Boolean }) focuses = false;
  @state() private forms: readonly Takeaway[] = [];
  @state() private formId = '';
  @state() private problem = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    this.problem = '';
    try {
      this.forms = (await import('../../takeaway/takeaway.ts')).takeaways;
    } catch (error) {
      this.problem = `This part of the page could not be fetched. ${error instanceof Error ? error.message : ''}`;
    }
    await this.updateComplete;
    if (this.focuses) this.renderRoot.querySelector<HTMLElement>('.forms :checked')?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { report } = this;
    if (this.problem) return html`<p class="problem" role="alert">${this.problem}</p>`;
    if (!report || this.forms.length === 0) return nothing;
    const asked = this.forms.filter(({ group }) => this.groups === '' || this.groups.split(',').includes(group));
    const able = asked.filter((form) => report.frames.length > 0 || this.#holds(report, form));
    const offered = able.length > 0 ? able : asked;
    const form = offered.find(({ id }) => id === this.formId) ?? offered[0];
    const names = [...new Set(offered.map(({ group }) => group))];
    return html`<div class="forms">
        ${names.map((name) => this.#group(name, offered, form))} ${this.#scopes(report)}
      </div>
      ${form ? this.#taken(report, form) : nothing}`;
  }

  /** Whether a form has something to say of a report. */
  #holds(report: Report, form: Takeaway): boolean {
    try {
      return form.write(report, undefined, this.#asked()).trim() !== '';
    } catch {
      return false;
    }
  }

  /** The choice is left out where there is one frame and nothing else: then it is all. */
  #scopes(report: Report): TemplateResult | typeof nothing {
    const { frames } = report;
    if (!this.frame || (frames.length < 2 && !report.handshake)) return nothing;
    const choices: Choice<Scope>[] = [
      { value: 'frame', label: `Frame ${grouped(this.frame.index + 1)}` },
      ...(hasBothSides(report) ? sideChoices : []),
      { value: 'all', label: 'All' },
    ];
    return segmented('Of what is shown', 'scope', choices, this.#scopeIn(report), (scope) => (this.scope = scope));
  }

  /** One side of two is chosen only as long as there are two. */
  #scopeIn(report: Report): Scope {
    return this.scope in directions && !hasBothSides(report) ? 'all' : this.scope;
  }

  #group(group: string, forms: readonly Takeaway[], chosen: Takeaway | undefined): TemplateResult {
    return html`<fieldset>
      <legend>${group}</legend>
      ${forms
        .filter((form) => form.group === group)
        .map(
          ({ id, label }) =>
            html`<label>
              <input
                type="radio"
                name="form"
                .checked=${id === chosen?.id}
                @change=${() => (this.formId = id)}
              />${label}
            </label>`,
        )}
    </fieldset>`;
  }

  #taken(report: Report, form: Takeaway): TemplateResult {
    let text: string;
    try {
      text = form.write(report, this.#frames(report), this.#asked());
    } catch (error) {
      return html`<p class="refused" role="status">${error instanceof Error ? error.message : String(error)}</p>`;
    }
    const rest = text.length - longestPreview;
    return html`<div class="preview">
        ${form.id === 'svg' ? picture(text, form.mime) : nothing}
        <pre tabindex="0" role="group" aria-label=${form.label}>${preview(text.slice(0, longestPreview))}</pre>
      </div>
      <footer>
        <small
          >${form.group === 'List' ? this.#rowsTold(report) : ''}
          ${rest > 0 ? `The start is shown; ${grouped(rest)} more characters are copied and saved.` : ''}</small
        >
        <ws-lens-copy .text=${() => text}></ws-lens-copy>
        <button
          class="button small main"
          @click=${() => download(text, `${form.group === 'List' ? 'list' : 'frame'}${form.extension}`, form.mime)}
        >
          Download
        </button>
      </footer>`;
  }

  /** How many rows are not there, and why. */
  #rowsTold({ frames, frameCount, messages, messageCount }: Report): string {
    const { listed } = this.inspection;
    if (listed) return `${count(listed.length, 'row')}, as the list is filtered.`;
    const [some, all] = frames.length > 0 ? [frames.length, frameCount] : [messages.length, messageCount];
    return some < all ? `The ${grouped(some)} of ${grouped(all)} that are listed now.` : '';
  }

  #frames(report: Report): readonly Frame[] | undefined {
    const scope = this.#scopeIn(report);
    if (scope === 'all' || !this.frame) return undefined;
    if (scope === 'frame') return [this.frame];
    return report.frames.filter(({ direction }) => direction === directions[scope]);
  }

  #asked(): Asked {
    const { answered, frameInLink, listed } = this.inspection;
    const hash = inspectHash(answered, null, frameInLink);
    const link = this.builder === null || hash === null ? '' : new URL(this.builder + hash, document.baseURI).href;
    return { ...answered, link, ...(listed && { rows: listed }) };
  }
}

const sideChoices: readonly Choice<Scope>[] = [
  { value: 'client', label: 'The client’s' },
  { value: 'server', label: 'The server’s' },
];

const hasBothSides = ({ frames }: Report): boolean => new Set(frames.map(({ direction }) => direction)).size > 1;

/** Where a page's policy forbids pictures from data, the text stands alone. */
const picture = (text: string, mime: string): TemplateResult =>
  html`<img
    alt="The picture"
    src="data:${mime};charset=utf-8,${encodeURIComponent(text)}"
    @error=${(event: Event) => ((event.target as HTMLElement).hidden = true)}
  />`;

/** Characters that a screen does not show, or that reorder others, stand as symbols; lines stay lines. */
const preview = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => line.split('\t').map(visible).join('\t'))
    .join('\n');
