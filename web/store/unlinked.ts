import type { PageState, View } from './page-state.ts';

const form = /^#kept=\d+$/;

/**
 * Keeps what no link can hold while the page is open: the last such state of each view, so that Back and the link to the
 * view find it again.
 */
export class Unlinked {
  readonly #kept = new Map<View, { readonly hash: string; readonly state: PageState }>();
  #count = 0;

  /** Keeps a state. It returns the hash that stands for it. */
  keep(state: PageState): string {
    const before = this.#kept.get(state.view);
    if (before && isSame(before.state, state)) return before.hash;
    const hash = `#kept=${++this.#count}`;
    this.#kept.set(state.view, { hash, state });
    return hash;
  }

  find(hash: string): PageState | undefined {
    return [...this.#kept.values()].find((kept) => kept.hash === hash)?.state;
  }
}

/** Whether a hash stood for what was kept, perhaps by a page that is gone. */
export const wasKept = (hash: string): boolean => form.test(hash);

/** Whether two states of one view show the same. */
function isSame(a: PageState, b: PageState): boolean {
  if (a.view === 'build') return a.build === b.build;
  const names = Object.keys(a.question) as (keyof PageState['question'])[];
  return a.panes === b.panes && names.every((name) => a.question[name] === b.question[name]);
}
