import { css, html, nothing, type TemplateResult } from 'lit';
import type { Term } from '../../report.gen.ts';
import { Pane } from '../ui/pane.ts';
import { base } from '../styles/base.ts';
import { card } from '../styles/card.ts';
import { controls } from '../styles/controls.ts';
import { table } from '../styles/table.ts';
import { shown } from '../ui/text.ts';

/** What the client offers, what the server answers, and what is in force because of it (sections 4.2.2 and 9.1). */
export class Terms extends Pane {
  static override styles = [
    base,
    card,
    controls,
    table,
    css`
      .name {
        width: 31%;
      }
      .name code {
        font-size: 13px;
      }
      .parameter .name {
        padding-left: 32px;
      }
      td.value {
        width: 13%;
      }
      .rule {
        display: block;
        margin-top: 6px;
        padding: 0;
        border: 0;
        background: none;
        color: var(--error);
        font: 12.5px var(--mono);
        text-align: start;
        text-decoration: underline;
        text-underline-offset: 2px;
        overflow-wrap: anywhere;
        cursor: pointer;
      }
      .rule.warning {
        color: var(--warning);
      }
      .rule.note {
        color: var(--note);
      }
      @container (max-width: 560px) {
        thead {
          display: none;
        }
        tr {
          display: grid;
          grid-template-columns: 1fr 1fr;
          gap: 2px 12px;
          padding: 9px 16px 10px;
          border-top: 1px solid var(--line);
        }
        tr.parameter {
          padding-left: 32px;
        }
        td,
        td.value,
        td:first-child,
        .parameter td:first-child {
          width: auto;
          border: 0;
          padding: 0;
        }
        td:first-child,
        td:last-child {
          grid-column: 1 / -1;
        }
        td:first-child {
          font-weight: 550;
        }
        td.value::before {
          content: attr(data-side) ': ';
          font-family: var(--ui);
          color: var(--soft);
        }
      }
    `,
  ];

  protected override render(): TemplateResult | typeof nothing {
    const handshake = this.report?.handshake;
    if (!handshake || handshake.terms.length === 0) return nothing;
    const pending = !handshake.response;
    return html`<section class="card" aria-labelledby="title">
      <header><h2 id="title">${pending ? 'What is offered' : 'What is agreed'}</h2></header>
      <table aria-labelledby="title">
        <thead>
          <tr>
            <th scope="col">Term</th>
            <th scope="col">Client</th>
            ${pending ? nothing : html`<th scope="col">Server</th>`}
            <th scope="col">${pending ? 'Meaning' : 'In force'}</th>
          </tr>
        </thead>
        <tbody>
          ${handshake.terms.map((term) => this.#term(term, pending))}
        </tbody>
      </table>
    </section>`;
  }

  #term({ name, extension, offered, answered, meaning, rule }: Term, pending: boolean): TemplateResult {
    return html`<tr class=${extension ? 'parameter' : ''}>
      <td class="name">${name === 'subprotocol' && !extension ? 'Subprotocol' : html`<code>${shown(name)}</code>`}</td>
      <td class="value" data-side="Client">${value(offered)}</td>
      ${pending ? nothing : html`<td class="value" data-side="Server">${value(answered)}</td>`}
      <td>${shown(meaning)} ${rule ? this.#rule(rule) : nothing}</td>
    </tr>`;
  }

  /** The rule that is broken, and the way to its finding. */
  #rule(rule: string): TemplateResult {
    const severity = this.report?.findings.find((finding) => finding.rule === rule)?.severity ?? 'error';
    const show = (): boolean =>
      this.dispatchEvent(new CustomEvent('ws-lens-rule', { detail: rule, bubbles: true, composed: true }));
    return html`<button class="rule ${severity}" @click=${show}>${rule}</button>`;
  }
}

const value = (text: string): TemplateResult =>
  text === ''
    ? html`<span class="soft" aria-hidden="true">–</span><span class="unseen">none</span>`
    : html`${shown(text)}`;
