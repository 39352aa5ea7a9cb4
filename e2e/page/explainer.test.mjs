import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resize } from '../harness/page.mjs';
import { eachBrowser } from '../harness/site.mjs';
import { clickText, eventually, texts, textOf, until, untilText, untilThere, withHash } from './inspector.mjs';

const explainer = 'ws-lens-workspace >>> ws-lens-explainer';
const title = `${explainer} >>> h3`;
const hello = '81 85 37 fa 21 3d 7f 9f 4d 51 58';
// The response of newline.html in the mocks: an accept value with the newline that a base64 function left behind it.
const newline = String.raw`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\n\r\n\r\n\x81\x05Hello`;

const pin = (page, start, end) =>
  page.$eval('ws-lens-workspace', ({ inspection }, range) => inspection.selection.choose(range), { start, end });
const point = (page, range) =>
  page.$eval('ws-lens-workspace', ({ inspection }, range) => inspection.selection.hover(range), range);
const input = (page) => page.$eval('ws-lens-workspace', (lens) => lens.inspection.question.input);
const press = async (page, selector) => {
  await untilThere(page, selector);
  await page.$eval(selector, (button) => button.click());
};

eachBrowser('the explainer', (site) => {
  const open = async (state) => {
    const page = await site.show(withHash(state));
    await explained(page);
    return page;
  };
  const explained = async (page) => {
    await until(() => page.$eval('ws-lens-workspace', ({ inspection }) => inspection.report !== null), 'the report');
    await untilText(page, title, /./);
  };

  test('says what the frame is as long as one points at nothing', async () => {
    const page = await open({ input: hello });
    await untilText(page, title, /^Text frame, probably from a client: it is masked$/);
    assert.equal(await page.$(`${explainer} >>> .unpin`), null);
  });

  test('follows the pointer after a pause, and keeps what is pinned until it is let go', async () => {
    const page = await open({ input: hello });
    await point(page, { start: 0, end: 8 });
    await untilText(page, title, /^0x81 = 1 · 000 · 0001$/);
    await point(page, null);
    await untilText(page, title, /^Text frame/);
    await pin(page, 8, 16);
    await untilText(page, title, /^0x85 = 1 · 0000101$/);
    await point(page, { start: 0, end: 1 });
    await untilText(page, title, /^FIN is 1$/);
    await point(page, null);
    await untilText(page, title, /^0x85/);
    await press(page, `${explainer} >>> .unpin`);
    await untilText(page, title, /^Text frame/);
  });

  test('has what it says of bits before anything is pointed at', async () => {
    const page = await site.open(withHash({ input: hello }));
    await explained(page);
    const fetched = () =>
      page.evaluate(() =>
        performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/explanations.js')),
      );
    await until(fetched, 'the explanations');
  });

  test('explains a byte of a payload without its frame', async () => {
    const page = await open({ input: '{"op":"join"}', holds: 'payload' });
    await pin(page, 16, 24);
    await untilText(page, title, /^Byte 3 of the payload is 6f$/);
    await untilText(page, `${explainer} >>> .body`, /It stands for “o”\./);
  });

  test('does not explain what the pointer only passes over', async () => {
    const page = await open({ input: hello });
    const seen = await page.$eval('ws-lens-workspace', async ({ inspection, shadowRoot }) => {
      const root = shadowRoot.querySelector('ws-lens-explainer').shadowRoot;
      const titles = new Set();
      const watch = new MutationObserver(() => titles.add(root.querySelector('h3')?.textContent.trim()));
      watch.observe(root, { childList: true, subtree: true, characterData: true });
      for (let bit = 0; bit < 9; bit++) {
        inspection.selection.hover({ start: bit, end: bit + 1 });
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
      watch.disconnect();
      return [...titles];
    });
    assert.equal(seen.at(-1), 'MASK is 1');
    assert.ok(seen.length < 6, seen.join());
  });

  test('flips a bit, and stays with it', async () => {
    const page = await open({ input: hello });
    await pin(page, 0, 1);
    await press(page, `${explainer} >>> [data-action=flip]`);
    await eventually.match(() => input(page), /^01 85/);
    await untilText(page, title, /^FIN is 0$/);
    await press(page, `${explainer} >>> [data-action=flip]`);
    await eventually.equal(() => input(page), hello);
  });

  test('sets another value, and shows which one stands there', async () => {
    const page = await open({ input: hello });
    await pin(page, 4, 8);
    await untilText(page, title, /^Opcode is 0x1, text$/);
    await clickText(page, `${explainer} >>> .value`, '0x9 Ping');
    await eventually.match(() => input(page), /^89 85/);
    await untilText(page, title, /^Opcode is 0x9, Ping$/);
    await eventually.deepEqual(() => texts(page, `${explainer} >>> .value[aria-pressed=true]`), ['0x9 Ping']);
  });

  test('leads from the byte to its frame by the path', async () => {
    const page = await open({ input: hello });
    await pin(page, 8, 9);
    await untilText(page, title, /^MASK is 1$/);
    await clickText(page, `${explainer} >>> .crumbs button`, 'Byte 1');
    await untilText(page, title, /^0x85/);
    await clickText(page, `${explainer} >>> .crumbs button`, 'Frame');
    await untilText(page, title, /^Text frame/);
  });

  test('shows the cause with its fix as a diff and what follows from it folded, and takes the fix', async () => {
    const page = await open({ input: newline });
    await untilText(page, title, /^A newline after the accept value$/);
    await untilThere(page, `${explainer} >>> [data-finding=handshake-accept-newline]`);
    assert.deepEqual(
      await page.$$eval(`${explainer} >>> details[data-finding]`, (all) =>
        all.map(({ dataset, open }) => [dataset.finding, open]),
      ),
      [
        ['frame-reserved-control-opcode', false],
        ['frame-control-fragmented', false],
        ['frame-truncated', false],
      ],
    );
    assert.equal(await textOf(page, `${explainer} >>> .del b`), '\\n');
    await press(page, `${explainer} >>> [data-action=use]`);
    await eventually.doesNotMatch(() => input(page), /xOo=\\n/);
    await eventually.equal(async () => (await page.$(`${explainer} >>> [data-action=use]`)) === null, true);
  });

  test('goes from finding to finding, and shows the frame of each', async () => {
    const page = await open({ input: '01 03 48 65 6c 81 02 6c 6f 88 02 03 ed', direction: 'server-to-client' });
    const first = await textOf(page, title);
    await press(page, `${explainer} >>> .step[aria-label="Next finding"]`);
    await until(async () => (await textOf(page, title)) !== first, 'another finding');
    const all = await texts(page, `${explainer} >>> .all .entry`);
    assert.ok(all.length >= 2, all.join());
    await press(page, `${explainer} >>> .step[aria-label="Previous finding"]`);
    await untilText(page, title, new RegExp(first));
  });

  test('lets go of a finding that is no longer there', async () => {
    const page = await open({ input: '91 05 48 65 6c 6c 6f' });
    await untilText(page, title, /^RSV2 or RSV3 is set$/);
    await page.$eval('ws-lens-workspace', ({ inspection }) => inspection.selection.pin({ kind: 'finding', index: 0 }));
    await untilThere(page, `${explainer} >>> .unpin`);
    await press(page, `${explainer} >>> [data-action=use]`);
    await untilText(page, title, /^Text frame/);
  });

  test('tells what an error message can mean in an article in place of bits and bytes', async () => {
    const page = await open({ input: '1006' });
    await untilText(page, title, /^Close code 1006, Abnormal Closure$/);
    const article = 'ws-lens-workspace >>> ws-lens-centre >>> ws-lens-article';
    await eventually.deepEqual(
      () => texts(page, `${article} >>> h2`),
      [
        'Three questions decide where to look',
        'Network no answer came',
        'Proxy something in between',
        'Handshake an answer came, but not the right one',
        'Frames it was open, then broke',
      ],
    );
    assert.equal(await page.$('ws-lens-workspace >>> ws-lens-centre >>> ws-lens-bit-strip'), null);
    assert.equal(await page.$('ws-lens-workspace >>> ws-lens-centre >>> [role=tab]'), null);
    await press(page, `${article} >>> [data-finding=handshake-status]`);
    await untilText(page, title, /^The response is not 101$/);
    assert.equal((await texts(page, `${article} >>> li`)).length, 3);
    await press(page, `${article} >>> li button`);
    const focused = () =>
      page.evaluate(() => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        return active?.localName;
      });
    await eventually.equal(focused, 'textarea');
  });

  test('is a sheet on a phone, which is pulled up', async () => {
    const page = await open({ input: newline });
    await resize(page, { width: 390, height: 844 });
    const grab = `${explainer} >>> .grab`;
    const height = () => page.$eval(`${explainer} >>> .sheet`, (sheet) => sheet.getBoundingClientRect().height);
    await untilThere(page, grab);
    assert.equal(await page.$eval(grab, (button) => button.getAttribute('aria-expanded')), 'false');
    assert.ok((await height()) < 260, `${await height()}`);
    await press(page, grab);
    await eventually.equal(() => page.$eval(grab, (button) => button.getAttribute('aria-expanded')), 'true');
    const pulled = await height();
    assert.ok(pulled > 400 && pulled <= 0.7 * 844 + 1, `${pulled}`);
  });
});
