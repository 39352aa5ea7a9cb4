import { html, type TemplateResult } from 'lit';
import { sectionsOf } from '../../store/sections.ts';
import { textParts } from '../../store/visible.ts';

/** Text from the input: a character that a screen would not show stands as a symbol with its name. */
export const shown = (text: string): TemplateResult[] =>
  textParts(text).map(({ text, name }) =>
    name === undefined ? html`${text}` : html`<span class="hidden-character" title=${name}>${text}</span>`,
  );

/** The same, with line breaks kept beside their symbols. */
export const shownLines = (text: string): TemplateResult[] =>
  textParts(text).map(({ text, name }) =>
    name === undefined
      ? html`${text}`
      : html`<span class="hidden-character" title=${name}>${text}</span>${text === '\\n' ? '\n' : ''}`,
  );

/** Links to the sections of RFCs that a text of the report names. */
export const sectionLink = (section: string): TemplateResult[] =>
  sectionsOf(section).map(
    ({ short, href }) =>
      html` <a class="section" href=${href} target="_blank" rel="noreferrer" title=${section}>${short}</a>`,
  );
