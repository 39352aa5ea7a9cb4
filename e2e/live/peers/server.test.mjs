import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { browserKinds } from '../../harness/browsers.mjs';
import { converseAll } from './conversation.mjs';
import { startPage } from './pageclient.mjs';
import { startClient, startEcho } from './programs.mjs';
import { clients, peers } from './rows.mjs';
import { startedOnce } from './started.mjs';

const servers = startedOnce(startEcho);
after(servers.close);

for (const [name, rows] of Object.entries(clients)) {
  describe(`a server made with wslens, and ${name}`, () => {
    const running = startedOnce(browserKinds.includes(name) ? startPage : startClient);
    after(running.close);
    for (const { setting, wish, agreed, fault } of rows) {
      test(`${setting}, ${wish}: ${agreed || 'no compression'}`, { timeout: 60_000 }, async () => {
        const [client, server] = await Promise.all([running.get(name), servers.get(wish)]);
        const talk = { ours: 'server', peer: peers[name], agreed, fault };
        const call = (script) => client.call({ ...script, peer: setting });
        assert.deepEqual(await converseAll(talk, server, call), []);
      });
    }
  });
}
