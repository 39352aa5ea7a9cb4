import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Case, Role } from '../../store/implementations.ts';
import { rowsOf, sumOf } from '../../store/implementations.ts';
import { matchesOf } from '../../store/case-match.ts';
import { Inspection } from '../../store/inspection.ts';
import { wasSolved } from '../../store/learn/progress.ts';
import type { Data, RuleRow } from '../../store/reference/data.ts';
import { entryAt, type Entry, type Example, type Section } from '../../store/reference/entry.ts';
import { lessonHash, lessonsOn } from '../../store/reference/lessons.ts';
import { placeHash, referenceLink } from '../../store/reference/place.ts';
import { saidOf, type Said } from '../../store/reference/sayings.ts';
import { severityName } from '../../store/severity.ts';
import { count } from '../../store/words.ts';
import { referenceTexts as texts } from '../../texts/en/reference/sections.ts';
import { base } from '../styles/base.ts';
import { facts } from '../styles/facts.ts';
import { table } from '../styles/table.ts';
import { outcomeStyles } from '../ui/outcomes.styles.ts';
import { outcomeTable, tried } from '../ui/outcomes.ts';
import { sectionLink } from '../ui/text.ts';
import { entryStyles } from './entry.styles.ts';

/** An example as it is inspected here; what is flipped in its bits changes this one alone. */
interface Live {
  readonly example: Example;
  readonly inspection: Inspection;
}

/** How many programs are listed without being asked for. */
const fewPrograms = 4;

/** One entry of the reference: what it is and why, live examples, who accepts it, what programs say of it. */
export class ReferenceEntry extends LitElement {
  static override styles = [base, facts, table, outcomeStyles, entryStyles];

  @property({ attribute: false }) entry!: Entry;
  @property({ attribute: false }) data!: Data;
  @property({ attribute: false }) sections!: readonly Section[];
  #live: readonly Live[] = [];

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('entry')) return;
    this.#live = this.entry.examples.map((example) => {
      const inspection = new Inspection();
      inspection.addEventListener('report', () => this.requestUpdate());
      inspection.ask(example.question);
      return { example, inspection };
    });
  }

  protected override render(): TemplateResult {
    const { entry } = this;
    const { row } = entry;
    return html`<article data-entry="${entry.section}/${entry.key}">
      <header>
        ${row ? html`<p class="severity ${row.severity}">${severityName(row.severity)}</p>` : nothing}
        <h2>${entry.title}</h2>
        <p class="source">${row ? demanded(row) : sectionLink(entry.source)}</p>
      </header>
      ${entry.paragraphs.map((text) => html`<p>${text}</p>`)} ${entry.steps ? stepList(entry.steps) : nothing}
      ${row ? ruleFacts(row) : nothing} ${this.#examples()} ${this.#rules(texts.about, entry.rules)}
      ${this.#rules(texts.causes, entry.causes)} ${this.#lessons()} ${this.#accepts()}
      ${row ? said(saidOf(this.data.sayings, row.id)) : nothing}
    </article>`;
  }

  #examples(): TemplateResult | typeof nothing {
    if (this.#live.length === 0 && !this.entry.row) return nothing;
    if (this.#live.length === 0) return html`<p class="soft">${texts.noExample}</p>`;
    return html`<div class="examples">
      ${this.#live.map(
        ({ example, inspection }) =>
          html`<ws-lens-reference-example
            .inspection=${inspection}
            .kind=${example.kind}
            .rule=${this.entry.row?.id ?? ''}
            .broken=${example.kind === 'mended' ? (this.#live[0]?.inspection ?? null) : null}
          ></ws-lens-reference-example>`,
      )}
    </div>`;
  }

  #rules(title: string, keys: readonly string[] = []): TemplateResult | typeof nothing {
    const rules = keys.flatMap((key) => entryAt(this.sections, { section: 'rules', key }) ?? []);
    if (rules.length === 0) return nothing;
    return html`<h3>${title}</h3>
      <ul class="about">
        ${rules.map(({ key, title }) => html`<li><a href=${referenceLink(key)}>${title}</a></li>`)}
      </ul>`;
  }

  /** A mystery is not told what it is about before it is solved. */
  #lessons(): TemplateResult | typeof nothing {
    const lessons = lessonsOn(this.data.lessons, this.entry).filter(
      ({ id, kind }) => kind === 'lesson' || wasSolved(id),
    );
    if (lessons.length === 0) return nothing;
    return html`<h3>${texts.lessons}</h3>
      <ul class="about" data-lessons>
        ${lessons.map((lesson) => html`<li><a href=${lessonHash(lesson)}>${lesson.title}</a></li>`)}
      </ul>`;
  }

  /** The cases that stand for a rule, or the one that is closest to the example's frame. */
  #cases(): readonly (readonly [one: Case, role: Role])[] {
    const { results } = this.data;
    const { row } = this.entry;
    if (row)
      return results.cases
        .filter(({ rules }) => rules.includes(row.id))
        .flatMap((one) =>
          (['server', 'client'] as const).filter((role) => one[role]).map((role) => [one, role] as const),
        );
    const report = this.#live[0]?.inspection.report;
    const frame = report?.frames[0];
    return report && frame ? matchesOf(results, report, frame).known.map(({ case: one, role }) => [one, role]) : [];
  }

  #accepts(): TemplateResult | typeof nothing {
    const { results } = this.data;
    const cases = this.#cases();
    const reason = results.notTried[this.entry.row?.id ?? ''];
    if (cases.length === 0 && reason === undefined) return nothing;
    return html`<h3>${texts.accepts}</h3>
      ${cases.map(([one, role]) => {
        const rows = rowsOf(results, one, role);
        return html`<details class="case">
          <summary>${tried(one, role)} <b>${sumOf(rows)}</b></summary>
          ${outcomeTable(rows)}
        </details>`;
      })}
      ${cases.length === 0 ? html`<p class="soft">${texts.notTried} ${reason}.</p>` : nothing}`;
  }
}

/** How binding it is, by which section, and who demands it if that is another. */
const demanded = ({ id, force = '', section, demander = '' }: RuleRow): TemplateResult =>
  html`<code>${id}</code> · ${force} ${sectionLink(section)}${demander === '' ? nothing : `, ${demander}`}`;

const stepList = (steps: readonly string[]): TemplateResult =>
  html`<ol class="steps">
    ${steps.map((step) => html`<li>${step}</li>`)}
  </ol>`;

/** Why it matters to the other side, and how to put it right. */
const ruleFacts = ({ peer, mend, closeCode, httpStatus }: RuleRow): TemplateResult =>
  html`<dl>
    ${closeCode === undefined ? nothing : fact(texts.answers.closeCode, codeLink(closeCode))}
    ${httpStatus === undefined ? nothing : fact(texts.answers.httpStatus, String(httpStatus))} ${fact(texts.peer, peer)}
    ${mend === undefined ? nothing : fact(texts.mend, mend)}
  </dl>`;

const codeLink = (code: number): TemplateResult =>
  html`<a href=${placeHash({ section: 'codes', key: String(code) })}>${code}</a>`;

const fact = (name: string, value: string | TemplateResult): TemplateResult =>
  html`<dt>${name}</dt>
    <dd>${value}</dd>`;

function said(all: readonly Said[]): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  return html`<h3>${texts.says}</h3>
    <p class="soft">${texts.several}</p>
    <details class="said" ?open=${all.length <= fewPrograms}>
      <summary>${count(all.length, 'program')}</summary>
      <dl>
        ${all.map(({ by, phrases }) =>
          fact(by || texts.anybody, html`${phrases.map((text) => html`<q>${text}</q> `)}`),
        )}
      </dl>
    </details>`;
}
