import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allPanes, eachBrowser } from '../harness/site.mjs';
import {
  clickText,
  eventually,
  textOf,
  texts,
  until,
  untilText,
  untilThere,
  untilVerdict,
  withHash,
} from './inspector.mjs';

const markup = '<img src=x onerror="window.broken=1"><script>window.broken=1</script>';
const hexOf = (text) => Buffer.from(text).toString('hex');
const textFrame = (text) => `81${Buffer.byteLength(text).toString(16).padStart(2, '0')}${hexOf(text)}`;

const broken = (page) => page.evaluate(() => 'broken' in window || document.querySelector('main img') !== null);

eachBrowser(
  'hostile input',
  (site) => {
    test('markup in a payload is shown as text', async () => {
      const page = await site.open(withHash({ input: textFrame(markup) }));
      await untilText(page, 'ws-lens >>> ws-lens-message >>> pre', /^<img src=x/);
      await eventually.equal(() => textOf(page, 'ws-lens >>> ws-lens-message >>> pre'), markup);
      await eventually.equal(async () => (await page.$$('ws-lens >>> img')).length, 0);
      await eventually.equal(() => broken(page), false);
    });

    test('markup in every part of the address is text', async () => {
      const states = [
        'input',
        'notation',
        'direction',
        'extensions',
        'request',
        'panes',
        'view',
        'payload',
        'mask',
        'code',
      ];
      const page = await site.open(withHash(Object.fromEntries(states.map((name) => [name, markup])), 'index.html'));
      await untilThere(page, 'ws-lens-workspace');
      await page.evaluate((hash) => (location.hash = hash), withHash({ view: 'build', mask: markup, payload: markup }));
      await untilText(page, 'ws-lens-workspace >>> ws-lens-form >>> #key-error', /hex digits/);
      await eventually.equal(() => broken(page), false);
    });

    test('markup in headers is text', async () => {
      const head = `GET /${markup.replaceAll(' ', '')} HTTP/1.1\nHost: ${markup}\n${markup}: x\nSec-WebSocket-Key: ${markup}\n\n`;
      const page = await site.open(withHash({ input: head, notation: 'head' }));
      await untilText(page, 'ws-lens >>> ws-lens-handshake >>> td', /Host/);
      await eventually.equal(() => broken(page), false);
    });

    test('markup in control frames and in everything that is negotiated is text', async () => {
      const size = (extra) => (Buffer.byteLength(markup) + extra).toString(16).padStart(2, '0');
      const frames = `88${size(2)}03e8${hexOf(markup)}89${size(0)}${hexOf(markup)}8a${size(0)}${hexOf(markup)}`;
      const page = await site.open(withHash({ input: frames, direction: 'server-to-client' }));
      await until(
        async () =>
          (await texts(page, 'ws-lens >>> ws-lens-message >>> dd')).some((text) => text.startsWith('<img src=x')),
        'the reason',
      );
      const names = `${markup}, constructor; __proto__=1, toString; x="${markup.replaceAll('"', '')}"`;
      const head = `GET / HTTP/1.1\nHost: a\nSec-WebSocket-Protocol: ${markup}, __proto__\nSec-WebSocket-Extensions: ${names}\n\n`;
      await page.$eval('main ws-lens', (lens, input) => (lens.input = input), head);
      await untilText(page, 'ws-lens >>> ws-lens-handshake >>> td', /Host/);
      await eventually.equal(async () => (await page.$$('ws-lens >>> img')).length, 0);
      await eventually.equal(() => broken(page), false);
    });

    test('deeply nested JSON does not break the page', async () => {
      const page = await site.open();
      await untilVerdict(page, /“Hello”/);
      const deep = '[{"a":'.repeat(20_000);
      const length = Buffer.byteLength(deep).toString(16).padStart(16, '0');
      await page.$eval('main ws-lens', (lens, input) => (lens.input = input), `817f${length}${hexOf(deep)}`);
      await untilText(page, 'ws-lens >>> ws-lens-message >>> [role=tree]', /array/);
      await clickText(page, 'ws-lens >>> ws-lens-examples >>> button', 'Masked “Hello”');
      await untilVerdict(page, /“Hello”/);
    });

    test('characters that a screen does not show are made visible', async () => {
      const page = await site.open(withHash({ input: textFrame('a\u0000b\u202ec\u2066d\ufeffe\u001b[1m') }));
      await eventually.equal(
        () => textOf(page, 'ws-lens >>> ws-lens-message >>> pre'),
        'a\\0bU+202EcU+2066dU+FEFFe\\x1b[1m',
      );
      const everywhere = (await texts(page, 'ws-lens >>> .main')).join();
      // eslint-disable-next-line no-control-regex
      assert.doesNotMatch(everywhere, /[\u0000\u202e\u2066\ufeff\u001b]/);
    });

    test('random text never breaks the page', async () => {
      const page = await site.open();
      await untilVerdict(page, /“Hello”/);
      const inputs = Array.from({ length: 40 }, (_, i) => noise(i));
      await page.$eval(
        'main ws-lens',
        async (lens, all) => {
          for (const input of all) {
            const done = new Promise((resolve) => lens.addEventListener('ws-lens-change', resolve, { once: true }));
            lens.input = input;
            await done;
            await lens.updateComplete;
          }
        },
        inputs,
      );
      await clickText(page, 'ws-lens >>> ws-lens-examples >>> button', 'Masked “Hello”');
      await untilVerdict(page, /“Hello”/);
    });
  },
  { named: allPanes },
);

/** The same texts in every run: a linear congruential generator. */
function noise(seed) {
  let state = seed * 2654435761 + 1;
  const next = () => (state = (state * 1103515245 + 12345) % 2147483648);
  const alphabet = seed % 2 === 0 ? '0123456789abcdef ' : 'GET /\r\n:\\x"\'[]{},\u202e\u0000<>%é😀0f8';
  const letters = [...alphabet];
  return Array.from({ length: 1 + (next() % 400) }, () => letters[next() % letters.length]).join('');
}
