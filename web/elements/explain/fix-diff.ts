import { html, nothing, type TemplateResult } from 'lit';
import type { DiffLine, FixDiff } from '../../store/explain/explanation.ts';
import { explainerTexts as texts } from '../../texts/en/explainer.ts';
import { shown } from '../ui/text.ts';

/** A fix: the bytes before it and after it, and a button that takes it. */
export const fixDiff = ({ label, before, after, outcome }: FixDiff, use: () => void): TemplateResult =>
  html`<div class="fix">
    <h4>${texts.fix}: ${label}</h4>
    <div class="diff" role="group" aria-label=${label}>
      <div class="del"><span class="unseen">Before: </span>${line(before)}</div>
      <div class="add"><span class="unseen">After: </span>${line(after)}</div>
    </div>
    <div class="do">
      <button class="button main" data-action="use" @click=${use}>${texts.use}</button>
    </div>
    ${outcome === '' ? nothing : html`<p class="outcome">${texts.then} ${shown(outcome)}</p>`}
  </div>`;

const line = ({ text, start, end }: DiffLine): TemplateResult =>
  html`${text.slice(0, start)}${end > start ? html`<b>${text.slice(start, end)}</b>` : nothing}${text.slice(end)}`;
