import { css, html, nothing, type TemplateResult } from 'lit';
import type { Note } from '../../capture/list.gen.ts';
import { shown } from '../ui/text.ts';

/** What could not be read, and what to do about it. */
export const notesOf = (notes: readonly Note[]): TemplateResult | typeof nothing =>
  notes.length === 0
    ? nothing
    : html`<ul class="notes">
        ${notes.map(({ text, fix }) => html`<li>${shown(text)}${fix ? html` <span>${shown(fix)}</span>` : nothing}</li>`)}
      </ul>`;

export const noteStyles = css`
  .notes {
    display: grid;
    gap: 8px;
    margin: 0;
    padding: 10px 16px;
    list-style: none;
    background: var(--note-bg);
    border-bottom: 1px solid var(--line);
    font-size: 13.5px;
    line-height: 1.45;
    overflow-wrap: anywhere;
  }
  .notes span {
    display: block;
    color: var(--soft);
  }
`;
