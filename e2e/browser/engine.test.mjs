import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { bundleEntries } from '../../web/build/bundle.mjs';
import { start } from '../../web/serve/server.mjs';
import { dist, root } from '../harness/paths.mjs';
import { eachBrowser } from '../harness/site.mjs';

// The built site with the engine as a module of its own, and with workers that fail.
const folder = await mkdtemp(join(tmpdir(), 'wslens-engine-'));
after(() => rm(folder, { recursive: true }));
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; img-src data:; \
require-trusted-types-for 'script'; trusted-types wslens";
const brokenWorkers = {
  sound: undefined,
  'fails-to-load': "throw new Error('on purpose')",
  'fails-at-each-call':
    "onmessage = ({ data }) => { if (data.module) postMessage({ ready: true }); else throw new Error('on purpose') }",
  'fails-behind-open':
    "onmessage = ({ data }) => { if (data.module) postMessage({ ready: true }); \
else if (data.method === 'open') postMessage({ id: data.id, result: 1 }); else throw new Error('on purpose') }",
};
for (const [name, worker] of Object.entries(brokenWorkers)) {
  const site = join(folder, name);
  await cp(dist, site, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
  await bundleEntries(root, site, { engine: 'web/engine/engine.ts' });
  await writeFile(
    join(site, 'blank.html'),
    `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><link rel="icon" href="data:,">`,
  );
  if (worker) await writeFile(join(site, 'worker.js'), worker);
}

/** Runs in the page: inspects twice and says what came, and whether a worker was there. */
async function inspectTwice(address) {
  let workers = 0;
  const { Worker } = window;
  window.Worker = class extends Worker {
    constructor(...args) {
      workers++;
      super(...args);
    }
  };
  const { sharedEngine } = await import(address);
  const results = [];
  for (let i = 0; i < 2; i++) {
    try {
      const { messages } = await sharedEngine().inspect('81 02 68 69');
      results.push(messages[0].text);
    } catch (error) {
      results.push(`${error.name} ${error.code}`);
    }
  }
  const loaders = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/wslens.js')).length;
  return { results, workers, loaders };
}

/** Runs in the page: asks two sessions of one engine, and says what came. */
async function askSessions(address) {
  const engine = (await import(address)).sharedEngine();
  const results = [];
  const ask = async (call) => {
    try {
      results.push((await call()) ?? 'done');
    } catch (error) {
      results.push(`${error.name} ${error.code}`);
    }
  };
  const [one, two] = [await engine.open({ direction: 'server-to-client' }), await engine.open()];
  await ask(() => one.push(Uint8Array.of(0x81, 2, 0x68, 0x69, 0x89, 0)));
  await ask(async () => [...(await one.frames(0, 9)).offset].join());
  await ask(async () => (await one.message(0)).text);
  await ask(async () => (await two.summary()).frameCount);
  await ask(() => one.close());
  await ask(() => one.summary());
  await ask(async () => (await two.finish()).finished);
  return results;
}

eachBrowser(
  'engine',
  (site) => {
    const gone = 'WslensError restarted';
    const sessions = {
      sound: ['done', '0,4', 'hi', 0, 'done', 'WslensError closed', true],
      'fails-to-load': ['done', '0,4', 'hi', 0, 'done', 'WslensError closed', true],
      'fails-behind-open': [gone, gone, gone, gone, gone, gone, gone],
    };
    for (const [name, outcome] of Object.entries(sessions)) {
      test(`sessions in a worker that ${name === 'sound' ? 'works' : name.replaceAll('-', ' ')}`, async () => {
        const page = await site.open(`${name}/blank.html`);
        assert.deepEqual(await page.evaluate(askSessions, new URL(`${name}/engine.js`, site.url).href), outcome);
      });
    }

    const outcomes = {
      sound: { results: ['hi', 'hi'], workers: 1, loaders: 0 },
      'fails-to-load': { results: ['hi', 'hi'], workers: 1, loaders: 1 },
      'fails-at-each-call': { results: ['WslensError restarted', 'WslensError restarted'], workers: 2, loaders: 0 },
    };
    for (const [name, outcome] of Object.entries(outcomes)) {
      test(`a worker that ${name === 'sound' ? 'works' : name.replaceAll('-', ' ')}`, async () => {
        const page = await site.open(`${name}/blank.html`);
        assert.deepEqual(await page.evaluate(inspectTwice, new URL(`${name}/engine.js`, site.url).href), outcome);
      });
    }

    test('a page of another origin', async (t) => {
      const other = await start(folder);
      t.after(() => other.close());
      const page = await site.open('sound/wslens.d.ts', { origins: [other.url] });
      const { results, loaders } = await page.evaluate(inspectTwice, new URL('sound/engine.js', other.url).href);
      assert.deepEqual({ results, loaders }, { results: ['hi', 'hi'], loaders: 1 });
    });

    test('several calls at once, and a refused one', async () => {
      const page = await site.open('sound/blank.html');
      const answers = await page.evaluate(async (address) => {
        const engine = (await import(address)).sharedEngine();
        const calls = [
          engine.inspect('81 01 61'),
          engine.inspect(7),
          engine.accept('dGhlIHNhbXBsZSBub25jZQ=='),
          engine.inspect('81 01 62'),
        ];
        const settled = await Promise.allSettled(calls);
        return settled.map(
          ({ value, reason }) =>
            value?.accept ?? value?.messages[0].text ?? [reason.name, reason.code, reason.field].join(' '),
        );
      }, new URL('sound/engine.js', site.url).href);
      assert.deepEqual(answers, ['a', 'WslensError bad-argument input', 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=', 'b']);
    });
  },
  { folder },
);
