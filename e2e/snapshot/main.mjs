import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { start } from '../../web/serve/server.mjs';
import { launch } from '../harness/browsers.mjs';
import { openPage } from '../harness/page.mjs';
import { dist, root } from '../harness/paths.mjs';
import { file, takeSnapshot } from './take.mjs';

// make snapshot: writes what the page shows at first, for the build to put into it.
const server = await start(dist);
const browser = await launch('chromium');
const { page } = await openPage(browser, server.url);
await writeFile(join(root, file), await takeSnapshot(page));
await browser.close();
await server.close();
