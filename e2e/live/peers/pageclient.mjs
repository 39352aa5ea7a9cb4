import { start } from '../../../web/serve/server.mjs';
import { launch } from '../../harness/browsers.mjs';
import { dist } from '../../harness/paths.mjs';
import { converse } from '../converse.mjs';

/** Starts a browser with a page whose WebSocket holds the conversations. */
export async function startPage(kind) {
  const [site, browser] = await Promise.all([start(dist), launch(kind)]);
  const page = await browser.newPage();
  // A document of the site without scripts or a policy of its own.
  await page.goto(new URL('wslens.d.ts', site.url).href);
  return {
    call: (script) => callPage(page, script),
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

/** A page sends no pings, and does not tell of them. */
async function callPage(page, { port, send, replies, closes }) {
  const script = {
    send: send.filter(({ ping }) => ping === undefined).map(forPage),
    replies,
    closes: closes && (closes.code === 1005 ? [] : [closes.code, closes.reason]),
  };
  const { sent, received, closed } = await page.evaluate(converse, `ws://127.0.0.1:${port}/`, script);
  return { sent, received, closed: { kind: 'close', code: closed.code, reason: closed.reason } };
}

function forPage({ text, binary, times = 1 }) {
  return text === undefined ? { binary: { base64: binary, times } } : { text: { repeat: text, times } };
}
