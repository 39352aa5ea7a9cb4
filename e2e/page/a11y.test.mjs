import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible, assertContrast } from '../harness/axe.mjs';
import { resize } from '../harness/page.mjs';
import { allPanes, eachBrowser } from '../harness/site.mjs';
import { click, eventually, pixelsTooWide, texts, until, untilText, untilVerdict, withHash } from './inspector.mjs';

const request =
  'GET /chat HTTP/1.1\nHost: example.com\nUpgrade: websocket\nConnection: Upgrade\nSec-WebSocket-Key: x\n\n';

const explained = 'ws-lens-workspace >>> ws-lens-explainer >>> h3';
/** The address of each state, and what is there once it is drawn. */
const states = {
  'the first page': ['', explained],
  'an empty input': ['#input=', explained],
  'several frames with faults': [withHash({ input: '01 01 61 f9 00 0b 85 00' }), explained],
  'both sides of a connection': [
    withHash({ input: '01 81 00 00 00 01 61 89 01 62 80 80 00 00 00 02 8a 81 00 00 00 03 62 88 02 03 e8' }),
    explained,
  ],
  'a compressed message': [
    withHash({ input: 'c1 07 f2 48 cd c9 c9 07 00', extensions: 'permessage-deflate' }),
    explained,
  ],
  'a Ping': ['#input=8901 61', explained],
  'a bare payload': ['#input=Hello', explained],
  'one fault many times': [withHash({ input: '8300'.repeat(30) }), explained],
  'a handshake': [withHash({ input: request }), explained],
  'an offer': [
    withHash({
      input: request.replace('\n\n', '\nSec-WebSocket-Extensions: permessage-deflate; a; server_max_window_bits=9\n\n'),
    }),
    explained,
  ],
  'an error message': [
    withHash({ input: 'WebSocket connection to "ws://a/" failed: Invalid frame header' }),
    explained,
  ],
  'the form': ['#view=build&mask=x', 'ws-lens-workspace >>> ws-lens-form >>> #key-error'],
  'the embedded page': ['embed.html#input=8105 48656c6c6f', 'ws-lens >>> ws-lens-fields >>> td'],
};

const tabs = 'ws-lens-workspace >>> ws-lens-centre >>> [role=tab]';

// What axe sees, the elements and their computed styles, is the same in both browsers: Firefox shows some of the states.
const inFirefox = ['the first page', 'a handshake', 'the embedded page'];

eachBrowser('accessibility', (site) => {
  for (const [name, [path, ready]] of Object.entries(states)) {
    if (site.kind === 'firefox' && !inFirefox.includes(name)) continue;
    test(`${name}, wide and narrow, light and dark`, async () => {
      const page = await site.open(path);
      await untilText(page, ready, /./);
      for (const width of [1440, 390]) {
        await resize(page, { width, height: 900 });
        await eventually.equal(() => page.evaluate(pixelsTooWide), 0);
        await page.$$eval('main >>> details', (all) => all.forEach((details) => (details.open = true)));
        await useTheme(page, 'light');
        await assertAccessible(page);
        await useTheme(page, 'dark');
        await assertContrast(page);
      }
    });

    test(`each tab of ${name}`, async () => {
      const page = await site.open(path);
      await untilText(page, ready, /./);
      for (const tab of await page.$$eval(tabs, (all) => all.map(({ id }) => id))) {
        // What a tab of the input shows may have no tabs of a frame.
        if (!(await page.$(`ws-lens-workspace >>> #${tab}`))) continue;
        await click(page, `ws-lens-workspace >>> #${tab}`);
        await assertAccessible(page);
      }
    });
  }
});

eachBrowser(
  'a dark system',
  (site) => {
    test('makes the page dark', async () => {
      const page = await site.open();
      const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      await useTheme(page, 'dark');
      await eventually.equal(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor), dark);
      await useTheme(page, 'light');
      await eventually.notEqual(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor), dark);
    });
  },
  { dark: true },
);

const useTheme = (page, theme) => page.evaluate((theme) => (document.documentElement.dataset.theme = theme), theme);

eachBrowser('the keyboard', (site) => {
  test('reaches the content by the skip link and every pane by Tab', async () => {
    const page = await site.open();
    await untilVerdict(page, /“Hello”/);
    await page.keyboard.press('Tab');
    await eventually.equal(() => page.evaluate(() => document.activeElement.textContent), 'To the content');
    const seen = new Set();
    await until(async () => {
      await page.keyboard.press('Tab');
      for (const name of await page.evaluate(namesOfFocused)) seen.add(name);
      return seen.has('ws-lens-fields');
    }, 'the fields');
    for (const pane of ['ws-lens-source', 'ws-lens-chips', 'ws-lens-bit-strip']) {
      assert.ok(seen.has(pane), pane);
    }
  });

  test('changes between light and dark by a button', async () => {
    const page = await site.open();
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const before = await background();
    await page.focus('#theme');
    await page.keyboard.press('Enter');
    await eventually.notEqual(background, before);
    await eventually.equal(async () => (await texts(page, '#theme'))[0], 'Light');
  });
});

eachBrowser(
  'the keyboard in panes below each other',
  (site) => {
    test('goes through the examples by arrow keys, and past them by one Tab', async () => {
      const page = await site.open();
      await untilVerdict(page, /“Hello”/);
      const examples = 'ws-lens >>> ws-lens-examples';
      const focused = () =>
        page.$eval(examples, ({ shadowRoot }) => shadowRoot.activeElement?.textContent.trim() ?? '');
      const [first, second, ...rest] = await texts(page, `${examples} >>> button`);
      await page.$eval(`${examples} >>> button`, (chip) => chip.focus());
      await eventually.equal(focused, first);
      await page.keyboard.press('ArrowRight');
      await eventually.equal(focused, second);
      await page.keyboard.press('End');
      await eventually.equal(focused, rest.at(-1));
      await page.keyboard.press('Tab');
      await eventually.notEqual(() => page.evaluate(focusedPane), 'ws-lens-examples');
      await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      await page.keyboard.up('Shift');
      await eventually.equal(focused, rest.at(-1));
    });

    test('leaves a menu by Escape and Tab, and is back where it was', async () => {
      const page = await site.open();
      await untilVerdict(page, /“Hello”/);
      const menu = 'ws-lens >>> ws-lens-copy-menu';
      const focused = () => page.$eval(menu, ({ shadowRoot }) => shadowRoot.activeElement?.textContent.trim() ?? '');
      await (await page.$(`${menu} >>> .opener`)).focus();
      await page.keyboard.press('Enter');
      await until(async () => (await focused()) === 'Hex', 'the first item');
      await page.keyboard.press('ArrowDown');
      await eventually.equal(focused, 'Hex, spaced');
      await page.keyboard.press('Escape');
      await eventually.match(focused, /^Copy as/);
      await eventually.equal(() => page.$eval(`${menu} >>> [popover]`, (list) => list.matches(':popover-open')), false);
      await page.keyboard.press('Enter');
      await until(async () => (await focused()) === 'Hex', 'the first item');
      await page.keyboard.press('Tab');
      await eventually.equal(() => page.evaluate(focusedPane), 'ws-lens-bytes');
      await eventually.equal(() => page.$eval(`${menu} >>> [popover]`, (list) => list.matches(':popover-open')), false);
    });

    test('tells the verdict to a screen reader once the typing pauses', async () => {
      const page = await site.open('#input=');
      await click(page, 'ws-lens >>> ws-lens-box >>> textarea');
      await page.keyboard.type('8a 00');
      await untilVerdict(page, /Pong/);
      await untilText(page, 'ws-lens >>> ws-lens-verdict >>> [role=status]', /: An unmasked Pong/);
    });
  },
  { named: allPanes },
);

/** Runs in the page. */
function focusedPane() {
  const lens = document.querySelector('main ws-lens');
  return lens.shadowRoot.activeElement?.localName ?? '';
}

/** Runs in the page: the elements that hold the focus, each in the shadow tree of the one before. */
function namesOfFocused() {
  const names = [];
  for (let at = document.activeElement; at; at = at.shadowRoot?.activeElement) names.push(at.localName);
  return names;
}
