import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportShown } from '../harness/lens.mjs';
import { eachBrowser } from '../harness/site.mjs';
import { eventually, untilBytes, withHash } from './inspector.mjs';

// The most that web.dev calls good is 0.1.
const most = 0.05;

const request =
  'GET /chat HTTP/1.1\nHost: example.com\nUpgrade: websocket\nConnection: Upgrade\nSec-WebSocket-Key: x\n\n';
const dump =
  '00000000  81 85 37 fa 21 3d 7f 9f  4d 51 58 88 82 00 00 00  |..7.!=..MQX.....|\n' +
  '00000010  00 03 e8                                          |...|\n';
const box = 'ws-lens-workspace >>> ws-lens-source >>> textarea';
const opened = {
  'the first example': '',
  'a frame with a fault': withHash({ input: '88 02 03 ed' }),
  'two frames': withHash({ input: '01 03 48 65 6c 80 02 6c 6f' }),
  'a request with a fault': withHash({ input: request }),
  'an error message': withHash({ input: 'WebSocket connection to "ws://a/" failed: Invalid frame header' }),
};

/** Runs in the page before it: sums what moves without a reason that a person gave. */
function sumShifts() {
  window.shifts = 0;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.shifts += value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** What comes late is there, and browsers have told of it. */
async function assertStill(page) {
  await eventually.equal(() => page.$('still-workspace'), null);
  await new Promise((done) => setTimeout(done, 1500));
  const moved = await page.evaluate(() => window.shifts);
  assert.ok(moved <= most, `a layout shift of ${moved.toFixed(3)}`);
}

const standsStill = (site) => {
  for (const size of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    for (const [name, hash] of Object.entries(opened)) {
      test(`while a link to ${name} is opened, at ${size.width} pixels`, async () => {
        const page = await site.open(hash, { ...size, prepare: sumShifts });
        await reportShown(page);
        await assertStill(page);
      });
    }

    test(`while a dump is pasted, at ${size.width} pixels`, async () => {
      const page = await site.open('', { ...size, prepare: sumShifts });
      await eventually.equal(() => page.$('still-workspace'), null);
      await page.browserContext().overridePermissions(site.url, ['clipboard-sanitized-write']);
      await page.evaluate((text) => navigator.clipboard.writeText(text), dump);
      await page.keyboard.press('/');
      await eventually.ok(() => page.$eval(box, (field) => field.matches(':focus')));
      await page.keyboard.press('a', { commands: ['SelectAll'] });
      await page.keyboard.press('v', { commands: ['Paste'] });
      await untilBytes(page, /^81 85 .* 03 e8$/);
      await assertStill(page);
    });
  }
};

// Firefox does not measure it.
eachBrowser('what stands still', standsStill, { kinds: ['chromium'] });
