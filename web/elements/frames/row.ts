import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { isError } from '../../store/list-filter.ts';
import type { Excerpt } from '../../store/list-find.ts';
import type { ListRow } from '../../store/list-rows.ts';
import { severityName } from '../../store/severity.ts';
import { directionName } from '../../store/words.ts';

const signs: Readonly<Record<string, string>> = { error: '✕', warning: '!' };

/** The heads of arrows; where it is not known who sent a frame there is none. */
const heads: Readonly<Record<string, string>> = {
  'client-to-server': 'm-4.5-3.5 4.5 3.5-4.5 3.5',
  'server-to-client': 'M12.5 2.5 8 6l4.5 3.5',
};

/** A row of the list: its number, who sends it, what it is, how it begins, what it belongs to, how long it is. */
export function rowContent(row: ListRow, { before, hit, after }: Excerpt): TemplateResult {
  const severity = isError(row) ? 'error' : row.severity;
  const sign = signs[severity];
  return html`<span class="number">${row.number}</span> ${lane(row)}<span class="unseen"
      >${directionName(row.direction)}</span
    >
    <b>${row.kind}</b>
    <span class="preview"
      >${sign ? html`<i class=${severity} aria-hidden="true">${sign}</i><span class="unseen">${severityName(severity)}</span> ` : nothing}${before}${hit ? html`<mark>${hit}</mark>${after}` : nothing}</span
    >
    <span class="tie"><span aria-hidden="true">${row.tie}</span><span class="unseen">${row.tieWords}</span></span>
    <span class="size">${row.size}</span>
    ${row.time ? html`<span class="time">${row.time}</span>` : nothing}`;
}

/** An arrow between the client at the left and the server at the right; a dashed one for a part of a message. */
const lane = ({ direction, part }: ListRow): SVGTemplateResult | TemplateResult =>
  html`<svg class=${part ? 'lane part' : 'lane'} viewBox="0 0 44 12" aria-hidden="true">
    ${svg`<circle cx="3" cy="6" r="2.5"/><circle cx="41" cy="6" r="2.5"/><path class="line" d="M8 6h28"/><path d="M36 6${heads[direction] ?? ''}"/>`}
  </svg>`;
