import type { PageState } from './state.ts';

const form = /^#kept=\d+$/;

/**
 * Keeps states that are too long for a link while the page is open, so that Back and the link to a view find them again:
 * every file, and of each view the last text or form that was too long, with every set of panes that it was shown with.
 */
export class UnlinkedStates {
  readonly #kept = new Map<string, PageState>();
  /** The history may still hold hashes of this page before a reload: no number comes twice. */
  #count = Date.now();

  /** Keeps a state. It returns the hash that stands for it. */
  keep(state: PageState): string {
    let hash = '';
    for (const [other, kept] of this.#kept) {
      if (kept.view !== state.view) continue;
      if (!isOfFile(kept) && !isOfOne(kept, state)) this.#kept.delete(other);
      else if (isSame(kept, state)) hash = other;
    }
    hash ||= `#kept=${++this.#count}`;
    this.#kept.set(hash, state);
    return hash;
  }

  find(hash: string): PageState | undefined {
    return this.#kept.get(hash);
  }
}

/** Whether a hash stands for a kept state, perhaps of this page before a reload. */
export const wasKept = (hash: string): boolean => form.test(hash);

/** A file stays on the disk: that it is kept takes no memory. */
const isOfFile = ({ question }: PageState): boolean => question.file !== null;

/** Whether two states of a view are of the same text, or the same form: more of them take no more memory. */
const isOfOne = (a: PageState, b: PageState): boolean =>
  a.view === 'build' ? a.build === b.build : a.question.input === b.question.input;

/** Whether nothing but the frame that is shown differs. */
function isSame(a: PageState, b: PageState): boolean {
  const names = Object.keys(a.question) as (keyof PageState['question'])[];
  return a.panes === b.panes && names.every((name) => a.question[name] === b.question[name]);
}
