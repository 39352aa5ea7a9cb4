import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { assertAccessible } from '../harness/axe.mjs';
import { root } from '../harness/paths.mjs';
import { eachBrowser } from '../harness/site.mjs';
import { file, takeSnapshot } from '../snapshot/take.mjs';
import { eventually, input, untilThere, withHash } from './inspector.mjs';

const still = 'still-workspace';
const workspace = 'ws-lens-workspace';
const sizes = [
  { width: 1440, height: 900 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
  { width: 1920, height: 1080 },
];

/** Runs in the page before it: the worker hears nothing until the page is told to go on. */
function holdWorker() {
  const held = new Promise((resolve) => (window.goOn = resolve));
  const Real = window.Worker;
  window.Worker = class extends Real {
    postMessage(...args) {
      void held.then(() => super.postMessage(...args));
    }
  };
}

/** Runs in the page before it: notes whether what the page has as built was ever to be seen. */
function noteStill() {
  const look = () => {
    window.stillSeen ||= document.querySelector('still-workspace')?.checkVisibility() ?? false;
    requestAnimationFrame(look);
  };
  look();
}

const goOn = async (page) => {
  await page.evaluate(() => window.goOn());
  await eventually.equal(() => page.$(still), null);
};

/** Where everything is that is to be seen in an element, by its path there, in names that both have. */
const places = (page, selector) =>
  page.$eval(selector, (host) => {
    const found = {};
    const walk = (element, path) => {
      const children = [...(element.shadowRoot?.children ?? []), ...element.children];
      for (const child of children.filter((child) => child.checkVisibility())) {
        const name = `${path} > ${child.localName.replace(/^(ws-lens|still)-/, '')}`;
        const { x, y, width, height } = child.getBoundingClientRect();
        (found[name] ??= []).push([x, y, width, height]);
        walk(child, name);
      }
    };
    walk(host, '');
    return found;
  });

/** Fails if anything is in one of two places only, or more than a pixel away. */
function assertSame(before, after) {
  assert.deepEqual(Object.keys(before).sort(), Object.keys(after).sort());
  for (const [name, rectangles] of Object.entries(before)) {
    assert.equal(rectangles.length, after[name].length, name);
    const numbers = rectangles.flat();
    const moved = after[name].flat().map((number, i) => Math.abs(number - numbers[i]));
    assert.ok(Math.max(...moved) <= 1, `${name} has moved by ${Math.max(...moved)} pixels`);
  }
}

async function assertSameAfterwards(page) {
  const before = await places(page, still);
  await goOn(page);
  assertSame(before, await places(page, workspace));
}

eachBrowser('the first example as built', (site) => {
  test(`is what this browser shows; if not, run make snapshot and look at what has changed in ${file}`, async () => {
    const [taken, kept] = [await takeSnapshot(await site.open()), await readFile(join(root, file), 'utf8')];
    const [now, then] = [taken, kept].map((text) => text.split('\n'));
    const at = then.findIndex((line, i) => line !== now[i]);
    assert.equal(now[at], then[at]);
    assert.equal(now.length, then.length);
  });

  for (const size of sizes) {
    test(`stands there before the codec answers, and nothing moves after, at ${size.width} by ${size.height}`, async () => {
      const page = await site.open('', { ...size, prepare: holdWorker });
      const text = await page.$eval(`${still} >>> .title`, ({ textContent }) => textContent);
      assert.match(text, /“Hello”/);
      await assertSameAfterwards(page);
    });
  }

  test('stands there too where the address says so', async () => {
    const page = await site.open(withHash({ input: '81 85 37 fa 21 3d 7f 9f 4d 51 58' }), { prepare: holdWorker });
    assert.equal(await page.$eval(still, (element) => element.checkVisibility()), true);
    await assertSameAfterwards(page);
  });

  test('has the colours and the sizes that were chosen before', async () => {
    const page = await site.open();
    await page.evaluate(() => {
      localStorage.setItem('wslens-theme', 'dark');
      localStorage.setItem('wslens-input-width-line', '352');
      localStorage.setItem('wslens-explainer-width', '400');
    });
    const again = await site.open('', { prepare: holdWorker });
    assert.equal(await again.evaluate(() => document.documentElement.dataset.theme), 'dark');
    assert.equal(await again.$eval(`${still} >>> .pane.input`, ({ clientWidth }) => clientWidth), 352);
    await assertSameAfterwards(again);
    await again.evaluate(() => localStorage.clear());
  });

  test('is nothing that keys, pointers or screen readers meet', async () => {
    const page = await site.open('', { prepare: holdWorker });
    await assertAccessible(page);
    assert.equal(await page.$eval(still, ({ inert }) => inert), true);
    const { x, y } = await (await page.$(`${still} >>> textarea`)).boundingBox();
    assert.equal(await page.evaluate((x, y) => document.elementFromPoint(x, y).localName, x + 8, y + 8), workspace);
  });

  test('gives way at once to who clicks into the box, or pastes', async () => {
    const page = await site.open('', { prepare: holdWorker });
    const { x, y } = await (await page.$(`${still} >>> textarea`)).boundingBox();
    await page.mouse.click(x + 8, y + 8);
    await eventually.equal(() => page.$(still), null);
    const other = await site.open('', { prepare: holdWorker });
    await other.$eval(workspace, (lens) => (lens.input = '8a00'));
    await eventually.equal(() => other.$(still), null);
    assert.equal(await input(other), '8a00');
  });

  test('is not shown where the address asks for something else', async () => {
    for (const hash of [withHash({ input: '8a00' }), '#view=reference', '#view=build&mask=x']) {
      const page = await site.open(hash, { prepare: noteStill });
      await untilThere(page, workspace);
      await eventually.equal(() => page.$(still), null);
      assert.equal(await page.evaluate(() => window.stillSeen), false, hash);
    }
  });
});
