import { html, nothing, type TemplateResult } from 'lit';
import type { Finding, Report } from '../../report.gen.ts';
import type { Selection } from '../../store/selection.ts';
import { causesOf, findingName } from '../../store/severity.ts';
import { count, grouped } from '../../store/words.ts';
import { explainerTexts as texts } from '../../texts/en/explainer.ts';
import { sectionLink, shown } from '../ui/text.ts';

type Part = TemplateResult | typeof nothing;

/** So many findings are listed; the others are counted. */
const mostListed = 100;

/** Explains a finding, and shows the frame that it is about. */
function pin({ findings }: Report, index: number, selection: Selection): void {
  const { frame, byteStart = 0, byteEnd = 0 } = findings[index] ?? {};
  if (frame !== undefined) selection.showFrame(frame);
  const range = byteEnd > byteStart ? { start: byteStart * 8, end: byteEnd * 8 } : null;
  selection.pin({ kind: 'finding', index }, range);
}

/** Buttons that lead to the finding before and to the one after. */
export function findingSteps(report: Report, finding: number, selection: Selection): Part {
  const causes = causesOf(report);
  const at = causes.indexOf(finding);
  if (at < 0 || causes.length < 2) return nothing;
  const step = (to: number | undefined, label: string, sign: string): TemplateResult =>
    html`<button
      class="button small step"
      aria-label=${label}
      title=${label}
      ?disabled=${to === undefined}
      @click=${() => to !== undefined && pin(report, to, selection)}
    >
      ${sign}
    </button>`;
  return html`<span class="steps">
    ${step(causes[at - 1], texts.previous, '‹')}
    <span>${grouped(at + 1)} of ${grouped(causes.length)}</span>
    ${step(causes[at + 1], texts.next, '›')}
  </span>`;
}

/** All findings but those that follow from others; folded. Not if the only one is what is explained, nor beside the article. */
export function findingList(report: Report, shownFinding: number | null, selection: Selection): Part {
  const causes = causesOf(report);
  if (report.notation.id === 'complaint' || causes.length === 0 || (causes.length === 1 && causes[0] === shownFinding))
    return nothing;
  const beyond = causes.length - mostListed;
  return html`<details class="all">
    <summary>${count(causes.length, texts.findings)}</summary>
    <ol role="list">
      ${causes.slice(0, mostListed).map((index) => entry(report, index, shownFinding, selection))}
    </ol>
    ${beyond > 0 ? html`<p class="soft">${count(beyond, 'more finding')}</p>` : nothing}
  </details>`;
}

function entry(report: Report, index: number, shownFinding: number | null, selection: Selection): Part {
  const finding = report.findings[index];
  if (!finding) return nothing;
  const isShown = index === shownFinding;
  return html`<li>
    <button
      class="entry ${finding.severity}"
      aria-current=${isShown}
      data-finding=${isShown ? nothing : finding.rule}
      @click=${() => pin(report, index, selection)}
    >
      <b>${findingName(report, finding)}</b> ${shown(finding.title)} <small>${placeOf(finding)}</small>
    </button>
  </li>`;
}

const placeOf = ({ frame, byteStart, byteEnd }: Finding): string =>
  frame === undefined ? (byteEnd > byteStart ? `byte ${grouped(byteStart)}` : '') : `frame ${grouped(frame + 1)}`;

/** What follows from a finding, each folded with the byte that it is found at. */
export function consequenceList(report: Report, indexes: readonly number[]): Part {
  if (indexes.length === 0) return nothing;
  const all = indexes.map((index) => report.findings[index]).filter((finding) => finding !== undefined);
  return html`<div class="folds">
    <h4>${count(all.length, texts.consequence)}, ${texts.goneWithIt}</h4>
    ${all.map(
      ({ rule, title, text, section, byteStart, byteEnd }) =>
        html`<details data-finding=${rule}>
          <summary>
            ${shown(title)} <small>${byteEnd > byteStart ? `byte ${grouped(byteStart)}` : nothing}</small>
          </summary>
          <p>${shown(text)}${sectionLink(section)}</p>
        </details>`,
    )}
  </div>`;
}
