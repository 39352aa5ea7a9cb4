import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { assertAccessible, assertContrast } from '../harness/axe.mjs';
import { root } from '../harness/paths.mjs';
import { eachBrowser } from '../harness/site.mjs';
import { eventually, pixelsTooWide, textOf, until, untilText, untilThere } from '../page/inspector.mjs';
import { everything, flipBits, fresh, isSolved, kept, metIn, openLesson, parts, solve, write } from './learner.mjs';
import { lessonFiles } from './course.mjs';
import { solutions, stretches } from './solutions.mjs';

const files = await lessonFiles();
const rules = JSON.parse(await readFile(join(root, 'web/data/rules.json'), 'utf8'));
const phone = { width: 390, height: 844 };
const byId = (id) => files.find(({ lesson }) => lesson.id === id);
const fixes =
  'ws-lens-learn >>> ws-lens-lesson >>> [data-action=use], ws-lens-learn >>> ws-lens-lesson >>> ws-lens-explainer >>> .diff';

/** Runs in the page: the id of what has the focus, in whatever shadow tree. */
const focusIn = () => {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused?.id;
};

eachBrowser('the course', (site) => {
  for (const size of [{}, phone]) {
    const wide = size.width ?? 1440;
    test(`each task starts unsolved, withholds what would solve it, and is solved at ${wide} pixels`, async () => {
      const page = await site.open('#view=learn', { ...size, prepare: fresh });
      for (const file of files) {
        const { lesson } = file;
        await openLesson(page, lesson.id);
        assert.ok((await metIn(page)).includes(false), `${lesson.id} is solved from the start`);
        assert.equal(await page.$eval(parts.text, ({ value }) => value), lesson.start.input);
        assert.equal(await page.$(fixes), null, `${lesson.id} offers a fix`);
        assert.equal(await page.evaluate(pixelsTooWide), 0, `${lesson.id} is too wide`);
        await solve(page, file);
        assert.match(await textOf(page, parts.result), /Solved/);
      }
      assert.deepEqual(Object.keys(await kept(page)).sort(), files.map(({ lesson }) => lesson.id).sort());
      assert.ok(Object.values(await kept(page)).every(({ solved }) => solved));
    });
  }

  test('an attempt that goes into a trap does not solve the task, and is answered', async () => {
    const page = await site.open('#view=learn', { prepare: fresh });
    for (const { lesson, attempts } of files) {
      await openLesson(page, lesson.id);
      for (const [i, attempt] of attempts.entries()) {
        await write(page, attempt);
        const said = lesson.traps[i].feedback.replace(/[`*]/g, '');
        await eventually.ok(async () => (await textOf(page, parts.feedback)).includes(said.replace(/\s+/g, ' ')));
        assert.equal(await isSolved(page), false, `${lesson.id}: ${attempt}`);
      }
    }
  });

  test('a mystery holds no rule, no title and no mark of what is wrong until it is solved, then says them', async () => {
    const page = await site.open('#view=learn', { prepare: fresh });
    for (const file of files.filter(({ lesson }) => lesson.kind === 'mystery')) {
      await openLesson(page, file.lesson.id);
      const findings = await page.$eval(parts.bench, ({ attempt }) => attempt.start.findings);
      const all = await everything(page);
      for (const { id } of rules) assert.ok(!all.includes(id), `${file.lesson.id} holds ${id}`);
      for (const { title } of findings) assert.ok(!all.includes(title), `${file.lesson.id} holds ${title}`);
      const marks = `${parts.bench} >>> ws-lens-source >>> :is(.error, .warning), ${parts.bench} >>> ws-lens-bytes >>> .wrong, ${parts.bench} >>> ws-lens-frames >>> i`;
      assert.equal(await page.$(marks), null, `${file.lesson.id} marks a place`);
      assert.equal(await page.$(parts.verdict), null);
      await solve(page, file);
      await untilThere(page, parts.verdict);
      const said = await textOf(page, parts.result);
      for (const { title } of findings) assert.ok(said.includes(title), `${file.lesson.id} does not say ${title}`);
    }
  });

  test('the derivation of the accept value ends before the value until it is there', async () => {
    const file = byId('accept');
    const value = /Sec-WebSocket-Accept: (\S+)/.exec(solutions.accept)[1];
    const page = await site.open('#view=learn', { prepare: fresh });
    await openLesson(page, 'accept');
    await untilText(page, `${parts.bench} >>> ws-lens-accept >>> ol`, /SHA-1/);
    assert.ok(!(await everything(page)).includes(value));
    await solve(page, file);
    await untilText(page, `${parts.bench} >>> ws-lens-accept >>> ol`, /Base64 of the digest/);
  });

  test('keys alone: a bit is flipped, a byte is typed, a hint is opened, and one goes on', async () => {
    const page = await site.open('#view=learn&lesson=fragments', { prepare: fresh });
    await untilThere(page, parts.text);
    await page.focus(parts.hint(1));
    await page.keyboard.press('Enter');
    await untilText(page, `${parts.task} >>> .hint`, /Hint 1/);
    await page.focus(parts.text);
    await page.keyboard.press('End');
    for (let i = 0; i < 9; i++) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('80');
    await until(() => isSolved(page), 'the result');
    await page.focus(`ws-lens-learn >>> ws-lens-lesson >>> [data-action=next]`);
    await page.keyboard.press('Enter');
    await eventually.equal(() => page.$eval(parts.root, ({ dataset }) => dataset.lesson), 'reads');
    await eventually.equal(() => page.title(), 'A read is not a frame · wslens');
    await eventually.equal(() => page.evaluate(focusIn), 'title', 'the focus is on the heading');
    await openLesson(page, 'first-byte');
    await page.focus(parts.bit(0));
    for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('f');
    await untilText(page, parts.feedback, /Opcode 3/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('f');
    await until(() => isSolved(page), 'the result');
  });

  test('a stretch is a task of its own, beside the one that was solved', async () => {
    const page = await site.open('#view=learn', { prepare: fresh });
    await openLesson(page, 'length-64');
    await solve(page, byId('length-64'));
    await page.$eval('ws-lens-learn >>> ws-lens-lesson >>> [data-action=stretch]', (button) => button.click());
    const { stretch } = byId('length-64').lesson;
    await eventually.equal(() => page.$eval(parts.text, ({ value }) => value), stretch.start.input);
    await until(() => page.$eval(parts.bench, ({ attempt }) => attempt.start !== null), 'the start of the stretch');
    assert.equal(await isSolved(page), false);
    await flipBits(page, stretch.start.input, stretches['length-64']);
    await until(() => isSolved(page), 'the result of the stretch');
    await page.$eval('ws-lens-learn >>> ws-lens-lesson >>> [data-action=stretch]', (button) => button.click());
    await eventually.equal(() => page.$eval(parts.text, ({ value }) => value), solutions['length-64']);
  });

  test('the tick that changed is spoken, and undo takes it back', async () => {
    const page = await site.open('#view=learn&lesson=first-byte', { prepare: fresh });
    await untilThere(page, parts.text);
    await openLesson(page, 'first-byte');
    assert.equal(await textOf(page, parts.spoken), '');
    await write(page, '83 05 48 65 6c 6c 6f');
    await untilText(page, parts.spoken, /No longer met: No error\. 1 of 4 met\./);
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await untilText(page, parts.spoken, /^Met: No error\. 2 of 4 met\./);
    assert.equal(await page.$eval(parts.text, ({ value }) => value), '81 05 48 65 6c 6c 6f');
  });

  test('a guess is answered, and what is to be read comes after it', async () => {
    const page = await site.open('#view=learn&lesson=frame', { prepare: fresh });
    await untilThere(page, `${parts.guess} >>> [data-guess="0"]`);
    assert.equal(await page.$eval(parts.prose, ({ hidden }) => hidden), true);
    await page.click(`${parts.guess} >>> [data-guess="0"]`);
    await untilText(page, `${parts.guess} >>> .said`, /^Not so\./);
    assert.equal(await page.$eval(parts.guess, ({ shadowRoot }) => shadowRoot.activeElement?.role), 'status');
    await eventually.equal(() => page.$eval(parts.prose, ({ hidden }) => hidden), false);
  });

  test('on a phone hex keys write the bytes, bits are 40 pixels high, the task stays at the foot', async () => {
    for (const width of [390, 320]) {
      const page = await site.open('#view=learn', { width, height: 844, prepare: fresh });
      await openLesson(page, 'length-64');
      const key = (name) => `${parts.bench} >>> ws-lens-keypad >>> [data-key="${name}"]`;
      assert.equal(await page.$eval(parts.text, (field) => field.inputMode), 'none');
      await page.$eval(parts.text, (field) => {
        field.focus();
        field.setSelectionRange(6, 6);
      });
      for (const name of ['insert', 'insert', 'insert', 'insert'])
        await page.$eval(key(name), (button) => button.click());
      await until(() => isSolved(page), 'the result');
      assert.equal(await page.$eval(parts.text, ({ value }) => value), '82 7f 00 00 00 00 00 01 00 00');
      const height = await page.$eval(parts.bit(0), (bit) => bit.getBoundingClientRect().height);
      assert.ok(height >= 40, `bits are ${height} pixels high`);
      const foot = await page.$eval(parts.task, (task) => innerHeight - task.getBoundingClientRect().bottom);
      assert.ok(Math.abs(foot) <= 1, `the task ends ${foot} pixels above the foot`);
      assert.equal(await page.evaluate(pixelsTooWide), 0);
    }
  });

  test('axe finds nothing on the map and in a lesson, before and after it is solved', async () => {
    for (const size of [{}, phone]) {
      const page = await site.open('#view=learn', { ...size, prepare: fresh });
      await untilThere(page, 'ws-lens-learn >>> ws-lens-course-map >>> [data-entry]');
      await assertAccessible(page);
      for (const id of ['mask', 'accept', 'm-takeover']) {
        await openLesson(page, id);
        await assertAccessible(page);
        await solve(page, byId(id));
        await assertAccessible(page);
      }
    }
  });
});

eachBrowser(
  'the course in the dark',
  (site) => {
    test('all is to be read', async () => {
      const page = await site.open('#view=learn', { prepare: fresh });
      await untilThere(page, 'ws-lens-learn >>> ws-lens-course-map >>> [data-entry]');
      await assertContrast(page);
      await openLesson(page, 'close');
      await write(page, '88 05 e8 03 62 79 65');
      await untilThere(page, parts.feedback);
      await assertContrast(page);
      await solve(page, byId('close'));
      await assertContrast(page);
    });
  },
  { dark: true },
);
