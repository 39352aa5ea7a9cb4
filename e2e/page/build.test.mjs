import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eachBrowser } from '../harness/site.mjs';
import { click, clickText, textOf, texts, until, untilText, untilThere, withHash } from './inspector.mjs';

const bytes = 'ws-lens-build >>> #bytes';
const payload = 'ws-lens-build >>> #payload';
const title = 'ws-lens-build >>> ws-lens-verdict >>> .title';
const payloadProblem = 'ws-lens-build >>> #payload-error';

const valueOf = (page, selector) => page.$eval(selector, ({ value }) => value);

/** Waits until a field holds a value that matches. */
const untilValue = (page, selector, pattern) =>
  until(async () => (await page.$(selector)) && pattern.test(await valueOf(page, selector)), `${selector} ${pattern}`);

const untilBytes = (page, pattern) => untilValue(page, bytes, pattern);

/** Changes the form of an item, as if it was filled in. */
const fill = (page, change, item = 0) =>
  page.$eval(
    'ws-lens-build',
    (build, change, item) => {
      build.state = { ...build.state, items: build.state.items.with(item, { ...build.state.items[item], ...change }) };
    },
    change,
    item,
  );

eachBrowser('the Build view', (site) => {
  test('shows the frame decoded as it is typed', async () => {
    const page = await site.open();
    await click(page, 'nav [data-view=build]');
    await untilBytes(page, /^81 85 37 fa 21 3d 7f 9f 4d 51 58$/);
    await click(page, payload);
    await page.keyboard.type('!');
    await untilText(page, title, /“Hello!”|“!Hello”/);
    await until(() => page.evaluate(() => location.hash.includes('Hello')), 'the address');
  });

  test('takes a list of bytes, as the echo of a server', async () => {
    const page = await site.open(
      withHash({ view: 'build', opcode: 2, mask: 'off', form: 'list', payload: '[100, 220, 130]' }),
    );
    await untilBytes(page, /^82 03 64 dc 82$/);
  });

  for (const [list, item] of [
    ['[100, 220, 256]', /Item 3.*256/],
    ['[-1]', /Item 1.*-1/],
    ['1, two', /Item 2.*two/],
  ]) {
    test(`names the item at fault in ${list}`, async () => {
      const page = await site.open(withHash({ view: 'build', form: 'list', payload: list }));
      await untilText(page, payloadProblem, item);
    });
  }

  test('shows no frame before there is one, and says when it is an older one', async () => {
    const page = await site.open(withHash({ view: 'build', form: 'list', payload: '[256]' }));
    await untilText(page, payloadProblem, /Item 1/);
    assert.equal(await valueOf(page, bytes), '');
    await fill(page, { payload: '[255]' });
    await untilBytes(page, /c8$/);
    await click(page, payload);
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
    await untilBytes(page, /^2b 00$/);
    await untilText(page, 'ws-lens-build >>> ws-lens-finding >>> .rule', /./);
    const rules = (await texts(page, 'ws-lens-build >>> ws-lens-finding >>> .rule')).join();
    for (const rule of ['frame-reserved-control-opcode', 'frame-control-fragmented', 'frame-rsv2-rsv3']) {
      assert.match(rules, new RegExp(rule));
    }
  });

  test('gives a Close its code and reason', async () => {
    const page = await site.open('#view=build&mask=off');
    await (await untilThere(page, 'ws-lens-build >>> #opcode')).select('8');
    await untilBytes(page, /^88 02 03 e8$/);
    await untilText(page, 'ws-lens-build >>> ws-lens-message >>> dl', /1000/);
  });

  test('draws a random key and keeps it while the payload is typed', async () => {
    const page = await site.open('#view=build&mask=random');
    const key = await untilText(page, 'ws-lens-build >>> .drawn code', /^[0-9a-f]{8}$/);
    await click(page, payload);
    await page.keyboard.type('x');
    await untilBytes(page, /^81 86/);
    assert.equal((await valueOf(page, bytes)).split(' ').slice(2, 6).join(''), key);
    await clickText(page, 'ws-lens-build >>> button', 'Draw another');
    await until(async () => (await textOf(page, 'ws-lens-build >>> .drawn code')) !== key, 'another key');
  });

  test('follows a bit that is flipped in the picture', async () => {
    const page = await site.open('#view=build');
    await untilBytes(page, /^81 85/);
    await click(page, 'ws-lens-build >>> ws-lens-bits >>> [data-bits="0-1"]');
    await untilBytes(page, /^01 85/);
    await until(() => page.$eval('ws-lens-build >>> [type=checkbox]', ({ checked }) => !checked), 'FIN to be off');
  });

  test('compresses the message, and keeps the text when a bit is flipped', async () => {
    const page = await site.open('#view=build&mask=off');
    await clickText(page, 'ws-lens-build >>> .segments label', 'permessage-deflate');
    await untilBytes(page, /^c1 07 f2 48 cd c9 c9 07 00$/);
    await untilText(page, title, /Hello/);
    await until(() => page.evaluate(() => location.hash.includes('compress=1')), 'the address');
    await click(page, 'ws-lens-build >>> ws-lens-bits >>> [data-bits="1-2"]');
    await untilBytes(page, /^81 07 f2/);
    assert.equal(await valueOf(page, payload), 'Hello');
    await clickText(page, 'ws-lens-build >>> .segments label', 'Text');
    await fill(page, { compress: false, rsv1: true });
    await untilBytes(page, /^c1 05 48/);
  });

  test('turns a frame of a client into the echo of a server', async () => {
    const page = await site.open('#view=build');
    await untilBytes(page, /^81 85/);
    await clickText(page, 'ws-lens-build >>> button', 'Echo this frame');
    await untilBytes(page, /^81 05 48 65 6c 6c 6f$/);
  });
});
