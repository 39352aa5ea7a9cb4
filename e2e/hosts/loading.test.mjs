import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eachBrowser } from '../harness/site.mjs';
import { click, eventually, textOf, untilThere } from '../page/inspector.mjs';
import { hosted, startHost } from './host.mjs';
import { alertOf, auto, element, hello, isSeen, page, script, shown } from './pages.mjs';

const wasm = '/tools/wslens.wasm';
const fallback = `<ws-lens panes="bits"><pre>${hello}</pre></ws-lens>`;
const far = '<div style="height: 20000px"></div>';

eachBrowser('what an element fetches and shows meanwhile', (site) => {
  const { pages, requests, open } = hosted(site);
  const asked = (path) => requests().filter((each) => each === path).length;

  test('the small script fetches nothing until an element is near', async () => {
    const at = await open(page(far + element, auto));
    await new Promise((done) => setTimeout(done, 500));
    assert.deepEqual([asked('/tools/ws-lens.js'), asked(wasm)], [0, 0]);
    await at.evaluate(() => scrollTo(0, 19_000));
    await shown(at);
  });

  test('the small script leaves no names with the page', async () => {
    const at = await open(page('', '<script>before = []; before = Object.getOwnPropertyNames(window)</script><script src="/tools/ws-lens-auto.js"></script>')); // prettier-ignore
    const left = await at.evaluate(() => Object.getOwnPropertyNames(window).filter((name) => !window.before.includes(name))); // prettier-ignore
    assert.deepEqual(left, []);
  });

  test('the elements alone do not fetch the codec either', async () => {
    const at = await open(page(far + element));
    await eventually.equal(() => at.evaluate(() => customElements.get('ws-lens') !== undefined), true);
    await new Promise((done) => setTimeout(done, 300));
    assert.equal(asked(wasm), 0);
    await at.evaluate(() => scrollTo(0, 19_000));
    await shown(at);
  });

  test('ten elements fetch it once', async () => {
    const at = await open(page(element.repeat(10), auto));
    await at.$$eval('ws-lens', (all) => Promise.all(all.map((lens) => customElements.whenDefined('ws-lens').then(() => { lens.loading = 'eager'; return lens.ready; })))); // prettier-ignore
    assert.equal(asked(wasm), 1);
    assert.equal(asked('/tools/ws-lens.js'), 1);
  });

  for (const [name, head] of Object.entries({ 'the elements': script, 'the small script': auto })) {
    test(`${name}: on a click, if the author wants that`, async () => {
      const at = await open(page(`<ws-lens loading="click" panes="verdict"><pre>${hello}</pre></ws-lens>`, head));
      const button = 'ws-lens >>> button';
      await untilThere(at, button);
      await new Promise((done) => setTimeout(done, 300));
      assert.equal(asked(wasm), 0);
      assert.ok(await isSeen(at, 'ws-lens pre'));
      await click(at, button);
      await shown(at);
      assert.ok(!(await isSeen(at, 'ws-lens pre')));
    });
  }

  test('the text of the children is the input, and they are shown until there is a report', async () => {
    const at = await open(page(fallback, auto));
    await untilThere(at, 'ws-lens >>> ws-lens-bits >>> .bit');
    assert.equal(await at.$eval('ws-lens', ({ input }) => input), hello);
    assert.ok(!(await isSeen(at, 'ws-lens pre')));
    await at.$eval('ws-lens pre', (pre) => (pre.textContent = '8a00'));
    await eventually.equal(() => at.$eval('ws-lens', ({ report }) => report.frames[0].opcode), 10);
  });

  test('an attribute goes before the children, and a file before both comes as bytes or text', async () => {
    pages['/frames.bin'] = {
      html: Buffer.from('8a00', 'hex'),
      headers: { 'content-type': 'application/octet-stream' },
    };
    const at = await open(page(`<ws-lens input="8900"><pre>8a00</pre></ws-lens><ws-lens src="frames.bin"></ws-lens>`));
    const opcodes = () => at.$$eval('ws-lens', (all) => all.map(({ report }) => report?.frames[0].opcode));
    await eventually.deepEqual(opcodes, [9, 10]);
  });

  test('what cannot be fetched is named in the element, with the children above it', async () => {
    const at = await open(page(`<ws-lens src="missing.txt"><p>A picture</p></ws-lens>`), { tolerated: /404/ });
    await eventually.match(() => alertOf(at), /missing\.txt answered 404/);
    assert.ok(await isSeen(at, 'ws-lens p'));
  });

  for (const [name, missing, head] of [
    ['the codec', 'wslens.wasm', script],
    ['the elements', 'ws-lens.js', auto],
  ]) {
    test(`without ${name} the children stay, with a line that says why`, async () => {
      pages[`/tools/${missing}`] = { html: '', headers: { 'content-type': 'text/html' } };
      const at = await open(page(fallback, head), { tolerated: /MIME|404|import|loading|module/i });
      await eventually.match(() => alertOf(at), /cannot be explained here/);
      assert.ok(await isSeen(at, 'ws-lens pre'));
      delete pages[`/tools/${missing}`];
    });
  }

  test('another origin that does not share its files: the small script says so', async (t) => {
    const other = await startHost({});
    t.after(() => other.close());
    const plain = `<script src="${other.url}tools/ws-lens-auto.js"></script>`;
    const at = await open(page(fallback, plain), {
      origins: [other.url],
      tolerated: /CORS|Cross-Origin|ERR_FAILED|import/i,
    });
    await eventually.match(() => alertOf(at), /cannot be explained here/);
    assert.ok(await isSeen(at, 'ws-lens pre'));
  });

  test('another origin that shares them', async (t) => {
    const other = await startHost({}, { shared: true });
    t.after(() => other.close());
    for (const kind of ['', 'type="module"']) {
      const head = `<script ${kind} src="${other.url}tools/ws-lens-auto.js"></script>`;
      await shown(await open(page(element, head), { origins: [other.url] }));
    }
  });

  test('in a sandbox without an origin', async () => {
    pages['/inner.html'] = page(element, '<script src="/tools/ws-lens-auto.js"></script>');
    const at = await open(page('<iframe sandbox="allow-scripts" src="/inner.html"></iframe>', ''), {
      tolerated: /CORS|Cross-Origin|ERR_FAILED|import/i,
    });
    const frame = await at.waitForFrame((frame) => frame.url().includes('inner'));
    await eventually.match(() => alertOf(frame), /cannot be explained here/);
  });

  test('a frame gets the height of its page, shows some panes, and leaves Back alone', async () => {
    const frame = `<iframe src="/tools/embed.html#input=${encodeURIComponent(hello)}" width="700"></iframe>`;
    const at = await open(page(frame, auto));
    const inner = await at.waitForFrame((frame) => frame.url().includes('embed'));
    await shown(inner);
    await eventually.ok(() => at.$eval('iframe', ({ clientHeight }) => clientHeight > 500 && clientHeight < 1200));
    assert.equal(await inner.$('ws-lens >>> ws-lens-box'), null);
    const { length } = await at.evaluate(() => ({ length: history.length }));
    for (const bit of [0, 1, 2]) {
      await click(inner, `ws-lens >>> ws-lens-bits >>> [data-bits="${bit}-${bit + 1}"]`);
      await eventually.equal(() => textOf(inner, `ws-lens >>> ws-lens-bits >>> [data-bits="${bit}-${bit + 1}"]`), bit === 0 ? '0' : '1'); // prettier-ignore
    }
    await new Promise((done) => setTimeout(done, 400));
    assert.equal(await at.evaluate(() => history.length), length);
  });
});
