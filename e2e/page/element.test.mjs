import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eachBrowser } from '../harness/site.mjs';
import { eventually, texts, untilText, untilVerdict, withHash } from './inspector.mjs';

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
