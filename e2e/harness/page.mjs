import assert from 'node:assert/strict';

/**
 * Opens a page that takes note of all that must not happen in it: console errors, uncaught errors, breaches of the content
 * security policy and requests to other origins than those allowed. tolerated is a pattern of the problems that a test is about. The page is
 * kept for later only if kept is set: other tests fetch each file from the server.
 */
export async function openPage(
  browser,
  url,
  { width = 1440, height = 900, origins = [], kept = false, prepare, tolerated } = {},
) {
  const page = await browser.newPage();
  await resize(page, { width, height });
  const problems = [];
  const allowed = new Set([new URL(url).origin, ...origins.map((address) => new URL(address).origin)]);
  page.on('console', (message) => {
    if (message.type() === 'error' && !isFavicon(message)) problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const target = new URL(request.url());
    if (/^https?:$/.test(target.protocol) && !allowed.has(target.origin)) problems.push(`request: ${target}`);
  });
  await page.evaluateOnNewDocument(recordViolations);
  if (!kept) await page.evaluateOnNewDocument(() => void delete Navigator.prototype.serviceWorker);
  if (prepare) await page.evaluateOnNewDocument(prepare);
  await page.goto(url, { waitUntil: 'load' });
  return { page, assertClean: () => assertClean(page, problems, tolerated) };
}

/**
 * Sets the size of a page. With it puppeteer sends a command for the orientation of the screen, which no test needs and
 * Firefox 140 refuses; puppeteer then does not wait for the size.
 */
export async function resize(page, size) {
  await page.setViewport(size).catch((error) => {
    if (!error.message.includes('unknown command emulation.setScreenOrientationOverride')) throw error;
  });
  await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, {}, size);
}

/** Chromium asks for one on its own account where a document names none. */
function isFavicon(message) {
  return message.location().url?.endsWith('/favicon.ico') ?? false;
}

/** Runs in the page. */
function recordViolations() {
  const violations = [];
  Object.defineProperty(window, 'wslensTestViolations', { value: violations });
  addEventListener('securitypolicyviolation', (event) => {
    violations.push(`policy: ${event.effectiveDirective} kept out ${event.blockedURI} ${event.sample}`);
  });
}

async function assertClean(page, problems, tolerated) {
  const violations = await page.evaluate(() => window.wslensTestViolations);
  const found = [...problems, ...violations].filter((problem) => !tolerated?.test(problem));
  assert.deepEqual(found, []);
}
