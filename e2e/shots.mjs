import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { start } from '../web/serve/server.mjs';
import { browserKinds, launch } from './harness/browsers.mjs';
import { reportShown } from './harness/lens.mjs';
import { openPage } from './harness/page.mjs';
import { dist } from './harness/paths.mjs';

// node e2e/shots.mjs folder [name=hash ...]: pictures of each state in both browsers, light and dark, on phone and desk.
const [folder, ...asked] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node e2e/shots.mjs folder [name=hash ...]');
  process.exit(2);
}

const newline = [
  'HTTP/1.1 101 Switching Protocols',
  'Upgrade: websocket',
  'Connection: Upgrade',
  String.raw`Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\n`,
  '',
  String.raw`\x81\x05Hello`,
].join('\\r\\n');
const inputState = (input) => `input=${encodeURIComponent(input)}`;
const usual = {
  first: '',
  fragments: inputState('01 03 48 65 6c 80 02 6c 6f'),
  newline: inputState(newline),
  wrong: inputState('81 07 63 61 66 e9 20 6f 6b'),
};
const states = asked.length ? Object.fromEntries(asked.map(nameAndHash)) : usual;
const widths = [390, 1440];

await mkdir(folder, { recursive: true });
const server = await start(dist);
for (const kind of browserKinds) {
  for (const dark of [false, true]) {
    const browser = await launch(kind, { dark });
    for (const width of widths) await shoot(browser, width, `${kind}-${dark ? 'dark' : 'light'}-${width}`);
    await browser.close();
  }
}
await server.close();

async function shoot(browser, width, suffix) {
  for (const [name, hash] of Object.entries(states)) {
    const { page } = await openPage(browser, `${server.url}#${hash}`, { width });
    await reportShown(page);
    await page.screenshot({ path: join(folder, `${name}-${suffix}.png`), fullPage: true });
    await page.close();
  }
}

function nameAndHash(argument) {
  const equals = argument.indexOf('=');
  return [argument.slice(0, equals), argument.slice(equals + 1)];
}
