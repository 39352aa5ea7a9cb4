import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { converseAll } from './conversation.mjs';
import { startClient, startDialer, startEcho } from './programs.mjs';
import { proxies, startProxy } from './proxies.mjs';
import { startedOnce } from './started.mjs';

const agreements = { off: '', takeover: 'permessage-deflate' };
const offer = 'permessage-deflate; client_max_window_bits';
const servers = startedOnce(startEcho);
const clients = startedOnce((who) => (who === 'npm ws' ? startClient('ws') : startDialer()));
const fronts = startedOnce(async (name, wish) => startProxy(name, (await servers.get(wish)).port));
after(async () => {
  await fronts.close();
  await Promise.all([clients.close(), servers.close()]);
});

for (const name of Object.keys(proxies)) {
  describe(`a server made with wslens behind ${name}`, () => {
    for (const who of ['npm ws', 'a client made with wslens']) {
      for (const [wish, agreed] of Object.entries(agreements)) {
        test(`${who}, ${agreed || 'no compression'}`, { timeout: 60_000 }, async () => {
          const { log } = await servers.get(wish);
          const { port } = await fronts.get(name, wish);
          const client = await clients.get(who);
          const call = (script) => client.call({ ...script, peer: 'takeover' });
          const talk = { ours: 'server', peer: {}, agreed, offer };
          assert.deepEqual(await converseAll(talk, { port, log }, call), []);
        });
      }
    }
  });
}
