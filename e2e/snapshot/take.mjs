import { resize } from '../harness/page.mjs';
import { joined, markupOf } from './markup.mjs';
import { treeOf } from './tree.mjs';

/** The file that the build puts into the page. */
export const file = 'web/page/snapshot.html';

/** What the page shows of its first example, with which it was opened, as HTML for all widths. */
export async function takeSnapshot(page) {
  const trees = [];
  for (const width of [1440, 1920]) {
    await resize(page, { width, height: 900 });
    await page.waitForFunction(isWhole);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    trees.push(await page.$eval('ws-lens-workspace', treeOf));
  }
  const { attributes, ...tree } = joined(...trees);
  return markupOf({ ...tree, attributes: [...attributes, ['inert', '']] });
}

/** Runs in the page: whether the live page is what is seen, and all of it there. */
function isWhole() {
  const isThere = (root) =>
    [...root.querySelectorAll('*')].every(
      (element) => !element.matches(':not(:defined)') && (!element.shadowRoot || isThere(element.shadowRoot)),
    );
  const { report, shadowRoot } = document.querySelector('ws-lens-workspace');
  const neighbours = shadowRoot.querySelector('ws-lens-input').shadowRoot.querySelector('ws-lens-neighbours');
  return report && !document.querySelector('still-workspace') && isThere(shadowRoot) && !neighbours.hidden;
}
