import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allPanes, eachBrowser } from '../harness/site.mjs';
import { click, clickText, eventually, texts, until, untilThere, untilVerdict } from './inspector.mjs';

const work = 'ws-lens >>> ws-lens-verdict >>> .working';
const readings = 'ws-lens-recognised >>> option';

/** Asks about some megabytes of hex, and takes note of every rejection that nobody handles. */
async function giveLong(page, megabytes = 30) {
  await page.$eval(
    'main ws-lens',
    (lens, frames) => {
      window.unhandled = [];
      addEventListener('unhandledrejection', ({ reason }) => window.unhandled.push(String(reason)));
      lens.input = '81 85 37 fa 21 3d 7f 9f 4d 51 58 '.repeat(frames);
    },
    megabytes * 30_000,
  );
  await untilThere(page, work);
}

const cancel = (page) => page.$eval(`${work} >>> button`, (button) => button.click());

/** The id or the first class of what has the focus. */
const focused = (page) =>
  page.evaluate(() => {
    let { activeElement: at } = document;
    while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at.id || at.classList[0];
  });

const unhandled = (page) => page.evaluate(() => window.unhandled);

eachBrowser(
  'cancelled work',
  (site) => {
    test('leaves the other calls of the engine as they are, and tells who waits for the cancelled one', async () => {
      const page = await site.open('#input=8a00');
      await untilVerdict(page, /pong/i);
      await giveLong(page);
      const settled = page.$eval('main ws-lens', async ({ inspection: { engine } }) => {
        const session = engine.open().then((session) => session.summary());
        const calls = [
          engine.notations(),
          engine.accept('dGhlIHNhbXBsZSBub25jZQ=='),
          engine.inspect('8a00', {}),
          session,
        ];
        const outcomes = await Promise.allSettled(calls);
        return outcomes.map(({ value, reason }) => reason?.code ?? value?.accept ?? value?.length > 10);
      });
      await page.evaluate(() => new Promise((later) => setTimeout(later, 50)));
      await cancel(page);
      // RFC 6455 section 1.3.
      await eventually.deepEqual(() => settled, [true, 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=', 'cancelled', 'cancelled']);
      await eventually.deepEqual(() => unhandled(page), []);
    });

    test('takes nothing with it that the page asked for meanwhile', async () => {
      const page = await site.open('#input=8900');
      await untilVerdict(page, /ping/i);
      await giveLong(page, 60); // so that a busy machine has the time to press two buttons
      await click(page, 'ws-lens >>> ws-lens-bytes >>> ws-lens-copy-menu >>> .opener');
      await clickText(page, 'ws-lens >>> ws-lens-examples >>> button', 'A fresh request');
      await cancel(page);
      await untilVerdict(page, /request/i);
      await eventually.deepEqual(() => unhandled(page), []);
    });

    test('leaves a second inspector all notations to be chosen from', async () => {
      const page = await site.open('embed.html#input=8a00');
      await untilVerdict(page, /pong/i);
      await giveLong(page);
      await page.evaluate(() => {
        const lens = document.createElement('ws-lens');
        lens.id = 'second';
        lens.input = '8900';
        document.body.append(lens);
      });
      await page.evaluate(() => new Promise((later) => setTimeout(later, 50)));
      await cancel(page);
      await until(async () => (await texts(page, `#second >>> ${readings}`)).length > 20, 'the notations');
      await eventually.deepEqual(() => unhandled(page), []);
    });

    for (const [end, how] of [
      ['is pressed', (page) => page.keyboard.press('Enter')],
      ['goes, as the work is done', () => undefined],
    ]) {
      test(`when the button ${end}, the focus goes from it to the verdict`, async () => {
        const page = await site.open('#input=8a00');
        await untilVerdict(page, /pong/i);
        await giveLong(page);
        await page.$eval(`${work} >>> button`, (button) => button.focus());
        await how(page);
        await until(async () => !(await page.$(work)), 'the end of the work');
        await eventually.equal(() => focused(page), 'verdict');
      });
    }

    test('a focus that is elsewhere stays there', async () => {
      const page = await site.open('#input=8a00');
      await untilVerdict(page, /pong/i);
      await page.evaluate(() => {
        const other = Object.assign(document.createElement('button'), { id: 'other', textContent: 'Other' });
        document.body.append(other);
        other.focus();
      });
      await giveLong(page);
      await cancel(page);
      await untilVerdict(page, /cancelled/);
      await eventually.equal(() => focused(page), 'other');
    });

    test('is not offered where no worker can be had, and it is said that the page stands still', async () => {
      const page = await site.open('#input=8a00', { prepare: () => delete window.Worker });
      await untilVerdict(page, /pong/i);
      const shown = await page.$eval('main ws-lens', async (lens) => {
        const { renderRoot } = lens.renderRoot.querySelector('ws-lens-verdict');
        lens.input = '81 85 37 fa 21 3d 7f 9f 4d 51 58 '.repeat(151_516);
        const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        await drawn();
        return renderRoot.querySelector('.working')?.textContent.trim();
      });
      assert.match(shown, /No worker could be started here, so the page stands still meanwhile\.$/);
      await untilVerdict(page, /A client sends 151,516 masked frames/);
      await eventually.equal(() => page.$(work), null);
    });
  },
  { named: allPanes },
);
