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
  firefox: ({ dark }) => ({
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    protocol: 'webDriverBiDi',
    extraPrefsFirefox: { 'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1 },
  }),
};

export const browserKinds = Object.keys(kinds);

/** Starts a headless browser with its own fresh profile. */
export function launch(kind, { dark = false } = {}) {
  return puppeteer.launch({ headless: true, ...kinds[kind]({ dark }) });
}
