import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eachBrowser } from '../harness/site.mjs';
import { eventually, texts, until, untilText, untilThere } from '../page/inspector.mjs';
import { english, flipBits, fresh, german, isSolved, kept, openLesson, parts, write } from './learner.mjs';

eachBrowser('what is kept of the course', (site) => {
  test('nothing is lost by reload, by Back, and by a second tab; all is forgotten on demand', async () => {
    const page = await site.open('#view=learn', { prepare: fresh });
    await openLesson(page, 'first-byte');
    await flipBits(page, '81 05 48 65 6c 6c 6f', '82 05 48 65 6c 6c 6f');
    await until(() => isSolved(page), 'the result');
    await openLesson(page, 'mask');
    await write(page, '81 82 48 69');
    await page.reload();
    await untilThere(page, parts.text);
    await eventually.equal(() => page.$eval(parts.text, ({ value }) => value), '81 82 48 69');
    const other = await site.open('#view=learn', { prepare: english });
    await openLesson(other, 'frame');
    await write(other, '81 03 48 69 21');
    await until(() => isSolved(other), 'the result in the second tab');
    await page.bringToFront();
    await page.goBack();
    await eventually.equal(() => page.$eval(parts.root, ({ dataset }) => dataset.lesson), 'first-byte');
    await until(() => isSolved(page), 'what was solved before');
    await openLesson(page, 'close');
    await page.$eval(parts.hint(1), (button) => button.click());
    await eventually.deepEqual(
      async () => Object.keys(await kept(page)).sort(),
      ['close', 'first-byte', 'frame', 'mask'],
    );
    await page.evaluate(() => (location.hash = '#view=learn'));
    const forget = 'ws-lens-learn >>> ws-lens-course-map >>> [data-action=forget]';
    await untilThere(page, forget);
    await page.click(forget);
    await page.click(forget);
    await eventually.deepEqual(() => kept(page), {});
  });

  test('without storage it works as long as the page lasts', async () => {
    const page = await site.open('#view=learn', {
      prepare: () => {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('no storage', 'SecurityError');
          },
        });
      },
    });
    await openLesson(page, 'frame');
    await write(page, '81 03 48 69 21');
    await until(() => isSolved(page), 'the result');
    await openLesson(page, 'first-byte');
    await openLesson(page, 'frame');
    await until(() => isSolved(page), 'the result again');
  });

  test('in German the course is German, and what the codec says is marked as English', async () => {
    const page = await site.open('#view=learn', { prepare: german });
    await untilText(page, 'ws-lens-learn >>> ws-lens-course-map >>> h2', /lernen/);
    await openLesson(page, 'first-byte');
    assert.equal(await page.$eval('ws-lens-learn', ({ lang }) => lang), 'de');
    assert.match((await texts(page, parts.conditions))[0], /Der Opcode ist 2, binär/);
    assert.equal(await page.$eval(`${parts.bench} >>> ws-lens-verdict-bar`, ({ lang }) => lang), 'en');
    await page.evaluate(() => (location.hash = '#view=learn'));
    const choice = 'ws-lens-learn >>> ws-lens-course-map >>> label:first-of-type input';
    await untilThere(page, choice);
    await page.$eval(choice, (input) => input.click());
    await untilText(page, 'ws-lens-learn >>> ws-lens-course-map >>> h2', /Learn/);
  });
});
