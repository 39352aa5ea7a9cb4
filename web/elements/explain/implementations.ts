import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { matchesOf, type Match, type Matches } from '../../store/case-match.ts';
import { loadResults, rowsOf, sumOf, type Results } from '../../store/implementations.ts';
import { base } from '../styles/base.ts';
import { card } from '../styles/card.ts';
import { controls } from '../styles/controls.ts';
import { table } from '../styles/table.ts';
import { outcomeStyles } from '../ui/outcomes.styles.ts';
import { outcomeTable, tried } from '../ui/outcomes.ts';
import { Pane } from '../ui/pane.ts';
import { shown } from '../ui/text.ts';
import { implementationsStyles } from './implementations.styles.ts';

/** Which well-known implementations take such a frame, which refuse it, and how. The data is fetched when it is opened. */
export class Implementations extends Pane {
  static override styles = [base, card, controls, table, outcomeStyles, implementationsStyles];

  @state() private data: Results | null = null;
  @state() private failed = '';
  #asked = false;
  @property({ type: Boolean }) open = false;

  protected override render(): TemplateResult | typeof nothing {
    if (!this.frame) return nothing;
    return html`<details class="card" ?open=${this.open} @toggle=${this.#toggled}>
      <summary>Who accepts this frame?</summary>
      ${this.open ? this.#content() : nothing}
    </details>`;
  }

  readonly #toggled = ({ target, currentTarget }: Event): void => {
    if (target !== currentTarget) return;
    this.open = (currentTarget as HTMLDetailsElement).open;
    if (this.open) this.#need();
  };

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.open && this.frame) this.#need();
  }

  #need(): void {
    if (!this.data && !this.#asked) void this.#load();
  }

  async #load(): Promise<void> {
    this.#asked = true;
    this.failed = '';
    try {
      this.data = await loadResults();
    } catch (error) {
      this.failed = error instanceof Error ? error.message : String(error);
    }
  }

  #content(): TemplateResult | typeof nothing {
    const { data, report, frame } = this;
    if (this.failed)
      return html`<p class="lead" role="alert">
        The results could not be fetched. ${this.failed}
        <button class="button small" @click=${() => void this.#load()}>Try again</button>
      </p>`;
    if (!data || !report || !frame) return html`<p class="lead soft" role="status">Fetching the results.</p>`;
    const matches = matchesOf(data, report, frame);
    return html`${matches.known.map((match, i) => section(data, match, i === 0))} ${unknown(data, matches)}
    ${source(data)}`;
  }
}

/** One case with its table, which is folded where there is nothing to compare. */
function section(data: Results, { case: one, role, finding }: Match, first: boolean): TemplateResult {
  const rows = rowsOf(data, one, role);
  const differ = rows.some(({ outcome: [verdict] }) => verdict !== 'takes');
  return html`<details class="case" ?open=${first && differ}>
    <summary>
      <span class="title">${finding ? shown(finding.title) : 'Such a frame'}</span>
      <span class="sum">${sumOf(rows)}</span>
    </summary>
    <p class="tried soft">${tried(one, role)}</p>
    ${outcomeTable(rows)}
  </details>`;
}

function unknown({ notTried }: Results, { unknown, known }: Matches): TemplateResult | typeof nothing {
  if (unknown.length === 0 && known.length > 0) return nothing;
  const reasons = unknown.map(
    ({ rule, title }) => html`<br />${shown([title, notTried[rule]].filter(Boolean).join(': '))}`,
  );
  return html`<p class="lead soft">
    ${unknown.length > 0 ? html`Not tried:${reasons}` : 'Such a frame was not tried.'}
  </p>`;
}

const source = ({ date }: Results): TemplateResult =>
  html`<p class="lead soft">
    Each was sent the bytes of the case over TCP after a handshake, on ${date}, in the version named. Where it says
    “source read”, nothing was run.
  </p>`;
