import { html, type TemplateResult } from 'lit';
import type { Inspection } from '../../store/inspection.ts';
import type { Work } from '../../store/reports.ts';

/** How far the reading of a long input is, and a button that ends it. */
export const workOf = (inspection: Inspection, { step, share }: Work): TemplateResult =>
  html`<section class="working" aria-label="Work">
    <label for="work">${step}</label>
    <progress id="work" max="1" .value=${share}></progress>
    ${inspection.cancels ? html`<button class="button small" @click=${() => inspection.cancel()}>Cancel</button>` : ''}
  </section>`;
