import { html, type TemplateResult } from 'lit';
import {
  verdictWords,
  type Case,
  type Outcome,
  type Role,
  type Row,
  type Verdict,
} from '../../store/implementations.ts';
import { shown } from './text.ts';

const symbols: Readonly<Record<Verdict, string>> = { takes: '✓', refuses: '✕', waits: '…' };

const readers: Readonly<Record<Role, string>> = { client: 'clients', server: 'servers' };

/** What was tried, and on whom. */
export const tried = ({ what }: Case, role: Role): string => `Tried on ${readers[role]}: ${what}.`;

/** What each implementation does with a case. */
export const outcomeTable = (rows: readonly Row[]): TemplateResult =>
  html`<table>
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
  </table>`;

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
  return html`${[text, sent].filter(Boolean).join(', ')}${says ? html`, says <q>${shown(says)}</q>` : ''}`;
}
