import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from '../harness/axe.mjs';
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
  withHash,
} from './inspector.mjs';

const inPage = 'ws-lens-workspace >>> ';
const list = `${inPage}ws-lens-frames`;
const rows = `${list} >>> .row`;
const current = `${list} >>> [aria-selected="true"]`;
const heading = `${list} >>> .heading [role="status"]`;
const find = `${list} >>> [type="search"]`;
const errors = `${list} >>> [aria-pressed]:has(.cross)`;
const inside = (name) => `${list} >>> [aria-label="${name}"]`;

const wire = (first, payload, key) => {
  const bytes = Buffer.from(payload);
  const masked = bytes.map((byte, i) => (key ? byte ^ key[i % 4] : byte));
  return Buffer.concat([Buffer.from([first, bytes.length | (key ? 128 : 0)]), Buffer.from(key ?? []), masked])
    .toString('hex')
    .replace(/..(?=.)/g, '$& ');
};
// Each masked frame has a key of its own, as section 5.3 asks for.
let keys = 0;
const client = (first, payload) => wire(first, payload, [0x37, 0xfa, 0x21 + keys, 0x3d + 7 * keys++]);
const server = (first, payload) => wire(first, payload);

// The handshake of RFC 6455 section 1.2, then fourteen frames; the eleventh begins inside an unfinished message (section 5.4).
const connection = [
  'GET /chat HTTP/1.1',
  'Host: server.example.com',
  'Upgrade: websocket',
  'Connection: Upgrade',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  'Origin: http://example.com',
  'Sec-WebSocket-Version: 13',
  '',
  'HTTP/1.1 101 Switching Protocols',
  'Upgrade: websocket',
  'Connection: Upgrade',
  'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
  '',
  client(0x81, '{"op":"join","room":"lobby"}'),
  server(0x81, '{"op":"joined","members":3}'),
  client(0x89, 'ka-1'),
  server(0x8a, 'ka-1'),
  client(0x01, '{"op":"say","text":"a long '),
  client(0x80, 'message in two frames"}'),
  server(0x81, '{"op":"said","id":17}'),
  server(0x02, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  server(0x89, 'hb'),
  client(0x8a, 'hb'),
  server(0x81, '{"from":"ana","text":"bye"}'),
  client(0x81, '{"op":"leave"}'),
  client(0x88, [0x03, 0xea]),
  server(0x88, [0x03, 0xea]),
].join('\n');

const message = (i) => ({
  type: i % 3 ? 'receive' : 'send',
  time: 1_900_000_000 + i / 4,
  opcode: i % 7 === 3 ? 2 : 1,
  data: i % 7 === 3 ? Buffer.from([i & 255, i >> 8]).toString('base64') : JSON.stringify({ room: i % 5, id: i }),
});
const entry = (url, count) => ({ request: { url }, _webSocketMessages: Array.from({ length: count }, (_, i) => message(i)) }); // prettier-ignore
const har = (...entries) => JSON.stringify({ log: { entries } });
const failed = (input) => input.replace(/"opcode":1,"data":"[^}]*"id\\":120}"/, '"opcode":-1,"data":"Invalid frame header"'); // prettier-ignore
const messages300 = failed(har(entry('wss://chat.example.com/socket', 300)));

eachBrowser('the list of frames and messages', (site) => {
  const open = async (input, size) => fill(await site.show('#input=8a00', size), input);
  const fill = async (page, input) => {
    await page.$eval('main ws-lens-workspace', (lens, input) => (lens.input = input), input);
    await untilThere(page, rows);
    return page;
  };
  const number = (page) => textOf(page, `${current} .number`);
  const numbers = (page) => texts(page, `${rows} .number`);
  const press = async (page, ...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  test('has heads and frames in one line each, who sends them, and what ties them together', async () => {
    const page = await open(connection);
    await eventually.equal(async () => (await texts(page, rows)).length, 16);
    await eventually.deepEqual(
      () => texts(page, `${rows} b`),
      'GET 101 text text Ping Pong text cont. text binary Ping Pong text text Close Close'.split(' '),
    );
    const ties = await texts(page, `${rows} .tie > :first-child`);
    assert.deepEqual(ties.slice(2), ['', '', '⇄ 4', '⇄ 3', '┌ 1/2', '└ 2/2', '', '┌ open', '⇄ 10', '⇄ 9', '', '', '⇄ 14', '⇄ 13']); // prettier-ignore
    const lanes = await page.$$eval(`${rows} .lane`, (all) => all.map((lane) => lane.classList.contains('part')));
    assert.deepEqual(lanes.flatMap((part, at) => (part ? [at - 1] : [])), [5, 6, 8]); // prettier-ignore
    const said = await texts(page, rows);
    assert.equal(said[4], '3 client to server Ping ka-1 ⇄ 4answered by frame 4 4 B');
    assert.equal(said[12], '11 server to client text ✕Error {"from":"ana","text":"bye"} 27 B');
    const heights = await page.$$eval(rows, (all) => all.map((row) => row.getBoundingClientRect().height));
    assert.deepEqual([...new Set(heights)], [32]);
  });

  test('stands beside the bits, the explainer and the input, and the page does not scroll', async () => {
    for (const input of [connection, messages300]) {
      const page = await open(input, { width: 1440, height: 900 });
      await untilThere(page, `${rows}[data-frame="2"]`);
      const seen = await page.evaluate(() => {
        const found = (root, selector) =>
          root.querySelector(selector) ??
          [...root.querySelectorAll('*')]
            .map(({ shadowRoot }) => shadowRoot && found(shadowRoot, selector))
            .find((one) => one);
        return ['[data-pane=input]', '[data-pane=explainer]', 'ws-lens-frames', '.detail [role=tab]'].map(
          (selector) => {
            const { left, top, right, bottom, width, height } = found(document, selector).getBoundingClientRect();
            return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && width > 40 && height > 20;
          },
        );
      });
      assert.deepEqual(seen, [true, true, true, true]);
      assert.ok(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight));
      assert.equal(await page.evaluate(pixelsTooWide), 0);
    }
  });

  test('is walked by keys, and what was chosen is shown beside it', async () => {
    const page = await open(connection);
    await page.$eval(`${list} >>> .rows`, (rows) => rows.focus());
    await press(page, 'End');
    await eventually.equal(() => number(page), '14');
    await untilText(page, `${inPage}.detail >>> ws-lens-fields >>> tbody`, /0x8/);
    await press(page, 'ArrowUp');
    await eventually.equal(() => number(page), '13');
    await press(page, 'Home');
    await eventually.equal(() => textOf(page, `${current} b`), 'GET');
    await untilText(page, `${inPage}.detail >>> ws-lens-handshake >>> section`, /server\.example\.com/);
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown');
    await eventually.equal(() => number(page), '2');
    const active = await page.$eval(`${list} >>> .rows`, (rows) => rows.getAttribute('aria-activedescendant'));
    assert.equal(await page.$eval(current, ({ id }) => id), active);
    await click(page, `${inPage}.detail [data-tab="payload"]`);
    await untilThere(page, `${inPage}ws-lens-reading-tree >>> .row`);
    await click(page, `${inPage}ws-lens-comparison >>> [data-action="compare"]`);
    await eventually.deepEqual(
      () => texts(page, `${inPage}ws-lens-comparison >>> :is(th, td)`),
      ['Value', 'Frame 7', 'Here', 'op', 'said', 'joined', 'members', 'not there', '3', 'id', '17', 'not there'],
    );
    await click(page, `${inPage}.detail [data-tab="fields"]`);
  });

  test('draws what is seen of a long list only, and pages through it', async () => {
    const page = await open(messages300);
    await eventually.ok(async () => (await texts(page, rows)).length < 60);
    await page.$eval(`${list} >>> .rows`, (rows) => rows.focus());
    await press(page, 'PageDown');
    await eventually.ok(async () => Number(await number(page)) > 8);
    await press(page, 'End');
    await eventually.equal(() => number(page), '300');
    await untilText(page, `${inPage}ws-lens-message >>> small`, /^text, \d+ bytes$/);
    const inView = await page.$eval(current, (row) => {
      const { top, bottom } = row.getBoundingClientRect();
      const rows = row.parentElement.getBoundingClientRect();
      return top >= rows.top - 1 && bottom <= rows.bottom + 1;
    });
    assert.ok(inView);
    await press(page, 'PageUp', 'Home');
    await eventually.equal(() => number(page), '1');
  });

  test('is searched in text and in hex; what is found is marked, and the rest can be left out', async () => {
    const page = await open(connection);
    await page.type(find, 'op":"s');
    await eventually.deepEqual(() => texts(page, `${list} >>> mark`), ['op":"s', 'op":"s']);
    await eventually.equal(async () => (await texts(page, rows)).length, 16);
    await click(page, `${list} >>> .filter .button`);
    await eventually.deepEqual(() => numbers(page), ['5', '7']);
    await untilText(page, heading, /^2 of 14 frames$/);
    await click(page, `${inPage}ws-lens-takeaway >>> [data-action="export"]`);
    await clickText(page, `${inPage}ws-lens-taken >>> .forms label`, 'Rows as CSV');
    await eventually.equal(
      () => page.$eval(`${inPage}ws-lens-taken >>> pre`, (pre) => pre.textContent),
      `number,seconds,direction,kind,bytes,form,content
5,,client to server,text,27,text,"{""op"":""say"",""text"":""a long "
7,,server to client,text,21,text,"{""op"":""said"",""id"":17}"
`,
    );
    await page.keyboard.press('Escape');
    await page.$eval(find, (field) => field.select());
    await page.type(find, '50 4e 47');
    await eventually.deepEqual(() => numbers(page), ['8']);
    await eventually.deepEqual(() => texts(page, `${list} >>> mark`), ['50 4e 47']);
    await click(page, `${list} >>> .all`);
    await eventually.equal(async () => (await texts(page, rows)).length, 16);
  });

  test('says that nothing was found, and that the filter leaves nothing', async () => {
    const page = await open(connection);
    await page.type(find, 'nowhere');
    await eventually.ok(() => page.$eval(`${list} >>> .filter .button`, (button) => button.disabled));
    await page.select(inside('Opcode'), 'Ping');
    await eventually.deepEqual(() => numbers(page), ['3', '9']);
    await click(page, errors);
    await untilText(page, heading, /^0 of 14 frames$/);
    await untilThere(page, `${list} >>> .none`);
  });

  test('is filtered by direction, by opcode and by errors', async () => {
    const page = await open(connection);
    await click(page, inside('From the server'));
    await eventually.deepEqual(() => numbers(page), ['', '2', '4', '7', '8', '9', '11', '14']);
    await page.select(inside('Opcode'), 'text');
    await eventually.deepEqual(() => numbers(page), ['2', '7', '11']);
    await untilText(page, errors, /Errors/);
    await click(page, errors);
    await eventually.deepEqual(() => numbers(page), ['11']);
    await click(page, rows);
    await until(
      () =>
        page.$eval('main ws-lens-workspace', ({ inspection, report }) => {
          const { pinned } = inspection.selection;
          return pinned?.kind === 'finding' && report.findings[pinned.index].rule === 'message-start-inside-message';
        }),
      'the finding',
    );
  });

  test('of three hundred messages has times, and a map of errors and hits', async () => {
    const page = await open(messages300);
    await eventually.match(() => textOf(page, `${rows} .time`), /^\+0\.000 s$/);
    await eventually.equal(async () => (await page.$$(`${list} >>> .map .error`)).length, 1);
    await page.type(find, '"room":3');
    await eventually.ok(async () => (await page.$$(`${list} >>> .map .hit`)).length > 20);
    await untilText(page, `${list} >>> .filter .button`, /^Show only hits \(\d+\)$/);
    const asked = JSON.parse(messages300).log.entries[0]._webSocketMessages.filter(({ data }) =>
      data.includes('"room":3'),
    );
    await untilText(page, `${list} >>> .filter .button`, new RegExp(`^Show only hits \\(${asked.length}\\)$`));
    await click(page, errors);
    await eventually.deepEqual(() => numbers(page), ['121']);
    await click(page, rows);
    await untilText(page, `${inPage}ws-lens-message >>> dl`, /Invalid frame header/);
  });

  test('shows a row that is pointed at in the text', async () => {
    const page = await open(connection);
    await (await untilThere(page, `${rows}[data-frame="3"]`)).hover();
    await until(
      () =>
        page.$eval('main ws-lens-workspace', ({ inspection, report }) => {
          const { offset, availableBytes } = report.frames[3];
          const { active } = inspection.selection;
          return active?.start === offset * 8 && active.end === (offset + availableBytes) * 8;
        }),
      'the bits of the frame',
    );
    await (await page.$('.brand')).hover();
    await until(
      () => page.$eval('main ws-lens-workspace', ({ inspection }) => !inspection.selection.active),
      'no bits',
    );
  });

  test('is a choice of messages too, where frames are parts of them', async () => {
    const page = await open(connection);
    await click(page, `${inPage}ws-lens-centre >>> [data-tab="messages"]`);
    await untilText(page, heading, /^13 messages$/);
    const previews = await texts(page, `${rows} .preview`);
    assert.equal(previews[4], '{"op":"say","text":"a long message in two frames"}');
    await click(page, `${rows}:nth-of-type(6)`);
    await until(
      () => page.$eval('main ws-lens-workspace', ({ frame }) => frame === 5),
      'the first frame of the message',
    );
    await untilText(page, `${current} .tie > :first-child`, /^2 frames$/);
  });

  test('lists the connections of an export with how long they are, to find one and choose it', async () => {
    const entries = Array.from({ length: 9 }, (_, i) => entry(`wss://node${i}.example.com/live`, i + 2));
    const page = await open(har(...entries));
    const opener = `${inPage}ws-lens-connections >>> .now`;
    await untilText(page, opener, /^node0\.example\.com\/live connection 1 of 9/);
    await click(page, opener);
    await eventually.equal(async () => (await texts(page, `${inPage}ws-lens-connections >>> li`)).length, 9);
    await eventually.equal(async () => (await texts(page, `${inPage}ws-lens-connections >>> li`))[4], 'node4.example.com/live6 messages, 1.3 s'); // prettier-ignore
    await page.type(`${inPage}ws-lens-connections >>> [type=search]`, 'node7');
    await eventually.equal(async () => (await texts(page, `${inPage}ws-lens-connections >>> li`)).length, 1);
    await click(page, `${inPage}ws-lens-connections >>> [data-connection="7"]`);
    await untilText(page, opener, /^node7\.example\.com\/live connection 8 of 9/);
    await untilText(page, heading, /^9 messages$/);
    await eventually.ok(() => page.$eval(opener, (button) => button.getRootNode().activeElement === button));
  });

  test('pages through more messages than a report lists', async () => {
    const page = await open(har(entry('wss://a/', 1100)));
    const pager = `${list} >>> .pager`;
    await untilText(page, pager, /1 to 500 of 1,100/);
    await page.$eval(`${pager} button:last-of-type`, (button) => button.click());
    await untilText(page, pager, /501 to 1,000 of 1,100/);
    await eventually.equal(() => number(page), '501');
  });

  test('finds and filters among all messages of a HAR, and shows one of another page', async () => {
    const page = await open(har(entry('wss://a/', 1100)));
    await untilText(page, heading, /^the first 500 of 1,100 messages$/);
    await page.type(find, '"id":1066}');
    await untilText(page, `${list} >>> button[aria-pressed]`, /^Show only hits \(1\)$/);
    await click(page, `${list} >>> button[aria-pressed]`);
    await untilText(page, heading, /^1 of 1,100 messages$/);
    await click(page, rows);
    await eventually.equal(() => number(page), '1,067');
    const shown = () =>
      page.$eval('ws-lens-workspace', ({ inspection: { report, selection } }) => report.messages[selection.frame].text);
    await eventually.match(shown, /"id":1066/);
  });

  test('finds and filters among all frames, though a report lists 500', async () => {
    const sent = (i) => (i === 1303 ? client(0x88, [0x03, 0xe8]) : client(0x81, `tick ${i}`));
    const page = await open(Array.from({ length: 1304 }, (_, i) => sent(i)).join('\n'));
    await untilText(page, heading, /^the first 500 of 1,304 frames$/);
    await page.select(inside('Opcode'), 'Close');
    await untilText(page, heading, /^1 of 1,304 frames$/);
    await click(page, rows);
    await eventually.equal(() => number(page), '1,304');
    await untilText(page, `${inPage}.detail >>> ws-lens-fields >>> tbody`, /0x8/);
    await page.select(inside('Opcode'), '');
    await untilText(page, heading, /^1,001 to 1,304 of 1,304 frames$/);
    await page.type(find, 'tick 77');
    await untilText(page, `${list} >>> button[aria-pressed]`, /^Show only hits \(11\)$/);
    await click(page, `${list} >>> button[aria-pressed]`);
    await eventually.deepEqual(() => numbers(page), ['78', ...Array.from({ length: 10 }, (_, i) => `${771 + i}`)]);
    await page.$$eval(rows, (all) => all[3].click());
    await eventually.match(
      () =>
        page.$eval(
          'ws-lens-workspace',
          ({ inspection: { report, selection } }) =>
            report.frames.find(({ index }) => index === selection.frame)?.fields.at(-1)?.meaning ?? '',
        ),
      /tick 772/,
    );
  });

  test('has the explainer under what was chosen, as high as somebody makes it', async () => {
    const height = () =>
      page.$eval(`${inPage}[data-pane=explainer]`, (pane) => Math.round(pane.getBoundingClientRect().height));
    const handle = `${inPage}ws-lens-splitter[name=dock] >>> [role=separator]`;
    const page = await open(connection, { width: 1440, height: 900 });
    await untilThere(page, `${inPage}[docks=beside]`);
    const before = await height();
    await page.$eval(handle, (one) => one.focus());
    await press(page, 'ArrowUp', 'ArrowUp');
    await eventually.equal(() => height(), before + 32);
    const again = await fill(await site.open('#input=8a00'), connection);
    await untilThere(again, `${inPage}[docks=beside]`);
    const kept = await again.$eval(`${inPage}[data-pane=explainer]`, (pane) => pane.getBoundingClientRect().height);
    assert.equal(Math.round(kept), before + 32);
    await again.$eval(handle, (one) => one.dispatchEvent(new MouseEvent('dblclick')));
    await page.$eval(handle, (one) => one.dispatchEvent(new MouseEvent('dblclick')));
    await eventually.equal(() => height(), before);
    assert.equal(await page.$eval(handle, (one) => one.ariaOrientation), 'horizontal');
  });

  test('says that it has the first of more frames, and pages through them', async () => {
    const page = await open('81 01 61 '.repeat(700));
    await untilText(page, heading, /^the first 500 of 700 frames$/);
    await page.$eval(`${list} >>> .pager button:last-of-type`, (button) => button.click());
    await untilText(page, heading, /^501 to 700 of 700 frames$/);
    await eventually.equal(() => number(page), '501');
    await page.$eval(`${list} >>> .pager button`, (button) => button.click());
    await untilText(page, heading, /^the first 500 of 700 frames$/);
  });

  test('is a tab of its own on a phone, and what was chosen is another', async () => {
    const page = await open(connection, { width: 390, height: 844 });
    const tab = (name) => `${inPage}ws-lens-centre >>> [data-tab="${name}"]`;
    const tooWide = await page.$eval(list, (list) => list.clientWidth - document.documentElement.clientWidth);
    assert.ok(tooWide <= 0, `${tooWide} px too wide`);
    await page.$eval(list, (list) => list.scrollIntoView());
    await untilThere(page, `${rows}[data-frame="10"]`);
    await eventually.deepEqual(
      async () => (await texts(page, `${inPage}ws-lens-centre >>> [role="tab"]`)).slice(0, 3),
      ['Frames 14', 'Frame 11', 'Messages 13'],
    );
    const heights = await page.$$eval(rows, (all) => all.map((row) => row.getBoundingClientRect().height));
    assert.deepEqual([...new Set(heights)], [44]);
    await page.$eval(`${rows}[data-frame="9"]`, (row) => row.click());
    await untilText(page, tab('frame'), /^Frame 10$/);
    await page.$eval(tab('frame'), (tab) => tab.click());
    await untilThere(page, tab('fields'));
    await eventually.equal(async () => (await page.$$(rows)).length, 0);
    await page.$eval(tab('frames'), (tab) => tab.click());
    await untilThere(page, rows);
  });

  test('is scrolled with the page on a phone, and draws what is seen', async () => {
    const page = await open(messages300, { width: 390, height: 844 });
    await eventually.ok(async () => (await texts(page, rows)).length < 60);
    await page.evaluate(() => scrollTo(0, 9000));
    await eventually.ok(async () => (await numbers(page)).some((number) => Number(number) > 150));
  });

  test('is accessible', async () => {
    for (const [width, input] of [
      [1440, connection],
      [820, messages300],
    ]) {
      const page = await open(input, { width });
      await page.type(find, 'room');
      await eventually.ok(async () => (await texts(page, `${list} >>> mark`)).length > 0);
      await assertAccessible(page);
    }
  });

  test('of one frame there is none', async () => {
    const page = await site.show(withHash({ input: '81 01 61' }));
    await untilThere(page, `${inPage}ws-lens-centre >>> [data-tab="fields"]`);
    await eventually.equal(() => page.$(rows), null);
  });
});
