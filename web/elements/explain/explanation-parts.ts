import { html, nothing, type TemplateResult } from 'lit';
import type { Crumb, Fact, FoldedQuestion, Link, Paragraph } from '../../store/explain/explanation.ts';
import type { Selection } from '../../store/selection.ts';
import { sectionLink, shown } from '../ui/text.ts';

type Part = TemplateResult | typeof nothing;

/** The way from the whole to what is explained; each step leads there. */
export function crumbs(path: readonly Crumb[], selection: Selection): Part {
  if (path.length === 0) return nothing;
  return html`<nav class="crumbs" aria-label="Where it is">
    ${path.map(({ text, subject }, i) => {
      const range = subject?.kind === 'bits' ? subject.range : null;
      return html`${i > 0 ? html`<span aria-hidden="true">›</span>` : nothing}${
        subject ? html`<button @click=${() => selection.pin(subject, range)}>${text}</button>` : html`<b>${text}</b>`
      }`;
    })}
  </nav>`;
}

export const paragraph = ({ lead, kind = '', text, section = '', force = '' }: Paragraph): TemplateResult =>
  html`<p>
    ${lead === undefined ? nothing : html`<b class="lead ${kind}">${shown(lead)}</b> `}${shown(text)}${sectionLink(section)}${
      force === '' ? nothing : html` <small class="force">${force}</small>`
    }
  </p>`;

export const factList = (facts: readonly Fact[]): Part =>
  facts.length === 0
    ? nothing
    : html`<dl>
        ${facts.map(
          ([name, value, look]) =>
            html`<dt>${name}</dt>
              <dd class=${look === 'code' ? 'mono' : ''}>${shown(value)}</dd>`,
        )}
      </dl>`;

export const questionList = (questions: readonly FoldedQuestion[]): Part =>
  questions.length === 0
    ? nothing
    : html`<div class="folds">
        ${questions.map(
          ({ question, answer, section }) =>
            html`<details>
              <summary>${question}</summary>
              <p>${answer}${sectionLink(section)}</p>
            </details>`,
        )}
      </div>`;

export const linkList = (links: readonly Link[]): Part =>
  links.length === 0
    ? nothing
    : html`<p class="links">
        ${links.map(
          ({ text, href }) =>
            html`<a href=${href} target=${href.startsWith('#') ? nothing : '_blank'} rel="noreferrer">${text}</a>`,
        )}
      </p>`;
