import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Finding, Fix } from '../../report.gen.ts';
import { hexOf, patched, trimmed } from '../../store/bits.ts';
import type { Inspection } from '../../store/inspection.ts';
import { placesOf } from '../../store/marks.ts';
import { allOffers } from '../../store/offers.ts';
import { findingName } from '../../store/severity.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { setHeadings } from '../ui/pane.ts';
import { sectionLink, shown } from '../ui/text.ts';
import { findingStyles } from './finding.styles.ts';

/** One finding: what is wrong and where, why it matters, what the other side does, how to fix it. */
export class FindingCard extends LitElement {
  static override styles = [base, controls, findingStyles];

  @property({ attribute: false }) inspection!: Inspection;
  @property({ attribute: false }) finding!: Finding;
  /** Whether there is a box to show the place in. */
  @property({ type: Boolean }) boxed = false;
  /** Whether the fix is shown, and whether it can be taken. */
  @property({ attribute: false }) offers = allOffers;

  protected override updated(): void {
    setHeadings(this.renderRoot, this.inspection.heading);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { finding } = this;
    const { report } = this.inspection;
    return html`<article>
      <header>
        <span class="severity">${report ? findingName(report, finding) : nothing}</span>
        <h3>${shown(finding.title)}</h3>
        <span class="rule"
          ><code>${finding.rule}</code> ${finding.force}
          ${sectionLink(finding.section)}${finding.demander && `, ${finding.demander}`}</span
        >
      </header>
      ${this.#excerpt()} ${found(finding.text)}
      <dl>${row('Why', finding.why)} ${row('The other side', finding.peer)} ${row('To fix it', finding.mend)}</dl>
      ${finding.fix && this.offers.fixes ? this.#fix(finding.fix) : this.#pointer()}
    </article>`;
  }

  /** Of an error message no bytes are shown: its words stand in the box. */
  #excerpt(): TemplateResult | typeof nothing {
    const { report } = this.inspection;
    const { byteStart, byteEnd, severity } = this.finding;
    if (!report || byteEnd <= byteStart || report.notation.id === 'complaint') return nothing;
    return html`<ws-lens-strip
      tone=${severity}
      .bytes=${report.bytes}
      .report=${report}
      .start=${byteStart}
      .end=${byteEnd}
      .caption=${byteEnd - byteStart === 1 ? `byte ${byteStart}` : `bytes ${byteStart} to ${byteEnd - 1}`}
    ></ws-lens-strip>`;
  }

  #fix(fix: Fix): TemplateResult | typeof nothing {
    const { report } = this.inspection;
    if (!report) return nothing;
    const patch = trimmed(report.bytes, { start: fix.byteStart, end: fix.byteEnd, bytes: fix.bytes });
    const corrected = patched(report.bytes, patch);
    return html`<div class="fix">
      ${fix.outcome ? html`<h4>After the correction</h4>` : nothing}
      <ws-lens-strip
        tone="ok"
        .bytes=${corrected}
        .start=${patch.start}
        .end=${patch.start + patch.bytes.length}
        .caption=${fix.outcome ? fix.text : `corrected: ${fix.text}`}
      ></ws-lens-strip>
      ${fix.outcome ? html`<p class="outcome">${shown(fix.outcome)}</p>` : nothing}
      <div class="do">
        ${
          this.offers.edits
            ? html`<button class="button main" @click=${() => void this.inspection.takeFix(fix)}>
                Use the corrected bytes
              </button>`
            : nothing
        }
        <ws-lens-copy label="Copy them" .text=${() => hexOf(corrected)}> </ws-lens-copy>
        ${this.#pointer()}
      </div>
    </div>`;
  }

  /** A button that selects the place in the box; only text has places. */
  #pointer(): TemplateResult | typeof nothing {
    const { report } = this.inspection;
    const place = this.boxed && report && placesOf(report, this.finding)[0];
    if (!place || place.end <= place.start) return nothing;
    const point = (): boolean =>
      this.dispatchEvent(new CustomEvent('ws-lens-point', { detail: place, bubbles: true, composed: true }));
    const text = this.inspection.answered.input.slice(place.start, Math.min(place.end, place.start + 40));
    return html`<span>
      <button class="button small" @click=${point}>Show it in the box</button>
      ${this.finding.byteEnd > this.finding.byteStart ? nothing : html`<code class="place">${shown(text)}</code>`}
    </span>`;
  }
}

/** What was found; of several sentences the first leads. */
function found(text: string): TemplateResult {
  const end = text.indexOf('. ') + 1;
  if (end === 0) return html`<p class="found lead">${shown(text)}</p>`;
  return html`<p class="found">
    <span class="lead">${shown(text.slice(0, end))}</span>
    <span class="rest">${shown(text.slice(end + 1))}</span>
  </p>`;
}

const row = (name: string, text: string): TemplateResult | typeof nothing =>
  text === ''
    ? nothing
    : html`<dt>${name}</dt>
        <dd>${shown(text)}</dd>`;
