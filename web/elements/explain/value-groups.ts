import { html, nothing, type TemplateResult } from 'lit';
import type { Value, ValueGroup } from '../../store/explain/explanation.ts';
import type { Inspection } from '../../store/inspection.ts';
import { explainerTexts as texts } from '../../texts/en/explainer.ts';

/** The values that may be set, with what each would mean; of several fields the labels alone. */
export function valueGroups(groups: readonly ValueGroup[], inspection: Inspection): TemplateResult | typeof nothing {
  if (groups.length === 0) return nothing;
  return html`<h4>${texts.tryIt}</h4>
    ${groups.map(({ of, compact, values }) =>
      compact
        ? html`<div class="values" role="group" aria-label=${of}>
            <span class="of">${of}</span>${values.map((value) => button(value, inspection))}
          </div>`
        : html`<ul class="values" role="list" aria-label=${of}>
            ${rowsOf(values).map(
              (row) =>
                html`<li>
                  <span>${row.map((value) => button(value, inspection))}</span>
                  <span>${row[0]?.meaning}</span>
                </li>`,
            )}
          </ul>`,
    )}`;
}

function button({ label, meaning, now, set }: Value, inspection: Inspection): TemplateResult {
  const take = (): void => {
    if (!set) return;
    if ('patch' in set) void inspection.put(set.patch());
    else inspection.ask(set.ask);
  };
  const { edits, fixes } = inspection.offers; // a value may be the solution of a task
  return html`<button
    class="button small value"
    aria-pressed=${now}
    title=${meaning}
    ?disabled=${(!set && !now) || !edits || !fixes}
    @click=${take}
  >
    ${label}
  </button>`;
}

/** Values that stand side by side and mean the same share a row. */
function rowsOf(values: readonly Value[]): Value[][] {
  const rows: Value[][] = [];
  for (const value of values) {
    const last = rows.at(-1);
    if (last?.[0]?.meaning === value.meaning) last.push(value);
    else rows.push([value]);
  }
  return rows;
}
