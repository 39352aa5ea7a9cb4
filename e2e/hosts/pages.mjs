import { eventually, textOf } from '../page/inspector.mjs';

export const hello = '81 85 37 fa 21 3d 7f 9f 4d 51 58';
export const script = '<script type="module" src="/tools/ws-lens.js"></script>';
export const auto = '<script type="module" src="/tools/ws-lens-auto.js"></script>';
export const element = `<ws-lens input="${hello}" panes="verdict bits fields"></ws-lens>`;

/** A page of an author. */
export const page = (body, head = script) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${head}${body}</html>`;

const title = 'ws-lens >>> ws-lens-verdict >>> .title';

/** Waits until the first element shows its report. */
export const shown = (page, within = '') => eventually.match(() => textOf(page, within + title), /“Hello”/);

/** What an element says went wrong. */
export const alertOf = (page) =>
  page.$eval('ws-lens', (lens) => lens.shadowRoot?.querySelector('[role=alert]')?.textContent.trim() ?? '');

/** Whether something is to be seen. */
export const isSeen = (page, selector) => page.$eval(selector, (found) => found.getClientRects().length > 0);

/** Runs in the page before it: adds up how far things move in it, where the browser measures that. */
export function sumShifts() {
  window.shifts = 0;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.shifts += value;
  }).observe({ type: 'layout-shift', buffered: true });
}
