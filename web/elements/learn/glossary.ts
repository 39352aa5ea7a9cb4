import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Lesson, Term } from '../../store/learn/lesson.ts';
import { learnHash, pageHash, type LearnPlace } from '../../store/learn/place.ts';
import { lessonsWith } from '../../store/learn/terms.ts';
import type { LearnTexts } from '../../texts/en/learn.ts';
import { base } from '../styles/base.ts';
import { sectionLink } from '../ui/text.ts';
import { glossaryStyles } from './glossary.styles.ts';
import { inline } from './prose.ts';
import { readingPage } from './reading-page.styles.ts';

/** The words of the field, each with the lessons that use it. */
export class GlossaryPage extends LitElement {
  static override styles = [base, readingPage, glossaryStyles];

  @property({ attribute: false }) terms!: readonly Term[];
  @property({ attribute: false }) lessons!: readonly Lesson[];
  @property({ attribute: false }) place!: LearnPlace;
  @property({ attribute: false }) texts!: LearnTexts;

  protected override render(): TemplateResult {
    const { texts, terms, lessons } = this;
    const using = lessonsWith(terms, lessons);
    return html`<div class="page">
      <p><a href=${learnHash({ ...this.place, lesson: '' })}>${texts.map}</a></p>
      <h2 tabindex="-1">${texts.glossary}</h2>
      <dl>
        ${terms.map(
          ({ term, rfc, meaning }) =>
            html`<div data-term=${term} class=${term === this.place.part ? 'here' : ''}>
              <dt><a href=${pageHash('glossary', term)}>${term}</a></dt>
              <dd>
                ${inline(meaning)} ${sectionLink(rfc.replace(/^(RFC \d+) (\S+)$/, '$1 section $2'))}
                ${(using.get(term) ?? []).map(({ id, title }) => html`<a class="lesson" href=${learnHash({ ...this.place, lesson: id })}>${title}</a> `)}
              </dd>
            </div>`,
        )}
      </dl>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('place')) this.renderRoot.querySelector('.here')?.scrollIntoView({ block: 'center' });
  }
}
