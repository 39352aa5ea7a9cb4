import assert from 'node:assert/strict';

const patience = 60_000;
const pause = 20;

/** Waits until ask gives something true, and returns it. */
export async function until(ask, what) {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    assert.ok(Date.now() < end, `waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** The texts of all elements that a selector finds; `>>>` reaches into shadow roots. */
export const texts = (page, selector) =>
  page.$$eval(selector, (found) => found.map((element) => element.textContent.replace(/\s+/g, ' ').trim()));

export const textOf = async (page, selector) => (await texts(page, selector))[0] ?? '';

/** Waits for a text that matches. */
export const untilText = (page, selector, pattern) =>
  until(async () => {
    const text = await textOf(page, selector);
    return pattern.test(text) && text;
  }, `${selector} ${pattern}`);

/** What is filled in. */
export const valueOf = (page, selector) => page.$eval(selector, ({ value }) => value);

/** Waits until a field holds a value that matches. */
export const untilValue = (page, selector, pattern) =>
  until(async () => (await page.$(selector)) && pattern.test(await valueOf(page, selector)), `${selector} ${pattern}`);

export const verdict = 'ws-lens >>> ws-lens-verdict >>> .title';

/** Waits for the verdict on what is in the box. */
export const untilVerdict = (page, pattern) => untilText(page, verdict, pattern);

export const input = (page) => page.$eval('main ws-lens', (lens) => lens.input);

/** Waits until the box holds a text that matches. */
export const untilInput = (page, pattern) => until(async () => pattern.test(await input(page)), `the box ${pattern}`);

/** Waits for an element; what comes into a shadow root is not seen by puppeteer's own way of waiting. */
export const untilThere = (page, selector) => until(() => page.$(selector), selector);

export async function click(page, selector) {
  const found = await untilThere(page, selector);
  await found.click();
}

/** Clicks the first element of a selector whose text is exactly that. */
export async function clickText(page, selector, text) {
  for (const element of await page.$$(selector)) {
    if ((await element.evaluate((node) => node.textContent.replace(/\s+/g, ' ').trim())) === text) {
      await element.click();
      return;
    }
  }
  assert.fail(`no ${selector} says ${text}`);
}

/** The address of the page with a state in its hash. */
export const withHash = (state, page = '') =>
  `${page}#${Object.entries(state)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`;
