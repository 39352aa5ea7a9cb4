import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eachBrowser } from '../harness/site.mjs';
import {
  click,
  eventually,
  pixelsTooWide,
  textOf,
  texts,
  until,
  untilText,
  untilThere,
  withHash,
} from './inspector.mjs';

const workspace = 'main ws-lens-workspace';
const centre = `${workspace} >>> ws-lens-centre`;
const strip = `${centre} >>> ws-lens-bit-strip`;
const verdict = `${centre} >>> ws-lens-verdict-bar >>> .title`;
const fields = `${centre} >>> ws-lens-fields`;
const bit = (at) => `${strip} >>> [data-bit="${at}"]`;

// RFC 6455 section 5.7: a masked text, a fragment, a Ping, 256 bytes of binary; and a Close with 1000 (section 5.5.1).
const frames = {
  'a masked text': '81 85 37 fa 21 3d 7f 9f 4d 51 58',
  'a fragment': '01 03 48 65 6c',
  'a Ping': '89 05 48 65 6c 6c 6f',
  'a long length': `82 7e 01 00 ${'00 '.repeat(256)}`.trim(),
  'a Close': '88 02 03 e8',
  'the first of two': '81 01 61 89 00',
};

const input = (page) => page.$eval(workspace, (lens) => lens.input);
const bytesNow = async (page) => (await input(page)).replaceAll(' ', '');

/** Where the bits that are seen stand on the screen. */
const places = (page) =>
  page.$$eval(`${strip} >>> [data-bit]`, (bits) =>
    Object.fromEntries(
      bits
        .map((one) => [one.dataset.bit, one.getBoundingClientRect()])
        .filter(([, { width }]) => width > 0)
        .map(([name, { x, y, width, height }]) => [name, [x, y, width, height]]),
    ),
  );

const farthest = (before, after) =>
  Math.max(...Object.entries(before).flatMap(([name, place]) => place.map((at, i) => Math.abs(at - after[name][i]))));

/** The report is of the bytes in the box. */
const untilAnswered = (page, wanted) =>
  until(
    () =>
      page.$eval(
        workspace,
        ({ report }, wanted) =>
          Array.from(report?.bytes ?? [], (b) => b.toString(16).padStart(2, '0')).join('') === wanted,
        wanted,
      ),
    `a report on ${wanted}`,
  );

const flipped = (hex, at) => {
  const bytes = Buffer.from(hex, 'hex');
  bytes[at >> 3] ^= 0x80 >> (at & 7);
  return bytes.toString('hex');
};

/** Flips a bit by its key, and waits until it is drawn. */
async function flip(page, at) {
  const wanted = flipped(await bytesNow(page), at);
  await page.$eval(bit(at), (one) => one.focus({ preventScroll: true }));
  await page.keyboard.press('f');
  await untilAnswered(page, wanted);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/**
 * Runs in the page: flips each of the first bits by its key, and back. Tells of each flip, once it is drawn, how far the bit went
 * that went farthest, and which bits are marked as changed.
 */
async function flipEach(strip, workspace, count) {
  const all = () => [...strip.shadowRoot.querySelectorAll('[data-bit]')].filter((one) => one.offsetWidth > 0);
  const places = () => new Map(all().map((one) => [one.dataset.bit, one.getBoundingClientRect()]));
  const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const before = places();
  const farthest = () => {
    const after = places();
    const shifts = [...before].flatMap(([name, place]) =>
      ['x', 'y', 'width', 'height'].map((side) => Math.abs(place[side] - after.get(name)[side])),
    );
    return Math.max(...shifts);
  };
  const flip = async (at) => {
    const { report } = workspace;
    const one = strip.shadowRoot.querySelector(`[data-bit="${at}"]`);
    one.focus({ preventScroll: true });
    one.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', bubbles: true, composed: true, cancelable: true }));
    while (workspace.report === report) await drawn();
    await drawn();
    const marked = all().filter((bit) => bit.matches('.changed'));
    return { moved: farthest(), marked: marked.map((bit) => bit.dataset.bit) };
  };
  const seen = [];
  for (let at = 0; at < count; at++) seen.push(await flip(at), await flip(at));
  return seen;
}

eachBrowser('the bits of a frame', (site) => {
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ]) {
    for (const [what, hex] of Object.entries(frames)) {
      test(`of ${what} do not move when one is flipped, ${width} wide`, async () => {
        const page = await site.show(withHash({ input: hex }), { width, height });
        await untilThere(page, bit(15));
        await page.$eval(bit(0), (one) => one.scrollIntoView({ block: 'center' }));
        const seen = await page.$eval(strip, flipEach, await page.$(workspace), 16);
        assert.deepEqual(
          seen.filter(({ moved, marked }, i) => moved > 1 || marked.join() !== (i % 2 === 0 ? `${i / 2}` : '')),
          [],
        );
        assert.equal(seen.length, 32);
      });
    }
  }

  for (const [width, least] of [
    [390, 40],
    [360, 40],
    [320, 34],
  ])
    test(`are ${least} by 40 pixels at least for a finger, ${width} wide`, async () => {
      const page = await site.open('', { width, height: 844 });
      await untilThere(page, bit(15));
      const sizes = Object.values(await places(page));
      assert.equal(sizes.length, 16);
      for (const [, , wide, high] of sizes) assert.ok(wide >= least && high >= 40, `${wide} by ${high}`);
    });

  test('are explained by a click, which flips none; F flips, a dot tells', async () => {
    const page = await site.open();
    await click(page, bit(12));
    assert.deepEqual(await page.$eval(workspace, (lens) => lens.inspection.selection.chosen), { start: 12, end: 13 });
    assert.match(await input(page), /^81 85/);
    await untilText(page, `${fields} >>> tr.pinned .name`, /^payload length$/);
    await page.keyboard.press('f');
    await eventually.match(() => input(page), /^81 8d/);
    await eventually.match(() => page.$eval(bit(12), (one) => one.ariaLabel), /^bit 12, payload length: 1, flipped$/);
    assert.equal(await page.$eval(bit(12), (one) => one.getRootNode().activeElement === one), true, 'the focus stays');
    await page.keyboard.press('Escape');
    assert.equal(await page.$eval(workspace, (lens) => lens.inspection.selection.pinned), null);
  });

  test('are one stop, and arrow keys go from one to the next and from row to row', async () => {
    const page = await site.open();
    await untilThere(page, bit(15));
    assert.equal((await page.$$(`${strip} >>> .bit[tabindex="0"]`)).length, 1);
    await page.$eval(bit(0), (one) => one.focus());
    const at = () => page.$eval(strip, ({ shadowRoot }) => shadowRoot.activeElement?.dataset.bit);
    for (const [key, wanted] of [
      ['ArrowRight', '1'],
      ['End', '7'],
      ['ArrowRight', '8'],
      ['ArrowLeft', '7'],
      ['Home', '0'],
      ['ArrowDown', '32'],
      ['ArrowUp', '0'],
    ]) {
      await page.keyboard.press(key);
      assert.equal(await at(), wanted, key);
    }
  });

  test('of a payload without a frame are those of the value that was chosen', async () => {
    // {"compact":true,"schema":0}, the first example of msgpack.org.
    const page = await site.show(withHash({ input: '82 a7 63 6f 6d 70 61 63 74 c3 a6 73 63 68 65 6d 61 00' }));
    await untilThere(page, bit(0));
    await click(page, `${centre} >>> [data-tab=payload]`);
    const tree = `${centre} >>> ws-lens-message >>> ws-lens-reading >>> ws-lens-reading-tree`;
    await untilThere(page, `${tree} >>> #row-2`);
    await click(page, `${tree} >>> #row-2`);
    await eventually.match(() => textOf(page, `${strip} >>> .byte`), /^a6 ?byte 10/);
  });

  test('behind those in the strip lie over the tabs, and move nothing', async () => {
    const page = await site.open();
    await untilThere(page, bit(15));
    const before = await places(page);
    await click(page, `${strip} >>> .all`);
    await untilThere(page, bit(80));
    assert.ok(farthest(before, await places(page)) <= 1);
    const height = await page.$eval(bit(80), (one) => one.getBoundingClientRect().height);
    assert.ok(height >= 28, 'the ninth byte and those behind it are to be seen');
    await page.keyboard.press('Escape');
    await eventually.equal(async () => (await page.$$(bit(80))).length, 0);
  });

  test('of a long frame the other bytes come over the tabs, more of them on demand', async () => {
    const page = await site.show(withHash({ input: `82 7e 02 58 ${'00 '.repeat(600)}`.trim() }));
    const over = `${strip} >>> [popover]`;
    await click(page, `${strip} >>> .all`);
    const shown = () => page.$$eval(`${over} .byte`, (all) => all.length);
    await eventually.equal(shown, 256);
    const more = () => textOf(page, `${over} .more`);
    assert.match(await more(), /^256 more bytes of 3\d\d$/);
    await click(page, `${over} .more`);
    await eventually.equal(shown, 512);
    await click(page, `${over} .more`);
    await eventually.equal(more, '');
    // All that the strip does not show: the last byte is byte 603 of the frame.
    await untilThere(page, `${over} [data-bit="4831"]`);
  });

  test('the tab of the bytes counts those of the frame, and so does what it shows', async () => {
    const page = await site.show(withHash({ input: '81 01 61 89 00 8a 00' }));
    const tab = `${centre} >>> .detail [data-tab=bytes]`;
    await eventually.equal(() => textOf(page, tab), 'Bytes 3');
    await click(page, tab);
    await untilText(page, `${centre} >>> ws-lens-bytes >>> header small`, /^3 of frame 1, 7 in all$/);
  });
});

eachBrowser('a small window', (site) => {
  test('of a phone keeps verdict, bits and tabs at its top, one below the other', async () => {
    const page = await site.open('', { width: 390, height: 844 });
    await untilThere(page, bit(15));
    await page.$eval(`${workspace} >>> [data-pane=centre]`, (pane) =>
      scrollTo(0, pane.getBoundingClientRect().top + scrollY + 100),
    );
    const edges = (selector) =>
      page.$eval(selector, (one) => [one.getBoundingClientRect().top, one.getBoundingClientRect().bottom]);
    await eventually.deepEqual(
      async () => [
        ...(await edges(`${centre} >>> ws-lens-verdict-bar`)),
        ...(await edges(strip)),
        (await edges(`${centre} >>> .row`))[0],
      ],
      [0, 64, 64, 261, 261],
    );
  });

  // The last two are windows of 1440 by 900 and of 1280 by 1024 pixels, zoomed to 200 and to 400 %.
  for (const [width, height] of [
    [820, 1180],
    [390, 844],
    [320, 640],
    [720, 450],
    [320, 256],
  ])
    test(`${width} by ${height} has all in its width, and its bits and fields within reach`, async () => {
      const page = await site.open('', { width, height });
      await untilThere(page, bit(15));
      assert.equal(await page.evaluate(pixelsTooWide), 0);
      for (const selector of [bit(8), `${fields} >>> tr:nth-child(6)`]) {
        await page.$eval(selector, (one) => one.scrollIntoView({ block: 'nearest' }));
        const { y, bottom } = await page.$eval(selector, (one) => one.getBoundingClientRect().toJSON());
        assert.ok(y >= 0 && bottom <= height + 1, `${selector} from ${y} to ${bottom}`);
      }
    });
});

eachBrowser('undo and redo', (site) => {
  test('bring back each of twenty mixed steps', async () => {
    const page = await site.show(withHash({ input: frames['a masked text'] }));
    await untilThere(page, bit(15));
    const ask = (change) => page.$eval(workspace, (lens, change) => lens.inspection.ask(change), change);
    const steps = [
      ...[0, 1, 4, 9, 15, 20].map((at) => () => flip(page, at)),
      () => ask({ direction: 'server-to-client' }),
      () => ask({ input: '8a00' }),
      () => ask({ input: '' }),
      () => ask({ input: frames['a Ping'] }),
      ...[3, 7, 8].map((at) => () => flip(page, at)),
      () => ask({ direction: 'auto', extensions: 'permessage-deflate' }),
      () => ask({ extensions: null }),
      () => ask({ input: frames['a Close'] }),
      ...[12, 16, 31].map((at) => () => flip(page, at)),
      () => ask({ holds: 'payload' }),
    ];
    assert.equal(steps.length, 20);
    const state = () =>
      page.$eval(workspace, ({ inspection: { question, report } }) =>
        JSON.stringify([question.input, question.direction, question.extensions, question.holds, report?.verdict]),
      );
    const settled = () =>
      until(() => page.$eval(workspace, ({ inspection: i }) => i.question === i.answered), 'an answer');
    const states = [await state()];
    for (const step of steps) {
      await step();
      await settled();
      states.push(await state());
    }
    for (const wanted of states.slice(0, -1).reverse()) {
      await page.evaluate(() => document.querySelector('#undo').click());
      await settled();
      await eventually.equal(state, wanted);
    }
    for (const wanted of states.slice(1)) {
      await page.evaluate(() => document.querySelector('#redo').click());
      await settled();
      await eventually.equal(state, wanted);
    }
  });
});

eachBrowser('the keys', (site) => {
  const shown = (page) => page.$eval(workspace, ({ frame }) => frame);

  test('go through frames, errors, tabs and panes', async () => {
    // A text from a server, a reserved opcode, a Ping: the second breaks a rule (RFC 6455 section 5.2).
    const page = await site.show(withHash({ input: '81 01 61 83 00 89 00', direction: 'server-to-client' }));
    await untilThere(page, bit(15));
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    assert.equal(await shown(page), 3);
    await page.keyboard.press('k');
    assert.equal(await shown(page), 2);
    await page.keyboard.press('k');
    await page.keyboard.press('e');
    assert.equal(await shown(page), 2);
    assert.equal(await page.$eval(workspace, ({ inspection }) => inspection.selection.pinned?.kind), 'finding');
    const focused = () => page.$eval(workspace, ({ shadowRoot }) => shadowRoot.activeElement?.dataset.pane);
    for (const pane of ['input', 'centre', 'explainer', 'input']) {
      await page.keyboard.press('F6');
      assert.equal(await focused(), pane);
    }
  });

  test('of digits choose tabs, the slash goes to the box, in which letters are letters', async () => {
    const page = await site.open();
    await untilThere(page, bit(15));
    await page.keyboard.press('2');
    await untilText(page, `${centre} >>> [role=tab][aria-selected=true]`, /^Bytes/);
    await page.keyboard.press('/');
    await page.keyboard.type('j');
    await eventually.match(() => input(page), /j/);
  });

  test('are listed in the reference by the question mark', async () => {
    const page = await site.open();
    await untilThere(page, bit(15));
    await page.keyboard.press('?');
    await until(() => page.evaluate(() => location.hash.includes('view=reference')), 'the reference');
  });

  test('let go of what was pinned, and so does another input', async () => {
    const page = await site.open();
    const pinned = () => page.$eval(workspace, ({ inspection }) => inspection.selection.pinned);
    await click(page, bit(4));
    assert.notEqual(await pinned(), null);
    await page.$eval(workspace, (lens) => (lens.input = '8a00'));
    await untilText(page, verdict, /pong/i);
    assert.equal(await pinned(), null);
  });
});

eachBrowser('one selection', (site) => {
  test('goes from a field to bits and bytes, and from a byte to fields', async () => {
    const page = await site.show(withHash({ input: frames['a masked text'] }), { width: 1700, height: 1000 });
    await untilThere(page, `${centre} >>> ws-lens-bytes >>> .byte`);
    await (await untilThere(page, `${fields} >>> tr:nth-child(6)`)).hover();
    await eventually.equal(async () => (await page.$$(`${strip} >>> .byte.on`)).length, 4);
    await eventually.deepEqual(
      () => texts(page, `${centre} >>> ws-lens-bytes >>> .byte.lit`),
      [...['37', 'fa', '21', '3d']],
    );
    await (await page.$(`${centre} >>> ws-lens-bytes >>> [data-bits="8-16"].byte`)).hover();
    await eventually.deepEqual(() => texts(page, `${fields} >>> .lit-row .name`), ['MASK', 'payload length']);
  });
});
