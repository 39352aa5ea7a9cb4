import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loader } from '../harness/paths.mjs';
import { eachBrowser } from '../harness/site.mjs';
import { compare } from './compare.mjs';
import { converse } from './converse.mjs';
import { side } from './frames.mjs';
import { startRecorder } from './recorder.mjs';
import { scripts } from './scripts.mjs';
import { servers } from './servers.mjs';
import { compressed, cutsCharacter } from './witness.mjs';

// A document of the site without scripts or a policy of its own.
const blank = 'wslens.d.ts';
const refusals = /can’t establish a connection|WebSocket connection to .* failed/;
const { load } = await import(loader);
const lens = await load();

eachBrowser('a real connection is read as the page and the server tell it', (site) => {
  for (const settings of servers) {
    test(settings.name, { timeout: 120_000 }, async () => {
      const server = await settings.start();
      const recorder = await startRecorder(server.port);
      try {
        const url = `ws://127.0.0.1:${recorder.port}/`;
        // Firefox counts the request of a WebSocket among the page's, and a refused one as an error of the page.
        const page = await site.open(blank, { origins: [url.replace('ws', 'http')], tolerated: refusals });
        if (settings.refuses === site.kind) await refused(page, url, recorder);
        else await talkAll(page, url, { settings, server, recorder });
      } finally {
        await recorder.close();
        await server.close();
      }
    });
  }
});

async function talkAll(page, url, { settings: { extensions }, server, recorder }) {
  const wrong = [];
  const compressedWays = new Set();
  for (const script of scripts) {
    const said = await page.evaluate(converse, url, script);
    const talk = { script, extensions, page: said, told: await server.log.next(), chunks: await recorder.next() };
    assert.equal(said.protocol, script.protocol ?? '', script.name);
    // Firefox names the extension without its parameters.
    assert.ok([extensions, extensions.split(';')[0]].includes(said.extensions), said.extensions);
    if (script.cutsCharacters && extensions === '')
      assert.ok(cutsCharacter(talk.chunks), 'no fragment cuts a character');
    compressed(talk.chunks).forEach((direction) => compressedWays.add(direction));
    wrong.push(...compare(lens, talk).map((text) => `${script.name}: ${text}`));
  }
  assert.deepEqual(wrong, []);
  assert.deepEqual([...compressedWays].sort(), extensions === '' ? [] : ['client-to-server', 'server-to-client']);
}

async function refused(page, url, recorder) {
  await assert.rejects(page.evaluate(converse, url, scripts[0]), /the connection failed/);
  const report = lens.inspect(side(await recorder.next()));
  assert.equal(report.kind, 'handshake');
  assert.match(report.handshake.response.startLine, / 400 /);
  assert.deepEqual(report.frames, []);
}
