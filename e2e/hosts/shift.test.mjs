import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { eachBrowser } from '../harness/site.mjs';
import { eventually } from '../page/inspector.mjs';
import { startHost } from './host.mjs';
import { hello, page, sumShifts } from './pages.mjs';

// A plain script runs before anything is drawn; a module may not.
const head = `<script src="/tools/ws-lens-auto.js"></script>
  <style>body { font: 17px/1.6 serif; max-width: 760px; margin: 24px auto; padding: 0 16px }</style>`;
const text = `<p>${'A client masks each frame that it sends. The next lines show one, bit by bit. '.repeat(4)}</p>`;
const picture = '<svg width="600" height="240" viewBox="0 0 600 240" role="img" aria-label="A frame"></svg>';

const elements = {
  'with a picture in it': { most: 0.02, html: (asked) => `<ws-lens ${asked} input="${hello}">${picture}</ws-lens>` },
  alone: { most: 0.05, html: (asked) => `<ws-lens ${asked} input="${hello}"></ws-lens>` },
  'with its bytes as text': { most: 0.05, html: (asked) => `<ws-lens ${asked}><pre>${hello}</pre></ws-lens>` },
};
const views = ['panes="verdict bits fields"', 'panes="bits"', 'view="compact"', ''];

const standsStill = (site) => {
  let host;
  const pages = {};
  before(async () => (host = await startHost(pages)));
  after(() => host.close());

  for (const [name, { most, html }] of Object.entries(elements)) {
    for (const view of views) {
      for (const width of [1280, 390]) {
        test(`an element ${name}, ${view || 'with all panes'}, at ${width} pixels`, async () => {
          pages['/page.html'] = page((text + html(view)).repeat(3) + text.repeat(6), head);
          const at = await site.open(`${host.url}page.html`, { width, height: 900, prepare: sumShifts });
          await eventually.ok(() => at.$eval('ws-lens', ({ report }) => Boolean(report)));
          await new Promise((done) => setTimeout(done, 600));
          const moved = await at.evaluate(() => window.shifts);
          assert.ok(moved <= most, `a layout shift of ${moved.toFixed(3)}`);
        });
      }
    }
  }
};

// Firefox does not measure it.
eachBrowser('the text around an element stands still', standsStill, { kinds: ['chromium'] });
