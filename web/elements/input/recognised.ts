import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { NotationInfo } from '../../engine/api.ts';
import type { Candidate, Report } from '../../report.gen.ts';
import type { Inspection } from '../../store/inspection.ts';
import { count, directionName } from '../../store/words.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { Pane } from '../ui/pane.ts';
import { recognisedStyles } from './recognised.styles.ts';

/** A reading with a lower score is only in the list of other readings. */
const leastScore = 40;
const mostOthers = 3;

/** What the input was taken for and why, and the other ways to read it. */
export class Recognised extends Pane {
  static override styles = [base, controls, recognisedStyles];

  @state() private notations: readonly NotationInfo[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  protected override sources(inspection: Inspection): (readonly [EventTarget, string])[] {
    return [...super.sources(inspection), [inspection, 'work']];
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.toggleAttribute('stale', this.inspection.work !== null);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { report } = this;
    if (!report) return this.inspection.question.input.trim() === '' ? nothing : html`<div class="waiting"></div>`;
    const { label, reason } = report.notation;
    return html`<div class="facts"><b>${label}</b>${factsOf(report).map((fact) => html`<span>${fact}</span>`)}</div>
      <p class="reason">${reason}</p>
      ${this.inspection.offers.edits ? this.#choices(report) : nothing}`;
  }

  #choices(report: Report): TemplateResult {
    return html`${this.#others(report)}
      <details @toggle=${this.#toggled}>
        <summary>Read it otherwise</summary>
        ${this.#readings(report)}
      </details>`;
  }

  /** Offers the readings that are nearly as likely. */
  #others({ notation }: Report): TemplateResult | typeof nothing {
    const others = notation.candidates.filter(({ id, score }) => id !== notation.id && score >= leastScore);
    if (others.length === 0) return nothing;
    return html`<p class="others">
      Or:
      ${others
        .slice(0, mostOthers)
        .map(
          ({ id, label }) =>
            html`<button class="button small" @click=${() => this.inspection.ask({ notation: id })}>${label}</button>`,
        )}
    </p>`;
  }

  /** If the engine fails, the verdict says so. */
  async #load(): Promise<void> {
    const all = await this.inspection.engine.notations().catch(() => []);
    this.notations = all.filter(({ reads }) => reads);
  }

  #readings(report: Report): TemplateResult {
    const taken = this.inspection.answered.notation;
    return html`<fieldset @change=${this.#changed}>
      <legend class="unseen">Read the input as</legend>
      ${reading('auto', 'Whatever fits best', '', taken === 'auto')}
      ${report.notation.candidates.map((candidate) =>
        reading(candidate.id, candidate.label, reasonOf(candidate), candidate.id === taken),
      )}
      <select aria-label="Any other notation">
        <option value="">Any other notation</option>
        ${this.notations.map(({ id, label }) => html`<option value=${id} .selected=${id === taken}>${label}</option>`)}
      </select>
    </fieldset>`;
  }

  /** With it open the box is too tall to stay in sight: the lens lets it scroll away then. */
  readonly #toggled = (event: Event): void => {
    this.toggleAttribute('open', (event.target as HTMLDetailsElement).open);
  };

  readonly #changed = (event: Event): void => {
    const { value } = event.target as HTMLInputElement | HTMLSelectElement;
    if (value !== '') this.inspection.ask({ notation: value });
  };
}

const reading = (id: string, label: string, reason: string, checked: boolean): TemplateResult =>
  html`<label class="reading">
    <input type="radio" name="reading" value=${id} .checked=${checked} />
    <span>${label}</span>${reason ? html`<small>${reason}</small>` : nothing}
  </label>`;

const reasonOf = (candidate: Candidate): string => `${candidate.reason} (${count(candidate.byteLength, 'byte')})`;

function factsOf(report: Report): string[] {
  if (report.kind === 'capture') return [count(report.messageCount, 'message')];
  const facts = [count(report.bytes.length, 'byte')];
  if (report.frameCount > 0) facts.push(count(report.frameCount, 'frame'));
  const directions = new Set(report.frames.map((frame) => frame.direction));
  const [only] = directions;
  if (only !== undefined) facts.push(directions.size === 1 ? directionName(only) : 'both directions');
  return facts;
}
