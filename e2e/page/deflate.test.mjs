import { test } from 'node:test';
import { constants, deflateRawSync } from 'node:zlib';
import { allPanes, eachBrowser } from '../harness/site.mjs';
import { click, clickText, eventually, textOf, texts, until, untilText, untilThere, withHash } from './inspector.mjs';

const deflate = 'ws-lens >>> ws-lens-deflate';
const second = 'ws-lens >>> ws-lens-frames >>> [data-row="1"]';
const extensions = 'permessage-deflate';

/** The payload of a compressed message, by zlib. */
const compress = (text, options = {}) =>
  deflateRawSync(text, { finishFlush: constants.Z_SYNC_FLUSH, ...options }).subarray(0, -4);

/** A server's text frame with RSV1, in hex. */
function frame(payload) {
  const length = payload.length < 126 ? [payload.length] : [126, payload.length >> 8, payload.length & 255];
  return Buffer.from([0xc1, ...length, ...payload]).toString('hex');
}

eachBrowser(
  'a compressed message',
  (site) => {
    const open = (input, options = extensions) => site.show(withHash({ input, extensions: options }));

    test('shows its bytes beside what they inflate to, and its tokens', async () => {
      // RFC 7692 section 7.2.3.1
      const page = await open('c1 07 f2 48 cd c9 c9 07 00');
      await untilText(page, `${deflate} >>> .about`, /^Block 1: the fixed codes/);
      await eventually.equal(() => textOf(page, `${deflate} >>> small`), '7 → 5 bytes, 140 %');
      await eventually.deepEqual(() => texts(page, `${deflate} >>> .bytes .cell`), 'f2 48 cd c9 c9 07 00'.split(' '));
      await eventually.equal(() => textOf(page, `${deflate} >>> .text`), 'Hello');
      await eventually.deepEqual(() => texts(page, `${deflate} >>> .piece`), ['header', 'Hello', 'end', 'header']);
      await eventually.match(async () => (await texts(page, `${deflate} >>> .about`))[1], /00 00 ff ff.* left out/);
    });

    test('names the message that a copy reaches back into', async () => {
      // RFC 7692 section 7.2.3.2
      const page = await open('c1 07 f2 48 cd c9 c9 07 00 c1 05 f2 00 11 00 00');
      await click(page, second);
      await untilText(page, `${deflate} >>> .copy.earlier`, /^copy 4 from 5 back, in frame 1 ello$/);
      await (await page.$(`${deflate} >>> .copy`)).hover();
      await untilText(page, `${deflate} >>> .readout`, /^Bits 11 to 23 .*distance of 5.*frame 1.*context takeover/);
      await eventually.deepEqual(() => texts(page, `${deflate} >>> .cell.lit`), ['00', '11']);
      await eventually.equal(() => textOf(page, `${deflate} >>> mark`), 'ello');
      await eventually.deepEqual(() => texts(page, 'ws-lens >>> ws-lens-bytes >>> .byte.lit'), ['00', '11']);
    });

    test('takes no history along where none is taken over', async () => {
      const page = await open(
        'c1 07 f2 48 cd c9 c9 07 00 c1 05 f2 00 11 00 00',
        `${extensions}; server_no_context_takeover`,
      );
      await click(page, second);
      await untilText(page, `${deflate} >>> .problem`, /^At byte 1, bit 3: .* 5 bytes/);
      await eventually.deepEqual(() => texts(page, `${deflate} >>> .piece`), ['header', 'H']);
      await eventually.equal(() => textOf(page, `${deflate} >>> small`), 'cannot be inflated to its end');
    });

    test('lights up the bytes of a fragment', async () => {
      const page = await open('41 83 00 00 00 01 f2 48 cd 80 84 00 00 00 02 c9 c9 07 02');
      await untilText(page, `${deflate} >>> .literal`, /^Hello$/);
      await (await page.$(`${deflate} >>> .end`)).hover();
      await untilText(page, `${deflate} >>> .readout`, /^Bits 43 to 49/);
      await eventually.deepEqual(() => texts(page, 'ws-lens >>> ws-lens-bytes >>> .byte.lit'), ['07', '02']);
    });

    test('is in hex where it is binary and not all of it can be seen', async () => {
      const payload = compress(Buffer.from([0, 1, 2, 65]));
      const page = await open(Buffer.from([0xc2, payload.length, ...payload]).toString('hex'));
      await untilText(page, `${deflate} >>> .literal`, /^00 01 02 41$/);
      await eventually.equal(() => textOf(page, `${deflate} >>> .text`), '00 01 02 41');
    });

    test('is walked by arrow keys', async () => {
      const page = await open(frame(compress('a rose is a rose is a rose')));
      await untilThere(page, `${deflate} >>> .copy`);
      await (await page.$(`${deflate} >>> .piece[tabindex="0"]`)).focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await untilText(page, `${deflate} >>> .readout`, /A length of 15 and a distance of 10/);
      await eventually.equal(() => textOf(page, `${deflate} >>> mark`), 'rose is a rose');
    });

    test('has stored and dynamic blocks, and puts a fault at its place', async () => {
      const page = await open(frame(compress('Hello', { level: 0 })));
      await untilText(page, `${deflate} >>> .about`, /5 bytes stored as they are/);
      const long = Array.from({ length: 90 }, (_, i) => `${i}: ${i * 7919}`).join('\n');
      await page.$eval('main ws-lens', (lens, input) => (lens.input = input), frame(compress(long)));
      await until(async () => (await textOf(page, `${deflate} >>> .text`)).startsWith('0: 0'), 'the long text');
      if (!(await page.$(`${deflate} >>> .about`))) await (await page.$(`${deflate} >>> summary`)).click();
      await untilText(page, `${deflate} >>> .about`, /codes of its own, given in a header of \d+ bits/);
      await page.$eval('main ws-lens', (lens, input) => (lens.input = input), 'c1 03 f2 48 07');
      await untilText(page, `${deflate} >>> .problem`, /^At byte \d, bit \d: /);
    });

    test('is taken apart only when asked, if it is long', async () => {
      const long = Array.from({ length: 900 }, (_, i) => `${(i * 48271) % 2147483647} `).join('');
      const page = await open(frame(compress(long)));
      await untilText(page, `${deflate} >>> h3`, /On the wire [\d,]+ bytes/);
      await eventually.equal(() => page.$(`${deflate} >>> .piece`), null);
      await (await page.$(`${deflate} >>> summary`)).click();
      await untilThere(page, `${deflate} >>> .piece`);
      const drawn = async () => (await texts(page, `${deflate} >>> .piece`)).length;
      await eventually.equal(() => drawn(), 300);
      await clickText(page, `${deflate} >>> button.button`, 'Show more');
      await until(async () => (await drawn()) > 300, 'more pieces');
    });

    test('is absent for a message that is not compressed', async () => {
      const page = await open('81 05 48 65 6c 6c 6f');
      await untilText(page, 'ws-lens >>> ws-lens-message >>> pre', /^Hello$/);
      await eventually.equal(() => page.$(`${deflate} >>> section`), null);
    });
  },
  { named: allPanes },
);
