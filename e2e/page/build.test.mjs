import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eachBrowser } from '../harness/site.mjs';

const built = (page, hex) =>
  page.waitForFunction(
    (want) => {
      const { shadowRoot } = document.querySelector('ws-lens-build');
      const { report } = shadowRoot.querySelector('ws-lens');
      return report && Array.from(report.bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ') === want;
    },
    { timeout: 10_000 },
    hex,
  );

// Addresses of the Build view, and the bytes that they stand for (RFC 6455 section 5.7 and the grammar of section 5.2).
const states = {
  'view=build&payload=Hello&mask=37fa213d': '81 85 37 fa 21 3d 7f 9f 4d 51 58',
  'view=build&payload=Hello&mask=off': '81 05 48 65 6c 6c 6f',
  'view=build&opcode=2&form=list&payload=%5B100,220,130%5D&mask=off': '82 03 64 dc 82',
  'view=build&opcode=2&form=hex&payload=64dc82&mask=off': '82 03 64 dc 82',
  'view=build&opcode=8&form=close&code=1000&mask=off': '88 02 03 e8',
  'view=build&opcode=3&fin=0&rsv1=1&rsv2=1&rsv3=1&payload=&mask=off': '73 00',
};

eachBrowser('build view', (site) => {
  for (const [hash, hex] of Object.entries(states)) {
    test(hash, async () => {
      const page = await site.open(`#${hash}`);
      await built(page, hex);
    });
  }

  test('a payload is built as it is typed', async () => {
    const page = await site.open('#view=build&payload=&mask=off');
    await built(page, '81 00');
    const payload = await page.waitForSelector('>>> [aria-label="Payload"]:is(textarea)');
    await payload.type('Hi');
    await built(page, '81 02 48 69');
    await page.waitForFunction(() => location.hash.includes('payload=Hi'));
    assert.ok((await page.evaluate(() => location.hash)).startsWith('#view=build'));
  });
});
