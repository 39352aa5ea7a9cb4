import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from '../harness/axe.mjs';
import { eachBrowser } from '../harness/site.mjs';
import {
  click,
  clickText,
  eventually,
  pixelsTooWide,
  textOf,
  texts,
  until,
  untilText,
  untilThere,
  untilValue,
  withHash,
} from './inspector.mjs';

const lens = 'ws-lens-workspace';
const box = `${lens} >>> ws-lens-source >>> textarea`;
const title = `${lens} >>> [data-verdict]`;
const payload = `${lens} >>> ws-lens-form >>> #payload`;
const chip = (name) => `${lens} >>> [data-chip=${name}]`;
const option = `${lens} >>> ws-lens-chips >>> [role=option]`;
const neighbour = `${lens} >>> ws-lens-neighbours >>> button`;

const inspection = (page, name) => page.$eval(lens, ({ inspection }, name) => inspection.question[name], name);
const untilInput = (page, pattern) =>
  until(async () => pattern.test(await inspection(page, 'input')), `the input ${pattern}`);
const chosen = (page) => page.$eval(lens, ({ inspection }) => inspection.selection.chosen);
const lit = (page) => texts(page, `${lens} >>> ws-lens-source >>> mark.lit`);
const face = (page, label) => clickText(page, `${lens} >>> ws-lens-input >>> .segments label`, label);
const optionNamed = (page, label) =>
  until(async () => {
    const labels = await page.$$eval(option, (all) => all.map(({ dataset }) => dataset.label));
    const at = labels.indexOf(label);
    return at >= 0 && (await page.$$(option))[at];
  }, `the option ${label}`);
const choose = async (page, name, label) => {
  await click(page, chip(name));
  await (await optionNamed(page, label)).click();
};

/** Pastes as a browser does, in place of what is selected. */
async function paste(page, text) {
  await page.$eval(
    box,
    (field, text) => {
      field.focus();
      field.select();
      const data = new DataTransfer();
      data.setData('text/plain', text);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, composed: true }));
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true, composed: true }));
    },
    text,
  );
}

async function press(page, ...keys) {
  for (const key of keys.slice(0, -1)) await page.keyboard.down(key);
  await page.keyboard.press(keys.at(-1));
  for (const key of keys.slice(0, -1)) await page.keyboard.up(key);
}

// RFC 6455 section 5.7: the masked "Hello".
const maskedHello = '81 85 37 fa 21 3d 7f 9f 4d 51 58';
const response = [
  'HTTP/1.1 101 Switching Protocols',
  'Upgrade: websocket',
  'Connection: Upgrade',
  'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
  '',
  '',
].join('\n');

eachBrowser('the pane of the input', (site) => {
  test('says in chips how the input is read, and judges it otherwise', async () => {
    const page = await site.show(withHash({ input: maskedHello }));
    await untilText(page, chip('form'), /Hex, spaced/);
    await untilText(page, chip('size'), /^11 bytes$/);
    await untilText(page, chip('sender'), /^from client \(guessed from MASK\)$/);
    await untilText(page, chip('extensions'), /^extensions not known$/);
    await choose(page, 'sender', 'From server');
    await untilText(page, chip('sender'), /^from server \(chosen\)$/);
    await untilText(page, title, /mask/i);
    await choose(page, 'extensions', 'None');
    await untilText(page, chip('extensions'), /^no extensions \(chosen\)$/);
    await choose(page, 'form', 'Text');
    await untilText(page, chip('form'), /^Text \(chosen/);
    assert.equal(await inspection(page, 'notation'), 'text');
  });

  test('opens the list of a chip by the keyboard, and closes it with Escape', async () => {
    const page = await site.show(withHash({ input: maskedHello }));
    await (await untilThere(page, chip('sender'))).focus();
    await page.keyboard.press('Enter');
    await untilThere(page, option);
    await eventually.equal(
      () => page.$eval(`${lens} >>> ws-lens-chips`, ({ shadowRoot }) => shadowRoot.activeElement?.ariaSelected),
      'true',
    );
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await eventually.equal(() => inspection(page, 'direction'), 'client-to-server');
    await page.keyboard.press('Enter');
    await untilThere(page, option);
    await page.keyboard.press('Escape');
    await until(async () => (await page.$(option)) === null, 'the list to close');
    await eventually.equal(
      () => page.$eval(`${lens} >>> ws-lens-chips`, ({ shadowRoot }) => shadowRoot.activeElement?.dataset.chip),
      'sender',
    );
  });

  test('takes the key that a response answers', async () => {
    const page = await site.show(withHash({ input: response }));
    await untilText(page, chip('request'), /^request not known$/);
    await click(page, chip('request'));
    await (await untilThere(page, `${lens} >>> #given`)).type('dGhlIHNhbXBsZSBub25jZQ==');
    await page.keyboard.press('Enter');
    await untilText(page, chip('request'), /^answers dGhlIHNhbXBs… \(chosen\)$/);
    await eventually.equal(() => page.$eval(lens, ({ report }) => report.handshake.acceptState), 'match');
  });

  test('forgets what was chosen when the text is cleared, or another one is pasted', async () => {
    const state = {
      direction: 'server-to-client',
      extensions: '',
      request: 'dGhlIHNhbXBsZSBub25jZQ==',
      notation: 'hex',
    };
    const asked = (page) =>
      page.$eval(lens, ({ inspection: { question } }) => [
        question.direction,
        question.extensions,
        question.request,
        question.notation,
      ]);
    const page = await site.show(withHash({ input: maskedHello, ...state }));
    await untilText(page, chip('sender'), /chosen/);
    await paste(page, '8a 00');
    await untilInput(page, /^8a 00$/);
    await eventually.deepEqual(() => asked(page), ['auto', null, '', 'auto']);
    await press(page, 'Control', 'z');
    await untilInput(page, /^81 85/);
    await click(page, `${lens} >>> [data-action=clear]`);
    await untilInput(page, /^$/);
    await eventually.deepEqual(() => asked(page), ['auto', null, '', 'auto']);
  });

  test('lights the bits that the caret and the pointer stand in', async () => {
    const page = await site.show(withHash({ input: maskedHello }));
    await untilText(page, chip('size'), /11/);
    await click(page, box);
    await page.keyboard.press('Home');
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
    await eventually.deepEqual(() => chosen(page), { start: 8, end: 16 });
    await eventually.deepEqual(() => lit(page), ['85']);
    await press(page, 'Shift', 'End');
    await eventually.deepEqual(() => chosen(page), { start: 8, end: 88 });
    const place = await page.$eval(`${lens} >>> ws-lens-source >>> mark.key`, (mark) => {
      const { x, y, width } = mark.getBoundingClientRect();
      return { x: x + width - 4, y: y + 8 };
    });
    await page.mouse.move(place.x, place.y);
    await eventually.deepEqual(() => lit(page), ['3d']);
  });

  test('lights the text of the bits that are chosen elsewhere, and scrolls to it', async () => {
    const lines = Array.from({ length: 200 }, () => '81 05 48 65 6c 6c 6f').join('\n');
    const page = await site.show(withHash({ input: lines }));
    await untilText(page, chip('size'), /1,400 bytes, 200 frames/);
    await page.$eval(lens, ({ inspection: { selection } }) => {
      selection.showFrame(180);
      selection.choose({ start: 180 * 56, end: 180 * 56 + 8 });
    });
    await eventually.deepEqual(() => lit(page), ['81']);
    await eventually.match(() => textOf(page, `${lens} >>> ws-lens-source >>> .row.on`), /^181/);
    const seen = await page.$eval(`${lens} >>> ws-lens-source >>> mark.lit`, (mark) => {
      const { top, bottom } = mark.getBoundingClientRect();
      return top > 0 && bottom < innerHeight;
    });
    assert.ok(seen);
  });

  test('underlines the newline behind an accept value, and nothing behind it', async () => {
    const input = String.raw`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\n\r\n\r\n\x81\x05Hello`;
    const page = await site.show(withHash({ input }));
    await eventually.deepEqual(() => texts(page, `${lens} >>> ws-lens-source >>> mark.error`), [String.raw`\n`]);
  });

  test('is as wide as the input needs, until somebody moves the splitter', async () => {
    const width = () =>
      page.$eval(`${lens} >>> [data-pane=input]`, (pane) => Math.round(pane.getBoundingClientRect().width));
    const dump = '00000000  81 85 37 fa 21 3d 7f 9f  4d 51 58                 |..7.!=..MQX|';
    const page = await site.open(withHash({ input: maskedHello }));
    await eventually.equal(() => width(), 300);
    await paste(page, response);
    await eventually.equal(() => width(), 568);
    await paste(page, `${dump}\n0000000b`);
    await eventually.equal(() => width(), 652);
    const fits = await page.$eval(
      `${lens} >>> ws-lens-source >>> .scroller`,
      (one) => one.scrollWidth <= one.clientWidth,
    );
    assert.ok(fits, 'a dump of 80 columns is scrolled sideways');
    await page.$eval(`${lens} >>> ws-lens-splitter >>> [role=separator]`, (one) => one.focus());
    await page.keyboard.press('ArrowLeft');
    await eventually.equal(() => width(), 636);
    await paste(page, maskedHello);
    await eventually.equal(() => width(), 300);
    await paste(page, dump);
    await eventually.equal(() => width(), 636);
  });

  test('makes neighbours of a frame, which say what they are', async () => {
    const page = await site.show(withHash({ input: maskedHello }));
    await untilText(page, neighbour, /^Not masked 7 bytes$/);
    await eventually.deepEqual(
      async () => (await texts(page, neighbour)).slice(1),
      [
        'In two fragments 2 frames',
        'Compressed 13 bytes',
        'With a wrong length cut off',
        'As a Ping, with its Pong 2 frames',
      ],
    );
    await clickText(page, neighbour, 'In two fragments 2 frames');
    await untilText(page, title, /Hello/);
    await eventually.equal(() => page.$eval(lens, ({ report }) => report.frameCount), 2);
    await press(page, 'Control', 'z');
    await untilInput(page, new RegExp(`^${maskedHello}$`));
  });

  test('makes neighbours of a head with other faults', async () => {
    const page = await site.show(withHash({ input: response, request: 'dGhlIHNhbXBsZSBub25jZQ==' }));
    await untilText(page, neighbour, /^The value of another key 1 error$/);
    await click(page, neighbour);
    await eventually.ok(() =>
      page.$eval(lens, ({ report }) => report.findings.some(({ rule }) => rule === 'handshake-accept-mismatch')),
    );
  });

  test('shows what was pasted as a form, and what is filled in as text', async () => {
    const page = await site.show(withHash({ input: '0x81, 0x05, 0x48, 0x65, 0x6c, 0x6c, 0x6f' }));
    await untilText(page, title, /Hello/);
    await face(page, 'Form');
    await untilValue(page, payload, /^Hello$/);
    await page.$eval(payload, (field) => field.focus());
    await page.keyboard.press('End');
    await page.keyboard.type('!');
    await untilInput(page, /^0x81 0x06 .*0x21$/);
    await untilText(page, title, /“Hello!”/);
    await face(page, 'Text');
    await untilValue(page, box, /^0x81 0x06/);
    await paste(page, '8a 00');
    await face(page, 'Form');
    await eventually.equal(() => page.$eval(`${lens} >>> ws-lens-form >>> #opcode`, ({ value }) => value), '10');
  });

  test('keeps the lines of a head that the form changes', async () => {
    const page = await site.show(withHash({ input: response }));
    await face(page, 'Form');
    await untilThere(page, `${lens} >>> ws-lens-form >>> [aria-label="Remove Upgrade"]`);
    await click(page, `${lens} >>> ws-lens-form >>> [aria-label="Remove Upgrade"]`);
    await untilInput(page, /^HTTP\/1.1 101 Switching Protocols\nConnection: Upgrade\nSec-WebSocket-Accept/);
    await untilText(page, chip('form'), /HTTP head/);
  });

  test('undoes text, form, choices and examples across, and stops at what the page began with', async () => {
    const page = await site.open();
    await untilInput(page, new RegExp(`^${maskedHello}$`));
    await eventually.ok(() => page.$eval('#undo', ({ disabled }) => disabled));
    await face(page, 'Form');
    await clickText(page, `${lens} >>> ws-lens-form >>> .segments label`, 'permessage-deflate');
    await untilInput(page, /^c1 87/);
    await page.$eval(payload, (field) => field.focus());
    await page.keyboard.press('End');
    await page.keyboard.type('!!');
    await untilText(page, title, /“Hello!!”/);
    await choose(page, 'sender', 'From client');
    await eventually.equal(() => inspection(page, 'direction'), 'client-to-server');
    await click(page, '#undo');
    await untilText(page, 'ws-lens-workspace >>>> p.unseen', /^Undone$/);
    await eventually.equal(() => inspection(page, 'direction'), 'auto');
    await page.$eval(payload, (field) => field.focus());
    await press(page, 'Control', 'z');
    await untilValue(page, payload, /^Hello$/);
    await eventually.ok(() => page.$eval(lens, ({ built }) => built?.items[0]?.compress === true));
    await press(page, 'Control', 'z');
    await untilInput(page, new RegExp(`^${maskedHello}$`));
    await eventually.ok(() => page.$eval('#undo', ({ disabled }) => disabled));
    await press(page, 'Control', 'Shift', 'z');
    await untilInput(page, /^c1 87/);
    await press(page, 'Control', 'y');
    await untilText(page, title, /“Hello!!”/);
  });

  test('opens links of the Build view as a form, and keeps them in the address', async () => {
    const page = await site.show(
      withHash({ view: 'build', opcode: 2, mask: 'off', form: 'list', payload: '[100, 220, 130]' }),
    );
    await untilInput(page, /^82 03 64 dc 82$/);
    await untilValue(page, payload, /^\[100, 220, 130\]$/);
    await eventually.match(() => page.evaluate(() => location.hash), /^#view=build&opcode=2&mask=off&form=list/);
    await face(page, 'Text');
    await eventually.match(() => page.evaluate(() => location.hash), /^#input=82%2003/);
    await face(page, 'Form');
    await eventually.match(() => page.evaluate(() => location.hash), /^#view=build&opcode=2/);
    await page.evaluate(() => (location.hash = '#view=build&raw=8900'));
    await untilInput(page, /^89 00$/);
    await page.evaluate(() => history.back());
    await untilInput(page, /^82 03/);
  });

  test('says what it is for while there is no input, and reads each kind that it names', async () => {
    const page = await site.show('#input=');
    const kind = `${lens} >>> ws-lens-welcome >>> li button`;
    await untilText(page, `${lens} >>> ws-lens-welcome >>> h2`, /What did my WebSocket/);
    const notations = {
      Frames: /Hex/, 'A dump': /hexdump/, 'A literal': /Python/, Base64: /Base64/, Headers: /HTTP head/, 'An error line': /Error message/,
      'A payload': /Text/, 'A capture': /HAR/, 'A command': /Command/, 'A question': /Hex/,
    }; // prettier-ignore
    const labels = await texts(page, `${kind} b`);
    assert.deepEqual(labels, Object.keys(notations));
    for (const [i, label] of labels.entries()) {
      await until(async () => (await page.$$(kind)).length === labels.length, 'the list');
      await page.$$eval(kind, (all, i) => all[i].click(), i);
      await untilText(page, chip('form'), notations[label]);
      await click(page, `${lens} >>> [data-action=clear]`);
      await untilInput(page, /^$/);
    }
  });

  test('opens a file that is dropped anywhere on the page', async () => {
    const page = await site.open();
    await untilText(page, title, /Hello/);
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['8a 00'], 'pong.txt', { type: 'text/plain' }));
      const place = document.querySelector('.bar');
      for (const type of ['dragover', 'drop'])
        place.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, composed: true, cancelable: true }));
    });
    await untilInput(page, /^8a 00$/);
  });

  test('is one line on a phone, which opens to a field of 16 pixels', async () => {
    const page = await site.show(withHash({ input: maskedHello, direction: 'server-to-client' }), {
      width: 390,
      height: 844,
    });
    await untilText(page, `${lens} >>> .fold`, /^Hex, spaced 81 85 37 fa .* from server .*Edit$/);
    const seen = () => page.$eval(box, (field) => field.checkVisibility());
    assert.equal(await seen(), false);
    await click(page, `${lens} >>> .fold`);
    await eventually.equal(seen, true);
    assert.equal(await page.$eval(box, (field) => getComputedStyle(field).fontSize), '16px');
    await untilText(page, chip('sender'), /from server/);
    await eventually.equal(() => page.evaluate(pixelsTooWide), 0);
  });

  for (const [name, hash] of [
    ['a frame', withHash({ input: maskedHello })],
    ['a head', withHash({ input: response })],
    ['nothing', '#input='],
    ['a form', '#view=build&opcode=1'],
  ]) {
    for (const width of [1440, 390]) {
      test(`has no fault of accessibility with ${name} at ${width} pixels`, async () => {
        const page = await site.show(hash, { width });
        await untilThere(page, `${lens} >>> ws-lens-chips`);
        if (name !== 'nothing')
          await click(page, width === 390 && name !== 'a form' ? `${lens} >>> .fold` : chip('form'));
        await assertAccessible(page);
        await eventually.equal(() => page.evaluate(pixelsTooWide), 0);
      });
    }
  }
});
