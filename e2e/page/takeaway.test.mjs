import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { assertAccessible } from '../harness/axe.mjs';
import { launch } from '../harness/browsers.mjs';
import { openPage } from '../harness/page.mjs';
import { allPanes, eachBrowser } from '../harness/site.mjs';
import { frame, hostile } from '../takeaway/frames.mjs';
import { takeaways, write } from '../takeaway/write.mjs';
import {
  click,
  clickText,
  eventually,
  texts,
  until,
  untilText,
  untilThere,
  untilVerdict,
  withHash,
} from './inspector.mjs';

const whole = 'ws-lens >>> ws-lens-verdict >>> ws-lens-takeaway';
const ofFrame = 'ws-lens >>> ws-lens-bits >>> ws-lens-takeaway';
const bothSides = { input: '81 81 00 00 00 00 61 81 01 62 89 80 00 00 00 01' };

/** What is in the preview; hidden characters stand there as symbols. */
const preview = (page, menu = whole) => page.$eval(`${menu} >>> pre`, (pre) => pre.textContent);

async function open(page, menu = whole) {
  await click(page, `${menu} >>> button`);
  await untilThere(page, `${menu} >>> .forms input`);
}

async function choose(page, label, menu = whole) {
  await clickText(page, `${menu} >>> .forms label`, label);
  await untilThere(page, `${menu} >>> [aria-label="${label}"]`);
}

const isOpen = (page, menu = whole) => page.$eval(`${menu} >>> dialog`, (dialog) => dialog.open);

eachBrowser(
  'take away',
  (site) => {
    test('fetches the writers when it is opened, and shows what each one writes', async () => {
      const page = await site.open();
      const asked = [];
      page.on('request', (request) => asked.push(request.url()));
      await untilVerdict(page, /“Hello”/);
      assert.deepEqual(asked, []);
      await open(page);
      assert.deepEqual(
        asked.sort(),
        ['illustrated', 'picture', 'takeaway'].map((name) => `${site.url}${name}.js`),
      );
      for (const { id, label } of takeaways.filter(({ id }) => id !== 'bug-report')) {
        await choose(page, label);
        await eventually.equal(() => preview(page), write(id, '81 85 37 fa 21 3d 7f 9f 4d 51 58').replaceAll('\r', ''), id); // prettier-ignore
      }
      await choose(page, 'Report for a bug tracker');
      const text = await preview(page);
      assert.match(text, /^## A client sends the text `Hello` in one masked frame; no rule broken/);
      const [, link] = /See it: <(.*)>/.exec(text);
      assert.equal(new URL(link).origin + new URL(link).pathname, site.url);
      assert.match(decodeURIComponent(link), /#input=81 85 37 fa/);
    });

    test('takes the frame beside whose bits it is opened, one side, or all', async () => {
      const page = await site.open(withHash({ ...bothSides, frame: 2 }));
      await open(page, ofFrame);
      await choose(page, 'Node, raw socket', ofFrame);
      const code = () => preview(page, ofFrame);
      await eventually.match(() => code(), /Frame 2: text, 1 byte\n {2}'810162',/);
      await eventually.doesNotMatch(() => code(), /Frame 1:/);
      const scope = `${ofFrame} >>> .segments label`;
      await eventually.deepEqual(() => texts(page, scope), ['Frame 2', 'The client’s', 'The server’s', 'All']);
      await clickText(page, scope, 'The client’s');
      await until(async () => /Frame 1:.*\n.*\n.*Frame 3:/.test(await code()), 'the frames of the client');
      await clickText(page, scope, 'The server’s');
      await until(async () => /^\/\/ Waits .* 1 frame/.test(await code()), 'the frame of the server');
      await clickText(page, scope, 'All');
      await until(async () => /Left out: 1 frame of the server/.test(await code()), 'all');
    });

    test('says what a form cannot hold, and offers nothing then', async () => {
      const page = await site.open(withHash({ input: '83 01 61' }));
      await open(page);
      await clickText(page, `${whole} >>> .forms label`, 'Go, coder/websocket');
      await untilText(
        page,
        `${whole} >>> .refused`,
        /cannot send this: frame 1 has a reserved opcode\. Use the raw socket/,
      );
      await eventually.equal(() => page.$(`${whole} >>> footer`), null);
    });

    test('copies all of it', async () => {
      const page = await site.open('', { prepare: keepCopies });
      await open(page);
      await choose(page, 'RFC diagram');
      await click(page, `${whole} >>> ws-lens-copy >>> button`);
      await until(() => page.evaluate(() => window.copies.length > 0), 'the copy');
      await eventually.deepEqual(
        () => page.evaluate(() => window.copies),
        [write('ascii', '81 85 37 fa 21 3d 7f 9f 4d 51 58')],
      );
    });

    test('is used with the keyboard alone, and Escape leaves the selection of bits', async () => {
      const page = await site.open();
      await untilVerdict(page, /“Hello”/);
      await page.$eval('ws-lens', (lens) => lens.inspection.selection.choose({ start: 16, end: 48 }));
      await (await untilThere(page, `${whole} >>> button`)).focus();
      await page.keyboard.press('Enter');
      const focused = () =>
        page.$eval(`${whole} >>> ws-lens-taken`, ({ shadowRoot }) =>
          shadowRoot.activeElement?.closest('label')?.textContent.trim(),
        );
      await until(async () => (await focused()) === 'Report for a bug tracker', 'the focus on the form that is chosen');
      await page.keyboard.press('ArrowDown');
      await untilThere(page, `${whole} >>> [aria-label="Markdown table"]`);
      await eventually.equal(() => focused(), 'Markdown table');
      await page.keyboard.press('Tab');
      await eventually.equal(
        () => page.$eval(`${whole} >>> ws-lens-taken`, ({ shadowRoot }) => shadowRoot.activeElement.localName),
        'pre',
      );
      await page.keyboard.press('Escape');
      await until(async () => !(await isOpen(page)), 'the dialog to close');
      await eventually.match(
        () => page.$eval(whole, ({ shadowRoot }) => shadowRoot.activeElement.textContent),
        /Export/,
      );
      const chosen = await page.$eval('ws-lens', (lens) => lens.inspection.selection.chosen);
      assert.deepEqual(chosen, { start: 16, end: 48 });
    });

    test('shows the picture', async () => {
      const page = await site.open(withHash({ input: hexOf(frame({ payload: '<script>&"\']]>\0' })) }));
      await open(page);
      await choose(page, 'SVG picture');
      const width = () => page.$eval(`${whole} >>> img`, ({ naturalWidth, hidden }) => !hidden && naturalWidth);
      await until(async () => (await width()) === 728, 'the picture');
    });

    test('draws pictures that are well-formed and run nothing', async () => {
      const pictures = [...hostile, '<script>', ']]>', '&amp;', '\0\x01\x1f', 'x'.repeat(200)].flatMap((payload) =>
        [true, false].map((masked) =>
          write('svg', Buffer.concat([1, 8, 5].map((opcode) => frame({ opcode, payload, masked })))),
        ),
      );
      pictures.push(
        write('svg', Buffer.concat(Array.from({ length: 30 }, () => frame({ opcode: 9 })))),
        write('svg', '82 7f 00'),
      );
      for (const found of await parsed(await site.open(), pictures)) {
        assert.equal(found.error, '');
        assert.deepEqual(
          found.names.sort(),
          found.names.filter((name) => /^(svg|title|desc|rect|path|text|g)$/.test(name)),
        );
        assert.deepEqual(
          found.attributes.filter((name) => /^(on|href|xlink|style|class)/i.test(name)),
          [],
        );
        assert.match(found.title, /Frame 1|frames/);
      }
    });

    test('the menu of notations copies all, the frame, what is chosen, or the payload', async () => {
      const page = await site.open(withHash({ ...bothSides, frame: 1 }), { prepare: keepCopies });
      await untilVerdict(page, /./);
      const menu = 'ws-lens >>> ws-lens-copy-menu';
      const copied = async (portion) => {
        await click(page, `${menu} >>> .opener`);
        await untilThere(page, `${menu} >>> [role=menuitem]`);
        if (portion) await clickText(page, `${menu} >>> [role=menuitemradio]`, portion);
        await clickText(page, `${menu} >>> [role=menuitem]`, 'Hex');
        return until(() => page.evaluate(() => window.copies.pop()), 'the copy');
      };
      assert.equal(await copied(''), '8181000000006181016289800000' + '0001');
      assert.equal(await copied('Frame 1: 7 bytes'), '81810000000061');
      assert.equal(await copied('Payload of the message: 1 byte'), '61');
      await page.$eval('ws-lens', (lens) => lens.inspection.selection.choose({ start: 16, end: 48 }));
      assert.equal(await copied('Chosen: 4 bytes'), '00000000');
      await page.$eval('ws-lens', (lens) => lens.inspection.selection.choose({ start: 4, end: 8 }));
      await click(page, `${menu} >>> .opener`);
      await untilThere(page, `${menu} >>> [role=menuitem]`);
      await eventually.equal(async () => (await texts(page, `${menu} >>> [role=menuitemradio]`)).length, 3);
    });

    test('works in the frame for other pages', async () => {
      const page = await site.open(withHash({ input: '8105 48656c6c6f' }, 'embed.html'));
      await open(page);
      await untilText(page, `${whole} >>> pre`, /See it: <http:\/\/127\.0\.0\.1:\d+\/#input=/);
    });

    test('says so when the writers could not be fetched', async () => {
      const page = await site.open('', { tolerated: /takeaway|Failed to load|ERR_/ });
      await untilVerdict(page, /“Hello”/);
      await page.setRequestInterception(true);
      page.on('request', (request) => (request.url().endsWith('takeaway.js') ? request.abort() : request.continue()));
      await click(page, `${whole} >>> button`);
      await untilText(page, `${whole} >>> [role=alert]`, /could not be fetched/);
    });

    test('saves a file', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'wslens-downloads-'));
      const browser = await launch(site.kind, { downloads: folder });
      try {
        const { page, assertClean } = await openPage(browser, site.url + allPanes);
        for (const [label, id, name] of [
          ['Python, raw socket', 'python-socket', 'frame.py'],
          ['SVG picture', 'svg', 'frame.svg'],
        ]) {
          if (!(await isOpen(page).catch(() => false))) await open(page);
          await choose(page, label);
          await clickText(page, `${whole} >>> footer button`, 'Download');
          const file = await until(async () => (await readdir(folder)).find((found) => found === name), name);
          const saved = () => readFile(join(folder, file), 'utf8');
          await until(
            async () => (await saved()) === write(id, '81 85 37 fa 21 3d 7f 9f 4d 51 58'),
            `what ${name} holds`,
          );
        }
        await assertClean();
      } finally {
        await browser.close();
        await rm(folder, { recursive: true, force: true });
      }
    });
  },
  { named: allPanes },
);

for (const dark of [false, true]) {
  eachBrowser(
    `take away, ${dark ? 'dark' : 'light'}`,
    (site) => {
      for (const width of [1440, 390]) {
        test(`is accessible and fits at ${width} pixels`, async () => {
          const page = await site.open(withHash(bothSides), { width });
          await open(page);
          for (const label of ['Report for a bug tracker', 'SVG picture', 'Go, coder/websocket']) {
            await clickText(page, `${whole} >>> .forms label`, label);
            await untilThere(page, `${whole} >>> .forms :checked`);
            const box = await page.$eval(`${whole} >>> dialog`, (dialog) => dialog.getBoundingClientRect().toJSON());
            assert.ok(box.left >= 0 && box.right <= width, JSON.stringify(box));
            const over = await page.$$eval(`${whole} >>> dialog :is(header, footer, .forms)`, (all) =>
              all.filter((part) => part.scrollWidth > part.clientWidth).map(({ className }) => className),
            );
            assert.deepEqual(over, []);
            await assertAccessible(page);
          }
        });
      }
    },
    { dark, named: allPanes },
  );
}

/** Reads them in a page without a policy, for that of wslens lets nobody parse markup. */
async function parsed(page, pictures) {
  const empty = await page.browser().newPage();
  try {
    return await empty.evaluate(readPictures, pictures);
  } finally {
    await empty.close();
  }
}

const hexOf = (bytes) => bytes.toString('hex');

/** Runs in the page: keeps what is copied, for a test may not read the clipboard. */
function keepCopies() {
  window.copies = [];
  Object.defineProperty(navigator, 'clipboard', {
    value: { writeText: async (text) => void window.copies.push(text) },
  });
}

/** Runs in the page: what a real parser of XML finds. */
function readPictures(pictures) {
  return pictures.map((text) => {
    const read = new DOMParser().parseFromString(text, 'image/svg+xml');
    const all = Array.from(read.querySelectorAll('*'));
    return {
      error: read.querySelector('parsererror')?.textContent ?? '',
      names: [...new Set(all.map(({ localName }) => localName))],
      attributes: all.flatMap(({ attributes }) => Array.from(attributes, ({ name }) => name)),
      title: read.querySelector('svg > title')?.textContent ?? '',
    };
  });
}
