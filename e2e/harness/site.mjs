import { after, afterEach, before, describe } from 'node:test';
import { start } from '../../web/serve/server.mjs';
import { browserKinds, launch } from './browsers.mjs';
import { Shared } from './shared.mjs';
import { openPage } from './page.mjs';
import { dist } from './paths.mjs';

const shared = new Shared((kind, dark) => launch(kind, { dark }));
after(() => shared.close());

/** The page on which all panes stand below each other. */
export const allPanes = 'embed.html';

/**
 * Describes tests that run in each browser against the built site. define gets a site: its kind, its url once tests run, and
 * open(path, options), which returns a puppeteer page; a path without a name is of the page that is named, of the first one if none
 * is. After each test its pages are checked for problems and closed.
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
  const site = {
    kind,
    async open(path = '', options = {}) {
      const whole = path === '' || path.startsWith('#') ? named + path : path;
      const guarded = await openPage(browser, new URL(whole, site.url).href, options);
      opened.push(guarded);
      return guarded.page;
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
  });

  after(() => server?.close());
  return site;
}
