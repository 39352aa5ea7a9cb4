import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Prose, Term } from '../../store/learn/lesson.ts';
import { pageHash } from '../../store/learn/place.ts';
import { Terms } from '../../store/learn/terms.ts';
import type { LearnTexts } from '../../texts/en/learn.ts';
import { base } from '../styles/base.ts';
import { sectionLink } from '../ui/text.ts';
import { inline, paragraphsOf } from './prose.ts';
import { proseTextStyles } from './prose-text.styles.ts';

/** Paragraphs, in which each term of the glossary is a button where it first stands; what it means opens below its paragraph. */
export class ProseText extends LitElement {
  static override styles = [base, proseTextStyles];

  @property({ attribute: false }) text: Prose = '';
  @property({ attribute: false }) terms: readonly Term[] = [];
  @property({ attribute: false }) texts!: LearnTexts;
  @state() private open: Term | null = null;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('text')) this.open = null;
  }

  protected override render(): TemplateResult {
    const terms = new Terms(this.terms);
    return html`<div @keydown=${this.#keyed}>
      ${paragraphsOf(this.text).map((paragraph) => {
        const mentioned: (Term | null)[] = [];
        const drawn = inline(paragraph, (text) =>
          terms.mentions(text).map(({ text, term }) => {
            mentioned.push(term);
            return term ? this.#term(text, term) : html`${text}`;
          }),
        );
        return html`<p>${drawn}</p>
          ${this.open && mentioned.includes(this.open) ? this.#meaning(this.open) : nothing}`;
      })}
      <p class="unseen" role="status">${this.open?.meaning.replace(/[`*]/g, '')}</p>
    </div>`;
  }

  #term(text: string, term: Term): TemplateResult {
    const isOpen = term === this.open;
    return html`<button
      class="term"
      data-term=${term.term}
      aria-expanded=${isOpen}
      aria-controls=${isOpen ? 'meaning' : nothing}
      @click=${() => (this.open = isOpen ? null : term)}
    >
      ${text}
    </button>`;
  }

  #meaning({ term, meaning, rfc }: Term): TemplateResult {
    return html`<div class="meaning" id="meaning" role="note">
      <b>${term}</b> ${inline(meaning)} ${sectionLink(rfc.replace(/^(RFC \d+) (\S+)$/, '$1 section $2'))}
      <a href=${pageHash('glossary', term)}>${this.texts.glossary}</a>
    </div>`;
  }

  /** Escape closes what is open, and is then no key of anything else. */
  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.open) return;
    event.stopPropagation();
    this.open = null;
  };
}
