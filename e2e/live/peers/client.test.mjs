import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { converseAll } from './conversation.mjs';
import { startDialer, startPeer } from './programs.mjs';
import { peers, servers } from './rows.mjs';

let client;
before(() => (client = startDialer()));
after(() => client?.close());

for (const [name, rows] of Object.entries(servers)) {
  describe(`a client made with wslens, and ${name}`, () => {
    const started = {};
    after(async () => Promise.all((await Promise.all(Object.values(started))).map((server) => server.close())));
    for (const { setting, offer, agreed, fault } of rows) {
      test(`${offer || 'no offer'}, ${setting}: ${agreed || 'no compression'}`, { timeout: 60_000 }, async () => {
        const server = await (started[setting] ??= startPeer(name, setting));
        const talk = { ours: 'client', peer: peers[name], agreed, offer, fault };
        assert.deepEqual(await converseAll(talk, server, client.call), []);
      });
    }
  });
}
