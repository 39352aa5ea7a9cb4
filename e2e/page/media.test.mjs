import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eachBrowser } from '../harness/site.mjs';
import { click, eventually, textOf, untilThere } from './inspector.mjs';

const inPage = 'ws-lens-workspace >>> ';
const messages = Array.from({ length: 60 }, (_, i) => ({ type: 'send', time: i, opcode: 1, data: `message ${i}` }));
const har = JSON.stringify({ log: { entries: [{ request: { url: 'ws://a/' }, _webSocketMessages: messages }] } });

eachBrowser('a window of half the size, as of a page that is zoomed', (site) => {
  test('has what is explained in sight, whatever was clicked', async () => {
    const page = await site.open('', { width: 720, height: 450 });
    const explainer = `${inPage}ws-lens-explainer`;
    await page.$eval(`${inPage}[data-pane="input"]`, (pane) => pane.parentElement.scrollTo(0, 200));
    await click(page, `${inPage}ws-lens-bit-strip >>> [data-bit="8"]`);
    await eventually.match(() => textOf(page, `${explainer} >>> h3`), /^MASK is 1$/);
    const [top, bottom] = await page.$eval(`${inPage}[data-pane="explainer"]`, (pane) => {
      const { top, bottom } = pane.getBoundingClientRect();
      return [top, bottom];
    });
    assert.ok(top >= 0 && bottom <= 450, `from ${top} to ${bottom}`);
  });
});

eachBrowser(
  'paper',
  (site) => {
    test('has all bytes of a frame, all rows of a list, no buttons, and no pages of input', async () => {
      const page = await site.open('#input=818537fa213d7f9f4d5158');
      await untilThere(page, `${inPage}ws-lens-bit-strip >>> .byte`);
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await eventually.equal(async () => (await page.$$(`${inPage}ws-lens-bit-strip >>> .byte`)).length, 11);
      await page.$eval('main ws-lens-workspace', (lens, input) => (lens.input = input), har);
      await untilThere(page, `${inPage}ws-lens-frames >>> .row`);
      await page.emulateMediaType('print');
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await eventually.equal(async () => (await page.$$(`${inPage}ws-lens-frames >>> .row`)).length, messages.length);
      const hidden = await page.$$eval(`${inPage}ws-lens-input >>> .quiet, #share, #theme`, (all) =>
        all.every((button) => !button.checkVisibility()),
      );
      assert.ok(hidden, 'a button is seen');
      const lines = await page.$eval(`${inPage}ws-lens-source`, (source) => source.getBoundingClientRect().height);
      assert.ok(lines < 500, `the input is ${lines} pixels high`);
    });
  },
  { kinds: ['chromium'] },
);

eachBrowser(
  'forced colours',
  (site) => {
    test('tell the bits, the chosen tab and what is pinned apart by lines', async () => {
      const page = await site.open();
      const session = await page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
      const bit = `${inPage}ws-lens-bit-strip >>> [data-bit="8"]`;
      await click(page, bit);
      const line = (selector) =>
        page.$eval(selector, (element) => {
          const { borderTopStyle, borderBottomStyle, outlineStyle } = getComputedStyle(element);
          return [borderTopStyle, borderBottomStyle, outlineStyle].some((style) => style !== 'none');
        });
      for (const selector of [
        bit,
        `${inPage}ws-lens-bit-strip >>> .ring`,
        `${inPage}[role="tab"][aria-selected="true"]`,
      ])
        await eventually.ok(() => line(selector), selector);
    });
  },
  { kinds: ['chromium'] },
);
