import { launch } from '../harness/browsers.mjs';
import { openPage } from '../harness/page.mjs';
import { median } from './median.mjs';

const example = '#input=81%2085%2037%20fa%2021%203d%207f%209f%204d%2051%2058';
const pastes = [
  { what: 'one frame', text: '82 03 01 02 03', bytes: 5 },
  { what: 'a dump of 2 kB', text: dump(0x1f0), bytes: 4 + 0x1f0 },
  // Two digits and a space for each byte.
  { what: '64 KiB of hex', text: '82 7e 55 51' + ' 00'.repeat(0x5551), bytes: 4 + 0x5551 },
];
const repeats = 9;

/** As hexdump -C prints one binary frame with so many bytes of payload. */
function dump(length) {
  const bytes = Buffer.concat([Buffer.from([0x82, 0x7e, length >> 8, length & 255]), Buffer.alloc(length, 'Hello ')]);
  const lines = [];
  for (let at = 0; at < bytes.length; at += 16) {
    const row = bytes.subarray(at, at + 16);
    const digits = [...row].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
    const signs = row.toString('latin1').replace(/[^ -~]/g, '.');
    lines.push(`${at.toString(16).padStart(8, '0')}  ${digits.padEnd(48)} |${signs}|`);
  }
  return lines.join('\n');
}

/**
 * Milliseconds from navigation to the decoded example, and for each paste those to its decode, both painted, with the longest
 * task on the way (null where the browser tells of none).
 */
export async function pageBench(kind, url) {
  const browser = await launch(kind);
  try {
    const starts = [];
    const rounds = pastes.map(() => []);
    for (let i = 0; i <= repeats; i++) {
      const { page } = await openPage(browser, url + example, { prepare: noteDecodes });
      starts.push(await page.evaluate(() => window.wslensBench.decoded(null)));
      for (const [k, paste] of pastes.entries()) rounds[k].push(await page.evaluate(pasteText, paste));
      await page.close();
    }
    // The first round fills the caches.
    return {
      start: median(starts.slice(1)),
      pastes: pastes.map(({ what }, k) => {
        const warm = rounds[k].slice(1);
        return { what, shown: median(warm.map(({ shown }) => shown)), task: median(warm.map(({ task }) => task)) };
      }),
    };
  } finally {
    await browser.close();
  }
}

/** Runs in the page before its scripts: notes when a report of so many bytes, or the first one, has been painted. */
function noteDecodes() {
  const waiting = [];
  let last;
  const settle = () => {
    for (const { bytes, resolve } of waiting) if (last && (bytes === null || last.bytes === bytes)) resolve(last.time);
  };
  addEventListener('ws-lens-change', ({ detail }) => {
    if (!detail.report) return;
    const bytes = detail.report.bytes.length;
    requestAnimationFrame(() =>
      setTimeout(() => {
        last = { bytes, time: performance.now() };
        settle();
      }),
    );
  });
  window.wslensBench = {
    decoded: (bytes) =>
      new Promise((resolve) => {
        waiting.push({ bytes, resolve });
        settle();
      }),
  };
}

/** Runs in the page: puts the text into the box as a paste does. */
async function pasteText({ text, bytes }) {
  const find = (within) => {
    for (const element of within.querySelectorAll('*')) {
      const found = element.matches('textarea') ? element : element.shadowRoot && find(element.shadowRoot);
      if (found) return found;
    }
    return undefined;
  };
  const told = PerformanceObserver.supportedEntryTypes.includes('longtask');
  // Tasks of less than 50 ms are not told of.
  let task = told ? 0 : null;
  const note = (list) => {
    for (const { duration } of list.getEntries()) task = Math.max(task, duration);
  };
  const tasks = new PerformanceObserver(note);
  if (told) tasks.observe({ type: 'longtask' });
  const box = find(document);
  const start = performance.now();
  box.value = text;
  box.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true, composed: true }));
  const shown = (await window.wslensBench.decoded(bytes)) - start;
  await new Promise((resolve) => setTimeout(resolve, 300));
  tasks.disconnect();
  return { shown, task };
}
