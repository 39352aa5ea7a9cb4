import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start } from '../../web/serve/server.mjs';
import { launch } from '../harness/browsers.mjs';
import { dist } from '../harness/paths.mjs';
import { hello, page as pageOf, sumShifts } from '../hosts/pages.mjs';
import { median } from './median.mjs';

const rounds = 5;
const head = '<script src="wslens/ws-lens-auto.js"></script>';
const text = `<p>${'A client masks each frame that it sends. '.repeat(12)}</p>`;
const picture = '<svg width="600" height="240" viewBox="0 0 600 240" role="img" aria-label="A frame"></svg>';
const element = (children = '') => `<ws-lens input="${hello}" panes="verdict bits fields">${children}</ws-lens>${text}`;

const pages = {
  'one element': text + element(),
  'one element with a picture in it': text + element(picture),
  'ten elements': text + element().repeat(10),
};

const slow = { download: (1.6 * 1024 * 1024) / 8, upload: (0.75 * 1024 * 1024) / 8, latency: 150 };

/**
 * The element in a page of an author in Chromium, at full speed and at 1.6 Mbit/s with a processor four times slower: milliseconds to the
 * first report, what was fetched for it, and the layout shift.
 */
export async function elementBench() {
  const folder = await mkdtemp(join(tmpdir(), 'wslens-bench-'));
  await symlink(dist, join(folder, 'wslens'));
  const server = await start(folder);
  const browser = await launch('chromium');
  const rows = [];
  for (const [what, body] of Object.entries(pages)) {
    await writeFile(join(folder, 'page.html'), pageOf(body, head));
    for (const isSlow of [false, true]) {
      const times = [];
      for (let i = 0; i < (isSlow ? 3 : rounds); i++) times.push(await once(browser, `${server.url}page.html`, isSlow));
      const shown = median(times.map(({ shown }) => shown));
      rows.push({ what, isSlow, ...times[0], shown });
    }
  }
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
  return rows;
}

/** Opens the page without a cache. */
async function once(browser, url, isSlow) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluateOnNewDocument(sumShifts);
  if (isSlow) {
    await page.emulateNetworkConditions(slow);
    await page.emulateCPUThrottling(4);
  }
  const requests = [];
  page.on('requestfinished', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(url);
  await page.waitForFunction(() => document.querySelector('ws-lens').report, { polling: 20, timeout: 60_000 });
  const shown = await page.evaluate(() => performance.now());
  await new Promise((done) => setTimeout(done, 500));
  const shift = await page.evaluate(() => window.shifts);
  await context.close();
  return { shown, shift, requests: requests.filter((path) => path.startsWith('/wslens/')).length };
}
