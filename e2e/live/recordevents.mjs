// Records the events of the Chrome DevTools Protocol of a connection anew, as a golden case: node e2e/live/recordevents.mjs.
// What is expected is what the page and the server said; the codec has no part in it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { start } from '../../web/serve/server.mjs';
import { launch } from '../harness/browsers.mjs';
import { root } from '../harness/paths.mjs';
import { converse } from './converse.mjs';
import { startWs } from './wsserver.mjs';

const sent = ['Hello, Grüße, 世界 😀', '{"type":"tick","count":1}', 'do ping'];
const binary = 3; // bytes of noise, which the server gives back
const names =
  'Created WillSendHandshakeRequest HandshakeResponseReceived FrameSent FrameReceived FrameError Closed'.split(' ');

const site = await start(join(root, 'web'));
const server = await startWs({ perMessageDeflate: {} });
const browser = await launch('chromium');
const page = await browser.newPage();
await page.goto(new URL('tsconfig.json', site.url).href);
const events = [];
const session = await page.createCDPSession();
await session.send('Network.enable');
for (const name of names) {
  const method = `Network.webSocket${name}`;
  // The initiator names the script that opened the connection, and where it lies.
  session.on(method, (params) => events.push(JSON.stringify({ method, params: { ...params, initiator: undefined } })));
}
const script = {
  send: [...sent.map((text) => ({ text })), { binary: { noise: binary } }],
  replies: 4,
  closes: [1000, 'done'],
};
await page.evaluate(converse, `ws://127.0.0.1:${server.port}/chat?room=1`, script);
const told = await server.log.next();
const version = (await browser.version()).replace(/^.*\//, '');
await Promise.all([browser.close(), server.close(), site.close()]);

const kinds = { text: 1, binary: 2 };
// The page sends all before the first reply.
const isClients = ({ event }) => event === 'received';
const messages = [...told.filter(isClients), ...told.filter((line) => !isClients(line))]
  .filter(({ event, kind }) => (event === 'sent' || event === 'received') && kind in kinds)
  .map(({ event, kind, length, sha256 }) => ({
    opcode: kinds[kind],
    direction: isClients({ event }) ? 'client-to-server' : 'server-to-client',
    byteLength: length,
    sha256,
  }));
const ws = JSON.parse(readFileSync(join(root, 'e2e/package.json'))).devDependencies.ws;
const golden = {
  name: 'events of Chromium',
  why: `Recorded with Chromium ${version} and npm ws ${ws}: pings and pongs do not show`,
  input: `${events.join('\n')}\n`,
  expect: {
    kind: 'capture',
    notation: 'cdp',
    frames: [],
    messages,
    connection: { extensions: 'permessage-deflate' },
    findings: [],
  },
};
writeFileSync(join(root, 'codec/testdata/recorded-events.json'), `${JSON.stringify([golden], null, 2)}\n`);
