import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Finding, Report } from '../../report.gen.ts';
import { consequences, findingName, listed } from '../../store/severity.ts';
import { count, grouped } from '../../store/words.ts';
import { base } from '../styles/base.ts';
import { card } from '../styles/card.ts';
import { controls } from '../styles/controls.ts';
import { Pane } from '../ui/pane.ts';
import { shown } from '../ui/text.ts';
import type { FindingCard } from './finding.ts';
import { findingsStyles } from './findings.styles.ts';

const atOnce = 20;

/**
 * The causes, worst first, each with what follows from it folded under it. Notes are folded, as nothing has to be done about
 * them, and so is a rule that an earlier finding is about already.
 */
export class Findings extends Pane {
  static override styles = [base, card, controls, findingsStyles];

  /** Whether there is a box to show places in. */
  @property({ type: Boolean }) boxed = false;
  @state() private most = atOnce;
  /** The causes whose consequences are shown. */
  @state() private opened: readonly Finding[] = [];

  /** Brings the first finding of a rule into view, and the focus to it. */
  async show(rule: string): Promise<void> {
    const all = this.report?.findings ?? [];
    const cause = all[all.find((finding) => finding.rule === rule)?.causedBy ?? -1];
    if (cause) this.opened = [...this.opened, cause];
    await this.updateComplete;
    const cards = Array.from(this.renderRoot.querySelectorAll<FindingCard>('ws-lens-finding'));
    const card = cards.find(({ finding }) => finding.rule === rule);
    if (!card) return;
    const folded = card.closest('details');
    if (folded) folded.open = true;
    card.tabIndex = -1;
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: 'center' });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { report } = this;
    if (!report || report.findings.length === 0) return nothing;
    const sorted = listed(
      report,
      report.findings.filter(({ causedBy }) => causedBy === undefined),
    );
    const follow = report.findings.length - sorted.length;
    const rest = report.findingCount - follow - Math.min(this.most, sorted.length);
    return html`<section class="card" aria-label="Findings">
      <h2 class="unseen">Findings</h2>
      ${sorted
        .slice(0, this.most)
        .map((finding, i) => [this.#finding(report, finding, sorted.slice(0, i)), this.#follow(report, finding)])}
      ${rest > 0 ? this.#more(rest, sorted.length) : nothing}
    </section>`;
  }

  #follow(report: Report, cause: Finding): TemplateResult | typeof nothing {
    const all = consequences(report, cause);
    const open = this.opened.includes(cause);
    const turn = (): unknown =>
      (this.opened = open ? this.opened.filter((one) => one !== cause) : [...this.opened, cause]);
    return all.length === 0
      ? nothing
      : html`<div class="follow">
          <button class="button small" aria-expanded=${open} @click=${turn}>${count(all.length, 'consequence')}</button>
          ${open ? all.map((finding) => this.#finding(report, finding, [finding])) : nothing}
        </div>`;
  }

  #finding(report: Report, finding: Finding, before: readonly Finding[]): TemplateResult {
    const full = html`<ws-lens-finding
      data-finding=${finding.rule}
      severity=${finding.severity}
      .inspection=${this.inspection}
      .finding=${finding}
      .boxed=${this.boxed}
      .offers=${this.inspection.offers}
    ></ws-lens-finding>`;
    const again = before.some(({ rule }) => rule === finding.rule);
    const unlikely = report.notation.id === 'complaint' && before.length > 0;
    if (finding.severity !== 'note' && !again && !unlikely) return full;
    const where = again && finding.frame !== undefined ? `, in frame ${grouped(finding.frame + 1)}` : '';
    return html`<details class=${finding.severity}>
      <summary><b>${findingName(report, finding)}</b>${shown(finding.title)}<span class="soft">${where}</span></summary>
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
