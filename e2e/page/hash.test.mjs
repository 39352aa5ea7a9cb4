import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { eachBrowser } from '../harness/site.mjs';
import {
  click,
  eventually,
  input,
  textOf,
  until,
  untilBytes,
  untilInput,
  untilText,
  untilThere,
  untilVerdict,
  withHash,
} from './inspector.mjs';

const lens = 'ws-lens-workspace';
const hash = (page) => page.evaluate(() => location.hash);

eachBrowser('the state in the address', (site) => {
  test('is restored in full', async () => {
    const page = await site.open(
      withHash({
        input: '[129, 5, 72, 101, 108, 108, 111]',
        notation: 'json',
        direction: 'client-to-server',
        extensions: '',
      }),
    );
    await until(
      () => page.$eval(lens, ({ report }) => report?.findings.some(({ rule }) => rule === 'frame-client-not-masked')),
      'the finding',
    );
    await eventually.match(() => textOf(page, `${lens} >>> [data-chip=form]`), /^JSON/);
    await eventually.equal(() => page.$eval(lens, ({ extensions }) => extensions), '');
  });

  test('says that the bytes are a payload', async () => {
    const page = await site.open(withHash({ input: '81 05 48 65 6c 6c 6f', holds: 'payload' }));
    await until(() => page.$eval(lens, ({ report }) => report?.kind === 'payload'), 'a payload');
  });

  test('takes base64 with its plus signs as it is written', async () => {
    const page = await site.open('#input=gYU3+iE9f59NUVg=');
    await untilVerdict(page, /“Hello”/);
  });

  test('an empty input is an empty box', async () => {
    const page = await site.open('#input=');
    await untilText(page, `${lens} >>> ws-lens-welcome >>> h2`, /./);
    await eventually.equal(() => input(page), '');
  });

  test('is written while typing, without a new entry of the history', async () => {
    const page = await site.open('#input=');
    const entries = await page.evaluate(() => history.length);
    await click(page, `${lens} >>> ws-lens-source >>> textarea`);
    await page.keyboard.type('89 00');
    await until(async () => (await hash(page)) === '#input=89%2000', 'the address');
    await eventually.equal(() => page.evaluate(() => history.length), entries);
  });

  test('has the frame that is shown, without a new entry of the history', async () => {
    const two = '89 05 48 65 6c 6c 6f 8a 85 37 fa 21 3d 7f 9f 4d 51 58';
    const frame = (page) => page.$eval(lens, ({ report, frame }) => report && frame);
    const show = (page, index) =>
      page.$eval(lens, ({ inspection }, index) => inspection.selection.showFrame(index), index);
    const page = await site.open(withHash({ input: two, frame: '2' }));
    await eventually.equal(() => frame(page), 2);
    const entries = await page.evaluate(() => history.length);
    await show(page, 0);
    await until(async () => !(await hash(page)).includes('frame'), 'the address of the first frame');
    await show(page, 1);
    await until(async () => (await hash(page)).endsWith('&frame=2'), 'the address of the second frame');
    await eventually.equal(() => page.evaluate(() => history.length), entries);
  });

  for (const frame of ['0', '-1', '3', '1e9', 'x']) {
    test(`shows the first frame where the address names no other: ${frame}`, async () => {
      const page = await site.open(withHash({ input: '89 00 8a 80 37 fa 21 3d', frame }));
      await eventually.equal(() => page.$eval(lens, ({ report, frame }) => report && frame), 1);
    });
  }

  test('goes back and forward between choices, text and form', async () => {
    const page = await site.open();
    await untilVerdict(page, /“Hello”/);
    await page.$$eval(`${lens} >>> ws-lens-examples >>> button`, (all) => all[1].click());
    await untilInput(page, /^81 05/);
    await until(async () => (await hash(page)).startsWith('#input=81%2005'), 'the address');
    await page.evaluate(() => (location.hash = '#view=build&opcode=9&mask=off&payload='));
    await untilBytes(page, /^89 00$/);
    await eventually.equal(() => page.$eval(lens, ({ face }) => face), 'form');
    await page.evaluate(() => history.back());
    await untilInput(page, /^81 05/);
    await eventually.equal(() => page.$eval(lens, ({ face }) => face), 'text');
    await page.evaluate(() => history.back());
    await untilInput(page, /^81 85/);
    await page.evaluate(() => history.forward());
    await untilInput(page, /^81 05/);
  });

  for (const hostile of [
    '#%E0%A4%A',
    '#=&&=x&input',
    '#view=__proto__&opcode=1e9&mask=%00',
    '#input=%',
    `#panes=${'x '.repeat(2000)}`,
  ]) {
    test(`survives ${hostile.slice(0, 40)}`, async () => {
      const page = await site.open(hostile);
      await untilThere(page, lens);
      await page.evaluate(() => (location.hash = '#input=8a00'));
      await untilInput(page, /^8a00$/);
    });
  }

  test('stays when the skip link is followed', async () => {
    const page = await site.open('#input=8a00');
    await untilVerdict(page, /pong/i);
    await page.evaluate(() => document.querySelector('.skip').click());
    await until(async () => (await hash(page)) === '#main', 'the skip link');
    await eventually.equal(() => input(page), '8a00');
  });

  test('is compressed when it is long, and leads back to the same', async () => {
    const page = await site.open('#input=8a00');
    await untilVerdict(page, /pong/i);
    const long = '81 05 48 65 6c 6c 6f '.repeat(3000);
    await page.$eval(lens, (lens, long) => (lens.input = long), long);
    const packed = await until(async () => /^#z=[\w-]+$/.exec(await hash(page))?.[0], 'the compressed address');
    assert.ok(packed.length < 2000, `${packed.length} characters`);
    const plain = inflateRawSync(Buffer.from(packed.slice(3), 'base64url')).toString();
    assert.equal(plain, '#input=' + encodeURIComponent(long));
    const other = await site.open(packed);
    await untilBytes(other, /^81 05 48 65 6c 6c 6f 81 05/);
    await eventually.equal(() => input(other), long);
    await page.evaluate(() => history.back());
    await untilInput(page, /^8a00$/);
  });

  test('from anywhere is unpacked, of a text and of a form', async () => {
    const packed = (text) => '#z=' + deflateRawSync(text).toString('base64url');
    const page = await site.open(packed('#input=81%2005%2048%2065%206c%206c%206f'));
    await untilVerdict(page, /“Hello”/);
    await page.evaluate((hash) => (location.hash = hash), packed('#view=build&payload=Hi&mask=off'));
    await untilBytes(page, /^81 02 48 69/);
  });

  for (const [what, link, words] of [
    ['no DEFLATE', '#z=AAAA', /damaged/],
    ['cut off', '#z=' + deflateRawSync('#input=81 05 48 65 6c 6c 6f').toString('base64url').slice(0, 12), /damaged/],
    ['no base64', '#z=%%%', /damaged/],
    ['a bomb', '#z=' + deflateRawSync(Buffer.alloc(8 << 20, 0x41)).toString('base64url'), /more than a page may/],
    ['longer than 32 KB', '#z=' + 'A'.repeat(33000), /longer than the 32 KB/],
  ]) {
    test(`refuses a packed state that is ${what}`, async () => {
      const page = await site.open(link);
      await untilText(page, '#said', words);
      await page.evaluate(() => (location.hash = '#input=8a00'));
      await untilInput(page, /^8a00$/);
    });
  }

  test('leaves out what is too long and says so, and keeps it while the page is open', async () => {
    const page = await site.open('#input=8a00');
    await untilVerdict(page, /pong/i);
    const long = await page.$eval(lens, (lens) => {
      const bytes = crypto.getRandomValues(new Uint8Array(65535));
      lens.input = '82 7e ff ff ' + Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
      return lens.input;
    });
    await untilText(page, '#said', /too long/);
    await eventually.match(() => hash(page), /^#kept=\d+$/);
    await page.evaluate(() => (location.hash = '#view=build&opcode=9&mask=off&payload='));
    await untilBytes(page, /^89 00$/);
    await page.evaluate(() => history.back());
    await until(async () => (await input(page)) === long, 'the long input');
    await page.$eval(lens, (lens) => (lens.input = '8900'));
    await until(async () => (await hash(page)) === '#input=8900', 'the address');
    await page.evaluate(() => history.back());
    await until(async () => (await input(page)) === long, 'the long input');
    await untilText(page, '#said', /too long/);
  });

  test('finds what is too long again each time, in each state that it was looked at in', async () => {
    const page = await site.open('#input=8a00');
    await untilVerdict(page, /pong/i);
    await page.$eval(lens, (lens) => {
      const bytes = crypto.getRandomValues(new Uint8Array(65535));
      lens.input = '82 7e ff ff ' + Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
    });
    const first = await until(async () => /^#kept=\d+$/.exec(await hash(page))?.[0], 'the kept input');
    await page.$eval(lens, (lens) => (lens.direction = 'server-to-client'));
    const second = await until(async () => {
      const now = await hash(page);
      return now !== first && /^#kept/.test(now) && now;
    }, 'the other direction');
    const lensShows = (direction) =>
      until(
        () => page.$eval(lens, (lens, direction) => lens.direction === direction && lens.input.length > 1e5, direction),
        direction,
      );
    for (let round = 0; round < 2; round++) {
      await page.evaluate(() => (location.hash = '#view=build&opcode=9&mask=off&payload='));
      await untilBytes(page, /^89 00$/);
      await page.evaluate(() => history.back());
      await until(async () => (await hash(page)) === second, 'the address of the second state');
      await lensShows('server-to-client');
      await until(() => page.$eval(lens, (lens) => lens.report?.bytes.length === 65539), 'the report');
    }
    await page.evaluate(() => history.back());
    await until(async () => (await hash(page)) === first, 'the address of the first state');
    await lensShows('auto');
  });

  test('of an earlier page stands for nothing of this one', async () => {
    const page = await site.open('#input=8a00');
    await untilVerdict(page, /pong/i);
    const giveLong = () =>
      page.$eval(lens, (lens) => {
        const bytes = crypto.getRandomValues(new Uint8Array(65535));
        lens.input = '82 7e ff ff ' + Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
      });
    await giveLong();
    const first = await until(async () => /^#kept=\d+$/.exec(await hash(page))?.[0], 'the kept input');
    await page.reload();
    await untilText(page, '#said', /reloaded/);
    await giveLong();
    const second = await until(async () => /^#kept=\d+$/.exec(await hash(page))?.[0], 'the other kept input');
    assert.notEqual(first, second);
  });

  test('says that what was kept is gone', async () => {
    const page = await site.open('#kept=7');
    await untilText(page, '#said', /too long for a link.*reloaded/);
    await eventually.equal(() => hash(page), '');
    await untilVerdict(page, /“Hello”/);
  });
});
