import assert from 'node:assert/strict';

const patience = 60_000;
const pause = 20;

/** Waits until ask gives something true, and returns it. */
export const until = (ask, what) =>
  retry(async () => {
    const answer = await ask();
    assert.ok(answer, `waited in vain for ${what}`);
    return answer;
  });

/** Tries something until it does not fail any more, and returns what it gives; what a page draws late may be missing at first. */
async function retry(attempt) {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await attempt();
    } catch (problem) {
      if (Date.now() > end) throw problem;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

const checks = ['ok', 'equal', 'notEqual', 'deepEqual', 'match', 'doesNotMatch'];

/** The checks of assert, each made until it holds: what a page shows follows later than what was done there. */
export const eventually = Object.fromEntries(
  checks.map((name) => [name, (ask, ...expected) => retry(async () => assert[name](await ask(), ...expected))]),
);

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
  until(async () => pattern.test(await valueOf(page, selector)), `${selector} ${pattern}`);

/** The inspector of a page: of the first one, or of the one to embed. */
const lens = 'main :is(ws-lens-workspace, ws-lens)';

export const verdict = 'ws-lens >>> ws-lens-verdict >>> .title, ws-lens-workspace >>> [data-verdict]';

/** Waits for the verdict on what is in the box. */
export const untilVerdict = (page, pattern) => untilText(page, verdict, pattern);

export const input = (page) => page.$eval(lens, ({ input }) => input);

/** Waits until the box holds a text that matches. */
export const untilInput = (page, pattern) => until(async () => pattern.test(await input(page)), `the box ${pattern}`);

/** Waits until the inspector of the first page has a report on bytes that match in hex. */
export const untilBytes = (page, pattern) =>
  until(async () => {
    const bytes = await page.$eval('ws-lens-workspace', ({ report }) => Array.from(report?.bytes ?? []));
    return pattern.test(
      Buffer.from(bytes)
        .toString('hex')
        .replace(/..(?=.)/g, '$& '),
    );
  }, `bytes ${pattern}`);

/** Opens the page that a link leads to, though the link opens another window. */
export const follow = async (site, page, selector, text) => {
  const href = await until(
    () => page.$$eval(selector, (all, text) => all.find((a) => a.textContent.trim() === text)?.href, text),
    `${selector} that says ${text}`,
  );
  return site.open(href);
};

/** Waits for an element; what comes into a shadow root is not seen by puppeteer's own way of waiting. */
export const untilThere = (page, selector) => until(() => page.$(selector), selector);

export const click = (page, selector) => press(() => page.$(selector), selector);

/** Clicks the first element of a selector whose text is exactly that, once it is there. */
export const clickText = (page, selector, text) =>
  press(async () => {
    const at = (await texts(page, selector)).indexOf(text);
    return at >= 0 && (await page.$$(selector))[at];
  }, `${selector} that says ${text}`);

/** Clicks what find gives, once it is there and stands still: a click goes to a place, and what is drawn late moves things. */
async function press(find, what) {
  await until(async () => {
    const found = await find();
    return found && (await found.evaluate(standsStill, pause)) && found.click().then(() => true);
  }, what);
}

const standsStill = async (element, pause) => {
  const place = () => JSON.stringify([element.isConnected, element.getBoundingClientRect()]);
  const before = place();
  await new Promise((resolve) => setTimeout(resolve, pause));
  return element.isConnected && place() === before;
};

/** The address of the page with a state in its hash. */
export const withHash = (state, page = '') =>
  `${page}#${Object.entries(state)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`;

/** Runs in the page: how much of it is beyond the right edge. */
export const pixelsTooWide = () => Math.max(0, document.documentElement.scrollWidth - innerWidth);
