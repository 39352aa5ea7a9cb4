import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allPanes, eachBrowser } from '../harness/site.mjs';
import { click, eventually, texts, until, untilThere, untilVerdict, withHash } from './inspector.mjs';

const buttons = 'ws-lens >>> ws-lens-verdict >>> [data-reading]';
const button = (holds) => `ws-lens >>> ws-lens-verdict >>> [data-reading="${holds}"]`;
const hash = (page) => page.evaluate(() => location.hash);
const pressed = (page) =>
  page.$$eval(buttons, (all) => all.filter((one) => one.ariaPressed === 'true').map((one) => one.dataset.reading));

eachBrowser(
  'what the bytes are',
  (site) => {
    test('is asked with two equal buttons where it is not settled', async () => {
      const page = await site.open(withHash({ input: '81 05 48 65' }));
      await untilVerdict(page, /still to come/);
      await eventually.deepEqual(() => texts(page, buttons), ['Frame', 'Payload']);
      await eventually.deepEqual(() => pressed(page), ['frames']);
      const sizes = await page.$$eval(buttons, (all) => all.map((one) => [one.offsetWidth, one.offsetHeight]));
      assert.deepEqual(sizes[0], sizes[1]);
      await click(page, button('payload'));
      await untilVerdict(page, /4 bytes, taken for a payload/);
      await eventually.deepEqual(() => pressed(page), ['payload']);
      await until(async () => /holds=payload/.test(await hash(page)), 'the choice in the address');
      await page.$eval(button('frames'), (one) => one.focus());
      await page.keyboard.press('Enter');
      await untilVerdict(page, /still to come/);
      await until(async () => /holds=frames/.test(await hash(page)), 'the other choice in the address');
    });

    test('is not asked where it is plain', async () => {
      for (const [input, says] of [
        ['81 02 48 69', /The text “Hi” in one unmasked frame; from a server, no rule broken/],
        ["b'\\x16\\x03\\x01\\x00\\x2f\\x01\\x00\\x00\\x2b\\x03\\x03'", /A TLS ClientHello, no WebSocket frame/],
      ]) {
        const page = await site.open(withHash({ input }));
        await untilVerdict(page, says);
        assert.deepEqual(await texts(page, buttons), []);
      }
    });

    test('stays frames while bits change, until something else is asked', async () => {
      const page = await site.open(withHash({ input: '81 02 48 69' }));
      await untilVerdict(page, /“Hi”/);
      for (const bit of [1, 2, 4]) {
        await page.$eval('main ws-lens', (lens, at) => lens.inspection.flipBit(at), bit);
        await untilThere(page, 'ws-lens >>> ws-lens-frames');
      }
      await until(async () => /^#input=e9%2002%2048%2069&holds=frames/.test(await hash(page)), 'frames in the address');
      await untilVerdict(page, /RSV/);
      await page.$eval('main ws-lens', (lens) => lens.inspection.ask({ input: '7b 22 61 22 3a 31 7d' }));
      await untilVerdict(page, /a payload, no frame/);
      await until(async () => !/holds/.test(await hash(page)), 'no word of frames in the address');
    });
  },
  { named: allPanes },
);
