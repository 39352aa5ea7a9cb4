import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eachBrowser } from '../harness/site.mjs';
import { click, eventually, texts, untilText, untilVerdict, withHash } from './inspector.mjs';

eachBrowser('the element', (site) => {
  test('embed.html shows what the address says, and only the panes that it names', async () => {
    const page = await site.open(withHash({ input: '8a00', panes: 'verdict fields' }, 'embed.html'));
    await untilVerdict(page, /pong/i);
    await eventually.deepEqual(
      () => page.$$eval('ws-lens >>> .main > *, ws-lens >>> .side > *', panesOf),
      [...['ws-lens-verdict', 'ws-lens-notations', 'div']],
    );
    await eventually.equal(async () => (await texts(page, 'ws-lens >>> ws-lens-fields >>> tbody tr')).length, 5);
  });

  test('follows its attributes and tells of changes', async () => {
    const page = await site.open('embed.html#input=');
    await untilVerdict(page, /Paste something/);
    const report = await page.evaluate(async () => {
      const lens = document.createElement('ws-lens');
      lens.setAttribute('input', '82 03 64 dc 82');
      lens.setAttribute('direction', 'client-to-server');
      const changed = new Promise((resolve) => lens.addEventListener('ws-lens-change', resolve, { once: true }));
      document.body.append(lens);
      const { detail } = await changed;
      return {
        frames: detail.report.frames.length,
        direction: detail.direction,
        rules: detail.report.findings.map(({ rule }) => rule),
      };
    });
    assert.deepEqual(report, { frames: 1, direction: 'client-to-server', rules: ['frame-client-not-masked'] });
  });

  test('takes bytes for what it is told that they are', async () => {
    const page = await site.open('embed.html#input=');
    await untilVerdict(page, /Paste something/);
    const kinds = await page.evaluate(async () => {
      const lens = document.createElement('ws-lens');
      const kindOf = (input) =>
        new Promise((resolve) => {
          lens.addEventListener('ws-lens-change', () => resolve(lens.report.kind), { once: true });
          lens.setAttribute('input', input);
        });
      document.body.append(lens);
      lens.setAttribute('holds', 'payload');
      return [await kindOf('82 03 64 dc 82'), await kindOf('81 01 61')];
    });
    assert.deepEqual(kinds, ['payload', 'payload']);
  });

  test('withholds marks and fixes, and shows them again', async () => {
    // A client's text frame without a mask, and a Close from 1005, which is never sent.
    const page = await site.open(
      withHash({ input: '81 05 48 65 6c 6c 6f 88 02 03 ed', direction: 'client-to-server' }, 'embed.html'),
    );
    const lens = (change) =>
      page.$eval('main ws-lens', (element, change) => void Object.assign(element, change), change);
    const count = (selector) => page.$$eval(`main ws-lens >>> ${selector}`, (found) => found.length);
    const places = ['ws-lens-box >>> mark.error', 'ws-lens-frames >>> i.error', 'ws-lens-bytes >>> .wrong'];
    const fixes = ['ws-lens-finding >>> .fix'];
    for (const selector of [...places, ...fixes]) await eventually.ok(() => count(selector));
    await lens({ marks: 'off', fixes: 'off' });
    for (const selector of [...places, ...fixes, 'ws-lens-takeaway >>> [data-action=export]'])
      await eventually.equal(() => count(selector), 0);
    await lens({ marks: 'on', fixes: null });
    for (const selector of [...places, ...fixes]) await eventually.ok(() => count(selector));
  });

  test('withholds the accept value with the fixes', async () => {
    const request = 'GET / HTTP/1.1\nHost: a\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\n\n';
    const page = await site.open(withHash({ input: request, panes: 'accept' }, 'embed.html'));
    const steps = () => texts(page, 'main ws-lens >>> ws-lens-accept >>> li');
    await eventually.match(async () => (await steps()).join(), /s3pPLMBiTxaQ9kYGzzhZRbK\+xOo=/);
    await page.$eval('main ws-lens', (lens) => lens.setAttribute('fixes', 'off'));
    await eventually.doesNotMatch(async () => (await steps()).join(), /s3pPLMBiTxaQ9kYGzzhZRbK\+xOo=/);
    assert.ok((await steps()).length > 0);
  });

  test('readonly keeps the input as it is', async () => {
    const page = await site.open(withHash({ input: '8105 48656c6c6f', direction: 'client-to-server' }, 'embed.html'));
    await eventually.ok(() => page.$('main ws-lens >>> ws-lens-bits >>> [data-bits]'));
    await page.$eval('main ws-lens', (lens) => lens.toggleAttribute('readonly', true));
    const choices = [
      'ws-lens-judge',
      'ws-lens-examples',
      'ws-lens-recognised >>> details',
      'ws-lens-box >>> button',
      'ws-lens-finding >>> .main',
    ];
    for (const selector of choices)
      await eventually.equal(async () => (await page.$$(`main ws-lens >>> ${selector}`)).length, 0);
    assert.equal(await page.$eval('main ws-lens >>> textarea#box', ({ readOnly }) => readOnly), true);
    await click(page, 'main ws-lens >>> ws-lens-bits >>> [data-bits="0-1"]');
    await page.$eval('main ws-lens', (lens) => lens.inspection.flipBit(0));
    assert.equal(await page.$eval('main ws-lens', ({ input }) => input), '8105 48656c6c6f');
  });

  test('a plain box has the text alone', async () => {
    const page = await site.open(withHash({ input: '8a00', panes: 'box verdict' }, 'embed.html'));
    await eventually.ok(() => page.$('main ws-lens >>> ws-lens-recognised'));
    await page.$eval('main ws-lens', (lens) => (lens.box = 'plain'));
    await eventually.equal(async () => (await page.$$('main ws-lens >>> .side >>> button')).length, 0);
    await eventually.equal(() => page.$('main ws-lens >>> ws-lens-recognised'), null);
    assert.ok(await page.$('main ws-lens >>> textarea#box'));
  });

  test('reset takes back what a person changed, and undo brings it again', async () => {
    const page = await site.open('embed.html#input=');
    await page.evaluate(() => {
      const lens = document.createElement('ws-lens');
      lens.setAttribute('input', '8105 48656c6c6f 8a00');
      lens.setAttribute('frame', '2');
      lens.id = 'second';
      document.body.append(lens);
    });
    const frames = () => page.$eval('#second', ({ report, frame }) => `${report?.frames.length} ${frame}`);
    await eventually.equal(frames, '2 2');
    await page.$eval('#second', (lens) => lens.inspection.type({ input: '8900', notation: 'hex' }));
    await eventually.equal(frames, '1 1');
    await page.$eval('#second', (lens) => lens.reset());
    await eventually.equal(frames, '2 2');
    assert.equal(await page.$eval('#second', ({ notation }) => notation), 'auto');
    await page.$eval('#second', ({ inspection }) => inspection.undo());
    await eventually.equal(() => page.$eval('#second', ({ input }) => input), '8900');
  });

  test('takes properties that were set before it was defined, and undefined as absent', async () => {
    const page = await site.open('embed.html#input=');
    const given = await page.evaluate(() => {
      const { WsLens } = { WsLens: customElements.get('ws-lens') };
      const names = ['input', 'extensions', 'frame', 'panes'];
      const before = document.createElement('x-before');
      Object.assign(before, { input: '8a00 8900', extensions: undefined, frame: 2, panes: 'verdict' });
      document.body.append(before);
      customElements.define('x-before', class extends WsLens {});
      return new Promise((resolve) =>
        before.addEventListener('ws-lens-change', () => resolve(names.map((name) => before[name])), { once: true }),
      );
    });
    assert.deepEqual(given, ['8a00 8900', null, 2, 'verdict']);
  });

  test('stands twice in one page', async () => {
    const page = await site.open('embed.html#input=8a00');
    await page.evaluate(() => {
      const lens = document.createElement('ws-lens');
      lens.input = '8900';
      lens.panes = 'verdict';
      lens.id = 'second';
      document.body.append(lens);
    });
    await untilText(page, '#second >>> .title', /ping/i);
    await untilText(page, 'main ws-lens >>> .title', /pong/i);
  });
});

/** Runs in the page. */
function panesOf(elements) {
  return elements.map(({ localName }) => localName);
}
