import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { matchesOf, type Match, type Matches } from '../../store/case-match.ts';
import {
  loadResults,
  rowsOf,
  sumOf,
  verdictWords,
  type Results,
  type Outcome,
  type Role,
  type Row,
  type Verdict,
} from '../../store/implementations.ts';
import { base } from '../styles/base.ts';
import { card } from '../styles/card.ts';
import { controls } from '../styles/controls.ts';
import { table } from '../styles/table.ts';
import { Pane } from '../ui/pane.ts';
import { shown } from '../ui/text.ts';
import { implementationsStyles } from './implementations.styles.ts';

const symbols: Readonly<Record<Verdict, string>> = { takes: '✓', refuses: '✕', waits: '…' };

const readers: Readonly<Record<Role, string>> = { client: 'as clients', server: 'as servers' };

/** Which well-known implementations take such a frame, which refuse it, and how. The data is fetched when it is opened. */
export class Implementations extends Pane {
  static override styles = [base, card, controls, table, implementationsStyles];

  @state() private data: Results | null = null;
  @state() private failed = '';
  @state() private open = false;

  protected override render(): TemplateResult | typeof nothing {
    if (!this.frame) return nothing;
    return html`<details class="card" @toggle=${this.#toggled}>
      <summary>Who accepts this frame?</summary>
      ${this.open ? this.#content() : nothing}
    </details>`;
  }

  readonly #toggled = ({ target, currentTarget }: Event): void => {
    if (target !== currentTarget) return;
    this.open = (currentTarget as HTMLDetailsElement).open;
    if (this.open && !this.data) void this.#load();
  };

  async #load(): Promise<void> {
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
    <p class="tried soft">Tried on ${readers[role]}: ${one.what}.</p>
    <table>
      <thead>
        <tr>
          <th scope="col">Implementation</th>
          <th scope="col">Verdict</th>
          <th scope="col">How</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(line)}
      </tbody>
    </table>
  </details>`;
}

function line({ implementation: { name, version, source }, outcome }: Row): TemplateResult {
  const [verdict] = outcome;
  return html`<tr class=${verdict}>
    <th scope="row">${name} <small>${source === 'run' ? version : 'source read'}</small></th>
    <td class="verdict">
      <span class="symbol" aria-hidden="true">${symbols[verdict]}</span>${verdictWords[verdict][0]}
    </td>
    <td class="how">${how(outcome)}</td>
  </tr>`;
}

function how([verdict, close, text, says]: Outcome): TemplateResult {
  const answer = close === 1005 ? 'an empty Close' : `Close ${close ?? ''}`;
  const sent = close === null || close < 0 ? '' : verdict === 'takes' ? `answers with ${answer}` : `sends ${answer}`;
  return html`${[text, sent].filter(Boolean).join(', ')}${says ? html`, says <q>${shown(says)}</q>` : nothing}`;
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
