import { html, nothing, type TemplateResult } from 'lit';
import type { Mistake } from '../../store/build/json-mistake.ts';
import { shown } from '../ui/text.ts';

/**
 * What is wrong with the field of that id, or remarked about it, with a button that selects the place; the styles are in
 * fields.styles.ts. The paragraph is always there, so that a screen reader hears what comes into it.
 */
export const problem = (field: string, mistake: Mistake | null, isError = true): TemplateResult =>
  html`<p class=${isError ? 'problem' : 'problem remark'} id="${field}-error" role="alert">
      ${mistake ? shown(mistake.text) : nothing}
    </p>
    ${
      mistake && mistake.end > mistake.start
        ? html`<button
            type="button"
            class="button small show"
            @click=${(event: Event) => select(event, field, mistake)}
          >
            Show it
          </button>`
        : nothing
    }`;

function select(event: Event, field: string, { start, end }: Mistake): void {
  const root = (event.target as HTMLElement).getRootNode() as ShadowRoot;
  const input = root.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#${field}`);
  input?.focus();
  input?.setSelectionRange(start, end);
}
