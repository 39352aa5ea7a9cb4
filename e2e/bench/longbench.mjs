import { launch } from '../harness/browsers.mjs';
import { reportShown } from '../harness/lens.mjs';
import { openPage } from '../harness/page.mjs';
import { median } from './median.mjs';

const repeats = 3;

/** Milliseconds until what is long is shown, and the longest time for which the page did not answer meanwhile. */
export async function longBench(kind, url) {
  const browser = await launch(kind);
  const rows = [];
  try {
    for (const what of ['5 MB of hex, 151,516 frames', '5 MB of hex, one frame', 'a HAR of 20 MB']) {
      const rounds = [];
      for (let i = 0; i <= repeats; i++) {
        const { page } = await openPage(browser, `${url}#input=8a00`);
        await reportShown(page);
        rounds.push(await page.evaluate(giveLong, what));
        await page.close();
      }
      const warm = rounds.slice(1);
      rows.push({
        what,
        shown: median(warm.map(({ shown }) => shown)),
        unresponsive: median(warm.map(({ unresponsive }) => unresponsive)),
      });
    }
  } finally {
    await browser.close();
  }
  return rows;
}

/** Runs in the page: drops a file, and ticks until its report is painted. */
async function giveLong(what) {
  const message = (i) => `{"type":"send","time":${1000 + i / 10},"opcode":1,"data":"${'x'.repeat(900)} ${i}"}`;
  const makers = {
    '5 MB of hex, 151,516 frames': () => '81 85 37 fa 21 3d 7f 9f 4d 51 58 '.repeat(151_516),
    '5 MB of hex, one frame': () => '82 7f 00 00 00 00 00 19 00 00 ' + 'ab '.repeat(0x190000),
    'a HAR of 20 MB': () =>
      `{"log":{"entries":[{"_webSocketMessages":[${Array.from({ length: 21_000 }, (_, i) => message(i)).join(',')}]}]}}`,
  };
  const lens = document.querySelector('ws-lens-workspace');
  const data = new DataTransfer();
  data.items.add(new File([makers[what]()], 'long'));
  const start = performance.now();
  let last = start;
  let unresponsive = 0;
  let going = true;
  const tick = () => {
    const now = performance.now();
    unresponsive = Math.max(unresponsive, now - last);
    last = now;
    if (going) setTimeout(tick);
  };
  tick();
  const answered = new Promise((resolve) => lens.addEventListener('ws-lens-change', resolve, { once: true }));
  document.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  await answered;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  going = false;
  return { shown: performance.now() - start, unresponsive };
}
