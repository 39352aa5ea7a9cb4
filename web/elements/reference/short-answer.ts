import { css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { hexOf } from '../../store/bits.ts';
import { carriersOf, type Carrier } from '../../store/carriers.ts';
import { emptyQuestion } from '../../store/question.ts';
import { requestTo } from '../../store/reference/address.ts';
import { loadData } from '../../store/reference/data.ts';
import { entryAt, type Section } from '../../store/reference/entry.ts';
import { placeHash, type Place } from '../../store/reference/place.ts';
import { questionOf } from '../../store/reference/question.ts';
import { sectionsOf } from '../../store/reference/sections.ts';
import { answerTexts as texts } from '../../texts/en/reference/answers.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { Pane } from '../ui/pane.ts';

/** For words in place of bytes: what the reference says of them, or what can be done with them. */
export class ShortAnswer extends Pane {
  static override styles = [
    base,
    controls,
    css`
      section {
        display: grid;
        justify-items: start;
        gap: 8px;
        padding: 12px 16px;
        border-bottom: 1px solid var(--line);
        background: var(--card);
      }
      h2 {
        font-size: 14px;
        font-weight: 600;
      }
      p {
        max-width: 68ch;
      }
      div {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ];

  @state() private sections: readonly Section[] | null = null;
  #asked = false;

  protected override render(): TemplateResult | typeof nothing {
    if (!this.#asked) void this.#load();
    const { report } = this;
    const { input } = this.inspection.answered;
    if (!report) return nothing;
    const place = this.sections && questionOf(input, this.sections);
    if (place) return this.#place(place);
    const request = requestTo(input);
    if (request)
      return box(texts.address, texts.ofAddress, [
        [texts.request, async () => this.#ask(await this.inspection.engine.request(request))],
      ]);
    const [message] = report.messages;
    const isText = report.notation.id === 'text' && message !== undefined;
    return isText
      ? box(texts.text, texts.ofText, carriersOf(message.payload).filter(isPlain).map(this.#carried))
      : nothing;
  }

  #place(place: Place): TemplateResult {
    const entry = this.sections ? entryAt(this.sections, place) : undefined;
    const section = this.sections?.find(({ name }) => name === place.section);
    // An article on an error message or a code says more than this.
    const said = this.report?.notation.id === 'complaint' ? '' : entry?.paragraphs[0];
    return html`<section aria-label=${texts.label} data-answer="${place.section}/${place.key}">
      <h2>${entry?.title ?? section?.title}</h2>
      ${said ? html`<p>${said}</p>` : nothing}
      <a class="button small" data-action="open" href=${placeHash(place)}>${texts.open}</a>
    </section>`;
  }

  /** A button that puts the text into a frame. */
  readonly #carried = ({ label, spec }: Carrier): Choice => [
    label,
    async () => {
      const { bytes } = await this.inspection.engine.encode(spec);
      this.#ask(hexOf(bytes));
    },
  ];

  #ask(input: string): void {
    this.inspection.ask({ ...emptyQuestion, input });
  }

  async #load(): Promise<void> {
    this.#asked = true;
    try {
      this.sections = sectionsOf(await loadData(), []);
    } catch {
      this.#asked = false; // without the reference the rest can still be offered
    }
  }
}

type Choice = readonly [label: string, act: () => Promise<void>];

/** A text message that is not compressed. */
const isPlain = ({ spec }: Carrier): boolean => spec.opcode === 'text' && spec.deflate === false;

const box = (title: string, text: string, choices: readonly Choice[]): TemplateResult =>
  html`<section aria-label=${texts.label} data-answer="">
    <h2>${title}</h2>
    <p>${text}</p>
    <div>
      ${choices.map(
        ([label, act]) =>
          html`<button class="button small" data-action="use" @click=${() => void act()}>${label}</button>`,
      )}
    </div>
  </section>`;
