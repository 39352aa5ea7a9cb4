import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { eachBrowser } from '../harness/site.mjs';
import { eventually, until, untilBytes, untilInput, untilValue, untilVerdict } from './inspector.mjs';

const lens = 'ws-lens-workspace';
const payload = `${lens} >>> ws-lens-form >>> #payload`;
const hash = (page) => page.evaluate(() => location.hash);

/** Types a text into the box, and at once clicks, or goes to another page. */
const typeAndLeave = (page, text, selector) =>
  page.$eval(
    lens,
    ({ renderRoot }, text, selector) => {
      const pane = renderRoot.querySelector('ws-lens-input').renderRoot;
      const area = pane.querySelector('ws-lens-source').renderRoot.querySelector('textarea');
      area.value = text;
      area.dispatchEvent(new InputEvent('input', { inputType: 'insertText', bubbles: true }));
      if (selector) document.querySelector(selector).click();
      else setTimeout(() => location.assign('embed.html#input=8800'));
    },
    text,
    selector,
  );

/** The address that the dialog to share gives. */
const shared = (page) =>
  until(() => page.$$eval('ws-lens-share >>> #address', ([field]) => field?.value), 'the address to share');

/** Adds a link to a form, as those are that build a frame. */
const addLink = (page) =>
  page.evaluate(() => {
    const link = document.createElement('a');
    Object.assign(link, { id: 'away', href: '#view=build&opcode=9&mask=off&payload=', textContent: 'Build it' });
    document.body.append(link);
  });

eachBrowser('the link to what is shown', (site) => {
  test('has what was typed just now', async () => {
    const page = await site.open('#input=8a00');
    await untilVerdict(page, /pong/i);
    await typeAndLeave(page, '89 00', '#share');
    assert.equal(await shared(page), new URL('#input=89%2000', site.url).href);
    await untilVerdict(page, /ping/i);
    await eventually.equal(() => hash(page), '#input=89%2000');
  });

  test('has a long text that was typed just now, compressed', async () => {
    const page = await site.open('#input=8a00');
    await untilVerdict(page, /pong/i);
    const long = '89 00 '.repeat(2000);
    await typeAndLeave(page, long, '#share');
    const packed = new URL(await shared(page)).hash;
    assert.match(packed, /^#z=/);
    const plain = inflateRawSync(Buffer.from(packed.slice(3), 'base64url')).toString();
    assert.equal(plain, '#input=' + encodeURIComponent(long));
  });

  test('has what was filled into the form just now', async () => {
    const page = await site.open('#view=build&payload=Hi');
    await untilValue(page, payload, /^Hi$/);
    await page.$eval(payload, (field) => {
      field.value = 'Ho';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      document.querySelector('#share').click();
    });
    assert.match(await shared(page), /#view=build&.*payload=Ho/);
    await eventually.match(() => hash(page), /payload=Ho/);
  });

  test('is what Back leads to, when the view was left just after typing', async () => {
    const page = await site.open('#input=8a00');
    await untilVerdict(page, /pong/i);
    await addLink(page);
    await typeAndLeave(page, '81 00', '#away');
    await untilBytes(page, /^89 00$/);
    await page.evaluate(() => history.back());
    await untilInput(page, /^81 00$/);
    await eventually.equal(() => hash(page), '#input=81%2000');
  });

  test('is a step of its own after a choice that is not answered yet', async () => {
    const page = await site.open('#input=8a00');
    await untilVerdict(page, /pong/i);
    await addLink(page);
    await page.$eval(lens, (lens) => {
      lens.input = '8100';
      document.querySelector('#away').click();
    });
    await untilBytes(page, /^89 00$/);
    await page.evaluate(() => history.back());
    await untilInput(page, /^8100$/);
    await page.evaluate(() => history.back());
    await untilInput(page, /^8a00$/);
  });

  test('is what the way back to the page leads to, when it was left just after typing', async () => {
    // With such a listener no page is kept as it was for the way back.
    const page = await site.open('#input=8a00', { prepare: () => addEventListener('unload', () => undefined) });
    await untilVerdict(page, /pong/i);
    const text = (path) =>
      page.evaluate(
        (path) => location.pathname === path && document.querySelector('ws-lens, ws-lens-workspace').input,
        path,
      );
    await typeAndLeave(page, '89 00');
    await eventually.equal(() => until(() => text('/embed.html'), 'the other page'), '8800');
    await page.evaluate(() => setTimeout(() => history.back()));
    await eventually.equal(() => until(() => text('/'), 'the text'), '89 00');
  });
});
