import { html, nothing, type TemplateResult } from 'lit';
import type { Term } from '../../report.gen.ts';
import { base } from '../styles/base.ts';
import { card } from '../styles/card.ts';
import { controls } from '../styles/controls.ts';
import { table } from '../styles/table.ts';
import { Pane } from '../ui/pane.ts';
import { shown } from '../ui/text.ts';
import { termsStyles } from './terms.styles.ts';

/** What the client offers, what the server answers, and what is in force because of it (sections 4.2.2 and 9.1). */
export class Terms extends Pane {
  static override styles = [base, card, controls, table, termsStyles];

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
      <td class="term">${name === 'subprotocol' && !extension ? 'Subprotocol' : html`<code>${shown(name)}</code>`}</td>
      <td class="value" data-side="Client">${value(offered)}</td>
      ${pending ? nothing : html`<td class="value" data-side="Server">${value(answered)}</td>`}
      <td>${shown(meaning)} ${rule && this.inspection.offers.marks ? this.#rule(rule) : nothing}</td>
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
