/** Panes lie on top of each other. */
export const stacked = '(max-width: 1099px)';

/** The key of the size of a pane, by what it holds; kind is '' where that makes no difference. */
export const sizeKey = (pane: string, isStacked: boolean, kind = ''): string =>
  `wslens-${pane}-${isStacked ? 'height' : `width${kind && '-'}${kind}`}`;

/** A number that this browser keeps for the page; null if it keeps none, or forbids it. */
export function readNumber(key: string): number | null {
  try {
    const number = Number(localStorage.getItem(key) ?? NaN);
    return Number.isFinite(number) ? number : null;
  } catch {
    return null;
  }
}

/** Keeps a number, or forgets it. Where the browser forbids it, it lasts as long as the page. */
export function storeNumber(key: string, number: number | null): void {
  try {
    if (number === null) localStorage.removeItem(key);
    else localStorage.setItem(key, String(Math.round(number)));
  } catch {
    // It lasts as long as the page.
  }
}
