import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from '../harness/axe.mjs';
import { eachBrowser } from '../harness/site.mjs';
import { eventually, pixelsTooWide, textOf, until, untilText, untilThere } from '../page/inspector.mjs';
import { fresh, openLesson, parts } from './learner.mjs';

const learn = 'ws-lens-learn';
const recorded = `${learn} >>> ws-lens-recorded`;
const part = (number) => `${recorded} >>> [data-part="${number}"]`;
const prose = `${learn} >>> ws-lens-lesson >>> ws-lens-prose`;

/** Runs in the page. */
const isInView = (element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight / 2;
};

eachBrowser('what there is to read', (site) => {
  test('the recorded connection is told part by part, each is live, and what is changed is told no more', async () => {
    const page = await site.open('#view=learn&page=connection&part=6', { prepare: fresh });
    await untilThere(page, part(10));
    assert.equal(await page.$(part(11)), null);
    await eventually.ok(() => page.$eval(part(6), isInView));
    await assertAccessible(page);
    await page.focus(`${part(6)} .name`);
    await page.keyboard.press('Enter');
    await untilText(page, `${recorded} >>> ws-lens-explainer >>> h3`, /89/);
    assert.equal(await page.$eval(`${part(6)} .name`, ({ ariaPressed }) => ariaPressed), 'true');
    await untilText(page, `${recorded} >>> ws-lens-bit-strip >>> h2`, /Frame 4/);
    const bit = `${recorded} >>> ws-lens-bit-strip >>> [data-bit="0"]`;
    await page.focus(bit);
    await page.keyboard.press('f');
    await untilText(page, `${recorded} >>> ws-lens-verdict-bar >>> .title`, /fragmented|FIN/i);
    await untilText(page, `${part(6)} h3`, /^Changed$/);
    await untilText(page, `${part(6)} aside`, /^Error/);
    await untilText(page, `${part(7)} h3`, /^The Pong$/);
    await page.click(`${recorded} >>> [data-action=reset]`);
    await untilText(page, `${part(6)} h3`, /^A Ping in between$/);
    await page.setViewport({ width: 390, height: 844 });
    await page.$eval(`${part(9)} .name`, (button) => button.click());
    await untilThere(page, `${part(9)} ws-lens-bit-strip`);
    assert.equal(await page.evaluate(pixelsTooWide), 0);
    await assertAccessible(page);
  });

  test('a term of the prose opens its meaning by keyboard, which leads to the glossary, and that to lessons', async () => {
    const page = await site.open('#view=learn', { prepare: fresh });
    await openLesson(page, 'first-byte');
    await page.$eval(`${parts.guess} >>> .skip`, (button) => button.click());
    const term = `${prose} >>> [data-term=FIN]`;
    await untilThere(page, term);
    await page.focus(term);
    await page.keyboard.press('Enter');
    await untilText(page, `${prose} >>> .meaning`, /^FIN The first bit of a frame/);
    assert.match(await textOf(page, `${prose} >>> [role=status]`), /^The first bit/);
    await assertAccessible(page);
    await page.keyboard.press('Escape');
    await until(async () => (await page.$(`${prose} >>> .meaning`)) === null, 'the meaning to close');
    await page.keyboard.press('Enter');
    await untilThere(page, `${prose} >>> .meaning`);
    await page.$eval(`${prose} >>> .meaning a:last-child`, (link) => link.click());
    const entry = `${learn} >>> ws-lens-glossary >>> .here`;
    await untilText(page, entry, /^FIN/);
    await assertAccessible(page);
    await page.$eval(`${entry} .lesson`, (link) => link.click());
    await untilThere(page, parts.root);
  });

  test('a lesson leads to entries of the reference, and they to the lesson', async () => {
    const page = await site.open('#view=learn', { prepare: fresh });
    await openLesson(page, 'mask');
    await untilText(page, `${learn} >>> ws-lens-lesson >>> [data-look-up]`, /MASK, Masking key$/);
    await page.$eval(`${learn} >>> ws-lens-lesson >>> [data-look-up] a`, (link) => link.click());
    const lessons = 'ws-lens-reference >>> ws-lens-reference-entry >>> [data-lessons]';
    await untilText(page, lessons, /^Clients mask, servers do not$/);
    await page.evaluate(() => (location.hash = '#view=reference&rule=frame-client-not-masked'));
    await untilText(page, lessons, /Clients mask, servers do not/);
    await openLesson(page, 'm-phase');
    assert.equal(await page.$(`${learn} >>> ws-lens-lesson >>> [data-look-up]`), null);
  });
});
