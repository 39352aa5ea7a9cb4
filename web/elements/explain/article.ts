import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { ArticleGroup, ArticleQuestion, Cause } from '../../store/explain/article.ts';
import { articleTexts as texts } from '../../texts/en/article.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { Pane } from '../ui/pane.ts';
import { sectionLink, shown } from '../ui/text.ts';
import { articleStyles } from './article.styles.ts';
import { loadExplanations } from './load-explanations.ts';

/** What an error message or a status code can mean, in place of bits and bytes: its causes in groups, each with what points to it. */
export class Article extends Pane {
  static override styles = [base, controls, articleStyles];

  @state() private explanations: Awaited<ReturnType<typeof loadExplanations>> | null = null;

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    // The explainer says so if it cannot be fetched.
    loadExplanations().then(
      (explanations) => (this.explanations = explanations),
      () => undefined,
    );
  }

  protected override render(): TemplateResult | typeof nothing {
    const { report, inspection, explanations } = this;
    if (report?.notation.id !== 'complaint' || !explanations) return nothing;
    const { paragraphs, questions, groups } = explanations.articleOf(report, inspection.answered.input);
    return html`<article aria-label=${texts.title}>
      ${paragraphs.map((text) => html`<p>${shown(text)}</p>`)}
      ${questions.length > 0 ? this.#questions(questions) : nothing} ${groups.map((group) => this.#group(group))}
      ${groups.length === 0 ? html`<p class="soft">${texts.none}</p>` : nothing}
      ${
        questions.length > 0
          ? nothing
          : html`<section>
              <h2>${texts.paste.title}</h2>
              <p class="soft">${texts.paste.what}</p>
            </section>`
      }
    </article>`;
  }

  /** What decides among the groups, and what to put in. */
  #questions(questions: readonly ArticleQuestion[]): TemplateResult {
    const { title, to } = texts.decide;
    return html`<section aria-labelledby="decide">
      <h2 id="decide">${title}</h2>
      <ol>
        ${questions.map(
          ({ question, see, no, paste }) =>
            html`<li>
              <h3>${question}</h3>
              <p>${see} ${no}</p>
              <p class="soft">
                ${paste}
                <button class="button small" aria-label="${to}: ${question}" @click=${this.#toInput}>${to}</button>
              </p>
            </li>`,
        )}
      </ol>
    </section>`;
  }

  readonly #toInput = (): void => {
    this.dispatchEvent(new CustomEvent('ws-lens-focus', { detail: 'all', bubbles: true, composed: true }));
  };

  #group({ id, name, what, causes }: ArticleGroup): TemplateResult {
    return html`<section aria-labelledby=${id}>
      <h2 id=${id}>${name} <small>${what}</small></h2>
      ${causes.map((cause) => this.#cause(cause))}
    </section>`;
  }

  #cause({ finding, title, why, look, section, evidence }: Cause): TemplateResult {
    return html`<div class="cause">
      <h3>${finding === null ? shown(title) : this.#rule(finding, title)}</h3>
      <p class="why">${shown(why)}${sectionLink(section)}</p>
      <p class="look">${shown(look)}</p>
      ${evidence === '' ? nothing : html`<p class="evidence">${texts.evidence}: <q>${shown(evidence)}</q></p>`}
    </div>`;
  }

  /** A button that explains the rule. */
  #rule(index: number, title: string): TemplateResult {
    return html`<button
      data-finding=${this.report?.findings[index]?.rule ?? nothing}
      @click=${() => this.inspection.selection.pin({ kind: 'finding', index })}
    >
      ${shown(title)}
    </button>`;
  }
}
