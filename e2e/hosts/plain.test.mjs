import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eachBrowser } from '../harness/site.mjs';
import { eventually, texts, textOf } from '../page/inspector.mjs';
import { hosted } from './host.mjs';
import { alertOf, element, page, script, shown } from './pages.mjs';

/** Parents that are as wide as their content, or share their row. */
const parents = {
  'a block': (element) => element,
  'a row of flex': (element) => `<div style="display: flex"><p>Beside it</p>${element}</div>`,
  'a row of flex beside a long text': (element) =>
    `<div style="display: flex"><p>${'Beside it stands a long text. '.repeat(20)}</p>${element}</div>`,
  'a column of flex whose items are as wide as they need': (element) =>
    `<div style="display: flex; flex-direction: column; align-items: center">${element}</div>`,
  'a grid with automatic columns': (element) =>
    `<div style="display: grid; grid-template-columns: auto 1fr"><div>${element}</div><p>Beside it</p></div>`,
  'a cell of a table': (element) => `<table><tr><td>Left</td><td>${element}</td></tr></table>`,
  'an inline block': (element) => `<div style="display: inline-block">${element}</div>`,
  'a float': (element) => `<div style="float: left">${element}</div>`,
  'a parent as wide as its content': (element) => `<div style="width: max-content; max-width: 100%">${element}</div>`,
  'an article from right to left': (element) => `<article dir="rtl">${element}</article>`,
};

const strange = `* { letter-spacing: 3px; text-transform: uppercase; word-spacing: 9px }
  body { white-space: pre; text-indent: 4em; text-shadow: 1px 1px red; font: italic 30px serif; line-height: 3; text-align: right }`;

const policy = [
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; img-src data:",
  "require-trusted-types-for 'script'; trusted-types lit-html wslens; base-uri 'self'",
].join('; ');

const size = (page) =>
  page.$eval('ws-lens', (lens) => ({
    width: lens.clientWidth,
    height: lens.shadowRoot.querySelector('.content').clientHeight,
    whole: lens.shadowRoot.querySelector('.room').clientHeight,
    window: innerWidth,
  }));

eachBrowser('in pages of others', (site) => {
  const { open } = hosted(site);

  for (const [name, around] of Object.entries(parents)) {
    for (const width of [1280, 390]) {
      test(`in ${name}, at ${width} pixels`, async () => {
        const at = await open(page(around(element)), { width, height: 900 });
        await shown(at);
        const { width: wide, height, window } = await size(at);
        assert.ok(wide >= 300 && wide <= window, `${wide} pixels wide`);
        assert.ok(height > 300 && height < 1500, `${height} pixels high`);
        if (!name.includes('long') && width === 1280) assert.ok(wide >= 600, `${wide} pixels wide`);
      });
    }
  }

  test('bits stand from left to right wherever text goes the other way', async () => {
    const at = await open(page(`<div dir="rtl">${element}</div>`));
    await shown(at);
    const lefts = await at.$$eval('ws-lens >>> ws-lens-bits >>> .bit', (bits) =>
      bits.slice(0, 3).map((bit) => bit.getBoundingClientRect().left),
    );
    assert.deepEqual(
      lefts,
      lefts.toSorted((a, b) => a - b),
    );
    assert.match((await texts(at, 'ws-lens >>> ws-lens-fields >>> td')).join('|'), /5 bytes|5/);
  });

  test('keeps out what the page says of its text', async () => {
    const plain = await open(page(element));
    await shown(plain);
    const { whole } = await size(plain);
    const styled = await open(page(`<div>${element}</div>`, `${script}<style>${strange}</style>`));
    await shown(styled);
    const { whole: inside } = await size(styled);
    assert.ok(Math.abs(inside - whole) <= 2, `${whole} and ${inside} pixels high`);
  });

  test('below a <base>, and in a folder', async () => {
    const at = await open(page(element, '<base href="/tools/"><script type="module" src="ws-lens.js"></script>'));
    await shown(at);
  });

  test('under a policy that lets in nothing else, with Trusted Types', async () => {
    await shown(await open({ html: page(element), headers: { 'content-security-policy': policy } }));
  });

  test('under such a policy without worker-src', async () => {
    const without = policy.replace("worker-src 'self'", "worker-src 'none'");
    const at = await open(
      { html: page(element), headers: { 'content-security-policy': without } },
      { tolerated: /worker/i },
    );
    await shown(at);
  });

  test('a second copy of the module does no harm there', async () => {
    const copies = `${script}<script type="module" src="/tools/ws-lens.js?second"></script>`;
    const at = await open(
      { html: page(element, copies), headers: { 'content-security-policy': policy } },
      {
        tolerated: /createPolicy|trusted-types/,
      },
    );
    await shown(at);
  });

  test('a policy that keeps its templates out is named in the element', async () => {
    const names = policy.replace('trusted-types lit-html wslens', 'trusted-types none-of-these');
    const at = await open({ html: page(element), headers: { 'content-security-policy': names } }, { tolerated: /./ });
    if (await at.evaluate(() => 'trustedTypes' in window)) await eventually.match(() => alertOf(at), /lit-html/);
    else await shown(at);
  });

  test('in a shadow root', async () => {
    const body = '<div id="host"></div>';
    const at = await open(page(body));
    await at.$eval('#host', (host, element) => (host.attachShadow({ mode: 'open' }).innerHTML = element), element);
    await eventually.match(() => textOf(at, '#host >>> ws-lens >>> ws-lens-verdict >>> .title'), /“Hello”/);
  });
});
