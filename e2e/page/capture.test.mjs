import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../harness/paths.mjs';
import { allPanes, eachBrowser } from '../harness/site.mjs';
import {
  click,
  eventually,
  input,
  textOf,
  texts,
  until,
  untilText,
  untilThere,
  untilVerdict,
  withHash,
} from './inspector.mjs';

const cases = JSON.parse(readFileSync(join(root, 'codec/testdata/captures.json'), 'utf8'));
const named = (name) => cases.find((each) => each.name === name).input;
const many = (count) => {
  const messages = Array.from({ length: count }, (_, i) => ({ type: 'send', time: i, opcode: 1, data: `${i}` }));
  return JSON.stringify({ log: { entries: [{ request: { url: 'ws://a/' }, _webSocketMessages: messages }] } });
};
const rows = 'ws-lens >>> ws-lens-frames >>> .row';
const shown = 'ws-lens >>> ws-lens-message >>> small';

eachBrowser(
  'exports of developer tools',
  (site) => {
    test('a HAR is a list of messages, and the chosen one is read', async () => {
      const page = await site.open(withHash({ input: named('a whole HAR of Playwright') }));
      await untilVerdict(page, /HAR: 4 messages/);
      await eventually.equal(async () => (await texts(page, rows)).length, 4);
      await untilText(page, 'ws-lens >>> ws-lens-message >>> ws-lens-reading >>> pre', /Hello, Grüße/);
      await click(page, 'ws-lens >>> ws-lens-frames >>> [data-row="1"]');
      await untilText(page, shown, /^binary, 3 bytes/);
      const lit = 'ws-lens >>> ws-lens-box >>> mark.lit';
      await eventually.equal(async () => (await texts(page, lit)).join(''), 'GWb7');
    });

    test('arrow keys go from message to message', async () => {
      const page = await site.open(withHash({ input: named('the messages of a HAR') }));
      await click(page, 'ws-lens >>> ws-lens-frames >>> [data-row="0"]');
      const before = await textOf(page, 'ws-lens >>> ws-lens-frames >>> [aria-selected="true"] .number');
      await page.keyboard.press('ArrowDown');
      await untilText(page, 'ws-lens >>> ws-lens-frames >>> [aria-selected="true"] .number', /2/);
      assert.equal(before, '1');
      await until(async () => (await page.evaluate(() => location.hash)).endsWith('&frame=2'), 'the address');
    });

    test('a list can be scrolled away from the chosen message, and End goes to its last one', async () => {
      const page = await site.open(withHash({ input: many(60) }));
      await untilVerdict(page, /HAR: 60 messages/);
      const list = 'ws-lens >>> ws-lens-frames >>> .rows';
      await page.$eval(list, (element) => (element.scrollTop = 900));
      await untilThere(page, 'ws-lens >>> ws-lens-frames >>> [data-row="30"]');
      await eventually.ok(async () => (await page.$eval(list, ({ scrollTop }) => scrollTop)) >= 899);
      await page.$eval(list, (element) => (element.scrollTop = 0));
      await click(page, 'ws-lens >>> ws-lens-frames >>> [data-row="0"]');
      await page.keyboard.press('End');
      await until(
        async () => (await texts(page, `${rows}[aria-selected="true"] .number`)).join() === '60',
        'the last message',
      );
    });

    test('other messages are listed from the first of them on', async () => {
      const input = many(1100);
      const page = await site.open('#input=8a00');
      await page.$eval('main ws-lens', (lens, input) => (lens.input = input), input);
      await untilVerdict(page, /HAR: 1,100 messages/);
      await page.$eval('main ws-lens', (lens) => (lens.frame = 40));
      await page.evaluate(() => new Promise((done) => setTimeout(done, 600)));
      const current = 'ws-lens >>> ws-lens-frames >>> [aria-selected="true"] .number';
      await untilText(page, current, /^40$/);
      await page.$eval('ws-lens >>> ws-lens-frames >>> .pager button:last-of-type', (button) => button.click());
      await untilText(page, current, /^501$/);
      await until(() => page.$eval('main ws-lens', ({ inspection }) => inspection.answered.from === 500), 'the report');
      await page.evaluate(() => new Promise((done) => setTimeout(done, 600)));
      await page.evaluate(() => history.back());
      await untilText(page, current, /^40$/);
    });

    test('an error in place of a message is told', async () => {
      const page = await site.open(withHash({ input: named('an event and an error'), frame: '2' }));
      await untilText(page, shown, /^error, 20 bytes$/);
      await untilText(page, 'ws-lens >>> ws-lens-message >>> dl', /^Error Invalid frame header$/);
      await eventually.equal(() => page.$('ws-lens >>> ws-lens-message >>> ws-lens-carriers >>> details'), null);
    });

    test('one of several connections is chosen', async () => {
      const page = await site.open(withHash({ input: named('two connections in turns') }));
      const opener = 'ws-lens >>> ws-lens-connections >>> .now';
      await untilText(page, opener, /connection 1 of 2/);
      const first = await texts(page, rows);
      await click(page, opener);
      await click(page, 'ws-lens >>> ws-lens-connections >>> [data-connection="1"]');
      await until(async () => (await texts(page, rows)).join() !== first.join(), 'the other connection');
      const address = await until(async () => {
        const { hash } = new URL(page.url());
        return /connection=1/.test(hash) && hash;
      }, 'the address');
      const second = await texts(page, rows);
      const other = await site.open(address);
      await until(async () => (await texts(other, rows)).join() === second.join(), 'the same connection from the link');
    });

    test('twenty megabytes are opened by dropping the file, page after page', async () => {
      const page = await site.open('#input=8a00');
      await untilVerdict(page, /pong/i);
      await page.evaluate(() => {
        const message = (i) => `{"type":"send","time":${1000 + i / 10},"opcode":1,"data":"${'x'.repeat(900)} ${i}"}`;
        const list = Array.from({ length: 21_000 }, (_, i) => message(i)).join(',');
        const text = `{"log":{"entries":[{"request":{"url":"ws://a/"},"_webSocketMessages":[${list}]}]}}`;
        const lens = document.querySelector('main ws-lens');
        window.shownSteps = new Set();
        lens.inspection.addEventListener('work', () => window.shownSteps.add(lens.inspection.work.step));
        const data = new DataTransfer();
        data.items.add(new File([text], 'big.har'));
        const card = lens.renderRoot.querySelector('ws-lens-box').renderRoot.querySelector('.card');
        card.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      });
      await untilVerdict(page, /HAR: 21,000 messages/);
      // A slow machine shows what comes before it, too.
      const step = 'Gathering the messages of the export';
      await eventually.ok(() => page.evaluate((step) => window.shownSteps.has(step), step));
      await untilText(page, 'ws-lens >>> ws-lens-frames >>> .pager', /1 to 500 of 21,000/);
      await page.$eval('ws-lens >>> ws-lens-frames >>> .pager button:last-of-type', (button) => button.click());
      await untilText(page, 'ws-lens >>> ws-lens-frames >>> .pager', /501 to 1,000 of 21,000/);
      await eventually.match(() => textOf(page, rows), /^501/);
    });

    test('a payload is offered as the frames that could have carried it', async () => {
      const page = await site.open(withHash({ input: '{"a":1}' }));
      await eventually.equal(async () => (await page.$$('ws-lens >>> ws-lens-carriers >>> button')).length, 8);
      await page.$$eval('ws-lens >>> ws-lens-carriers >>> button', (all) => all[3].click());
      await untilVerdict(page, /compressed|inflate/i);
      await eventually.match(() => input(page), /^c1 /);
    });

    test('what the bytes are can be chosen', async () => {
      const page = await site.open(withHash({ input: 'AQIDBAUGBwgJCgsM/////w==' }));
      await untilVerdict(page, /as many as a Sec-WebSocket-Key/);
      await page.$$eval('ws-lens >>> ws-lens-judge >>> [name=holds]', (all) => all[2].click());
      await untilText(page, shown, /^binary, 16 bytes/);
    });
  },
  { named: allPanes },
);
