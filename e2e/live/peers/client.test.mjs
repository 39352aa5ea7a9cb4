import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { converseAll } from './conversation.mjs';
import { startDialer, startPeer } from './programs.mjs';
import { peers, servers } from './rows.mjs';
import { startedOnce } from './started.mjs';

const clients = startedOnce(startDialer);
after(clients.close);

for (const [name, rows] of Object.entries(servers)) {
  describe(`a client made with wslens, and ${name}`, () => {
    const running = startedOnce(startPeer);
    after(running.close);
    for (const { setting, offer, agreed, fault } of rows) {
      test(`${offer || 'no offer'}, ${setting}: ${agreed || 'no compression'}`, { timeout: 60_000 }, async () => {
        const [client, server] = await Promise.all([clients.get(), running.get(name, setting)]);
        const talk = { ours: 'client', peer: peers[name], agreed, offer, fault };
        assert.deepEqual(await converseAll(talk, server, client.call), []);
      });
    }
  });
}
