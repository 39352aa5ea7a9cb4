import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { assertAccessible, assertContrast } from '../harness/axe.mjs';
import { resize } from '../harness/page.mjs';
import { root } from '../harness/paths.mjs';
import { eachBrowser } from '../harness/site.mjs';
import { click, eventually, pixelsTooWide, textOf, texts, until, untilText, untilThere } from './inspector.mjs';

const rules = JSON.parse(await readFile(join(root, 'web/data/rules.json'), 'utf8'));

const entry = 'ws-lens-reference >>> ws-lens-reference-entry >>> article';
const title = `${entry} >>> h2`;
const hash = (page) => page.evaluate(() => location.hash);
const reportedRules = (page) =>
  page.$eval('ws-lens-workspace', ({ report }) => report?.findings.map(({ rule }) => rule) ?? []);

// One of each group of the catalogue, and two more.
const opened = [
  'frame-server-masked',
  'frame-length-not-minimal',
  'message-invalid-utf8',
  'message-too-big',
  'close-code-not-sendable',
  'deflate-missing-history',
  'handshake-accept-newline',
  'handshake-status',
  'h2-connect',
  'deflate-unknown-parameter',
];

eachBrowser('the reference', (site) => {
  test('each rule has a row, which leads to its entry', async () => {
    const page = await site.open('#view=reference');
    const rows = 'ws-lens-reference >>> .rules td a';
    await untilThere(page, rows);
    assert.deepEqual((await texts(page, rows)).sort(), rules.map(({ id }) => id).sort());
    await page.$$eval(rows, (links) => links.find(({ textContent }) => textContent.includes('close-empty')).click());
    await untilText(page, title, /^A Close without a status code/);
    assert.equal(await hash(page), '#view=reference&rule=close-empty');
  });

  test('an example of a rule, opened in Inspect, has that finding', async () => {
    const page = await site.open();
    for (const rule of opened) {
      await page.evaluate((rule) => (location.hash = `#view=reference&rule=${rule}`), rule);
      const { title: wanted } = rules.find(({ id }) => id === rule);
      await until(async () => (await textOf(page, title)) === wanted, rule);
      await click(page, `${entry} >>> [data-example=broken] a[data-action=open]`);
      await eventually.ok(async () => (await reportedRules(page)).includes(rule));
    }
  });

  test('an example is live: a bit that is flipped changes what is said and where the link leads', async () => {
    const page = await site.open('#view=reference&opcode=9');
    await untilText(page, title, /^Ping/);
    const bit = `${entry} >>> [data-example] ws-lens-bit-strip >>> .bit[data-bits="7-8"]`;
    await untilThere(page, bit);
    await page.$eval(bit, (element) => element.focus());
    await page.keyboard.press('f');
    await page.keyboard.press('Enter');
    await untilText(page, `${entry} >>> [data-example] .told`, /This status code has no meaning/);
    const link = await page.$eval(`${entry} >>> [data-example] a[data-action=open]`, (a) => a.getAttribute('href'));
    assert.match(link, /^#input=88/);
  });

  test('addresses lead to opcodes, codes, fields, parameters, parts and sections; Back leads back', async () => {
    const page = await site.open('#view=reference&code=1006');
    await untilText(page, title, /^1006/);
    for (const [address, wanted] of [
      ['#view=reference&opcode=0xA', /^Pong/],
      ['#view=reference&field=sec-websocket-key', /^Sec-WebSocket-Key/],
      ['#view=reference&parameter=server_max_window_bits', /^server_max_window_bits/],
      ['#view=reference&part=RSV1', /^RSV1/],
      ['#view=reference&code=4711', /^4000 to 4999/],
    ]) {
      await page.evaluate((address) => (location.hash = address), address);
      await untilText(page, title, wanted);
    }
    await page.goBack();
    await untilText(page, title, /^RSV1/);
    await page.evaluate(() => (location.hash = '#view=reference&section=codes'));
    await untilText(page, 'ws-lens-reference >>> nav [aria-current]', /^Close codes/);
    await page.evaluate(() => (location.hash = '#view=reference&rule=no-such-rule'));
    await untilText(page, 'ws-lens-reference >>> .entry', /nothing under this name: no-such-rule/);
  });

  test('what explains a finding leads to its entry, and the view before leads back to what was inspected', async () => {
    const page = await site.open('#input=8185%2037fa213d%207f9f4d5158&direction=server-to-client');
    await click(page, 'ws-lens-workspace >>> ws-lens-explainer >>> .links a[href^="#view=reference"]');
    await untilText(page, title, /^A server's frame is masked/);
    await click(page, 'nav [data-view=inspect]');
    await eventually.deepEqual(() => reportedRules(page), ['frame-server-masked']);
    assert.match(await hash(page), /direction=server-to-client/);
  });

  test('the filter leaves what has all of its words', async () => {
    const page = await site.open('#view=reference');
    const rows = 'ws-lens-reference >>> .tables td:first-child';
    await untilThere(page, rows);
    await page.type('ws-lens-reference >>> input', '1009');
    await eventually.ok(async () => (await texts(page, rows)).includes('1009'));
    assert.ok((await texts(page, rows)).length < 12);
    await page.type('ws-lens-reference >>> input', ' no such word');
    await untilText(page, 'ws-lens-reference >>> .tables', /Nothing is found/);
  });

  test('? shows the keys, but not in a text field; arrows go from row to row', async () => {
    const page = await site.open();
    await untilThere(page, 'ws-lens-workspace');
    await page.$eval('ws-lens-workspace', (workspace) =>
      workspace.dispatchEvent(new Event('ws-lens-help', { cancelable: true })),
    );
    await eventually.equal(() => hash(page), '#view=reference&section=keys');
    await page.evaluate(() => (location.hash = '#view=reference&opcode=9'));
    await untilText(page, title, /^Ping/);
    await page.$eval('ws-lens-reference >>> tr.chosen a', (link) => link.focus());
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await untilText(page, title, /^Pong/);
    await page.focus('ws-lens-reference >>> input');
    await page.keyboard.press('?');
    assert.match(await hash(page), /opcode/);
    await page.$eval('ws-lens-reference >>> input', (field) => field.blur());
    await page.keyboard.press('?');
    await eventually.equal(() => hash(page), '#view=reference&section=keys');
  });

  test('words in the box get a short answer and a way to the reference', async () => {
    const page = await site.open('#input=what%20is%20RSV1');
    const answer = 'ws-lens-workspace >>> ws-lens-short-answer >>> section';
    await untilText(page, answer, /^RSV1/);
    await click(page, `${answer} [data-action=open]`);
    await untilText(page, title, /^RSV1/);
    for (const [input, wanted] of [
      ['close codes', 'codes/'],
      ['opcode 9', 'opcodes/9'],
      ['Sec-WebSocket-Accept', 'fields/Sec-WebSocket-Accept'],
      ['1006', 'codes/1006'],
    ]) {
      await page.evaluate((input) => (location.hash = `#input=${encodeURIComponent(input)}`), input);
      await eventually.equal(() => page.$eval(answer, ({ dataset }) => dataset.answer).catch(() => ''), wanted);
    }
  });

  test('"Hello" can be put into a frame, and an address shows the request of a browser', async () => {
    const page = await site.open('#input=Hello');
    const use = 'ws-lens-workspace >>> ws-lens-short-answer >>> [data-action=use]';
    await untilThere(page, use);
    await click(page, use);
    await eventually.equal(
      () => page.$eval('ws-lens-workspace', ({ report }) => report?.frames[0]?.opcodeName ?? ''),
      'text',
    );
    await page.evaluate(() => (location.hash = '#input=wss://example.com/chat?room=1'));
    await untilText(page, use, /request that a browser would send/);
    await click(page, use);
    await eventually.match(
      () => page.$eval('ws-lens-workspace', ({ input }) => input),
      /^GET \/chat\?room=1 HTTP\/1\.1\r?\nHost: example\.com/,
    );
  });

  for (const address of [
    '#view=reference',
    '#view=reference&rule=frame-server-masked',
    '#view=reference&section=rules',
  ])
    test(`${address} is accessible, wide and narrow, light and dark`, async () => {
      const page = await site.open(address);
      await untilText(page, title, /./);
      for (const width of [1440, 820, 390]) {
        await resize(page, { width, height: 900 });
        await eventually.equal(() => page.evaluate(pixelsTooWide), 0);
        for (const theme of ['light', 'dark']) {
          await page.evaluate((theme) => (document.documentElement.dataset.theme = theme), theme);
          await (theme === 'light' ? assertAccessible(page) : assertContrast(page));
        }
      }
    });
});
