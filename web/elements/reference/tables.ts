import { html, nothing, type TemplateResult } from 'lit';
import { inspectHash } from '../../store/page/state.ts';
import { emptyQuestion } from '../../store/question.ts';
import { placeOf, type Entry, type Section } from '../../store/reference/entry.ts';
import { placeHash } from '../../store/reference/place.ts';
import { referenceTexts as texts } from '../../texts/en/reference/sections.ts';
import { sectionLink } from '../ui/text.ts';

/** The tables of the sections that have rows; the row that was chosen is marked. */
export function tables(sections: readonly Section[], chosen?: Entry): TemplateResult | TemplateResult[] {
  const full = sections.filter(({ entries }) => entries.length > 0);
  return full.length > 0
    ? full.map((section) => table(section, chosen))
    : html`<p class="lead" role="status">${texts.none}</p>`;
}

function table({ name, title, source, columns, entries }: Section, chosen?: Entry): TemplateResult {
  const groups = [...new Set(entries.map(({ group }) => group))];
  return html`<section class=${name} aria-labelledby="section-${name}">
    <h2 id="section-${name}">${title} <small>${sectionLink(source)}</small></h2>
    <table>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      ${groups.map(
        (group) =>
          html`<tbody>
            ${
              group === ''
                ? nothing
                : html`<tr class="group">
                    <th scope="rowgroup" colspan=${columns.length}>${group}</th>
                  </tr>`
            }
            ${entries.filter((entry) => entry.group === group).map((entry) => row(entry, entry === chosen))}
          </tbody>`,
      )}
    </table>
  </section>`;
}

function row(entry: Entry, chosen: boolean): TemplateResult {
  const [first, ...rest] = entry.cells;
  const href = hrefOf(entry);
  const { row } = entry;
  return html`<tr class="${chosen ? 'chosen' : ''} ${row?.severity ?? ''}" data-entry="${entry.section}/${entry.key}">
    <td>
      ${
        href === null
          ? html`<code>${first}</code>`
          : html`<a href=${href} aria-current=${chosen ? 'true' : nothing}><code>${first}</code></a>`
      }
    </td>
    ${rest.map((cell) => html`<td>${cell}</td>`)}
  </tr>`;
}

/** Where a row leads: to its entry, or, of a notation, to a frame in it; null for a row with nothing behind it. */
function hrefOf(entry: Entry): string | null {
  if (entry.section === 'keys') return null;
  if (entry.section !== 'notations') return placeHash(placeOf(entry));
  const [, input = ''] = entry.cells;
  return input === '' ? null : inspectHash({ ...emptyQuestion, input }, null);
}

/** Arrow keys go from row to row. */
export function moveFocus(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const links = Array.from((event.currentTarget as Element).querySelectorAll<HTMLElement>('td a'));
  const at = links.indexOf(event.target as HTMLElement);
  const next = links[at + (step ?? 0)];
  if (step === undefined || at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
