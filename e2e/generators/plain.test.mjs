import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { dist } from '../harness/paths.mjs';
import { eachBrowser } from '../harness/site.mjs';
import { hosted } from '../hosts/host.mjs';
import { element, page, shown } from '../hosts/pages.mjs';
import { builds } from './builds.mjs';
import { policy } from './recipes.mjs';

builds('plain', { out: '.', prepare: (folder) => cp(dist, join(folder, 'wslens'), { recursive: true }) });

eachBrowser('the policy that the page for authors names', (site) => {
  const { open } = hosted(site);

  // The test's page has an icon of its own.
  test('is enough', async () => {
    const headers = { 'content-security-policy': `${policy}; img-src data:` };
    await shown(await open({ html: page(element), headers }));
  });
});
