import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eachBrowser } from '../harness/site.mjs';
import { click, clickText, textOf, texts, until, untilText, untilThere, withHash } from './inspector.mjs';

const frame = 'ws-lens-build >>> .bytes';
const title = 'ws-lens-build >>> ws-lens-verdict >>> .title';
const payloadProblem = 'ws-lens-build >>> #payload-error';

eachBrowser('the Build view', (site) => {
  test('shows the frame decoded as it is typed', async () => {
    const page = await site.open();
    await click(page, 'nav [data-view=build]');
    await untilText(page, frame, /^81 85 37 fa 21 3d 7f 9f 4d 51 58$/);
    await click(page, 'ws-lens-build >>> textarea');
    await page.keyboard.type('!');
    await untilText(page, title, /“Hello!”|“!Hello”/);
    await until(() => page.evaluate(() => location.hash.includes('Hello')), 'the address');
  });

  test('takes a list of bytes, as the echo of a server', async () => {
    const page = await site.open(
      withHash({ view: 'build', opcode: 2, mask: 'off', form: 'list', payload: '[100, 220, 130]' }),
    );
    await untilText(page, frame, /^82 03 64 dc 82$/);
  });

  for (const [payload, item] of [
    ['[100, 220, 256]', /Item 3.*256/],
    ['[-1]', /Item 1.*-1/],
    ['1, two', /Item 2.*two/],
  ]) {
    test(`names the item at fault in ${payload}`, async () => {
      const page = await site.open(withHash({ view: 'build', form: 'list', payload }));
      await untilText(page, payloadProblem, item);
    });
  }

  test('shows no frame before there is one, and says when it is an older one', async () => {
    const page = await site.open(withHash({ view: 'build', form: 'list', payload: '[256]' }));
    await untilText(page, payloadProblem, /Item 1/);
    assert.equal(await page.$(frame), null);
    await page.$eval('ws-lens-build', (build) => (build.form = { ...build.form, payload: '[255]' }));
    await untilText(page, frame, /c8$/);
    await click(page, 'ws-lens-build >>> textarea');
    await page.keyboard.type('x');
    await untilText(page, 'ws-lens-build >>> .stale', /before the mistake/);
  });

  test('points at no box, for it has none', async () => {
    const page = await site.open(withHash({ view: 'build', opcode: 3 }));
    await untilText(page, 'ws-lens-build >>> ws-lens-finding >>> .rule', /./);
    assert.doesNotMatch((await texts(page, 'ws-lens-build >>> ws-lens-finding >>> button')).join(), /in the box/);
  });

  test('says what is wrong with a masking key and with hex', async () => {
    const page = await site.open(withHash({ view: 'build', mask: '37fa21', form: 'hex', payload: '4' }));
    await untilText(page, 'ws-lens-build >>> #key-error', /eight hex digits/);
    await clickText(page, 'ws-lens-build >>> .segments label', 'Off');
    await untilText(page, payloadProblem, /one digit/);
  });

  test('builds what breaks rules, and explains it', async () => {
    const page = await site.open(withHash({ view: 'build', opcode: 11, fin: 0, rsv2: 1, mask: 'off', payload: '' }));
    await untilText(page, frame, /^2b 00$/);
    await untilText(page, 'ws-lens-build >>> ws-lens-finding >>> .rule', /./);
    const rules = (await texts(page, 'ws-lens-build >>> ws-lens-finding >>> .rule')).join();
    for (const rule of ['frame-reserved-control-opcode', 'frame-control-fragmented', 'frame-rsv2-rsv3']) {
      assert.match(rules, new RegExp(rule));
    }
  });

  test('gives a Close its code and reason', async () => {
    const page = await site.open('#view=build&mask=off');
    await (await untilThere(page, 'ws-lens-build >>> select')).select('8');
    await untilText(page, frame, /^88 02 03 e8$/);
    await untilText(page, 'ws-lens-build >>> ws-lens-message >>> dl', /1000/);
  });

  test('draws a random key and keeps it while the payload is typed', async () => {
    const page = await site.open('#view=build&mask=random');
    const key = await untilText(page, 'ws-lens-build >>> .drawn code', /^[0-9a-f]{8}$/);
    await click(page, 'ws-lens-build >>> textarea');
    await page.keyboard.type('x');
    await untilText(page, frame, /^81 86/);
    assert.equal((await textOf(page, frame)).split(' ').slice(2, 6).join(''), key);
    await clickText(page, 'ws-lens-build >>> button', 'Draw another');
    await until(async () => (await textOf(page, 'ws-lens-build >>> .drawn code')) !== key, 'another key');
  });

  test('follows a bit that is flipped in the picture', async () => {
    const page = await site.open('#view=build');
    await untilText(page, frame, /^81 85/);
    await click(page, 'ws-lens-build >>> ws-lens-bits >>> [data-bits="0-1"]');
    await untilText(page, frame, /^01 85/);
    await until(() => page.$eval('ws-lens-build >>> [type=checkbox]', ({ checked }) => !checked), 'FIN to be off');
  });

  test('compresses the message, and keeps the text when a bit is flipped', async () => {
    const page = await site.open('#view=build&mask=off');
    await clickText(page, 'ws-lens-build >>> .segments label', 'permessage-deflate');
    await untilText(page, frame, /^c1 07 f2 48 cd c9 c9 07 00$/);
    await untilText(page, title, /Hello/);
    await until(() => page.evaluate(() => location.hash.includes('compress=1')), 'the address');
    await click(page, 'ws-lens-build >>> ws-lens-bits >>> [data-bits="1-2"]');
    await untilText(page, frame, /^81 07 f2/);
    assert.equal(await page.$eval('ws-lens-build >>> textarea', ({ value }) => value), 'Hello');
    await clickText(page, 'ws-lens-build >>> .segments label', 'Text');
    await page.$eval('ws-lens-build', (build) => (build.form = { ...build.form, compress: false, rsv1: true }));
    await untilText(page, frame, /^c1 05 48/);
  });

  test('turns a frame of a client into the echo of a server', async () => {
    const page = await site.open('#view=build');
    await untilText(page, frame, /^81 85/);
    await clickText(page, 'ws-lens-build >>> button', 'Echo this frame');
    await untilText(page, frame, /^81 05 48 65 6c 6c 6f$/);
  });
});
