import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eachBrowser } from '../harness/site.mjs';
import {
  click,
  clickText,
  input,
  textOf,
  texts,
  until,
  untilInput,
  untilText,
  untilThere,
  untilVerdict,
  withHash,
} from './inspector.mjs';

const trailingNewline =
  String.raw`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
  String.raw`Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\n\r\n\r\n\x81\x05Hello`;

eachBrowser('the Inspect view', (site) => {
  test('opens with the masked Hello of the RFC decoded', async () => {
    const page = await site.open();
    await untilVerdict(page, /“Hello”.*client/);
    assert.equal(await input(page), '81 85 37 fa 21 3d 7f 9f 4d 51 58');
    assert.equal(await textOf(page, 'ws-lens >>> ws-lens-message >>> pre'), 'Hello');
    assert.match(
      await textOf(page, 'ws-lens >>> ws-lens-message >>> dl'),
      /185f8db32271fe25f561a6fc938b2e264306ec304eda518007d1764826381969/,
    );
    assert.equal(
      (await texts(page, 'ws-lens >>> ws-lens-bits >>> [data-bits].bit')).join(''),
      bitsOf(await input(page)),
    );
    assert.deepEqual(await texts(page, 'ws-lens >>> ws-lens-fields >>> tbody .value'), [
      ...['1', '0', '0', '0', '0x1', '1', '5', '37fa213d', '7f9f4d5158'],
    ]);
    assert.deepEqual(await texts(page, 'ws-lens >>> ws-lens-unmask >>> .character'), [...'Hello']);
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
    assert.deepEqual(await texts(page, 'ws-lens >>> ws-lens-bytes >>> .byte.lit'), ['21']);
    assert.match(await textOf(page, 'ws-lens >>> ws-lens-fields >>> .lit-row'), /^Masking-key/);
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
    await (await untilThere(page, 'ws-lens >>> ws-lens-fields >>> tr:nth-child(8)')).hover();
    await untilText(page, 'ws-lens >>> ws-lens-box >>> mark.lit', /^37 fa 21 3d$/);
    assert.deepEqual(await texts(page, 'ws-lens >>> ws-lens-bytes >>> .byte.lit'), ['37', 'fa', '21', '3d']);
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
    const page = await site.open(withHash({ input: trailingNewline, request: 'dGhlIHNhbXBsZSBub25jZQ==' }));
    await untilVerdict(page, /newline/);
    await untilText(page, 'ws-lens >>> ws-lens-finding >>> .rule', /^handshake-accept-newline/);
    assert.match(await textOf(page, 'ws-lens >>> ws-lens-finding >>> .found'), /0xD.*10.*7/);
    assert.match(await textOf(page, 'ws-lens >>> ws-lens-accept >>> .found'), /xOo=\\n.*newline/);
    await clickText(page, 'ws-lens >>> ws-lens-finding >>> button', 'Use the corrected bytes');
    await untilText(page, 'ws-lens >>> ws-lens-message >>> pre', /^Hello$/);
    assert.equal(await input(page), trailingNewline.replace('=\\n', '='));
    assert.doesNotMatch((await texts(page, 'ws-lens >>> ws-lens-finding >>> .rule')).join(), /newline/);
  });

  test('points at the place of bad input and selects it', async () => {
    const page = await site.open(withHash({ input: '[129, 300, 5]' }));
    await untilText(page, 'ws-lens >>> ws-lens-finding >>> .found', /./);
    assert.ok((await texts(page, 'ws-lens >>> ws-lens-box >>> mark')).includes('300'));
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

  test('is overruled in notation and direction', async () => {
    const page = await site.open(withHash({ input: '8105' }));
    await untilText(page, 'ws-lens >>> ws-lens-recognised >>> b', /Hex/);
    await click(page, 'ws-lens >>> ws-lens-recognised >>> summary');
    await page.$eval('ws-lens >>> ws-lens-recognised >>> [value=text]', (radio) => radio.click());
    await untilText(page, 'ws-lens >>> ws-lens-recognised >>> b', /Text/);
    await clickText(page, 'ws-lens >>> ws-lens-examples >>> button', 'Unmasked “Hello”');
    await untilVerdict(page, /server/);
    await clickText(page, 'ws-lens >>> ws-lens-judge >>> label', 'From client');
    await untilText(page, 'ws-lens >>> ws-lens-finding >>> .rule', /^frame-client-not-masked/);
  });

  test('copies bytes in a notation and says so', async () => {
    const page = await site.open('', { prepare: keepClipboard });
    await untilVerdict(page, /“Hello”/);
    await click(page, 'ws-lens >>> ws-lens-copy-menu >>> .opener');
    await untilThere(page, 'ws-lens >>> ws-lens-copy-menu >>> [role=menuitem]');
    await clickText(page, 'ws-lens >>> ws-lens-copy-menu >>> [role=menuitem]', 'Base64');
    await untilText(page, 'ws-lens >>> p[role=status]', /Copied as Base64/);
    assert.equal(await page.evaluate(() => window.copied), 'gYU3+iE9f59NUVg=');
  });

  test('draws a screenful of 1,000 frames and follows the arrow keys', async () => {
    const page = await site.open(withHash({ input: '810548656c6c6f'.repeat(1000) }));
    await untilText(page, 'ws-lens >>> ws-lens-frames >>> small', /1,000 frames/);
    assert.ok((await texts(page, 'ws-lens >>> ws-lens-frames >>> [role=option]')).length < 60);
    assert.ok((await texts(page, 'ws-lens >>> ws-lens-bytes >>> .byte')).length < 1000);
    await (await page.$('ws-lens >>> ws-lens-frames >>> [role=listbox]')).focus();
    await page.keyboard.press('End');
    await untilText(page, 'ws-lens >>> ws-lens-frames >>> [aria-selected=true]', /500/);
  });

  test('decodes every example', async () => {
    const page = await site.open();
    await untilVerdict(page, /“Hello”/);
    for (const button of await page.$$('ws-lens >>> ws-lens-examples >>> button')) {
      await button.evaluate((chip) => chip.click());
      await until(() => button.evaluate((chip) => chip.ariaPressed === 'true'), 'the example');
      assert.notEqual(await textOf(page, 'ws-lens >>> ws-lens-verdict >>> .detail'), '');
    }
  });
});

const bitsOf = (hex) => hex.replace(/\w\w ?/g, (byte) => Number.parseInt(byte, 16).toString(2).padStart(8, '0'));

/** Runs in the page. */
function keepClipboard() {
  Object.defineProperty(navigator, 'clipboard', {
    value: { writeText: async (text) => void (window.copied = text) },
  });
}
