import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from '../harness/axe.mjs';
import { eachBrowser } from '../harness/site.mjs';
import { click, eventually } from '../page/inspector.mjs';
import { hosted } from './host.mjs';
import { auto, hello, page, script, shown } from './pages.mjs';

const element = (attributes, children = '') => `<ws-lens input="${hello}" ${attributes}>${children}</ws-lens>`;

eachBrowser('what an author can ask of an element', (site) => {
  const { pages, open } = hosted(site);
  const colour = (at, selector, property = 'color') =>
    at.$eval(selector, (found, property) => getComputedStyle(found)[property], property);

  test('it tells of what happens, through shadow roots', async () => {
    const names = ['ready', 'change', 'frame', 'select'].map((name) => `ws-lens-${name}`);
    const at = await open(page('', `<script>window.heard = [];
      for (const name of ${JSON.stringify(names)}) addEventListener(name, ({ detail }) => heard.push([name, detail]));</script>${script}${element('panes="bits"')}`)); // prettier-ignore
    await eventually.equal(() => at.evaluate(() => window.heard.some(([name]) => name === 'ws-lens-ready')), true);
    await at.$eval('ws-lens', async (lens) => {
      if ((await lens.ready) !== lens.report) throw new Error('ready is another report');
      lens.inspection.selection.choose({ start: 0, end: 1 });
      lens.input = '8a00 8900';
    });
    await eventually.equal(() => at.$eval('ws-lens', ({ report }) => report.frames.length), 2);
    await at.$eval('ws-lens', (lens) => (lens.frame = 2));
    const heard = await at.evaluate(() => window.heard.map(([name, detail]) => [name, name === 'ws-lens-change' ? detail.report.frames.length : detail])); // prettier-ignore
    const of = (name) => heard.filter(([each]) => each === `ws-lens-${name}`).map(([, detail]) => detail);
    assert.deepEqual(of('change'), [1, 2]);
    assert.deepEqual(of('frame'), [2]);
    assert.deepEqual(of('select').slice(0, 1), [{ start: 0, end: 1 }]);
    assert.equal(of('ready').length, 1);
  });

  test('a report that fails is told, too', async () => {
    pages['/tools/wslens.wasm'] = { html: 'no module', headers: { 'content-type': 'application/wasm' } };
    const listen = '<script>addEventListener("ws-lens-error", ({ detail }) => (window.failed = detail))</script>';
    const at = await open(page(element('panes="bits"'), listen + script), { tolerated: /wasm|WebAssembly/ });
    await eventually.match(() => at.evaluate(() => window.failed ?? ''), /could not be loaded/);
    delete pages['/tools/wslens.wasm'];
  });

  test('it draws its frame in SVG', async () => {
    const at = await open(page(element('panes="bits"')));
    await shownBits(at);
    assert.match(await at.$eval('ws-lens', (lens) => lens.toSVG()), /^<svg [^]*<\/svg>\s*$/);
  });

  test('unknown panes are told, and an element with none that is known shows all', async () => {
    const warnings = [];
    const at = await open(page(element('panes="verdct"') + element('panes="bits feilds"') + element('panes=""')), {
      prepare: () => {
        window.warned = [];
        console.warn = (text) => window.warned.push(text);
      },
    });
    const panes = () =>
      at.$$eval('ws-lens', (all) => all.map((lens) => lens.shadowRoot.querySelectorAll('[part]').length));
    await eventually.ok(async () => (await panes()).every((count) => count > 0));
    const [all, one, empty] = await panes();
    assert.ok(all > 10 && empty === all && one === 1, `${all} ${one} ${empty}`);
    warnings.push(...(await at.evaluate(() => window.warned)));
    assert.match(warnings.join('\n'), /no pane verdct[^]*no pane feilds[^]*panes is empty/);
  });

  test('a compact frame takes at most 260 pixels', async () => {
    const inputs = [hello, '8900', '82 7e 01 00 '.padEnd(900, '00 '), '82 ff 00 00 00 00 00 00 00 05 37 fa 21 3d 00'];
    for (const width of [1280, 600, 360]) {
      const at = await open(page(inputs.map((input) => `<ws-lens view="compact" input="${input}"></ws-lens>`).join('')), { width, height: 900 }); // prettier-ignore
      await at.$$eval('ws-lens', (all) => Promise.all(all.map((lens) => customElements.whenDefined('ws-lens').then(() => lens.ready)))); // prettier-ignore
      const heights = await at.$$eval('ws-lens', (all) => all.map(({ clientHeight }) => clientHeight));
      assert.ok(heights.every((height) => height > 80 && height <= 260), heights.join()); // prettier-ignore
    }
  });

  test('its theme is the page’s, the reader’s, or what the author says', async () => {
    const at = await open(page(['', 'theme="light"', 'theme="dark"', 'theme="auto"'].map((theme) => element(`panes="bits" ${theme}`)).join(''))); // prettier-ignore
    await shownBits(at);
    const scheme = () => at.$$eval('ws-lens', (all) => all.map((lens) => getComputedStyle(lens).colorScheme));
    await eventually.deepEqual(scheme, ['normal', 'light', 'dark', 'light dark']);
    assert.notEqual(await colour(at, '[theme=light] >>> .guest'), await colour(at, '[theme=dark] >>> .guest'));
  });

  test('its parts and properties are the page’s to style', async () => {
    const style = `<style>ws-lens { --ws-lens-accent: rgb(1, 2, 3); --ws-lens-ink: rgb(4, 5, 6) }
      ws-lens::part(bits) { outline: 1px solid rgb(7, 8, 9) }</style>`;
    const at = await open(page(element('panes="verdict bits"'), style + script));
    await shown(at);
    assert.equal(await colour(at, 'ws-lens >>> .guest'), 'rgb(4, 5, 6)');
    assert.equal(await colour(at, 'ws-lens >>> ws-lens-bits', 'outlineColor'), 'rgb(7, 8, 9)');
  });

  test('its headings follow those of the page', async () => {
    const at = await open(page(element('panes="bits findings" heading="4" direction="server-to-client"')));
    await shownBits(at);
    const levels = () =>
      at.$$eval('ws-lens >>> ws-lens-bits >>> h2, ws-lens >>> ws-lens-finding >>> h3', (all) =>
        all.map(({ localName, ariaLevel }) => localName + ariaLevel),
      );
    await eventually.deepEqual(async () => [...new Set(await levels())].sort(), ['h24', 'h35']);
  });

  test('it is sound for everybody, in each of its states', async () => {
    for (const attributes of [
      'view="compact"',
      'panes="verdict bits fields" heading="2"',
      'loading="click"',
      'readonly box="plain" panes="box bits"',
    ]) {
      const at = await open(page(`<main><h1>A page</h1>${element(attributes, '<p>A frame</p>')}</main>`));
      await eventually.equal(
        () => at.$eval('ws-lens', (lens) => lens.shadowRoot?.querySelector('button, [part]') !== null),
        true,
      );
      await new Promise((done) => setTimeout(done, 300));
      await assertAccessible(at);
    }
  });

  const shownBits = (at) => eventually.ok(() => at.$('ws-lens >>> ws-lens-bits >>> .bit'));

  test('a report in the place of a picture is shown whole on demand', async () => {
    const picture = '<svg width="600" height="240" role="img" aria-label="The frame"></svg>';
    const at = await open(page(element('panes="verdict bits fields"', picture), auto));
    await shown(at);
    const height = () => at.$eval('ws-lens', ({ clientHeight }) => clientHeight);
    assert.ok(Math.abs((await height()) - 240) < 10, `${await height()} pixels`);
    await click(at, 'ws-lens >>> .whole');
    await eventually.ok(async () => (await height()) > 500);
  });
});
