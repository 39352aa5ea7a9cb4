import { html, type TemplateResult } from 'lit';
import type { Prose } from '../../store/learn/lesson.ts';

/** Text of one paragraph, with `code` and **strong** as what they are; all else is text, whoever wrote it. */
export const inline = (text: Prose): TemplateResult[] =>
  text
    .split(/(`[^`]+`|\*\*[^*]+\*\*)/)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('`') && part.length > 2
        ? html`<code>${part.slice(1, -1)}</code>`
        : part.startsWith('**') && part.length > 4
          ? html`<strong>${part.slice(2, -2)}</strong>`
          : html`${part}`,
    );

/** Paragraphs, apart by an empty line. */
export const prose = (text: Prose): TemplateResult[] =>
  text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => html`<p>${inline(paragraph.trim())}</p>`);
