import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Finding, Report } from '../../report.gen.ts';
import { inspectHash } from '../../store/page/state.ts';
import type { Inspection } from '../../store/inspection.ts';
import { differs } from '../../store/reference/differs.ts';
import type { Example } from '../../store/reference/entry.ts';
import { referenceTexts as texts } from '../../texts/en/reference/sections.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { Pane } from '../ui/pane.ts';
import { shown, shownLines } from '../ui/text.ts';
import { exampleStyles } from './example.styles.ts';

const labels: Readonly<Record<Example['kind'], string>> = {
  broken: texts.broken,
  mended: texts.mended,
  '': texts.shown,
};
const symbols: Readonly<Record<string, string>> = { ok: '✓', note: 'i', warning: '!', error: '✕' };

/** A text with what is wrong in it marked, its bits, and what the codec says of it; it can be taken to Inspect. */
export class ReferenceExample extends Pane {
  static override styles = [base, controls, exampleStyles];

  @property() kind: Example['kind'] = '';
  /** The rule that it is about; '' if it is about none. */
  @property() rule = '';
  /** The example that this one puts right; null if it is none. */
  @property({ attribute: false }) broken: Inspection | null = null;

  protected override willUpdate(): void {
    super.willUpdate();
    const { finding } = this;
    if (finding?.frame !== undefined) this.inspection.selection.showFrame(finding.frame);
  }

  protected override render(): TemplateResult {
    const { report, kind, inspection } = this;
    const href = inspectHash(inspection.question, null, inspection.frameInLink);
    const framed = report !== null && report.frames.length > 0 && !report.handshake;
    return html`<section class=${kind || 'shown'} aria-label=${labels[kind]} data-example=${kind || 'shown'}>
      <header>
        <h3>${labels[kind]}</h3>
        ${href === null ? nothing : html`<a class="button small" data-action="open" href=${href}>${texts.open}</a>`}
      </header>
      <pre tabindex="0" role="group" aria-label=${labels[kind]}>${this.#text()}</pre>
      ${framed && kind !== 'mended' ? html`<ws-lens-bit-strip .inspection=${inspection}></ws-lens-bit-strip> ${this.#chosen()}` : nothing}
      ${report ? this.#verdict(report) : nothing}
    </section>`;
  }

  /** What was found of the rule. */
  private get finding(): Finding | undefined {
    return this.report?.findings.find(({ rule }) => rule === this.rule);
  }

  /** The field that was chosen in the bits, with what it means here; a single bit can be flipped. */
  #chosen(): TemplateResult | typeof nothing {
    const { chosen } = this.inspection.selection;
    const fields = this.report?.frames.flatMap(({ fields }) => fields) ?? [];
    const field = chosen && fields.findLast(({ bitOffset }) => bitOffset <= chosen.start);
    if (!chosen || !field) return nothing;
    const { name, value, meaning } = field;
    return html`<p class="chosen">
      <span><b>${name}</b> ${shown(value)}: ${shown(meaning)}</span>
      ${
        chosen.end === chosen.start + 1
          ? html`<button
              class="button small"
              data-action="flip"
              @click=${() => void this.inspection.flipBit(chosen.start)}
            >
              ${texts.flip}
            </button>`
          : nothing
      }
    </p>`;
  }

  /** The text; what breaks the rule is marked, or what was put right. Of a head in hex it is what that says. */
  #text(): TemplateResult {
    const { finding } = this;
    const head = isHexHead(this.report);
    const text = textOf(this.inspection);
    const [start = 0, end = 0] =
      finding === undefined
        ? this.broken
          ? differs(text, textOf(this.broken))
          : []
        : head
          ? [finding.byteStart, finding.byteEnd]
          : [finding.textStart, finding.textEnd];
    if (end <= start) return html`${lines(text)}`;
    const show = finding ? shownLines : lines;
    return html`${lines(text.slice(0, start))}<mark class=${finding?.severity ?? 'ok'}
        >${show(text.slice(start, end))}</mark
      >${lines(text.slice(end))}`;
  }

  #verdict({ verdict: { level, title } }: Report): TemplateResult {
    const { finding } = this;
    return html`<p class="told ${level}">
      <span class="symbol" aria-hidden="true">${symbols[level] ?? ''}</span>
      <span>${shown(finding ? finding.text : title)}</span>
    </p>`;
  }
}

/** Whether a head is written as one run of hex, as it has bytes in it that a text cannot hold. */
const isHexHead = (report: Report | null): report is Report =>
  report?.handshake !== undefined && report.notation.id === 'hex';

/** What was pasted; of a head in hex a character for each byte. */
const textOf = ({ report, question }: Inspection): string =>
  isHexHead(report) ? Array.from(report.bytes, (byte) => String.fromCharCode(byte)).join('') : question.input;

/** A text with its line ends as a screen has them. */
const lines = (text: string): TemplateResult[] =>
  text.split(/\r?\n/).map((line, i) => html`${i === 0 ? '' : '\n'}${shown(line)}`);
