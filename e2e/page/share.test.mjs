import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from '../harness/axe.mjs';
import { eachBrowser } from '../harness/site.mjs';
import { click, clickText, eventually, texts, until, untilThere, withHash } from './inspector.mjs';

const dialog = 'ws-lens-share >>> dialog';
const tab = (name) => `ws-lens-share >>> #${name}`;
const code = 'ws-lens-share >>> pre';
const shownCode = (page) => page.$eval(code, (pre) => pre.textContent);

async function open(page, name) {
  await click(page, '#share');
  await untilThere(page, tab(name));
  await click(page, tab(name));
}

eachBrowser('sharing', (site) => {
  test('is fetched when it is asked for, and gives an address that shows the same', async () => {
    const page = await site.open(withHash({ input: '89 00 81 01 61', frame: 2, direction: 'server-to-client' }));
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await open(page, 'link');
    assert.ok(asked.includes('/share.js'));
    await eventually.equal(
      () => page.$eval('ws-lens-share >>> #address', ({ value }) => value),
      `${site.url}#input=89%2000%2081%2001%2061&direction=server-to-client&frame=2`,
    );
  });

  test('names what may be secret, and leaves it out of the address', async () => {
    const page = await site.open(withHash({ input: 'GET /a?token=abc HTTP/1.1\nCookie: sid=1\nHost: a.example\n\n' }));
    const address = () => page.$eval('ws-lens-share >>> #address', ({ value }) => decodeURIComponent(value));
    await open(page, 'link');
    await eventually.match(address, /token=abc HTTP\/1.1\nCookie: sid=1\n/);
    await eventually.match(async () => (await texts(page, 'ws-lens-share >>> .link')).join(), /token, Cookie/);
    await click(page, 'ws-lens-share >>> input[type=checkbox]');
    await eventually.match(address, /token=xxx HTTP\/1.1\nCookie: xxxxx\n/);

    const form = await site.open(withHash({ view: 'build', head: 'GET /a?token=abc HTTP/1.1\nHost: a.example\n' }));
    const filled = () => form.$eval('ws-lens-share >>> #address', ({ value }) => decodeURIComponent(value));
    await eventually.equal(() => form.$eval('ws-lens-workspace', ({ built }) => built?.items.length), 1);
    await open(form, 'link');
    await eventually.match(filled, /view=build&head=GET \/a\?token=abc/);
    await click(form, 'ws-lens-share >>> input[type=checkbox]');
    await eventually.match(filled, /view=build&head=GET \/a\?token=xxx/);
  });

  test('gives the element with what was chosen, and previews it', async () => {
    const page = await site.open(withHash({ input: '81 01 61' }));
    await open(page, 'embed');
    await eventually.match(() => shownCode(page), /panes="verdict findings bits fields"/);
    await untilThere(page, `${dialog} >>> ws-lens >>> ws-lens-fields >>> td`);
    await clickText(page, 'ws-lens-share >>> label', 'Fields');
    await clickText(page, 'ws-lens-share >>> label', 'Dark');
    await eventually.match(() => shownCode(page), /panes="verdict findings bits"\n {2}theme="dark"/);
    await until(async () => !(await page.$(`${dialog} >>> ws-lens >>> ws-lens-fields`)), 'the pane is gone');
    await clickText(page, 'ws-lens-share >>> label', 'Iframe');
    await eventually.match(
      () => shownCode(page),
      /embed\.html#input=81%2001%2061&amp;panes=verdict%20findings%20bits"/,
    );
    await clickText(page, 'ws-lens-share >>> label', 'Markdown');
    await eventually.equal(() => shownCode(page), `[This frame, explained](${site.url}#input=81%2001%2061)`);
  });

  test('says so where the input is too long for an address', async () => {
    const page = await site.open(withHash({ input: '81 00' }));
    const noise = Array.from({ length: 60_000 }, (_, i) => ((i * 7919 + (i >> 3) * 104729) % 65521).toString(16)).join(
      '',
    );
    await page.$eval('ws-lens-workspace', (lens, input) => (lens.input = input), `82 7f ${noise}`);
    await open(page, 'link');
    await eventually.match(async () => (await texts(page, 'ws-lens-share >>> .link')).join(), /too long for a link/);
  });

  test('is a dialog that keys use and close, without a violation', async () => {
    const page = await site.open(withHash({ input: '81 01 61' }));
    await open(page, 'link');
    for (const name of ['embed', 'picture', 'report', 'code']) {
      await page.keyboard.press('ArrowRight');
      await eventually.equal(() => page.$eval(tab(name), (one) => one.getAttribute('aria-selected')), 'true');
      await assertAccessible(page, 'ws-lens-share');
    }
    await page.keyboard.press('Escape');
    await eventually.equal(() => page.$eval(dialog, ({ open }) => open), false);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'share');
  });
});
