import { html, type TemplateResult } from 'lit';
import type { Prose } from '../../store/learn/lesson.ts';

/** Draws a run of text in which nothing is marked. */
type Draw = (text: string) => TemplateResult | TemplateResult[];
const plain: Draw = (text) => html`${text}`;

/** Text of one paragraph, with `code` and **strong** as what they are; all else is text, whoever wrote it. */
export const inline = (text: Prose, draw = plain): (TemplateResult | TemplateResult[])[] =>
  text
    .split(/(`[^`]+`|\*\*[^*]+\*\*)/)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('`') && part.length > 2
        ? html`<code>${part.slice(1, -1)}</code>`
        : part.startsWith('**') && part.length > 4
          ? html`<strong>${draw(part.slice(2, -2))}</strong>`
          : draw(part),
    );

/** Paragraphs are apart by an empty line. */
export const paragraphsOf = (text: Prose): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

export const prose = (text: Prose): TemplateResult[] =>
  paragraphsOf(text).map((paragraph) => html`<p>${inline(paragraph)}</p>`);
