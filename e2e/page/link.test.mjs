import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { eachBrowser } from '../harness/site.mjs';
import { eventually, until, untilInput, untilThere, untilValue, untilVerdict } from './inspector.mjs';

const hash = (page) => page.evaluate(() => location.hash);

/** Runs in the page before it: what is copied is taken note of, as a browser without a screen may not allow to copy. */
function prepare() {
  Object.defineProperty(navigator, 'clipboard', {
    value: { writeText: (text) => Promise.resolve((window.copied = text)) },
  });
}

/** Types a text into the box, and at once clicks, or goes to another page. */
const typeAndLeave = (page, text, selector) =>
  page.$eval(
    'main ws-lens',
    ({ renderRoot }, text, selector) => {
      const area = renderRoot.querySelector('ws-lens-box').renderRoot.querySelector('textarea');
      area.value = text;
      area.dispatchEvent(new InputEvent('input', { inputType: 'insertText', bubbles: true }));
      if (selector) document.querySelector(selector).click();
      else setTimeout(() => location.assign('embed.html#input=8800'));
    },
    text,
    selector,
  );

const copied = (page) => until(() => page.evaluate(() => window.copied), 'the copied link');

eachBrowser('the link to what is shown', (site) => {
  test('has what was typed just now', async () => {
    const page = await site.open('#input=8a00', { prepare });
    await untilVerdict(page, /pong/i);
    await typeAndLeave(page, '89 00', '#link');
    assert.equal(await copied(page), new URL('#input=89%2000', site.url).href);
    await untilVerdict(page, /ping/i);
    await eventually.equal(() => hash(page), '#input=89%2000');
  });

  test('has a long text that was typed just now, compressed', async () => {
    const page = await site.open('#input=8a00', { prepare });
    await untilVerdict(page, /pong/i);
    const long = '89 00 '.repeat(2000);
    await typeAndLeave(page, long, '#link');
    const packed = new URL(await copied(page)).hash;
    assert.match(packed, /^#z=/);
    const plain = inflateRawSync(Buffer.from(packed.slice(3), 'base64url')).toString();
    assert.equal(plain, '#input=' + encodeURIComponent(long));
  });

  test('has what was filled into the Build view just now', async () => {
    const page = await site.open('#view=build&payload=Hi', { prepare });
    await untilValue(page, 'ws-lens-build >>> #payload', /^Hi$/);
    await page.$eval('ws-lens-build >>> #payload', (field) => {
      field.value = 'Ho';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      document.querySelector('#link').click();
    });
    assert.match(await copied(page), /#view=build&.*payload=Ho/);
    await eventually.match(() => hash(page), /payload=Ho/);
  });

  test('is what Back leads to, when the view was left just after typing', async () => {
    const page = await site.open('#input=8a00');
    await untilVerdict(page, /pong/i);
    await typeAndLeave(page, '89 00', 'nav [data-view=build]');
    await untilThere(page, 'ws-lens-build >>> #bytes');
    await page.evaluate(() => history.back());
    await untilInput(page, /^89 00$/);
    await eventually.equal(() => hash(page), '#input=89%2000');
  });

  test('is a step of its own after a choice that is not answered yet', async () => {
    const page = await site.open('#input=8a00');
    await untilVerdict(page, /pong/i);
    await page.$eval('main ws-lens', (lens) => {
      lens.input = '8900';
      document.querySelector('nav [data-view=build]').click();
    });
    await untilThere(page, 'ws-lens-build >>> #bytes');
    await page.evaluate(() => history.back());
    await untilInput(page, /^8900$/);
    await page.evaluate(() => history.back());
    await untilInput(page, /^8a00$/);
  });

  test('is what the way back to the page leads to, when it was left just after typing', async () => {
    // With such a listener no page is kept as it was for the way back.
    const page = await site.open('#input=8a00', { prepare: () => addEventListener('unload', () => undefined) });
    await untilVerdict(page, /pong/i);
    const text = (path) =>
      page.evaluate((path) => location.pathname === path && document.querySelector('ws-lens').input, path);
    await typeAndLeave(page, '89 00');
    await eventually.equal(() => until(() => text('/embed.html'), 'the other page'), '8800');
    await page.evaluate(() => setTimeout(() => history.back()));
    await eventually.equal(() => until(() => text('/'), 'the text'), '89 00');
  });
});
