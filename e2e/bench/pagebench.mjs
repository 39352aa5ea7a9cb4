import { launch } from '../harness/browsers.mjs';
import { openPage } from '../harness/page.mjs';
import { median } from './median.mjs';

const example = '#input=81%2085%2037%20fa%2021%203d%207f%209f%204d%2051%2058';
// 64 KiB of text: two digits and a space for each byte of one frame, whose payload is 0x5551 bytes.
const paste = { text: '82 7e 55 51' + ' 00'.repeat(0x5551), bytes: 4 + 0x5551 };
const repeats = 9;

/** Milliseconds from navigation to the decoded example, and from the paste of 64 KiB in hex to its decode, both painted. */
export async function pageBench(kind, url) {
  const browser = await launch(kind);
  try {
    const starts = [];
    const pastes = [];
    for (let i = 0; i <= repeats; i++) {
      const { page } = await openPage(browser, url + example, { prepare: noteDecodes });
      starts.push(await page.evaluate(() => window.wslensBench.decoded(0)));
      pastes.push(await page.evaluate(pasteHex, paste));
      await page.close();
    }
    // The first round fills the caches.
    return { start: median(starts.slice(1)), paste: median(pastes.slice(1)) };
  } finally {
    await browser.close();
  }
}

/** Runs in the page before its scripts: notes when a report of so many bytes has been painted. */
function noteDecodes() {
  const waiting = [];
  let last;
  const settle = () => {
    for (const { atLeast, resolve } of waiting) if (last && last.bytes >= atLeast) resolve(last.time);
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
    decoded: (atLeast) =>
      new Promise((resolve) => {
        waiting.push({ atLeast, resolve });
        settle();
      }),
  };
}

/** Runs in the page: puts the text into the box as a paste does. */
async function pasteHex({ text, bytes }) {
  const find = (within) => {
    for (const element of within.querySelectorAll('*')) {
      const found = element.matches('textarea') ? element : element.shadowRoot && find(element.shadowRoot);
      if (found) return found;
    }
    return undefined;
  };
  const box = find(document);
  const start = performance.now();
  box.value = text;
  box.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true, composed: true }));
  return (await window.wslensBench.decoded(bytes)) - start;
}
