import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { browserKinds, launch } from '../../harness/browsers.mjs';
import { start } from '../../../web/serve/server.mjs';
import { dist } from '../../harness/paths.mjs';
import { converseAll } from './conversation.mjs';
import { callPage } from './pageclient.mjs';
import { startClient, startEcho } from './programs.mjs';
import { clients, peers, wishes } from './rows.mjs';

const servers = {};

before(async () => {
  for (const wish of Object.keys(wishes)) servers[wish] = await startEcho(wish);
});
after(() => Promise.all(Object.values(servers).map((server) => server.close())));

for (const [name, rows] of Object.entries(clients)) {
  describe(`a server made with wslens, and ${name}`, () => {
    let client;
    before(async () => {
      client = browserKinds.includes(name) ? await startPage(name) : startClient(name);
    });
    after(() => client?.close());
    for (const { setting, wish, agreed, fault } of rows) {
      test(`${setting}, ${wish}: ${agreed || 'no compression'}`, { timeout: 60_000 }, async () => {
        const call = (script) => client.call({ ...script, peer: setting });
        const talk = { ours: 'server', peer: peers[name], agreed, fault };
        assert.deepEqual(await converseAll(talk, servers[wish], call), []);
      });
    }
  });
}

async function startPage(kind) {
  const site = await start(dist);
  const browser = await launch(kind);
  const page = await browser.newPage();
  // A document of the site without scripts or a policy of its own.
  await page.goto(new URL('wslens.d.ts', site.url).href);
  return {
    call: (script) => callPage(page, script),
    async close() {
      await browser.close();
      await site.close();
    },
  };
}
