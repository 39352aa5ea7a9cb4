import { css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { worstFirst } from '../store/severity.ts';
import { count } from '../store/words.ts';
import type { Finding } from '../report.gen.ts';
import { Pane } from './pane.ts';
import { base } from './styles/base.ts';
import { card } from './styles/card.ts';
import { controls } from './styles/controls.ts';
import { shown } from './text.ts';

const atOnce = 20;

/** The findings, worst first; notes are folded, for nothing has to be done about them. */
export class Findings extends Pane {
  static override styles = [
    base,
    card,
    controls,
    css`
      .card > * + * {
        border-top: 1px solid var(--line);
      }
      summary {
        padding: 10px 16px;
        border-left: 4px solid var(--note);
        cursor: pointer;
        font-size: 14.5px;
      }
      summary b {
        color: var(--note);
        font-size: 12.5px;
        font-weight: 650;
        margin-right: 6px;
      }
      .more {
        padding: 10px 16px;
      }
    `,
  ];

  @state() private most = atOnce;

  protected override render(): TemplateResult | typeof nothing {
    const { report } = this;
    if (!report || report.findings.length === 0) return nothing;
    const sorted = worstFirst(report.findings);
    const rest = report.findingCount - Math.min(this.most, sorted.length);
    return html`<section class="card" aria-label="Findings">
      <h2 class="unseen">Findings</h2>
      ${sorted.slice(0, this.most).map((finding) => this.#finding(finding))}
      ${rest > 0 ? this.#more(rest, sorted.length) : nothing}
    </section>`;
  }

  #finding(finding: Finding): TemplateResult {
    const full = html`<ws-lens-finding
      severity=${finding.severity}
      .inspection=${this.inspection}
      .finding=${finding}
    ></ws-lens-finding>`;
    if (finding.severity !== 'note') return full;
    return html`<details>
      <summary><b>Note</b>${shown(finding.title)}</summary>
      ${full}
    </details>`;
  }

  #more(rest: number, listed: number): TemplateResult {
    return html`<div class="more">
      ${
        this.most < listed
          ? html`<button class="button" @click=${() => (this.most += atOnce)}>Show more findings</button>`
          : nothing
      }
      <span class="soft">${count(rest, 'more finding')}</span>
    </div>`;
  }
}
