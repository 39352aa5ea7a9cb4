import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportShown, visibleText } from '../harness/lens.mjs';
import { eachBrowser } from '../harness/site.mjs';

const markup = '<img src=x onerror="window.wslensBroken=1"><script>window.wslensBroken=1</script>';
const hex = (text) => Buffer.from(text).toString('hex').replace(/../g, '$& ').trim();
const length = (text) => Buffer.byteLength(text).toString(16).padStart(2, '0');
const head = `GET /${markup.replaceAll(' ', '%20')} HTTP/1.1\nHost: ${markup}\nSec-WebSocket-Key: ${markup}\nX-${markup}: ${markup}\n\n`;

// Markup wherever a stranger's bytes or a stranger's link could put it.
const states = {
  'a text message': `input=${encodeURIComponent(`81 ${length(markup)} ${hex(markup)}`)}`,
  'a close reason': `input=${encodeURIComponent(`88 ${(Buffer.byteLength(markup) + 2).toString(16)} 03 e8 ${hex(markup)}`)}`,
  'a head': `input=${encodeURIComponent(head)}`,
  'the input as it stands': `input=${encodeURIComponent(markup)}`,
  'the notation': `input=81%2000&notation=${encodeURIComponent(markup)}`,
  'the panes': `input=81%2000&panes=${encodeURIComponent(markup)}`,
  'the request': `input=81%2000&request=${encodeURIComponent(markup)}`,
  'the extensions': `input=81%2000&extensions=${encodeURIComponent(markup)}`,
  'a broken hash': `${markup}&=&&input=%E0%A4%A`,
  'the builder': `view=build&payload=${encodeURIComponent(markup)}&mask=${encodeURIComponent(markup)}`,
};

eachBrowser('safety', (site) => {
  for (const [place, hash] of Object.entries(states)) {
    test(`markup in ${place} stays text`, async () => {
      const page = await site.open(`#${hash}`);
      await page.waitForFunction(() => document.querySelector('ws-lens')?.shadowRoot?.childElementCount);
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.equal(await page.evaluate(() => window.wslensBroken), undefined);
      assert.deepEqual(await page.$$('>>> img'), []);
    });
  }

  test('markup is shown as it stands', async () => {
    const page = await site.open(`#${states['a text message']}`);
    await reportShown(page);
    assert.ok((await visibleText(page)).includes('<img src=x onerror='));
  });

  test('the policy stops scripts, styles and strangers', async () => {
    const page = await site.open();
    const policy = await page.$eval('meta[http-equiv="Content-Security-Policy"]', ({ content }) => content);
    for (const directive of [
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "require-trusted-types-for 'script'",
      "base-uri 'none'",
    ]) {
      assert.ok(policy.includes(directive), directive);
    }
    assert.doesNotMatch(policy, /'unsafe-inline'|'unsafe-eval'|https?:|\*/);
  });
});
