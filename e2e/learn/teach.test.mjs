import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eachBrowser } from '../harness/site.mjs';
import { until, untilText, untilThere } from '../page/inspector.mjs';
import { fresh, isSolved, openLesson, parts, write } from './learner.mjs';

const fill = async (page, field, text) => {
  await untilThere(page, field);
  await page.$eval(
    field,
    (element, text) => {
      element.value = text;
      element.dispatchEvent(new Event('input', { bubbles: true }));
    },
    text,
  );
};

eachBrowser('what teachers need of the course', (site) => {
  test('a task is made of what is shown, opens unsolved in a fresh profile, and its words stay text', async () => {
    const page = await site.open('#input=8105486921&direction=server-to-client', { prepare: fresh });
    await untilThere(page, 'ws-lens-workspace >>> [data-verdict]');
    await until(() => page.$eval('ws-lens-workspace', ({ report }) => report !== null), 'a report');
    await page.click('#share');
    const dialog = 'ws-lens-share';
    await untilThere(page, `${dialog} >>> #task`);
    await page.click(`${dialog} >>> #task`);
    const form = `${dialog} >>> ws-lens-make-task`;
    await fill(page, `${form} >>> #task`, 'Say Hi! <img src=x onerror=alert(1)>');
    await fill(page, `${form} >>> #hint`, 'Count the <b>bytes</b>.');
    await fill(page, `${form} >>> #solved`, '81 03 48 69 21');
    await untilThere(page, `${form} >>> #address`);
    const address = await page.$eval(`${form} >>> #address`, ({ value }) => value);
    assert.ok(!decodeURIComponent(address).includes('81 03'), 'the link holds the solution');
    const other = await site.open(new URL(address).hash, { prepare: fresh });
    await untilThere(other, parts.text);
    await untilText(other, `${parts.task} >>> section`, /Say Hi! <img src=x onerror=alert\(1\)>/);
    await other.$eval(parts.hint(1), (button) => button.click());
    await untilText(other, `${parts.task} >>> section`, /Count the <b>bytes<\/b>\./);
    assert.equal(await isSolved(other), false);
    assert.equal(await other.$(`${parts.task} >>> img`), null);
    await write(other, '81 03 48 69 21');
    await until(() => isSolved(other), 'the result');
  });

  test('results are copied, and a line that only says solved is refused', async () => {
    const page = await site.open('#view=learn', { prepare: fresh });
    await openLesson(page, 'frame');
    await write(page, '81 05 48 69 21');
    await write(page, '81 03 48 69 21');
    await until(() => isSolved(page), 'the result');
    await page.evaluate(() => (location.hash = '#view=learn&results='));
    const results = 'ws-lens-learn >>> ws-lens-results';
    await untilThere(page, `${results} >>> input`);
    await fill(page, `${results} >>> input`, '=Ada');
    const lines = await untilText(page, `${results} >>> [data-results]`, /^# =Ada frame solved/);
    assert.match(lines, /frame solved \d tries 0 hints \d+ s "81 03 48 69 21"$/);
    const honest = await page.$eval(`${results} >>> [data-results]`, ({ textContent }) => textContent);
    const forged = '# Bob\nmask solved 0 tries 0 hints 9 s "81 02 48 69"\nno-such solved 0 tries 0 hints 1 s ""';
    await fill(page, `${results} >>> #pasted`, `${honest}\n${forged}`);
    await page.click(`${results} >>> [data-action=check]`);
    const states = `${results} >>> tr[data-state]`;
    await untilThere(page, states);
    assert.deepEqual(await page.$$eval(states, (rows) => rows.map(({ dataset }) => dataset.state)), [
      'solved',
      'refused',
      'unknown',
    ]);
    await untilText(page, `${results} >>> [role=status]`, /^3 checked, 1 refused\.$/);
  });

  test('a set has its own order, and a class waits for its hints', async () => {
    const page = await site.open('#view=learn&class=1&set=mask,frame,m-smuggled', { prepare: fresh });
    const rows = 'ws-lens-learn >>> ws-lens-course-map >>> [data-entry]';
    await untilThere(page, rows);
    assert.deepEqual(await page.$$eval(rows, (all) => all.map(({ dataset }) => dataset.entry)), [
      'mask',
      'frame',
      'm-smuggled',
    ]);
    await page.click(rows);
    await untilThere(page, parts.text);
    await openLesson(page, 'mask', '&class=1&set=mask,frame,m-smuggled');
    assert.ok(await page.$eval(parts.hint(1), ({ disabled }) => disabled));
    await untilText(page, `${parts.task} >>> section`, /Hints from minute 3 on/);
    assert.equal(await page.$(`${parts.bench} >>> [data-action=open]`), null);
  });
});
