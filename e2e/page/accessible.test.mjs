import { test } from 'node:test';
import { assertAccessible } from '../harness/axe.mjs';
import { reportShown } from '../harness/lens.mjs';
import { eachBrowser } from '../harness/site.mjs';

const head =
  'HTTP/1.1 101 Switching Protocols\\r\\nUpgrade: websocket\\r\\nConnection: Upgrade\\r\\n' +
  'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\\n\\r\\n\\r\\n\\x81\\x05Hello';
const states = {
  'the first example': '',
  'a head and a frame with errors': `#input=${encodeURIComponent(head)}&request=dGhlIHNhbXBsZSBub25jZQ%3D%3D`,
  'several frames': '#input=01%2003%2048%2065%206c%2080%2002%206c%206f%2088%2002%2003%20e8',
  'an empty box': '#input=',
  'the builder': '#view=build',
  'the embedded page': 'embed.html#input=81%2000',
};

for (const dark of [false, true]) {
  const title = dark ? 'accessible in the dark' : 'accessible';
  eachBrowser(
    title,
    (site) => {
      for (const [name, path] of Object.entries(states)) {
        for (const width of [390, 1440]) {
          test(`${name} at ${width} pixels`, async () => {
            const page = await site.open(path, { width });
            if (path !== states['an empty box'] && !path.includes('build')) await reportShown(page);
            await assertAccessible(page);
          });
        }
      }
    },
    { dark },
  );
}
