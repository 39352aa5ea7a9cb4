import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { hexOf, patched, trimmed } from '../../store/bits.ts';
import { findingName } from '../../store/severity.ts';
import { placesOf } from '../../store/marks.ts';
import type { Inspection } from '../../store/inspection.ts';
import type { Finding, Fix } from '../../report.gen.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { sectionLink, shown } from '../ui/text.ts';

/** One finding: what is wrong and where, why it matters, what a peer does, how to mend it. */
export class FindingCard extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        --tone: var(--error);
        border-left: 4px solid var(--tone);
        overflow-wrap: anywhere;
      }
      :host([severity='warning']) {
        --tone: var(--warning);
      }
      :host([severity='note']) {
        --tone: var(--note);
      }
      article {
        display: grid;
        gap: 10px;
        padding: 14px 16px 16px;
        line-height: 1.5;
      }
      header {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 10px;
        align-items: baseline;
      }
      h3 {
        font-size: 15.5px;
        line-height: 1.4;
        font-weight: 650;
        margin-right: auto;
      }
      .severity {
        color: var(--tone);
        font-size: 12.5px;
        font-weight: 650;
      }
      .rule {
        color: var(--soft);
        font-size: 12.5px;
      }
      p {
        max-width: 72ch;
      }
      .lead {
        font-weight: 500;
      }
      .rest {
        display: block;
        margin-top: 4px;
        font-size: 14px;
      }
      h4 {
        margin: 0;
        padding-top: 12px;
        border-top: 1px solid var(--line);
        font-size: 13px;
        font-weight: 600;
        color: var(--soft);
      }
      .outcome {
        font-size: 14px;
      }
      dl {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 6px 14px;
        margin: 0;
        font-size: 14px;
      }
      dt {
        color: var(--soft);
      }
      dd {
        margin: 0;
        max-width: 68ch;
      }
      .do {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        align-items: center;
      }
      .fix {
        display: grid;
        gap: 10px;
        padding-top: 2px;
      }
      .place {
        margin-left: 6px;
        padding: 2px 5px;
        border-radius: 4px;
        background: var(--sunk);
      }
      @container (max-width: 560px) {
        dl {
          grid-template-columns: minmax(0, 1fr);
          gap: 0;
        }
        dd {
          margin-bottom: 6px;
        }
      }
    `,
  ];

  @property({ attribute: false }) inspection!: Inspection;
  @property({ attribute: false }) finding!: Finding;
  /** Whether there is a box to show the place in. */
  @property({ type: Boolean }) boxed = false;

  protected override render(): TemplateResult | typeof nothing {
    const { finding } = this;
    const { report } = this.inspection;
    return html`<article>
      <header>
        <span class="severity">${report ? findingName(report, finding) : nothing}</span>
        <h3>${shown(finding.title)}</h3>
        <span class="rule"><code>${finding.rule}</code> ${sectionLink(finding.section)}</span>
      </header>
      ${this.#strip()} ${found(finding.text)}
      <dl>${row('Why', finding.why)} ${row('A peer', finding.peer)} ${row('Mend', finding.mend)}</dl>
      ${finding.fix ? this.#fix(finding.fix) : this.#pointer()}
    </article>`;
  }

  /** The words of an error message say more than their bytes. */
  #strip(): TemplateResult | typeof nothing {
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
        <button class="button main" @click=${() => void this.inspection.takeFix(fix)}>Use the corrected bytes</button>
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
