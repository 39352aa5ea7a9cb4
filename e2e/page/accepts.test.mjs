import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../harness/paths.mjs';
import { assertAccessible } from '../harness/axe.mjs';
import { allPanes, eachBrowser } from '../harness/site.mjs';
import { click, eventually, pixelsTooWide, texts, until, untilText, untilVerdict, withHash } from './inspector.mjs';

const data = JSON.parse(await readFile(join(root, 'web/data/accepts.json'), 'utf8'));
const pane = 'ws-lens >>> ws-lens-accepts';
const summary = `${pane} >>> .card > summary`;

eachBrowser(
  'who accepts a frame',
  (site) => {
    /** Opens the pane for an input, and gives the rows of a table as name, verdict and how. */
    async function ask(state, ready = /\w/) {
      const page = await site.open(withHash(state));
      await click(page, summary);
      await untilText(page, `${pane} >>> .sum`, ready);
      return page;
    }

    const rowsOf = (page, nth = 1) =>
      page.$$eval(`${pane} >>> .case:nth-of-type(${nth}) tbody tr`, (rows) =>
        rows.map((row) => Array.from(row.cells, (cell) => cell.textContent.replace(/\s+/g, ' ').trim())),
      );

    test('fetches nothing before it is opened', async () => {
      const page = await site.open(withHash({ input: '88 02 03 ec' }));
      const asked = [];
      page.on('request', (request) => asked.push(request.url()));
      await untilVerdict(page, /reserved/);
      assert.deepEqual(asked, []);
      await click(page, summary);
      await untilText(page, `${pane} >>> .sum`, /take it/);
      assert.deepEqual(asked, [`${site.url}accepts.json`]);
    });

    test('shows what each implementation does with the rule and the value of the frame', async () => {
      const page = await ask({ input: '88 02 03 ec', direction: 'server-to-client' });
      const rows = await rowsOf(page);
      const recorded = data.cases.find(({ id }) => id === 'close-1004').client;
      assert.equal(rows.length, recorded.filter((index) => index !== null).length);
      assert.deepEqual(
        rows.map(([, verdict]) => verdict.replace(/^\S/, '').trim()),
        recorded.filter((index) => index !== null).map((index) => `${data.outcomes[index][0]} it`),
      );
      assert.match(rows[0][0], /^Chromium \d+/);
      assert.match(rows[0][2], /reports 1004, answers with Close 1004/);
      const gorilla = rows.find(([name]) => name.startsWith('gorilla'));
      assert.match(gorilla[2], /sends Close 1002, says .*bad close code 1004/);
      assert.match(rows.at(-1)[0], /source read$/);
      await eventually.deepEqual(() => texts(page, `${pane} >>> .tried`), ['Tried on clients: a Close with 1004.']);
    });

    test('takes the tried value that is closest, and the reader of that direction', async () => {
      const page = await ask({ input: '88 82 37 fa 21 3d 33 b4', direction: 'client-to-server' });
      await eventually.deepEqual(() => texts(page, `${pane} >>> .tried`), ['Tried on servers: a Close with 1100.']);
      await eventually.ok(async () => (await rowsOf(page)).every(([name]) => !/Chromium|Firefox/.test(name)));
    });

    test('tells the forms of a length apart', async () => {
      const page = await ask({ input: '81 7f 00 00 00 00 00 00 00 01 61', direction: 'server-to-client' });
      await eventually.match(async () => (await texts(page, `${pane} >>> .tried`))[0], /in 64 bits/);
      await eventually.match(async () => (await rowsOf(page))[0].join(' '), /Chromium .* ✕refuses it sends Close 1002/);
    });

    test('says of a sound frame that all take it, if the data has it so', async () => {
      const page = await ask({ input: '81 05 48 65 6c 6c 6f' });
      await eventually.deepEqual(() => texts(page, `${pane} >>> .sum`), ['Every implementation here takes it.']);
      await eventually.equal(() => page.$eval(`${pane} >>> .case`, (details) => details.open), false);
    });

    test('has a table for each rule that the frame breaks, the first one open', async () => {
      const page = await ask({ input: 'a1 7e 00 01 61', direction: 'server-to-client', extensions: '' });
      const open = await page.$$eval(`${pane} >>> .case`, (all) => all.map((details) => details.open));
      assert.deepEqual(open, [true, false]);
      await eventually.deepEqual(
        () => texts(page, `${pane} >>> .title`),
        ['RSV2 or RSV3 is set', 'The payload length is not in its shortest form'],
      );
    });

    test('says what was not tried', async () => {
      const page = await site.open(withHash({ input: '81 05 48', direction: 'server-to-client' }));
      await click(page, summary);
      await untilText(page, `${pane} >>> .lead`, /^Not tried: ?The input ends inside a frame: every receiver waits/);
      await eventually.equal(() => page.$(`${pane} >>> table`), null);
    });

    test('follows the selected frame', async () => {
      const page = await ask({ input: '81 01 61 88 02 03 ec', direction: 'server-to-client' }, /Every/);
      await page.$eval('ws-lens', (lens) => lens.inspection.selection.showFrame(1));
      await untilText(page, `${pane} >>> .title`, /reserved/);
    });

    test('can be tried again when the data could not be fetched', async () => {
      const page = await site.open(withHash({ input: '88 02 03 ec' }), {
        prepare: () => {
          const real = window.fetch;
          window.fetch = (address, ...rest) =>
            window.refuse !== false && String(address).endsWith('accepts.json')
              ? Promise.reject(new TypeError('no network'))
              : real(address, ...rest);
        },
      });
      await click(page, summary);
      await untilText(page, `${pane} >>> [role=alert]`, /could not be fetched.*no network/);
      await page.evaluate(() => (window.refuse = false));
      await click(page, `${pane} >>> [role=alert] button`);
      await untilText(page, `${pane} >>> .sum`, /take it/);
    });

    for (const width of [390, 1440]) {
      test(`is accessible and fits at ${width} pixels`, async () => {
        const page = await site.open(withHash({ input: 'f9 00 01 00', holds: 'frames' }), { width });
        await click(page, summary);
        await untilText(page, `${pane} >>> .sum`, /refuse it/);
        await page.$$eval(`${pane} >>> .case`, (all) => all.forEach((details) => (details.open = true)));
        await until(async () => (await page.$$(`${pane} >>> table`)).length > 1, 'the tables');
        await eventually.equal(() => page.evaluate(pixelsTooWide), 0);
        await assertAccessible(page);
      });
    }
  },
  { named: allPanes },
);
