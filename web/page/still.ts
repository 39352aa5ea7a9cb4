import type { Workspace } from '../elements/workspace/workspace.ts';

/** In milliseconds: how long after its report the workspace may take to be complete. */
const patience = 3000;

/**
 * What the page has of its first example as built, ahead of all modules, lies over the workspace until that looks the same. It goes
 * at once when the workspace is used, or has something else to show.
 */
export function takeOver(workspace: Workspace): void {
  const still = document.querySelector<HTMLElement>('still-workspace');
  if (!still) return;
  const { inspection } = workspace;
  const { selection } = inspection;
  const over = new AbortController();
  const { signal } = over;
  const end = (): void => {
    over.abort();
    still.remove();
    for (const pane of ['input', 'explainer']) document.documentElement.style.removeProperty(`--${pane}`);
  };
  if ('asked' in document.documentElement.dataset) {
    end();
    return;
  }

  workspace.addEventListener('focusin', end, { signal });
  inspection.addEventListener('question', end, { signal });
  selection.addEventListener('select', () => selection.subject && end(), { signal });
  inspection.addEventListener('report', () => (inspection.report ? whenAlike() : end()), { signal });

  const whenAlike = (): void => {
    const latest = performance.now() + patience;
    const look = (): void => {
      if (signal.aborted) return;
      if (shownIn(workspace) >= shownIn(still) || performance.now() > latest) end();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  };
}

/** How many elements are to be seen in an element, in all its shadow trees. */
function shownIn({ shadowRoot, children }: Element): number {
  return [...(shadowRoot?.children ?? []), ...children]
    .filter((child) => child.checkVisibility())
    .reduce((sum, child) => sum + 1 + shownIn(child), 0);
}
