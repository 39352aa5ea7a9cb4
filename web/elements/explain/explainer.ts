import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { explainEmpty, explain, type Later } from '../../store/explain/explain.ts';
import type { Explanation } from '../../store/explain/explanation.ts';
import { takenApart } from '../../store/explain/taken-apart.ts';
import type { TakenApart } from '../../store/explain/context.ts';
import type { Subject } from '../../store/selection.ts';
import { explainerTexts as texts } from '../../texts/en/explainer.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { facts } from '../styles/facts.ts';
import { kinds } from '../styles/kinds.ts';
import { Pane } from '../ui/pane.ts';
import { shown } from '../ui/text.ts';
import { consequenceList, findingList, findingSteps } from './finding-list.ts';
import { fixDiff } from './fix-diff.ts';
import { explainerStyles } from './explainer.styles.ts';
import { crumbs, factList, linkList, paragraph, questionList } from './explanation-parts.ts';
import { largeBits } from './large-bits.ts';
import { loadExplanations } from './load-explanations.ts';
import { valueGroups } from './value-groups.ts';

/** In milliseconds: what the pointer passes over is not explained before it has rested for so long. */
const pause = 80;

/**
 * What one points at, explained; the worst finding or the whole as long as one points at nothing. On a phone it is a sheet, which
 * shows a title, two lines and what can be done, and is pulled up for the rest.
 */
export class Explainer extends Pane {
  static override styles = [base, controls, kinds, facts, explainerStyles];

  /** Whether it stands in a column on a phone too, and is no sheet. */
  @property({ type: Boolean }) flat = false;
  /** Whether the sheet is pulled up. */
  @state() private open = false;
  @state() private later: Later | null = null;
  @state() private failed = false;
  @state() private blocks: TakenApart | null = null;
  /** What is explained; what is pointed at follows after a pause. */
  @state() private subject: Subject | null = null;
  #pinned: Subject | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const { subject, pinned } = this.inspection.selection;
    clearTimeout(this.#timer);
    if (pinned === this.#pinned && subject !== this.subject)
      this.#timer = setTimeout(() => (this.subject = this.inspection.selection.subject), pause);
    else this.subject = subject;
    this.#pinned = pinned;
  }

  /** What comes later is fetched once there is something to be pointed at. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.report) void this.#fetchLater();
  }

  protected override render(): TemplateResult {
    const explanation = this.#explain();
    const open = this.open || this.flat;
    return html`<div class="sheet ${open ? 'open' : ''} ${this.inspection.selection.pinned ? 'pinned' : ''}">
      <button
        class="grab"
        aria-expanded=${open}
        aria-label=${open ? texts.less : texts.more}
        @click=${() => (this.open = !open)}
      ></button>
      <header>
        <h2>${texts.title}</h2>
        ${
          this.inspection.selection.pinned
            ? html`<button class="unpin" title=${texts.unpin} @click=${() => this.inspection.selection.pin(null)}>
                ${texts.pinned} <span aria-hidden="true">✕</span><span class="unseen">: ${texts.unpin}</span>
              </button>`
            : nothing
        }
      </header>
      ${explanation ? this.#draw(explanation) : html`<p class="wait">${this.failed ? texts.failed : texts.loading}</p>`}
    </div>`;
  }

  /** null while a part is fetched that is needed. */
  #explain(): Explanation | null {
    const { report, inspection, subject } = this;
    if (!report) return explainEmpty();
    const { beginning } = inspection;
    const { frame, values } = inspection.selection;
    if (subject?.kind === 'token') this.#takeApart();
    const context = { report, question: inspection.answered, frame, beginning, subject, blocks: this.blocks, values };
    return explain(context, this.later);
  }

  async #fetchLater(): Promise<void> {
    if (this.later || this.failed) return;
    try {
      this.later = await loadExplanations();
    } catch {
      this.failed = true;
    }
  }

  #takeApart(): void {
    const { report, message } = this;
    if (!report || !message?.compressed) return;
    void takenApart(this.inspection.engine, report, message).then((blocks) => {
      if (message === this.message && blocks !== this.blocks) this.blocks = blocks;
    });
  }

  #draw(explanation: Explanation): TemplateResult {
    const { report, inspection } = this;
    const { tone, title, mono, bits, paragraphs, finding, fix, values } = explanation;
    const [first, ...others] = paragraphs;
    const rule = finding === null ? undefined : report?.findings[finding]?.rule;
    return html`<div class="body" role="group" aria-label=${texts.title} tabindex="0">
      ${crumbs(explanation.path, inspection.selection)}
      <div class="cause ${tone}" data-finding=${rule ?? nothing}>
        <h3 class=${mono ? 'mono' : ''}>${shown(title)}</h3>
        ${report && bits ? largeBits(report, bits) : nothing} ${first ? paragraph(first) : nothing}
      </div>
      ${fix && report && inspection.offers.fixes ? fixDiff(fix, () => this.#use(explanation)) : nothing}
      ${this.#actions(explanation)}
      <div class="rest">
        ${others.map(paragraph)} ${valueGroups(values, inspection)} ${factList(explanation.facts)}
        ${report ? consequenceList(report, explanation.consequences) : nothing} ${questionList(explanation.questions)}
        ${report ? findingList(report, finding, inspection.selection) : nothing} ${linkList(explanation.links)}
      </div>
    </div>`;
  }

  /** What can be done at once: turn a bit over, go to the next finding. */
  #actions({ flip, finding }: Explanation): TemplateResult | typeof nothing {
    const steps =
      this.report && finding !== null ? findingSteps(this.report, finding, this.inspection.selection) : nothing;
    if (!flip && steps === nothing) return nothing;
    return html`<div class="do">
      ${
        flip && this.inspection.offers.edits
          ? html`<button class="button main" data-action="flip" @click=${() => void this.inspection.flipBit(flip.bit)}>
              ${texts.flip} ${flip.name}
            </button>`
          : nothing
      }
      ${steps}
    </div>`;
  }

  #use({ finding }: Explanation): void {
    const fix = finding === null ? undefined : this.report?.findings[finding]?.fix;
    if (fix) void this.inspection.takeFix(fix);
  }
}
