import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { dist } from '../harness/paths.mjs';
import { eachBrowser } from '../harness/site.mjs';
import { clickText, eventually, textOf, until, untilText, untilThere } from './inspector.mjs';

// What fails says so: a worker that stops, and files that are missing or cut short.

const workspace = 'main ws-lens-workspace';
const bar = `${workspace} >>> ws-lens-centre >>> ws-lens-verdict-bar`;
const detail = `${bar} >>> .detail`;
const work = `${bar} >>> .working`;
const button = `${bar} >>> button`;
const untilVerdict = (page, pattern) => untilText(page, `${bar} >>> .title`, pattern);
const unstarted = '.unstarted';
const folders = [];

/** A copy of the site in which a file is missing, or ends after a share of its bytes. */
function broken(name, share) {
  const folder = mkdtempSync(join(tmpdir(), 'wslens-'));
  folders.push(folder);
  cpSync(dist, folder, { recursive: true });
  for (const packed of ['.br', '.gz']) rmSync(join(folder, name + packed), { force: true });
  const whole = readFileSync(join(folder, name));
  if (share === undefined) rmSync(join(folder, name));
  else writeFileSync(join(folder, name), whole.subarray(0, whole.length * share));
  return { folder };
}

after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/**
 * Runs in the page before it: while window.failing is a function, it is run in place of each question to a worker, also of those that the
 * page asks by itself. Workers start all the same.
 */
function failingWorkers() {
  const { postMessage } = window.Worker.prototype;
  window.Worker.prototype.postMessage = function (...args) {
    if (window.failing && 'id' in args[0]) window.failing(this, args[0]);
    else postMessage.apply(this, args);
  };
}

/** Runs in the page before it: the worker hears nothing, as if it had ended while it started, and seconds pass ten times as fast. */
function deafWorker() {
  window.Worker.prototype.postMessage = () => undefined;
  const { setTimeout } = window;
  window.setTimeout = (run, wait, ...rest) => setTimeout(run, wait > 1000 ? wait / 10 : wait, ...rest);
}

const ask = (page, input) => page.$eval(workspace, (lens, input) => (lens.input = input), input);

/** Asks once more, now that workers work. */
async function tryAgain(page) {
  await page.evaluate(() => (window.failing = undefined));
  await clickText(page, button, 'Try again');
  await untilVerdict(page, /ping/i);
}

/** Stops the clock of the message that waits, so many milliseconds after its start. */
const stopAt = (page, time) =>
  page.$eval(
    unstarted,
    (element, time) => {
      for (const wait of element.getAnimations()) {
        wait.pause();
        wait.currentTime = time;
      }
    },
    time,
  );

const isShown = (page, selector) =>
  page.$eval(selector, (element) => getComputedStyle(element).visibility === 'visible').catch(() => false);

eachBrowser('a worker that stops', (site) => {
  test('without a word: the question ends with a message, and can be asked again', async () => {
    const page = await site.open('#input=8a00', { prepare: failingWorkers });
    await untilVerdict(page, /pong/i);
    await page.evaluate(() => (window.failing = (worker) => worker.terminate()));
    await ask(page, '8900');
    await untilThere(page, work);
    await untilVerdict(page, /could not be inspected/);
    assert.match(await textOf(page, detail), /worker that decodes has stopped/);
    await eventually.equal(() => page.$(work), null);
    await tryAgain(page);
  });

  test('with an error: the same', async () => {
    const page = await site.open('#input=8a00', { prepare: failingWorkers });
    await untilVerdict(page, /pong/i);
    await page.evaluate(() => {
      window.failing = (worker) =>
        setTimeout(() => worker.dispatchEvent(new ErrorEvent('error', { cancelable: true })));
    });
    await ask(page, '8900');
    await untilVerdict(page, /could not be inspected/);
    await tryAgain(page);
  });

  test('while it works: after a second the work can be cancelled, and tried again', async () => {
    const page = await site.open('#input=8a00', { prepare: failingWorkers });
    await untilVerdict(page, /pong/i);
    await page.evaluate(() => {
      window.failing = (worker, { id }) => worker.dispatchEvent(new MessageEvent('message', { data: { begun: id } }));
    });
    await ask(page, '8900');
    await untilThere(page, work);
    await page.$eval(`${work} >>> button`, (cancel) => cancel.click());
    await untilVerdict(page, /cancelled/);
    await tryAgain(page);
  });

  test('before it is ready: the page decodes itself', async () => {
    const page = await site.open('#input=8900', { prepare: deafWorker });
    await untilVerdict(page, /ping/i);
  });
});

for (const [what, of] of [
  ['missing', undefined],
  ['cut short', 0.5],
]) {
  const tolerated = /404|400|Failed to load|Loading failed|SyntaxError|Unexpected end|missing|unterminated|uncaught/i;

  for (const [path, script] of [
    ['', 'page.js'],
    ['embed.html', 'embed.js'],
  ])
    eachBrowser(
      `${script} ${what}`,
      (site) => {
        test('the page says so after a while', async () => {
          const page = await site.open(path, { tolerated });
          assert.equal(await isShown(page, unstarted), false);
          await stopAt(page, 7900);
          assert.equal(await isShown(page, unstarted), false);
          await stopAt(page, 8100);
          await until(() => isShown(page, unstarted), 'the message');
          assert.match(await textOf(page, unstarted), /has not started.*Reload the page/);
        });
      },
      broken(script, of),
    );

  eachBrowser(
    `worker.js ${what}`,
    (site) => {
      test('the page decodes itself', async () => {
        const page = await site.open('#input=8900', { tolerated });
        await untilVerdict(page, /ping/i);
      });
    },
    broken('worker.js', of),
  );

  eachBrowser(
    `wslens.wasm ${what}`,
    (site) => {
      test('the page says so, and tries again', async () => {
        const page = await site.open('#input=8900', { tolerated });
        await untilVerdict(page, /could not be inspected/);
        await untilText(page, detail, /wslens\.wasm, which decodes, could not be loaded/);
        assert.equal(await page.$(unstarted), null);
        await clickText(page, button, 'Try again');
        await untilVerdict(page, /could not be inspected/);
      });
    },
    broken('wslens.wasm', of),
  );
}
