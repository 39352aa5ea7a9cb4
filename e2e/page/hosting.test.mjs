import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { start } from '../../web/serve/server.mjs';
import { reportShown } from '../harness/lens.mjs';
import { dist } from '../harness/paths.mjs';
import { eachBrowser } from '../harness/site.mjs';
import { eventually } from './inspector.mjs';

// A site that has wslens somewhere below its root, and a page of its own with the element.
const folder = await mkdtemp(join(tmpdir(), 'wslens-hosting-'));
after(() => rm(folder, { recursive: true }));
await symlink(dist, join(folder, 'tools'));
const stranger = (address) => `<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,">
<script type="module" src="${address}ws-lens.js"></script>
<ws-lens input="81 85 37 fa 21 3d 7f 9f 4d 51 58" panes="verdict bits fields"></ws-lens>`;
await writeFile(join(folder, 'stranger.html'), stranger('tools/'));

const message = (page) =>
  page.evaluate(() => document.querySelector('ws-lens, ws-lens-workspace').report.messages[0].text);

eachBrowser(
  'hosting',
  (site) => {
    test('the page under a path', async () => {
      const page = await site.open('tools/index.html');
      await reportShown(page);
      await eventually.equal(() => message(page), 'Hello');
    });

    test("the element in a stranger's page", async () => {
      const page = await site.open('stranger.html');
      await reportShown(page);
      await eventually.equal(() => message(page), 'Hello');
    });

    test('the element from another origin', async (t) => {
      const other = await start(dist);
      t.after(() => other.close());
      await writeFile(join(folder, `${site.kind}.html`), stranger(other.url));
      const page = await site.open(`${site.kind}.html`, { origins: [other.url] });
      await reportShown(page);
      await eventually.equal(() => message(page), 'Hello');
    });

    test('in a frame', async () => {
      await writeFile(
        join(folder, 'frame.html'),
        '<!doctype html><link rel="icon" href="data:,"><iframe src="tools/embed.html#input=81%2000"></iframe>',
      );
      const page = await site.open('frame.html');
      const frame = await page.waitForFrame((inner) => inner.url().includes('embed.html'));
      await reportShown(frame);
      await eventually.equal(() => frame.evaluate(() => document.querySelector('ws-lens').report.frames.length), 1);
    });
  },
  { folder },
);
