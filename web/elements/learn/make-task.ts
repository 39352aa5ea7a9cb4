import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Report } from '../../report.gen.ts';
import { patched } from '../../store/bits.ts';
import type { Condition } from '../../store/learn/lesson.ts';
import { saidOf } from '../../store/learn/said.ts';
import { chosenLanguage } from '../../store/learn/language.ts';
import { suggested } from '../../store/learn/suggest.ts';
import { taskHash } from '../../store/learn/task-link.ts';
import { loadMakeTaskTexts, loadTexts } from '../../store/learn/texts.ts';
import { writtenLike } from '../../store/nearest-notation.ts';
import { packedHash } from '../../store/page/packed.ts';
import { optionsOf } from '../../store/question.ts';
import type { LearnTexts } from '../../texts/en/learn.ts';
import type { MakeTaskTexts } from '../../texts/en/make-task.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { Pane } from '../ui/pane.ts';
import { makeTaskStyles } from './make-task.styles.ts';

/** Words of the task, by the names of their fields. */
type Words = Readonly<Record<'task' | 'hint' | 'hint2', string>>;

/** Makes a task of what is shown: its start is the input, its conditions are what holds of the solution. */
export class MakeTask extends Pane {
  static override styles = [base, controls, makeTaskStyles];

  /** Its words, and those of conditions, in the language of the course. */
  @state() private texts: MakeTaskTexts | null = null;
  @state() private learnTexts: LearnTexts | null = null;
  @state() private words: Words = { task: '', hint: '', hint2: '' };
  @state() private solved = '';
  @state() private outcome: Report | null = null;
  @state() private leftOut: ReadonlySet<Condition> = new Set();
  @state() private address: string | null = '';

  protected override firstUpdated(): void {
    const language = chosenLanguage();
    void Promise.all([loadMakeTaskTexts(language), loadTexts(language)]).then(([texts, learnTexts]) => {
      this.lang = language;
      this.texts = texts;
      this.learnTexts = learnTexts;
    });
    void this.#begin();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { texts, learnTexts } = this;
    if (!texts || !learnTexts) return nothing;
    return html`<p>${texts.lead}</p>
      ${this.#field(texts, 'task', 2)} ${this.#field(texts, 'hint', 1)} ${this.#field(texts, 'hint2', 1)}
      <label for="solved">${texts.solved}</label>
      <textarea
        class="field"
        id="solved"
        rows="3"
        spellcheck="false"
        data-own-undo
        .value=${this.solved}
        @input=${this.#solvedBy}
      ></textarea>
      <fieldset>
        <legend>${texts.check}</legend>
        ${this.#suggested.map((each) => this.#choice(each, texts, learnTexts))}
      </fieldset>
      ${this.#result(texts)}`;
  }

  /** The address follows what was filled in. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!changed.has('address')) void this.#link();
  }

  /** What is proposed as the solution is what the first fix makes of the input. */
  async #begin(): Promise<void> {
    const { report, inspection } = this;
    const fix = report?.findings.find((finding) => finding.fix)?.fix;
    this.solved = inspection.question.input;
    if (report && fix) {
      const notation = writtenLike(await inspection.engine.notations(), report.notation.id);
      const bytes = patched(report.bytes, { start: fix.byteStart, end: fix.byteEnd, bytes: fix.bytes });
      this.solved = await inspection.engine.format(bytes, notation);
    }
    await this.#inspect();
  }

  async #inspect(): Promise<void> {
    const { solved, inspection } = this;
    const report = await inspection.engine.inspect(solved, optionsOf(inspection.question)).catch(() => null);
    if (solved === this.solved) this.outcome = report;
  }

  get #suggested(): readonly { condition: Condition; isNew: boolean }[] {
    return this.report && this.outcome ? suggested(this.report, this.outcome) : [];
  }

  get #check(): readonly Condition[] {
    return this.#suggested.map(({ condition }) => condition).filter((condition) => !this.leftOut.has(condition));
  }

  #field(texts: MakeTaskTexts, name: keyof Words, rows: number): TemplateResult {
    const take = (event: Event): void => {
      this.words = { ...this.words, [name]: (event.target as HTMLTextAreaElement).value };
    };
    return html`<label for=${name}>${texts[name]}</label>
      <textarea
        class="field words"
        id=${name}
        rows=${rows}
        data-own-undo
        .value=${this.words[name]}
        @input=${take}
      ></textarea>`;
  }

  #choice(
    { condition, isNew }: { condition: Condition; isNew: boolean },
    texts: MakeTaskTexts,
    learnTexts: LearnTexts,
  ): TemplateResult {
    const toggle = (event: Event): void => {
      const left = new Set(this.leftOut);
      if ((event.target as HTMLInputElement).checked) left.delete(condition);
      else left.add(condition);
      this.leftOut = left;
    };
    return html`<label class="choice"
      ><input type="checkbox" data-suggested=${condition} .checked=${!this.leftOut.has(condition)} @change=${toggle} />
      ${saidOf(condition, this.#check, learnTexts)} ${isNew ? html`<small>${texts.isNew}</small>` : nothing}</label
    >`;
  }

  #lack(texts: MakeTaskTexts): string {
    const suggested = this.#suggested.filter(({ isNew }) => isNew);
    if (this.words.task.trim() === '') return texts.needsTask;
    if (suggested.length === 0) return texts.needsSolved;
    return suggested.some(({ condition }) => !this.leftOut.has(condition)) ? '' : texts.needsCheck;
  }

  #result(texts: MakeTaskTexts): TemplateResult {
    const { address } = this;
    const lack = this.#lack(texts) || (address === null ? texts.tooLong : '');
    return html`<p class="lack" role="status">${lack}</p>
      ${
        lack !== '' || address === null
          ? nothing
          : html`<label for="address">${texts.link}</label>
              <textarea class="field" id="address" rows="3" readonly .value=${address}></textarea>
              <p class="row">
                <ws-lens-copy label=${texts.copy} .text=${() => address}></ws-lens-copy>
                <a class="button small" target="_blank" rel="noreferrer" href=${address}>${texts.open}</a>
              </p>`
      }`;
  }

  async #link(): Promise<void> {
    const { input, direction, holds, extensions, request } = this.inspection.question;
    const { task, hint, hint2 } = this.words;
    const hash = await packedHash(
      taskHash({
        task,
        start: { input, direction, holds, extensions, request },
        check: this.#check,
        hints: [hint, hint2],
      }),
    );
    this.address = hash === null ? null : new URL(hash, location.href).href;
  }

  readonly #solvedBy = (event: Event): void => {
    this.solved = (event.target as HTMLTextAreaElement).value;
    void this.#inspect();
  };
}
