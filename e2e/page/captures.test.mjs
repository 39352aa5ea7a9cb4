import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { assertAccessible, assertContrast } from '../harness/axe.mjs';
import { resize } from '../harness/page.mjs';
import { root } from '../harness/paths.mjs';
import { eachBrowser } from '../harness/site.mjs';
import {
  click,
  clickText,
  eventually,
  pixelsTooWide,
  textOf,
  texts,
  until,
  untilText,
  untilThere,
  untilVerdict,
  withHash,
} from './inspector.mjs';
import { copiesOf } from './recordings.mjs';

const testdata = join(root, 'codec/captures/testdata');
const read = (name) => readFile(join(testdata, name));
const workspace = 'ws-lens-workspace';
const list = `${workspace} >>> ws-lens-capture-list`;
const summary = `${list} >>> .head p`;
const rows = `${list} >>> .row`;
const bar = `${workspace} >>> ws-lens-capture-bar`;
const card = `${workspace} >>> ws-lens-capture-card`;
const frames = `${workspace} >>> ws-lens-frames >>> .row`;

/** Drops files on the page, each a name of the test data or [name, bytes]. */
async function drop(page, ...files) {
  const given = await Promise.all(
    files.map(async (file) => (typeof file === 'string' ? [file, [...(await read(file))]] : [file[0], [...file[1]]])),
  );
  await page.evaluate((given) => {
    const data = new DataTransfer();
    for (const [name, bytes] of given) data.items.add(new File([Uint8Array.from(bytes)], name));
    document.dispatchEvent(
      new DragEvent('drop', {
        dataTransfer: data,
        bubbles: true,
        cancelable: true,
      }),
    );
  }, given);
}

/** A page that has opened these files. */
async function opened(site, ...files) {
  const page = await site.open('#input=8a00');
  await untilVerdict(page, /pong/i);
  await drop(page, ...files);
  return page;
}

const folder = await mkdtemp(join(tmpdir(), 'wslens-captures-'));
after(() => rm(folder, { recursive: true }));

/** Chooses a file that is written for it. */
async function choose(page, name, bytes) {
  const path = join(folder, name);
  await writeFile(path, bytes);
  await (await page.$(`${workspace} >>> ws-lens-source >>> input[type=file]`)).uploadFile(path);
}

eachBrowser('files of recorded traffic', (site) => {
  test('the connections of packets are listed, one is opened, and Back leads to the list', async () => {
    const page = await opened(site, 'same-ports.pcap');
    await untilText(page, summary, /^Packets \(pcap\): 2 WebSocket connections$/);
    const [first] = await texts(page, rows);
    assert.match(first, /ws:\/\/127\.0\.0\.1:\d+\/room\?id=7/);
    assert.match(first, /10\.1\.2\.3:51234 → 10\.9\.8\.7:80/);
    assert.match(first, /closed, 1000/);
    await click(page, `${list} >>> [data-connection="1"]`);
    await untilVerdict(page, /An opening handshake/);
    await eventually.equal(async () => (await texts(page, frames)).length, 18);
    await eventually.match(() => textOf(page, `${frames}[data-frame="0"]`), /text Hello .*5 B \+0\.\d{3} s$/);
    await untilText(page, `${bar} >>> small`, /^2 of 2$/);
    await page.goBack();
    await untilText(page, summary, /2 WebSocket connections/);
    await page.goForward();
    await untilText(page, `${bar} >>> small`, /^2 of 2$/);
    await click(page, `${bar} >>> [aria-label="The connection before"]`);
    await untilText(page, `${bar} >>> small`, /^1 of 2$/);
    await click(page, `${bar} >>> [data-action=connections]`);
    await untilText(page, summary, /2 WebSocket connections/);
    await page.goBack();
    await page.goBack();
    await page.goBack();
    await page.goBack();
    await untilVerdict(page, /pong/i);
  });

  test('what is shown is saved in the forms of other tools, and opens again', async () => {
    const page = await site.open('#input=8a00');
    await untilVerdict(page, /pong/i);
    await page.evaluate(() => {
      let blob;
      URL.createObjectURL = (given) => ((blob = given), 'data:,');
      HTMLAnchorElement.prototype.click = async function () {
        globalThis.saved = [this.download, [...new Uint8Array(await blob.arrayBuffer())]];
      };
    });
    const save = async (form) => {
      await page.evaluate(() => (globalThis.saved = null));
      await click(page, `ws-lens-share >>> [data-form=${form}]`);
      await until(() => page.evaluate(() => globalThis.saved !== null), `${form} is saved`);
      const [name, bytes] = await page.evaluate(() => globalThis.saved);
      return { name, bytes: Buffer.from(bytes) };
    };
    await click(page, '#share');
    await click(page, 'ws-lens-share >>> #capture');
    await untilThere(page, 'ws-lens-share >>> [data-form=json]');
    const pasted = JSON.parse((await save('json')).bytes);
    assert.equal(pasted.frames.length, 1);
    assert.match(String((await save('har')).bytes), /The URL is not known: this one is made up/);
    await assertAccessible(page);
    await click(page, 'ws-lens-share >>> [aria-label=Close]');
    await drop(page, 'plain.pcap');
    await click(page, `${list} >>> [data-connection="0"]`);
    await untilThere(page, frames);
    await click(page, '#share');
    const har = JSON.parse((await save('har')).bytes);
    assert.equal(har.log.entries[0]._webSocketMessages.length, 14);
    assert.ok(JSON.parse((await save('devtools')).bytes).length > 10);
    const { name, bytes } = await save('pcapng');
    assert.equal(name, 'connection.pcapng');
    await click(page, 'ws-lens-share >>> [aria-label=Close]');
    await drop(page, [name, bytes]);
    await untilText(page, summary, /^Packets \(pcapng\): 1 WebSocket connection$/);
  });

  test('Enter opens a connection, and undo leads back to the text before', async () => {
    const page = await opened(site, 'same-ports.pcap');
    await untilThere(page, rows);
    await page.$eval(`${list} >>> .rows`, (element) => element.focus());
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await untilText(page, `${bar} >>> small`, /^2 of 2$/);
    for (const wait of [() => untilThere(page, rows), () => untilVerdict(page, /pong/i)]) {
      await click(page, '#undo');
      await wait();
    }
  });

  for (const name of ['whole.pcapng', 'whole.pcapng.gz', 'raw.pcap.zst', 'netlog-wss.json', 'mitmproxy.flows'])
    test(`${name} opens`, async () => {
      const page = await opened(site, name);
      await untilText(page, summary, /1 WebSocket connection$/);
      await click(page, `${list} >>> [data-connection="0"]`);
      await untilVerdict(page, /\b(\d) (messages )?from the client, \1 from the server/);
      await untilThere(page, frames);
    });

  test('what TLS hides is opened by a key log that is dropped afterwards', async () => {
    const page = await opened(site, 'tls13-chacha20.pcap');
    await untilText(page, summary, /no WebSocket connection/);
    await untilText(page, `${list} >>> .notes`, /encrypted with TLS.*SSLKEYLOGFILE/);
    await drop(page, 'tls13-chacha20.keys');
    await untilText(page, summary, /1 WebSocket connection$/);
    await click(page, `${list} >>> [data-connection="0"]`);
    await eventually.match(async () => (await texts(page, `${card} >>> dd`)).join('\n'), /opened with the keys/);
    await untilVerdict(page, /messages from the client/);
  });

  test('a key log beside the packets, or chosen by the button, opens them too', async () => {
    const page = await opened(site, 'tls12-aes128.keys', 'tls12-aes128.pcap');
    await untilText(page, summary, /1 WebSocket connection$/);
    await drop(page, 'tls13-aes256.pcap');
    await untilText(page, summary, /no WebSocket connection/);
    const [chooser] = await page.$$(`${list} >>> ws-lens-capture-keys >>> input`);
    await chooser.uploadFile(join(testdata, 'tls13-aes256.keys'));
    await untilText(page, summary, /1 WebSocket connection$/);
  });

  test('a file that is cut gives what comes before, and one that is none is refused', async () => {
    const bytes = await read('plain.pcap');
    const page = await opened(site, ['cut.pcap', bytes.subarray(0, 9000)]);
    await untilText(page, summary, /1 WebSocket connection$/);
    await untilText(page, `${list} >>> .notes`, /cannot be read behind its packet 22: it is cut there/);
    await drop(page, ['none.zst', Buffer.from('28b52ffd04587500004048656c6c6f2c20210100e28a115d900981', 'hex')]);
    await untilText(page, `${list} >>> .problem`, /^This is no pcap/);
    await drop(page, 'plain.pcap');
    await untilText(page, summary, /1 WebSocket connection$/);
  });

  test('many connections are found, put in order and left out', async () => {
    const page = await site.open('#input=8a00');
    await untilVerdict(page, /pong/i);
    await choose(page, 'many.pcap', copiesOf(await read('raw.pcap'), 300));
    await untilText(page, summary, /300 WebSocket connections/);
    await eventually.ok(async () => (await texts(page, rows)).length < 60);
    await page.$eval(`${list} >>> .rows`, (element) => element.focus());
    await page.keyboard.press('End');
    await untilThere(page, `${list} >>> [data-connection="299"][aria-selected=true]`);
    await page.type(`${list} >>> input[type=search]`, ':20123');
    await eventually.equal(async () => (await texts(page, rows)).length, 1);
    await page.$eval(`${list} >>> input[type=checkbox]`, (box) => box.click());
    await untilText(page, `${list} >>> .none`, /No connection is so/);
  });

  test('the reading of a large file shows how far it is, and can be cancelled', async () => {
    const page = await site.open('#input=8a00');
    await untilVerdict(page, /pong/i);
    await choose(page, 'large.pcap', copiesOf(await read('raw.pcap'), 12_000));
    await clickText(page, 'main >>> .working button', 'Cancel');
    await untilText(page, `${list} >>> .head`, /Reading the file was cancelled/);
    await clickText(page, `${list} >>> .head button`, 'Try again');
    await untilThere(page, 'main >>> .working progress');
    await drop(page, 'plain.pcap');
    await untilText(page, summary, /1 WebSocket connection$/);
  });

  test('a bit that is flipped makes a text of that frame; the file stays as it is', async () => {
    const page = await opened(site, 'plain.pcap');
    await click(page, `${list} >>> [data-connection="0"]`);
    const bit = `${workspace} >>> ws-lens-bit-strip >>> [data-bit="1"]`;
    await untilThere(page, bit);
    await page.$eval(bit, (element) => element.focus());
    await page.keyboard.press('f');
    await eventually.match(() => page.$eval(workspace, ({ input }) => input), /^c1 85( [0-9a-f]{2}){9}$/);
    await click(page, '#undo');
    await untilThere(page, bar);
    assert.equal(await page.$eval(workspace, ({ input }) => input), '');
  });

  for (const [name, text] of [
    ['hex', (bytes) => bytes.toString('hex')],
    ['base64', (bytes) => bytes.toString('base64')],
    ['base64 of gzip', (bytes) => gzipSync(bytes).toString('base64')],
  ])
    test(`packets that are pasted as ${name} can be opened`, async () => {
      const page = await site.show('#input=8a00');
      await untilVerdict(page, /pong/i);
      const input = text(await read('ipv6.pcap'));
      await page.$eval(workspace, (lens, input) => (lens.input = input), input);
      await click(page, `${workspace} >>> ws-lens-capture-offer >>> button`);
      await untilText(page, summary, /1 WebSocket connection$/);
    });

  test('a file that is dropped on the reference is shown', async () => {
    const page = await site.open('#view=reference&record=net-log');
    await untilText(page, 'ws-lens-reference >>> ws-lens-reference-entry >>> ol', /chrome:\/\/net-export/);
    await drop(page, 'plain.pcap');
    await untilText(page, summary, /1 WebSocket connection$/);
    await eventually.equal(() => page.$eval('section[data-view=reference]', ({ hidden }) => hidden), true);
  });

  test('no link holds a file: the page says so once it is loaded anew', async () => {
    const page = await opened(site, 'plain.pcap');
    await untilThere(page, rows);
    await until(() => page.evaluate(() => location.hash !== ''), 'an address');
    await page.reload();
    await untilText(page, '#said', /stood for a file/);
  });

  const message = '{"ping":17,"ch":"trade.demo"}';
  const zstd = '28b52ffd0458e900007b2270696e67223a31372c226368223a2274726164652e64656d6f227d29007c2e';
  test('a payload of Zstandard is opened at a click, and read further', async () => {
    const page = await site.open(
      withHash({
        input: `82${(zstd.length / 2).toString(16)}${zstd}`,
        holds: 'frames',
      }),
    );
    await click(page, `${workspace} >>> #tab-payload`);
    await clickText(page, `${workspace} >>> ws-lens-inside >>> button`, 'Open Zstandard');
    await untilText(page, `${workspace} >>> ws-lens-inside >>> ws-lens-reading >>> select`, /JSON/);
  });

  test('a payload of Brotli is opened when somebody says that it is one', async () => {
    const hex = brotliCompressSync(message).toString('hex');
    const page = await site.open(
      withHash({
        input: `82${(hex.length / 2).toString(16).padStart(2, '0')}${hex}`,
        holds: 'frames',
      }),
    );
    await click(page, `${workspace} >>> #tab-payload`);
    const select = `${workspace} >>> ws-lens-reading >>> #format`;
    await untilThere(page, select);
    await page.$eval(select, (element) => element.focus());
    await untilThere(page, `${select} option[value=brotli]`);
    await page.$eval(select, (element) => {
      element.value = 'brotli';
      element.dispatchEvent(new Event('change'));
    });
    await clickText(page, `${workspace} >>> ws-lens-inside >>> button`, 'Open Brotli');
    await untilText(page, `${workspace} >>> ws-lens-inside >>> p`, /holds 29 bytes\.$/);
    await untilText(page, `${workspace} >>> ws-lens-inside >>> ws-lens-reading >>> select`, /JSON/);
  });

  test('the list and a connection are accessible, wide and narrow, light and dark', async () => {
    const page = await site.open('#input=8a00');
    await untilVerdict(page, /pong/i);
    await choose(page, 'few.pcap', copiesOf(await read('raw.pcap'), 5));
    await untilThere(page, rows);
    for (const there of [rows, bar]) {
      if (there === bar) await click(page, `${list} >>> [data-connection="1"]`);
      await untilThere(page, there);
      for (const width of [1440, 390]) {
        await resize(page, { width, height: 900 });
        await eventually.equal(() => page.evaluate(pixelsTooWide), 0);
        for (const [theme, check] of [
          ['light', assertAccessible],
          ['dark', assertContrast],
        ]) {
          await page.evaluate((theme) => (document.documentElement.dataset.theme = theme), theme);
          await check(page);
        }
      }
      await resize(page, { width: 1440, height: 900 });
    }
  });
});
