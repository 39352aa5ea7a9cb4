/** Waits until the page's inspector shows a report, and gives its kind. */
export async function reportShown(page) {
  const shown = await page.waitForFunction(() => document.querySelector('ws-lens')?.report?.kind, { timeout: 10_000 });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return shown.jsonValue();
}
