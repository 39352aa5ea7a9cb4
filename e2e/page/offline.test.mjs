import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { writeServiceWorker } from '../../web/build/service-worker.mjs';
import { start } from '../../web/serve/server.mjs';
import { dist, root } from '../harness/paths.mjs';
import { eachBrowser } from '../harness/site.mjs';
import { isSolved, openLesson, write } from '../learn/learner.mjs';
import { click, eventually, until, untilThere, untilVerdict, withHash } from './inspector.mjs';

const folders = [];
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

/** A copy of the site that may change. */
async function copy() {
  const folder = await mkdtemp(join(tmpdir(), 'wslens-offline-'));
  folders.push(folder);
  await cp(dist, folder, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
  return folder;
}

/** Another build: its page says of which version it is. */
async function build(folder, version) {
  for (const name of ['page.js', 'share.js']) {
    const source = await readFile(join(dist, name), 'utf8');
    await writeFile(join(folder, name), `${source}\n(window.versions ??= []).push(${version});`);
  }
}

/** Waits until a version of the page is kept, and none is on its way. */
const isKept = (page) =>
  eventually.ok(() =>
    page.evaluate(async () => {
      const { active, installing } = (await navigator.serviceWorker.getRegistration()) ?? {};
      return active?.state === 'activated' && !installing;
    }),
  );

eachBrowser('without a network', (site) => {
  test('after one visit the page works', async () => {
    const server = await start(dist);
    const first = await site.open(server.url, { kept: true });
    await isKept(first);
    await server.close();
    const page = await site.open(`${server.url}${withHash({ input: '89 00' })}`, { kept: true });
    await untilVerdict(page, /Ping/);
    await page.$eval('ws-lens-workspace', (lens) => (lens.input = '8a00'));
    await untilVerdict(page, /Pong/);
    await click(page, '#share');
    await untilThere(page, 'ws-lens-share >>> dialog[open]');
    await page.evaluate(() => (location.hash = '#view=reference'));
    await untilThere(page, 'ws-lens-reference >>> h2');
    await openLesson(page, 'frame');
    await write(page, '81 03 48 69 21');
    await until(() => isSolved(page), 'the result of a lesson');
    await page.evaluate(() => (location.hash = '#view=learn&page=connection'));
    await untilThere(page, 'ws-lens-learn >>> ws-lens-recorded >>> [data-part="10"]');
  });

  test('another version takes the place of the one that is kept, whole', async () => {
    const folder = await copy();
    await build(folder, 1);
    await writeServiceWorker(root, folder);
    const server = await start(folder);
    // Firefox reports the requests that a page no longer waits for, as it is loaded anew, while the version before it goes.
    const tolerated = /A ServiceWorker intercepted the request and encountered an unexpected error/;
    const open = async () => {
      const page = await site.open(server.url, { kept: true, tolerated });
      await untilVerdict(page, /“Hello”/);
      return page;
    };
    const versions = (page) => page.evaluate(() => window.versions);
    const first = await open();
    await isKept(first);

    // What is only half there is not taken.
    await build(folder, 2);
    await first.reload({ waitUntil: 'load' });
    await eventually.deepEqual(() => versions(first), [1]);

    await writeServiceWorker(root, folder);
    await eventually.equal(async () => {
      await first.reload({ waitUntil: 'load' });
      await new Promise((done) => setTimeout(done, 4000));
      await click(first, '#share');
      await eventually.equal(async () => (await versions(first))?.length, 2);
      const [page, share] = await versions(first);
      assert.equal(share, page);
      return page;
    }, 2);
    await server.close();
    await first.reload({ waitUntil: 'load' });
    await eventually.deepEqual(() => versions(first), [2]);
  });
});
