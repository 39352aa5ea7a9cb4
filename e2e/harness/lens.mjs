/** Waits until the page's inspector shows a report. It asks by itself: what puppeteer waits with the page's policy may keep out. */
export async function reportShown(page) {
  await page.evaluate(async () => {
    const drawn = () => new Promise((done) => requestAnimationFrame(done));
    const deadline = performance.now() + 60_000;
    while (!document.querySelector('ws-lens, ws-lens-workspace')?.report) {
      if (performance.now() > deadline) throw new Error('The inspector shows no report.');
      await drawn();
    }
    await drawn();
    await drawn();
  });
}

/** Sets properties of the inspector, one question after the other, and gives the reports with their bytes in hex. */
export function askAll(page, questions) {
  return page.evaluate(async (all) => {
    const lens = document.querySelector('ws-lens, ws-lens-workspace');
    const toHex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    const plain = (_key, value) => (value instanceof Uint8Array ? toHex(value) : value);
    const reports = [];
    for (const question of all) {
      const answered = new Promise((resolve) => lens.addEventListener('ws-lens-change', resolve, { once: true }));
      Object.assign(lens, question);
      const { detail } = await answered;
      await lens.updateComplete;
      reports.push(JSON.parse(JSON.stringify(detail.report, plain)));
    }
    return reports;
  }, questions);
}
