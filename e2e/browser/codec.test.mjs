import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differences, goldenCases, inspectAll } from '../harness/golden.mjs';
import { hammer } from '../harness/random.mjs';
import { eachBrowser } from '../harness/site.mjs';

// A document of the site without scripts or a policy of its own.
const blank = 'wslens.d.ts';

eachBrowser('codec', (site) => {
  const loader = () => new URL('wslens.js', site.url).href;

  test('golden cases', async () => {
    const page = await site.open(blank);
    const cases = goldenCases();
    const reports = await page.evaluate(inspectAll, loader(), cases);
    const wrong = cases.flatMap(({ name, expect }, i) =>
      differences(expect, reports[i]).map((text) => `${name}: ${text}`),
    );
    assert.deepEqual(wrong, []);
  });

  test('20,000 random inputs, then a good one', { timeout: 120_000 }, async () => {
    const page = await site.open(blank);
    assert.deepEqual(await page.evaluate(hammer, loader(), 10_000, 7), { text: 'Hello', errors: 0 });
  });

  test('adds nothing to the global object', async () => {
    const page = await site.open(blank);
    const added = await page.evaluate(async (address) => {
      const before = new Set(Reflect.ownKeys(globalThis));
      const { load } = await import(address);
      const lens = await load();
      lens.inspect('81 00');
      return Reflect.ownKeys(globalThis)
        .filter((key) => !before.has(key))
        .map(String);
    }, loader());
    assert.deepEqual(added, []);
  });

  test('takes a server that names another type', async () => {
    const page = await site.open(blank);
    const accept = await page.evaluate(async (address) => {
      const { load } = await import(address);
      const { body } = await fetch('wslens.wasm');
      const lens = await load({
        wasm: new Response(body, { headers: { 'content-type': 'application/octet-stream' } }),
      });
      return lens.accept('dGhlIHNhbXBsZSBub25jZQ==').accept;
    }, loader());
    assert.equal(accept, 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=');
  });

  test('loads in a worker', async () => {
    const page = await site.open(blank);
    const text = await page.evaluate((address) => {
      const source = `
        import { load } from '${address}'
        const lens = await load()
        postMessage(lens.inspect('81 02 68 69').messages[0].text)`;
      const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
      return new Promise((resolve, reject) => {
        const worker = new Worker(url, { type: 'module' });
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
      });
    }, loader());
    assert.equal(text, 'hi');
  });
});
