import { after, afterEach, before, describe } from 'node:test';
import { start } from '../../web/serve/server.mjs';
import { browserKinds, launch } from './browsers.mjs';
import { Shared } from './shared.mjs';
import { openPage, resize } from './page.mjs';
import { dist } from './paths.mjs';

const shared = new Shared((kind, dark) => launch(kind, { dark }));
after(() => shared.close());
let cleared = 0;

/** The page on which all panes stand below each other. */
export const allPanes = 'embed.html';

/**
 * Describes tests that run in each browser against the built site. define gets a site: its kind, its url once tests run, and
 * open(path, options), which returns a puppeteer page; a path without a name is of the page that is named, of the first one if none
 * is. After each test its pages are checked for problems and closed. show(hash, size) goes to a state in one page that stays open for the
 * tests after it, as opening takes far longer: for tests that leave nothing behind but what an address replaces.
 */
export function eachBrowser(title, define, { dark = false, folder = dist, named = '', kinds = browserKinds } = {}) {
  for (const kind of browserKinds.filter((kind) => kinds.includes(kind))) {
    describe(`${title} (${kind})`, () => define(siteIn(kind, dark, folder, named)));
  }
}

function siteIn(kind, dark, folder, named) {
  let browser;
  let server;
  let opened = [];
  let shown = null;
  const site = {
    kind,
    async open(path = '', options = {}) {
      const whole = path === '' || path.startsWith('#') ? named + path : path;
      const guarded = await openPage(browser, new URL(whole, site.url).href, options);
      opened.push(guarded);
      return guarded.page;
    },
    async show(hash, { width = 1440, height = 900 } = {}) {
      shown ??= await openPage(browser, new URL(named, site.url).href);
      const { page } = shown;
      const { width: wide, height: high } = page.viewport();
      if (wide !== width || high !== height) await resize(page, { width, height });
      await page.bringToFront();
      await page.mouse.move(0, 0);
      // Nothing that was waited for in the state before is there any more.
      await follow(page, `#input=&cleared=${++cleared}`);
      await page.waitForFunction(isEmpty, { polling: 20 });
      await follow(page, hash);
      return page;
    },
  };

  before(async () => {
    server = await start(folder);
    site.url = server.url;
    browser = await shared.browser(kind, dark);
  });

  afterEach(async () => {
    const pages = opened;
    opened = [];
    try {
      for (const { assertClean } of pages) await assertClean();
    } finally {
      await Promise.all(pages.map(({ page }) => page.close()));
    }
    await shown?.assertClean().catch(async (problem) => {
      // The tests after this one get another page.
      const { page } = shown;
      shown = null;
      await page.close();
      throw problem;
    });
  });

  after(async () => {
    await shown?.page.close();
    await server?.close();
  });
  return site;
}

/** Goes to another hash, which the page has read afterwards. */
const follow = (page, hash) =>
  page.evaluate(
    (hash) =>
      new Promise((read) => {
        addEventListener('hashchange', read, { once: true });
        location.hash = hash;
      }),
    hash,
  );

/** Runs in the page. */
function isEmpty() {
  const { inspection } = document.querySelector('main :is(ws-lens-workspace, ws-lens)') ?? {};
  return inspection?.question.input === '' && inspection.question === inspection.answered;
}
