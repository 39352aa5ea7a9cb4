import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allPanes, eachBrowser } from '../harness/site.mjs';
import { untilThere, untilVerdict, withHash } from './inspector.mjs';

// The masked "Hello" of RFC 6455 section 5.7: 11 bytes, so the second row of eight is a short one.
const hello = '81 85 37 fa 21 3d 7f 9f 4d 51 58';
const panes = 'ws-lens >>> ws-lens-';

const lefts = (page, selector) =>
  page.$$eval(selector, (all) => all.map((element) => Math.round(element.getBoundingClientRect().left)));

eachBrowser(
  'where things stand',
  (site) => {
    for (const width of [390, 1440]) {
      test(`the bytes and the characters of a short row are below those of a whole one, at ${width} pixels`, async () => {
        const page = await site.open(withHash({ input: hello }), { width });
        await untilThere(page, `${panes}bytes >>> [aria-rowindex="2"]`);
        const [whole, short] = await lefts(page, `${panes}bytes >>> .characters`);
        assert.equal(short, whole);
        const bytes = await lefts(page, `${panes}bytes >>> .byte`);
        assert.deepEqual(bytes.slice(8), bytes.slice(0, 3));
      });
    }

    test('the message comes before how it is unmasked', async () => {
      const page = await site.open(withHash({ input: hello }));
      await untilVerdict(page, /“Hello”/);
      const top = (name) => page.$eval(panes + name, (element) => element.getBoundingClientRect().top);
      const [message, unmask] = [await top('message'), await top('unmask')];
      assert.ok(message < unmask, `${message} is not above ${unmask}`);
    });

    test('what was recognised begins at the margin, on each of its lines', async () => {
      const page = await site.open(withHash({ input: hello }), { width: 390 });
      await untilVerdict(page, /“Hello”/);
      const [margin] = await lefts(page, `${panes}recognised >>> .reason`);
      const starts = await page.$$eval(`${panes}recognised >>> .facts > *`, (all) => {
        const words = all.map(({ lastChild }) => {
          const range = document.createRange();
          range.selectNodeContents(lastChild);
          return range.getBoundingClientRect();
        });
        return words.filter(({ top }, i) => i === 0 || top > words[i - 1].top).map(({ left }) => Math.round(left));
      });
      assert.ok(starts.length > 1, 'the facts take one line');
      assert.deepEqual(
        starts,
        starts.map(() => margin),
      );
    });
  },
  { named: allPanes },
);

eachBrowser('a page from right to left', (site) => {
  test('leaves the bits and the text of an embedded lens in the order in which they are sent', async () => {
    const page = await site.open(withHash({ input: '81 05 48 65 6c 6c 6f', panes: 'box bits' }, 'embed.html'));
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    const left = (at) =>
      page.$eval(
        `ws-lens >>> ws-lens-bits >>> [data-bits="${at}-${at + 1}"]`,
        (bit) => bit.getBoundingClientRect().left,
      );
    await untilThere(page, 'ws-lens >>> ws-lens-bits >>> [data-bits="1-2"]');
    assert.ok((await left(0)) < (await left(1)));
    const direction = await page.$eval(
      'ws-lens >>> ws-lens-box >>> textarea',
      (box) => getComputedStyle(box).direction,
    );
    assert.equal(direction, 'ltr');
  });
});
