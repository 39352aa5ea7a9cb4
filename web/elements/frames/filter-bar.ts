import { html, nothing, type TemplateResult } from 'lit';
import { isError, kindsOf, kindsOfSome, type Filter } from '../../store/list-filter.ts';
import type { ListRow } from '../../store/list-rows.ts';
import { grouped } from '../../store/words.ts';

const directions = [
  ['', 'All', 'All'],
  ['client-to-server', '→', 'From the client'],
  ['server-to-client', '←', 'From the server'],
] as const;

/** The rows that are known of a list, and whether they are all. */
export interface KnownRows {
  readonly rows: readonly ListRow[];
  readonly isWhole: boolean;
}

/** The keys that lead from hit to hit. */
const steps: Readonly<Record<string, 1 | -1>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };

/** What a list is searched and filtered by: a text, who sent it, what it is, whether an error is in it. */
export function filterBar(
  known: KnownRows,
  hits: number,
  filter: Filter,
  change: (change: Partial<Filter>) => void,
  step: (by: 1 | -1) => void,
): TemplateResult {
  const { find, onlyHits, direction, kind, onlyErrors } = filter;
  const typed = (event: Event): void => {
    const find = (event.target as HTMLInputElement).value;
    change({ find, onlyHits: onlyHits && find !== '' });
  };
  const keyed = (event: KeyboardEvent): void => {
    const by = steps[event.key];
    if (by === undefined || find.trim() === '') return;
    event.preventDefault();
    step(event.shiftKey && event.key === 'Enter' ? -1 : by);
  };
  const errors = known.rows.filter(isError).length;
  return html`<div class="filter" role="search" aria-label="Find and filter">
    <input
      type="search"
      class="field"
      placeholder="Find in text or hex"
      aria-label="Find in text or hex"
      spellcheck="false"
      autocomplete="off"
      .value=${find}
      @input=${typed}
      @keydown=${keyed}
    />
    ${
      find.trim() === ''
        ? nothing
        : html`<button
            class="button small"
            aria-pressed=${onlyHits}
            ?disabled=${hits === 0 && !onlyHits}
            @click=${() => change({ onlyHits: !onlyHits })}
          >
            ${hits === 0 ? 'No hit' : `Show only hits (${grouped(hits)})`}
          </button>`
    }
    ${directionButtons(direction, change)} ${kinds(known, kind, change)}
    ${
      errors === 0 && !onlyErrors && known.isWhole
        ? nothing
        : html`<button
            class="button small"
            aria-pressed=${onlyErrors}
            title="Only what has an error"
            @click=${() => change({ onlyErrors: !onlyErrors })}
          >
            <span class="cross" aria-hidden="true">✕</span> Errors
          </button>`
    }
  </div>`;
}

/** A choice of who sent what is listed. */
const directionButtons = (chosen: string, change: (change: Partial<Filter>) => void): TemplateResult =>
  html`<span class="directions" role="group" aria-label="Direction">
    ${directions.map(
      ([value, sign, words]) =>
        html`<button
          aria-pressed=${chosen === value}
          aria-label=${words}
          title=${words}
          @click=${() => change({ direction: value })}
        >
          ${sign}
        </button>`,
    )}
  </span>`;

/** A choice among the kinds that there are. */
function kinds(
  { rows, isWhole }: KnownRows,
  chosen: string,
  change: (change: Partial<Filter>) => void,
): TemplateResult {
  const all = isWhole
    ? kindsOf(rows).map(([kind, amount]) => [kind, ` (${grouped(amount)})`])
    : kindsOfSome(rows).map((kind) => [kind, '']);
  const chose = (event: Event): void => change({ kind: (event.target as HTMLSelectElement).value });
  return html`<select class="field" aria-label="Opcode" @change=${chose}>
    <option value="" .selected=${chosen === ''}>Opcode</option>
    ${all.map(([kind, amount]) => html`<option value=${kind} .selected=${kind === chosen}>${kind}${amount}</option>`)}
  </select>`;
}
