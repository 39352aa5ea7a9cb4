import { html, nothing, type TemplateResult } from 'lit';
import type { Tab, TabName } from '../../store/tabs.ts';

/** A row of tabs with one focus stop; arrow keys, Home and End choose among them. */
export function tabList(
  label: string,
  tabs: readonly Tab[],
  chosen: TabName | undefined,
  choose: (name: TabName) => void,
): TemplateResult {
  return html`<div
    class="tabs"
    role="tablist"
    aria-label=${label}
    @keydown=${(event: KeyboardEvent) => moved(event, tabs, chosen, choose)}
  >
    ${tabs.map(
      ({ name, label, count }) =>
        html`<button
          role="tab"
          id="tab-${name}"
          data-tab=${name}
          aria-selected=${name === chosen}
          aria-controls=${name === chosen ? `panel-${name}` : nothing}
          tabindex=${name === chosen ? 0 : -1}
          @click=${() => choose(name)}
        >
          ${label} <small>${count}</small>
        </button>`,
    )}
  </div>`;
}

function moved(
  event: KeyboardEvent,
  tabs: readonly Tab[],
  chosen: TabName | undefined,
  choose: (name: TabName) => void,
): void {
  const at = tabs.findIndex(({ name }) => name === chosen);
  const last = tabs.length - 1;
  const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[
    event.key
  ];
  const tab = to === undefined ? undefined : tabs[to];
  if (!tab) return;
  event.preventDefault();
  choose(tab.name);
  (event.currentTarget as Element).querySelector<HTMLElement>(`[data-tab=${tab.name}]`)?.focus();
}
