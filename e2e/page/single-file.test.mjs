import assert from 'node:assert/strict';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { dist } from '../harness/paths.mjs';
import { eachBrowser } from '../harness/site.mjs';
import { isSolved, openLesson, write } from '../learn/learner.mjs';
import {
  click,
  clickText,
  eventually,
  textOf,
  until,
  untilText,
  untilThere,
  untilVerdict,
  withHash,
} from './inspector.mjs';

// The one file, with nothing beside it.
const folder = await mkdtemp(join(tmpdir(), 'wslens-file-'));
after(() => rm(folder, { recursive: true }));
const file = join(folder, 'wslens.html');
await cp(join(dist, 'wslens.html'), file);

/** Runs in the page before it: notes whether a worker has said anything. */
function noteWorker() {
  const Real = window.Worker;
  window.Worker = class extends Real {
    constructor(...args) {
      super(...args);
      this.addEventListener('message', () => (window.workerSpoke = true), { once: true });
    }
  };
}

eachBrowser('the page as one file from disk', (site) => {
  const open = (hash) => site.open(pathToFileURL(file).href + hash, { prepare: noteWorker });

  test('decodes, in a worker', async () => {
    const page = await open('');
    await untilVerdict(page, /“Hello”/);
    await page.$eval('ws-lens-workspace', (lens) => (lens.input = '8a00'));
    await untilVerdict(page, /Pong/);
    assert.equal(await page.evaluate(() => window.workerSpoke), true);
  });

  test('has what the page fetches later', async () => {
    const page = await open(withHash({ input: '88 02 03 ed' }));
    await untilVerdict(page, /1005|status code/i);
    await click(page, '#share');
    await untilThere(page, 'ws-lens-share >>> dialog[open]');
    await page.evaluate(() => document.querySelector('ws-lens-share').shadowRoot.querySelector('dialog').close());
    await clickText(page, 'nav a', 'Reference');
    await eventually.match(() => textOf(page, 'ws-lens-reference >>> h2'), /\w/);
    await page.evaluate(() => (location.hash = '#view=reference&rule=close-code-reserved'));
    await eventually.match(() => textOf(page, 'ws-lens-reference'), /^/);
    await openLesson(page, 'frame');
    await write(page, '81 03 48 69 21');
    await until(() => isSolved(page), 'the result of a lesson');
    await page.evaluate(() => (location.hash = '#view=learn&page=connection'));
    await untilThere(page, 'ws-lens-learn >>> ws-lens-recorded >>> [data-part="10"]');
  });

  test('says of packets that it has not what reads them', async () => {
    const page = await open('');
    await untilVerdict(page, /“Hello”/);
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.of(0x0a, 0x0d, 0x0d, 0x0a, 0, 0, 0, 0)], 'a.pcapng'));
      document.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    await untilText(
      page,
      'ws-lens-workspace >>> ws-lens-capture-list >>> [role=alert]',
      /one file.* cannot read recorded traffic/,
    );
  });
});
