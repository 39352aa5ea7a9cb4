import puppeteer from 'puppeteer-core';

const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const kinds = {
  chromium: ({ dark }) => ({
    browser: 'chrome',
    executablePath: '/usr/bin/chromium',
    args: [...chromiumFlags, ...(dark ? ['--blink-settings=preferredColorScheme=0'] : [])],
  }),
  firefox: ({ dark, downloads }) => ({
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    protocol: 'webDriverBiDi',
    extraPrefsFirefox: {
      'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
      ...(downloads && { 'browser.download.folderList': 2, 'browser.download.dir': downloads }),
    },
  }),
};

/** Those that tests run in: all, unless WSLENS_BROWSER names one. */
export const browserKinds = Object.keys(kinds).filter((kind) => [kind, undefined].includes(process.env.WSLENS_BROWSER));

/** Starts a headless browser with its own fresh profile; downloads is the folder for what pages save. */
export async function launch(kind, { dark = false, downloads } = {}) {
  const browser = await puppeteer.launch({ headless: true, ...kinds[kind]({ dark, downloads }) });
  if (downloads && kind === 'chromium') {
    const session = await browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  }
  return browser;
}
