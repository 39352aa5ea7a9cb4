import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allPanes, eachBrowser } from '../harness/site.mjs';
import {
  click,
  clickText,
  eventually,
  follow,
  input,
  textOf,
  texts,
  until,
  untilBytes,
  untilInput,
  untilText,
  untilThere,
  untilVerdict,
  valueOf,
  withHash,
} from './inspector.mjs';

const trailingNewline =
  String.raw`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
  String.raw`Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\n\r\n\r\n\x81\x05Hello`;

const requestOfTwoOrigins = [
  'GET / HTTP/1.1',
  'Host: example.com',
  'Upgrade: websocket',
  'Connection: Upgrade',
  'Sec-WebSocket-Key: p8Xk2Q0nV7y1mJt4Lw9BzA==',
  'Origin: https://a.example',
  'Origin: https://b.example',
  'Sec-WebSocket-Version: 13\n\n',
].join('\n');

eachBrowser(
  'the Inspect view',
  (site) => {
    test('opens with the masked Hello of the RFC decoded', async () => {
      const page = await site.open();
      await untilVerdict(page, /client sends the text “Hello”.*no rule broken/);
      await eventually.equal(() => input(page), '81 85 37 fa 21 3d 7f 9f 4d 51 58');
      await eventually.equal(() => textOf(page, 'ws-lens >>> ws-lens-message >>> pre'), 'Hello');
      await eventually.match(
        () => textOf(page, 'ws-lens >>> ws-lens-message >>> details'),
        /185f8db32271fe25f561a6fc938b2e264306ec304eda518007d1764826381969/,
      );
      await eventually.equal(
        async () => (await texts(page, 'ws-lens >>> ws-lens-bits >>> [data-bits].bit')).join(''),
        bitsOf(await input(page)),
      );
      await eventually.deepEqual(
        () => texts(page, 'ws-lens >>> ws-lens-fields >>> tbody .value'),
        ['1', '0 0 0', '0x1', '1', '5', '37 fa 21 3d', '7f 9f 4d 51 58'],
      );
      await eventually.deepEqual(() => texts(page, 'ws-lens >>> ws-lens-unmask >>> .character'), [...'Hello']);
    });

    test('flips a bit at a click, and back with the Back button', async () => {
      const page = await site.open();
      await click(page, 'ws-lens >>> ws-lens-bits >>> [data-bits="4-5"]');
      await untilInput(page, /^89 85/);
      await untilVerdict(page, /ping/i);
      await until(() => page.evaluate(() => location.hash.startsWith('#input=89')), 'the address');
      await page.evaluate(() => history.back());
      await untilVerdict(page, /“Hello”/);
    });

    test('moves over the bits by arrow keys and lights them up in all panes', async () => {
      const page = await site.open();
      const first = await untilThere(page, 'ws-lens >>> ws-lens-bits >>> [tabindex="0"]');
      await first.focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowRight');
      await untilText(page, 'ws-lens >>> ws-lens-box >>> mark.lit', /^21$/);
      await eventually.deepEqual(() => texts(page, 'ws-lens >>> ws-lens-bytes >>> .byte.lit'), ['21']);
      await eventually.match(() => textOf(page, 'ws-lens >>> ws-lens-fields >>> .lit-row'), /^masking key/);
      await page.keyboard.press(' ');
      await untilInput(page, /^81 85 37 fa 61/);
      await page.keyboard.press('Escape');
      await until(
        async () => (await texts(page, 'ws-lens >>> ws-lens-bytes >>> .byte.lit')).length === 0,
        'no selection',
      );
    });

    test('lights up the bytes of a field under the pointer', async () => {
      const page = await site.open();
      await (await untilThere(page, 'ws-lens >>> ws-lens-fields >>> tr:nth-child(6)')).hover();
      await untilText(page, 'ws-lens >>> ws-lens-box >>> mark.lit', /^37 fa 21 3d$/);
      await eventually.deepEqual(
        () => texts(page, 'ws-lens >>> ws-lens-bytes >>> .byte.lit'),
        ['37', 'fa', '21', '3d'],
      );
    });

    test('decodes as it is typed', async () => {
      const page = await site.open();
      await untilVerdict(page, /“Hello”/);
      await clickText(page, 'ws-lens >>> ws-lens-box >>> button', 'Clear');
      await untilVerdict(page, /Paste something/);
      await page.keyboard.type('8a 00');
      await untilVerdict(page, /pong/i);
    });

    test('tells the story of the trailing newline and takes over the corrected bytes', async () => {
      const page = await site.show(withHash({ input: trailingNewline, request: 'dGhlIHNhbXBsZSBub25jZQ==' }));
      await untilVerdict(page, /newline/);
      await untilText(page, 'ws-lens >>> ws-lens-finding >>> .rule', /^handshake-accept-newline/);
      await eventually.match(() => textOf(page, 'ws-lens >>> ws-lens-finding >>> .found'), /0xD.*10.*7/);
      await eventually.match(() => textOf(page, 'ws-lens >>> ws-lens-accept >>> .found'), /xOo=\\n.*newline/);
      await clickText(page, 'ws-lens >>> ws-lens-finding >>> button', 'Use the corrected bytes');
      await untilText(page, 'ws-lens >>> ws-lens-message >>> pre', /^Hello$/);
      await eventually.equal(() => input(page), trailingNewline.replace('=\\n', '='));
      await eventually.doesNotMatch(
        async () => (await texts(page, 'ws-lens >>> ws-lens-finding >>> .rule')).join(),
        /newline/,
      );
    });

    test('says what the input is after the correction, in the finding that the verdict is about', async () => {
      const page = await site.show(withHash({ input: trailingNewline, request: 'dGhlIHNhbXBsZSBub25jZQ==' }));
      await untilText(page, 'ws-lens >>> ws-lens-finding >>> h4', /^After the correction$/);
      await eventually.match(
        () => textOf(page, 'ws-lens >>> ws-lens-finding >>> .outcome'),
        /the text “Hello”.*No error/,
      );
      await eventually.equal(async () => (await texts(page, 'ws-lens >>> ws-lens-finding >>> h4')).length, 1);
      const strips = await texts(page, 'ws-lens >>> ws-lens-finding >>> ws-lens-strip[tone=ok] >>> .byte');
      assert.match(strips.join(' '), /3d 0d 0a 0d 0a 81 05 48 65 6c 6c 6f$/);
    });

    test('folds what was found before by the same rule', async () => {
      const page = await site.show(withHash({ input: '83 00 83 00 83 00', direction: 'server-to-client' }));
      await untilText(page, 'ws-lens >>> ws-lens-findings >>> summary', /Error.*, in frame 2$/);
      const folded = await page.$$eval('ws-lens >>> ws-lens-findings >>> .card > *', (all) =>
        all.map(({ localName }) => localName),
      );
      assert.deepEqual(folded, ['h2', 'ws-lens-finding', 'details', 'details']);
    });

    test('folds what follows from a cause under it', async () => {
      const page = await site.show(withHash({ input: trailingNewline, request: 'dGhlIHNhbXBsZSBub25jZQ==' }));
      const button = 'ws-lens >>> ws-lens-findings >>> button[aria-expanded]';
      const all = 'ws-lens >>> ws-lens-findings >>> ws-lens-finding';
      const rules = () => page.$$eval(all, (cards) => cards.map(({ dataset }) => dataset.finding).join());
      await untilText(page, button, /^3 consequences$/);
      await eventually.doesNotMatch(rules, /frame-/);
      await page.$eval(button, (it) => it.focus());
      await page.keyboard.press('Enter');
      await eventually.equal(() => page.$eval(button, (it) => it.ariaExpanded), 'true');
      await eventually.match(rules, /frame-reserved-control-opcode,frame-control-fragmented,frame-truncated/);
      await page.keyboard.press('Enter');
      await eventually.doesNotMatch(rules, /frame-/);
    });

    test('links to every section that decides, and to the registry', async () => {
      const links = async (state) => {
        const page = await site.show(withHash(state));
        await untilText(page, 'ws-lens >>> ws-lens-finding >>> .section', /./);
        return page.$$eval('ws-lens >>> ws-lens-finding >>> .section', (all) => all.map(({ href }) => href));
      };
      const rfc = (number, section) => `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`;
      assert.deepEqual(await links({ input: requestOfTwoOrigins }), [rfc(6455, '4.1'), rfc(6455, '10.2')]);
      assert.deepEqual(await links({ input: '88 02 03 f4' }), [
        'https://www.iana.org/assignments/websocket/websocket.xhtml#close-code-number',
      ]);
      assert.deepEqual(await links({ input: 'c9 00', extensions: 'permessage-deflate' }), [rfc(7692, '6.1')]);
    });

    test('shows a bare payload as a message, and builds a frame with it', async () => {
      const page = await site.show(withHash({ input: '{"a":1}' }));
      await untilText(page, 'ws-lens >>> ws-lens-message >>> [role=tree]', /object of 1 a 1 number/);
      const built = await follow(site, page, 'ws-lens >>> ws-lens-message >>> a', 'Build a frame with it');
      await untilBytes(built, /^81 87 37 fa 21 3d /);
    });

    for (const [name, input, label, answer] of [
      ['a text', '81 85 37 fa 21 3d 7f 9f 4d 51 58', 'Build its echo', /^81 05 48 65 6c 6c 6f$/],
      ['a binary message', '82 83 00 00 00 01 64 dc 82', 'Build its echo', /^82 03 64 dc 82$/],
      ['fragments', '01 81 00 00 00 01 61 80 81 00 00 00 01 62', 'Build its echo', /^81 02 61 62$/],
    ]) {
      test(`builds a server's echo of ${name}`, async () => {
        const page = await site.show(withHash({ input }));
        await untilBytes(await follow(site, page, 'ws-lens >>> ws-lens-message >>> a', label), answer);
      });
    }

    test('offers no echo to a server, nor of what ends the connection', async () => {
      const page = await site.show('#input=8105 48656c6c6f');
      for (const input of ['8105 48656c6c6f', '81 81 00 00 00 01 ff', '88 82 00 00 00 01 03 ec']) {
        await page.$eval('main ws-lens', (lens, text) => (lens.input = text), input);
        await untilText(page, 'ws-lens >>> ws-lens-message >>> small', /./);
        await eventually.deepEqual(() => texts(page, 'ws-lens >>> ws-lens-message >>> a'), [], input);
      }
    });

    test('keeps the box in sight beside the panes, and hides none of the examples', async () => {
      const page = await site.show(withHash({ input: trailingNewline }), { width: 1440, height: 700 });
      await untilText(page, 'ws-lens >>> ws-lens-finding >>> .found', /./);
      await page.evaluate(() => scrollTo(0, 1500));
      const top = () => page.$eval('ws-lens >>> ws-lens-box', (box) => Math.round(box.getBoundingClientRect().top));
      await until(async () => (await top()) === 12, 'the box at the top');
      const scrolls = await page.$eval('ws-lens >>> .side', (side) => getComputedStyle(side).overflowY);
      assert.equal(scrolls, 'visible');
    });

    test('points at the place of bad input and selects it', async () => {
      const page = await site.show(withHash({ input: '[129, 300, 5]' }));
      await untilText(page, 'ws-lens >>> ws-lens-finding >>> .found', /./);
      await eventually.ok(async () => (await texts(page, 'ws-lens >>> ws-lens-box >>> mark')).includes('300'));
      const findings = await page.$$('ws-lens >>> ws-lens-finding');
      for (const finding of findings) {
        if (!(await textOf(finding, '>>> .found')).includes('300')) continue;
        await clickText(finding, '>>> button', 'Show it in the box');
      }
      const selected = await page.$eval('ws-lens >>> ws-lens-box >>> textarea', (box) =>
        box.value.slice(box.selectionStart, box.selectionEnd),
      );
      assert.equal(selected, '300');
    });

    test('selects the place in a text whose lines end in CR LF too', async () => {
      const text = '[129,\r\n5,\r\n300]';
      const page = await site.show(withHash({ input: text }));
      await untilVerdict(page, /./);
      const at = text.indexOf('300');
      await page.$eval('ws-lens >>> ws-lens-box', (box, at) => box.point(at, at + 3), at);
      const selected = await page.$eval('ws-lens >>> ws-lens-box >>> textarea', (box) =>
        box.value.slice(box.selectionStart, box.selectionEnd),
      );
      assert.equal(selected, '300');
    });

    test('flips bits that follow each other at once, and none of an older report', async () => {
      const page = await site.show('#input=8a00');
      await untilVerdict(page, /pong/i);
      await page.$eval('main ws-lens', ({ inspection }) => {
        for (const bit of [0, 7, 15]) void inspection.flipBit(bit);
      });
      await until(async () => (await input(page)) === '0b01', 'the flipped bits');
      await untilVerdict(page, /./);
      await page.$eval('main ws-lens', (lens) => {
        lens.input = '8900';
        void lens.inspection.flipBit(0);
      });
      await untilVerdict(page, /ping/i);
      await eventually.equal(() => input(page), '8900');
    });

    test('is overruled in notation and direction', async () => {
      const page = await site.show(withHash({ input: '8105' }));
      await untilText(page, 'ws-lens >>> ws-lens-recognised >>> b', /Hex/);
      await click(page, 'ws-lens >>> ws-lens-recognised >>> summary');
      await page.$eval('ws-lens >>> ws-lens-recognised >>> [value=text]', (radio) => radio.click());
      await untilText(page, 'ws-lens >>> ws-lens-recognised >>> b', /Text/);
      await clickText(page, 'ws-lens >>> ws-lens-examples >>> button', 'Unmasked “Hello”');
      await untilVerdict(page, /server/);
      await clickText(page, 'ws-lens >>> ws-lens-judge >>> label', 'From client');
      await untilText(page, 'ws-lens >>> ws-lens-finding >>> .rule', /^frame-client-not-masked/);
    });

    test('shows which other notation was chosen, as long as it is', async () => {
      const page = await site.show(withHash({ input: '8a00', notation: 'text' }));
      const select = 'ws-lens >>> ws-lens-recognised >>> select';
      await until(async () => (await page.$(select)) && (await valueOf(page, select)) === 'text', 'the notation');
      await clickText(page, 'ws-lens >>> ws-lens-examples >>> button', 'Unmasked “Hello”');
      await untilVerdict(page, /server/);
      await eventually.equal(() => valueOf(page, select), '');
    });

    test('copies bytes in a notation and says so', async () => {
      const page = await site.open('', { prepare: keepClipboard });
      await untilVerdict(page, /“Hello”/);
      await click(page, 'ws-lens >>> ws-lens-copy-menu >>> .opener');
      await untilThere(page, 'ws-lens >>> ws-lens-copy-menu >>> [role=menuitem]');
      // Where the menu is taller than the window its rows scroll, which Firefox's driver does not do before a click.
      await page.$$eval('ws-lens >>> ws-lens-copy-menu >>> [role=menuitem]', (items) =>
        items.find((item) => item.textContent.trim() === 'Base64').scrollIntoView({ block: 'nearest' }),
      );
      await clickText(page, 'ws-lens >>> ws-lens-copy-menu >>> [role=menuitem]', 'Base64');
      await untilText(page, 'ws-lens >>> p[role=status]', /Copied as Base64/);
      await eventually.equal(() => page.evaluate(() => window.copied), 'gYU3+iE9f59NUVg=');
    });

    test('draws a screenful of 1,000 frames and follows the arrow keys', async () => {
      const page = await site.show(withHash({ input: '810548656c6c6f'.repeat(1000) }));
      await untilText(page, 'ws-lens >>> ws-lens-frames >>> .heading', /the first 500 of 1,000 frames/);
      await eventually.ok(async () => (await texts(page, 'ws-lens >>> ws-lens-frames >>> .row')).length < 60);
      await eventually.ok(async () => (await texts(page, 'ws-lens >>> ws-lens-bytes >>> .byte')).length < 1000);
      await (await page.$('ws-lens >>> ws-lens-frames >>> .rows')).focus();
      await page.keyboard.press('End');
      await untilText(page, 'ws-lens >>> ws-lens-frames >>> [aria-selected=true]', /500/);
    });

    test('decodes every example', async () => {
      const page = await site.open();
      await untilVerdict(page, /“Hello”/);
      for (const button of await page.$$('ws-lens >>> ws-lens-examples >>> button[aria-pressed]')) {
        await button.evaluate((chip) => chip.click());
        await until(() => button.evaluate((chip) => chip.ariaPressed === 'true'), 'the example');
        await eventually.notEqual(() => textOf(page, 'ws-lens >>> ws-lens-verdict >>> .detail'), '');
      }
    });
  },
  { named: allPanes },
);

const bitsOf = (hex) => hex.replace(/\w\w ?/g, (byte) => Number.parseInt(byte, 16).toString(2).padStart(8, '0'));

/** Runs in the page. */
function keepClipboard() {
  Object.defineProperty(navigator, 'clipboard', {
    value: { writeText: async (text) => void (window.copied = text) },
  });
}
