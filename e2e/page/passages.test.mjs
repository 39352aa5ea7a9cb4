import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible, assertContrast } from '../harness/axe.mjs';
import { resize } from '../harness/page.mjs';
import { allPanes, eachBrowser } from '../harness/site.mjs';
import {
  click,
  eventually,
  pixelsTooWide,
  texts,
  until,
  untilText,
  untilThere,
  untilVerdict,
  withHash,
} from './inspector.mjs';

const fenced = (...lines) => ['```', ...lines, '```', ''].join('\n');
const request = fenced(
  'GET /feed HTTP/1.1',
  'Host: a.example',
  'Upgrade: websocket',
  'Connection: Upgrade',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  'Sec-WebSocket-Version: 13',
);
const response = fenced(
  'HTTP/1.1 101 Switching Protocols',
  'Upgrade: websocket',
  'Connection: Upgrade',
  'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
);
const dump = fenced('00000000: 8105 4865 6c6c 6f                        ..Hello');
const report = `My client sends\n\n${request}\nand the server answers\n\n${response}\nThen this comes:\n\n${dump}\nWhat is it?\n`;
const two = `First:\n\n${request}\nand\n\n${fenced('HTTP/1.1 400 Bad Request', 'Server: a')}\nThen\n\n${request}\nand\n\n${response}`;

const pane = 'ws-lens >>> ws-lens-passages';
const rows = `${pane} >>> li`;
const button = (index) => `${pane} >>> [data-passage="${index}"] .button`;
const place = (index) => `${pane} >>> [data-passage="${index}"] .place`;
const labels = (page) => texts(page, `${pane} >>> b`);
const hash = (page) => page.evaluate(() => location.hash);
const marked = (page, name) =>
  page.$$eval(`ws-lens >>> ws-lens-box >>> mark.${name}`, (all) => all.map((mark) => mark.textContent).join(''));
const bytes = (page) => page.$eval('main ws-lens', (lens) => lens.report?.bytes.length ?? -1);
const opened = async (site, state) => {
  const page = await site.open(withHash(state));
  await untilThere(page, `${pane} >>> li`);
  return page;
};

eachBrowser(
  'the passages of a text',
  (site) => {
    test('show the message that is chosen, where they are messages without frames', async () => {
      const message = 'ws-lens >>> ws-lens-message >>> small';
      const page = await opened(site, {
        input: 'send [2,"17","Heartbeat",{}]\nreceive message [3,"17",{"currentTime":"2031-02-03T04:05:06Z"}]\n',
      });
      await untilText(page, message, /^text, 23 bytes/);
      await click(page, place(3));
      await untilText(page, message, /^text, 47 bytes/);
    });

    test('are listed and marked, and the prose between them is not', async () => {
      const page = await opened(site, { input: report });
      await eventually.deepEqual(() => labels(page), ['HTTP head', 'HTTP head', 'xxd']);
      assert.deepEqual(await page.$$eval(rows, (all) => all.map((row) => row.dataset.passage)), ['1', '3', '5']);
      await untilText(page, `${pane} >>> header small`, /^3 of 3 read$/);
      await eventually.match(() => marked(page, 'passage'), /GET \/feed.*101 Switching.*8105/s);
      await eventually.doesNotMatch(() => marked(page, 'passage'), /My client/);
      const ways = await page.$$eval(`${pane} >>> .way`, (all) => all.map((way) => way.ariaLabel));
      assert.deepEqual(ways, ['to the server', 'to the client']);
    });

    test('are left out and taken in, and the address holds it', async () => {
      const page = await opened(site, { input: report });
      await untilVerdict(page, /A handshake, then the text “Hello”/);
      await click(page, button(3));
      await eventually.deepEqual(() => labels(page), ['HTTP head', 'left out: HTTP head', 'xxd']);
      await eventually.match(() => marked(page, 'out'), /101 Switching/);
      await click(page, button(1));
      await untilVerdict(page, /The text “Hello”/);
      assert.equal(await bytes(page), 7);
      await until(async () => /&leaveOut=3,1$/.test(await hash(page)), 'both in the address');
      const other = await opened(site, { input: report, leaveOut: '3,1' });
      await untilVerdict(other, /The text “Hello”/);
      await click(other, button(1));
      await click(other, button(3));
      await untilVerdict(other, /A handshake, then the text “Hello”/);
      await until(async () => !/leaveOut|takeIn/.test(await hash(other)), 'no choice in the address');
      await page.evaluate(() => history.back());
      await eventually.deepEqual(() => labels(page), ['HTTP head', 'left out: HTTP head', 'xxd']);
    });

    test('that are all left out can be taken in', async () => {
      const page = await opened(site, { input: report, leaveOut: '1,3,5,77,x' });
      await untilVerdict(page, /Every passage was left out/);
      await click(page, button(5));
      await untilVerdict(page, /The text “Hello”/);
    });

    test('are chosen by the keyboard alone', async () => {
      const page = await opened(site, { input: report });
      await page.$eval(place(5), (one) => one.focus());
      await eventually.match(() => marked(page, 'lit'), /8105/);
      await page.keyboard.press('Tab');
      const focused = () => page.$eval(pane, ({ shadowRoot }) => shadowRoot.activeElement?.textContent.trim() ?? '');
      await eventually.equal(focused, 'Leave out');
      await page.keyboard.press(' ');
      await eventually.deepEqual(() => labels(page), ['HTTP head', 'HTTP head', 'left out: xxd']);
      await eventually.equal(focused, 'Take in');
      await page.keyboard.press('Enter');
      await eventually.deepEqual(() => labels(page), ['HTTP head', 'HTTP head', 'xxd']);
      await page.$eval(place(5), (one) => one.focus());
      await page.keyboard.press('Enter');
      const selected = () =>
        page.$eval('ws-lens >>> ws-lens-box >>> textarea', (box) =>
          box.value.slice(box.selectionStart, box.selectionEnd),
        );
      await eventually.match(selected, /^00000000: 8105/);
    });

    test('light up in the box below the pointer', async () => {
      const page = await opened(site, { input: report });
      await (await page.$(place(3))).hover();
      await eventually.match(() => marked(page, 'lit'), /^HTTP\/1\.1 101/);
      await page.mouse.move(5, 5);
      await eventually.equal(() => marked(page, 'lit'), '');
    });

    test('of one connection are read at a time', async () => {
      const page = await opened(site, { input: two });
      const select = `${pane} >>> select`;
      await untilText(page, select, /Connection 1 of 2: GET \/feed, 400 .*Connection 2 of 2: GET \/feed, 101/);
      await untilVerdict(page, /request and response/);
      const second = ['left out: HTTP head', 'left out: HTTP head', 'HTTP head', 'HTTP head'];
      await eventually.deepEqual(() => labels(page), second);
      await page.$eval(select, (element) => {
        element.value = '0';
        element.dispatchEvent(new Event('change'));
      });
      await untilVerdict(page, /The response is 400, not 101/);
      await until(async () => /&connection=0$/.test(await hash(page)), 'the connection in the address');
      await eventually.deepEqual(() => labels(page), second.toReversed());
    });

    test('are forgotten with their text', async () => {
      const page = await opened(site, { input: report, leaveOut: '3' });
      await page.$eval('main ws-lens', (lens) => (lens.input = '81 05 48 65 6c 6c 6f'));
      await untilVerdict(page, /“Hello”/);
      await eventually.equal(() => page.$(pane), null);
      await eventually.equal(() => marked(page, 'passage'), '');
      await until(async () => !/leaveOut/.test(await hash(page)), 'no choice in the address');
    });

    test('need no list if the text is one', async () => {
      const page = await site.open();
      const asked = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.$eval('main ws-lens', (lens) => (lens.input = '8a 00'));
      await untilVerdict(page, /Pong/);
      assert.deepEqual(
        asked.filter((url) => url.endsWith('passages.js')),
        [],
      );
    });

    test('keep to the rules of accessibility, wide and narrow, light and dark', async () => {
      const page = await opened(site, { input: two, leaveOut: '3' });
      for (const width of [1440, 390]) {
        await resize(page, { width, height: 900 });
        await eventually.equal(() => page.evaluate(pixelsTooWide), 0);
        await page.evaluate(() => (document.documentElement.dataset.theme = 'light'));
        await assertAccessible(page);
        await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'));
        await assertContrast(page);
      }
    });
  },
  { named: allPanes },
);
