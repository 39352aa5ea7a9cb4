import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { converseAll } from './conversation.mjs';
import { startClient, startDialer, startEcho } from './programs.mjs';
import { proxies, startProxy } from './proxies.mjs';

const clients = { 'npm ws': () => startClient('ws'), 'a client made with wslens': startDialer };
const offer = 'permessage-deflate; client_max_window_bits';

for (const name of Object.keys(proxies)) {
  describe(`a server made with wslens behind ${name}`, () => {
    for (const [wish, agreed] of Object.entries({ off: '', takeover: 'permessage-deflate' })) {
      let server, proxy;
      before(async () => {
        server = await startEcho(wish);
        proxy = await startProxy(name, server.port);
      });
      after(() => Promise.all([proxy?.close(), server?.close()]));
      for (const [who, startWho] of Object.entries(clients)) {
        test(`${who}, ${agreed || 'no compression'}`, { timeout: 60_000 }, async () => {
          const client = startWho();
          try {
            const call = (script) => client.call({ ...script, peer: 'takeover' });
            const behind = { port: proxy.port, log: server.log };
            assert.deepEqual(await converseAll({ ours: 'server', peer: {}, agreed, offer }, behind, call), []);
          } finally {
            await client.close();
          }
        });
      }
    }
  });
}
