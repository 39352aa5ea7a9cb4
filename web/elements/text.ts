import { html, nothing, type TemplateResult } from 'lit';
import { pieces } from '../store/visible.ts';
import { sectionOf } from '../store/words.ts';

/** Text from the input: a character that a screen would not show stands as a symbol with its name. */
export const shown = (text: string): TemplateResult[] =>
  pieces(text).map(({ text, name }) =>
    name === undefined ? html`${text}` : html`<span class="hidden-character" title=${name}>${text}</span>`,
  );

/** The same, with line breaks kept beside their symbols. */
export const shownLines = (text: string): TemplateResult[] =>
  pieces(text).map(({ text, name }) =>
    name === undefined
      ? html`${text}`
      : html`<span class="hidden-character" title=${name}>${text}</span>${text === '\\n' ? '\n' : ''}`,
  );

/** A link to the section of the RFC that decides. */
export function sectionLink(section: string): TemplateResult | typeof nothing {
  const found = sectionOf(section);
  if (!found) return nothing;
  return html`<a class="section" href=${found.href} target="_blank" rel="noreferrer" title=${section}
    >${found.short}</a
  >`;
}
