import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible, assertContrast } from '../harness/axe.mjs';
import { resize } from '../harness/page.mjs';
import { eachBrowser } from '../harness/site.mjs';
import { click, eventually, pixelsTooWide, texts, until, untilText, untilVerdict, withHash } from './inspector.mjs';

const request =
  'GET /chat HTTP/1.1\nHost: example.com\nUpgrade: websocket\nConnection: Upgrade\nSec-WebSocket-Key: x\n\n';

const states = {
  'the first page': ['', 'ws-lens >>> ws-lens-fields >>> td'],
  'an empty box': ['#input=', 'ws-lens >>> ws-lens-notations >>> ul'],
  'several frames with faults': [
    withHash({ input: '01 01 61 f9 00 0b 85 00' }),
    'ws-lens >>> ws-lens-finding >>> .found',
  ],
  'both sides of a connection': [
    withHash({ input: '01 81 00 00 00 01 61 89 01 62 80 80 00 00 00 02 8a 81 00 00 00 03 62 88 02 03 e8' }),
    'ws-lens >>> ws-lens-connection >>> .state',
  ],
  'a compressed message': [
    withHash({ input: 'c1 07 f2 48 cd c9 c9 07 00', extensions: 'permessage-deflate' }),
    'ws-lens >>> ws-lens-deflate >>> .piece',
  ],
  'a Ping': ['#input=8901 61', 'ws-lens >>> ws-lens-answer >>> .bytes'],
  'a bare payload': ['#input=Hello', 'ws-lens >>> ws-lens-message >>> a'],
  'one fault many times': [withHash({ input: '8300'.repeat(30) }), 'ws-lens >>> ws-lens-findings >>> summary'],
  'a handshake': [withHash({ input: request }), 'ws-lens >>> ws-lens-handshake >>> td'],
  'an offer': [
    withHash({
      input: request.replace('\n\n', '\nSec-WebSocket-Extensions: permessage-deflate; a; server_max_window_bits=9\n\n'),
    }),
    'ws-lens >>> ws-lens-terms >>> .rule',
  ],
  'the Build view': ['#view=build&mask=x', 'ws-lens-build >>> #key-error'],
  'the embedded page': ['embed.html#input=8105 48656c6c6f', 'ws-lens >>> ws-lens-fields >>> td'],
};

eachBrowser('accessibility', (site) => {
  for (const [name, [path, ready]] of Object.entries(states)) {
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
      seen.add(await page.evaluate(focusedPane));
      return seen.has('ws-lens-fields');
    }, 'the fields');
    for (const pane of ['ws-lens-box', 'ws-lens-judge', 'ws-lens-examples', 'ws-lens-bits', 'ws-lens-bytes']) {
      assert.ok(seen.has(pane), pane);
    }
  });

  test('goes through the examples by arrow keys, and past them by one Tab', async () => {
    const page = await site.open();
    await untilVerdict(page, /“Hello”/);
    const examples = 'ws-lens >>> ws-lens-examples';
    const focused = () => page.$eval(examples, ({ shadowRoot }) => shadowRoot.activeElement?.textContent.trim() ?? '');
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

/** Runs in the page. */
function focusedPane() {
  const lens = document.querySelector('main ws-lens');
  return lens.shadowRoot.activeElement?.localName ?? '';
}
