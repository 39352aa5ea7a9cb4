import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allPanes, eachBrowser } from '../harness/site.mjs';
import { clickText, eventually, textOf, texts, until, untilText, untilThere, withHash } from './inspector.mjs';

const frames = 'ws-lens >>> ws-lens-frames';

// The handshake of RFC 6455 section 1.2 and the frames of section 5.7, as a connection.
const handshake = [
  'GET /chat HTTP/1.1',
  'Host: server.example.com',
  'Upgrade: websocket',
  'Connection: Upgrade',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  'Sec-WebSocket-Version: 13',
  '',
  'HTTP/1.1 101 Switching Protocols',
  'Upgrade: websocket',
  'Connection: Upgrade',
  'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
  '\n',
].join('\n');
const conversation = [
  '81 85 37 fa 21 3d 7f 9f 4d 51 58',
  '01 03 48 65 6c',
  '89 05 48 65 6c 6c 6f',
  '80 02 6c 6f',
  '8a 85 37 fa 21 3d 7f 9f 4d 51 58',
  '88 82 37 fa 21 3d 34 12',
  '88 02 03 e8',
].join('\n');

eachBrowser(
  'the sequence of frames',
  (site) => {
    const open = (input, options) => site.show(withHash({ input }), options);
    const current = async (page) => (await texts(page, `${frames} >>> [aria-selected=true]`)).join(' | ');

    test('stands with heads first, each row in the lane of its sender', async () => {
      const page = await open(handshake + conversation);
      await untilThere(page, `${frames} >>> .row`);
      const rows = await page.$$eval(`${frames} >>> .row`, (all) =>
        all.map((row) => [
          row.querySelector('.lane + .unseen').textContent.split(' ')[0],
          row.querySelector('b').textContent,
        ]),
      );
      assert.deepEqual(rows, [
        ['client', 'GET'],
        ['server', '101'],
        ['client', 'text'],
        ['server', 'text'],
        ['server', 'Ping'],
        ['server', 'cont.'],
        ['client', 'Pong'],
        ['client', 'Close'],
        ['server', 'Close'],
      ]);
      await eventually.deepEqual(
        () => page.$$eval(`${frames} >>> .sides abbr`, (all) => all.map(({ title }) => title)),
        ['Client', 'Server'],
      );
      await eventually.match(
        async () => (await texts(page, `${frames} >>> .row`))[3],
        /^2 server to client text Hel.*3 B$/,
      );
    });

    test('draws a fragmented message as one, with a Ping between its fragments', async () => {
      const page = await open(conversation);
      await untilThere(page, `${frames} >>> .row`);
      await eventually.deepEqual(
        () => page.$$eval(`${frames} >>> .lane`, (all) => all.map((lane) => lane.classList.contains('part'))),
        [false, true, false, true, false, false, false],
      );
      const said = await texts(page, `${frames} >>> .tie > .unseen`);
      assert.equal(said[1], 'fragment 1 of 2');
      assert.equal(said[3], 'fragment 2 of 2');
    });

    test('ties a Ping to its Pong and a Close to its answer', async () => {
      const page = await open(conversation);
      await untilThere(page, `${frames} >>> .row`);
      const said = await texts(page, `${frames} >>> .tie > .unseen`);
      assert.deepEqual(
        [2, 4, 5, 6].map((row) => said[row]),
        ['answered by frame 5', 'answers frame 3', 'answered by frame 7', 'answers frame 6'],
      );
      await clickText(page, `${frames} >>> b`, 'Pong');
      await untilText(page, `${frames} >>> .partner b`, /^Ping/);
    });

    test('says that a Close waits for its answer, and a Pong for its Ping', async () => {
      const page = await open('81 01 61 8a 80 00 00 00 01 88 80 00 00 00 02');
      await untilThere(page, `${frames} >>> .row`);
      await eventually.deepEqual(
        () => texts(page, `${frames} >>> .tie > .unseen`),
        ['', 'answers no Ping here', 'not answered here'],
      );
    });

    test('leaves an unfinished message open', async () => {
      const page = await open('81 01 61 01 01 62 00 01 63');
      await untilThere(page, `${frames} >>> .row`);
      await eventually.deepEqual(() => texts(page, `${frames} >>> .tie > :first-child`), ['', '┌ 1', '│ open']);
    });

    test('is walked by arrow keys, and all panes follow', async () => {
      const page = await open(handshake + conversation);
      await (await untilThere(page, `${frames} >>> .rows`)).focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await untilText(page, 'ws-lens >>> ws-lens-message >>> small', /^ping/);
      await eventually.match(() => current(page), /^3 .* Ping/);
      await eventually.equal(async () => (await texts(page, 'ws-lens >>> ws-lens-fields >>> tbody .value'))[2], '0x9');
      await page.keyboard.press('Home');
      await untilText(page, 'ws-lens >>> ws-lens-box >>> mark.lit', /^GET/);
      await eventually.match(() => current(page), /GET/);
    });

    test('shows the bytes of the first frame, not those of the handshake before it', async () => {
      const page = await open(handshake + conversation);
      await eventually.ok(() =>
        page.$$eval('ws-lens >>> ws-lens-bytes >>> .byte.starts', ([first]) => {
          const list = first.closest('.scroller').getBoundingClientRect();
          const box = first.getBoundingClientRect();
          return first.textContent === '81' && box.top >= list.top && box.bottom <= list.bottom;
        }),
      );
    });

    test('sets the bytes of the chosen frame apart from all others', async () => {
      const page = await open('89 05 48 65 6c 6c 6f 8a 85 37 fa 21 3d 7f 9f 4d 51 58');
      const own = () => texts(page, 'ws-lens >>> ws-lens-bytes >>> .byte:not(.apart)');
      await until(async () => (await own()).length > 0, 'the bytes');
      await eventually.equal(async () => (await own()).join(' '), '89 05 48 65 6c 6c 6f');
      await clickText(page, `${frames} >>> b`, 'Pong');
      await untilText(page, 'ws-lens >>> ws-lens-bytes >>> .readout', /^Byte 7: 8a, 138 FIN 1/);
      await eventually.equal(async () => (await own()).join(' '), '8a 85 37 fa 21 3d 7f 9f 4d 51 58');
      await eventually.equal(() => textOf(page, 'ws-lens >>> ws-lens-bytes >>> .byte[tabindex="0"]'), '8a');
    });

    test('is chosen from by a click', async () => {
      const page = await open(conversation);
      await untilThere(page, `${frames} >>> .row`);
      await clickText(page, `${frames} >>> b`, 'Close');
      await untilText(page, 'ws-lens >>> ws-lens-message >>> small', /^close/);
      await eventually.match(() => current(page), /^6 /);
    });

    test('keeps the focus on a row that can be seen in a long list', async () => {
      const page = await open('8100'.repeat(400));
      await (await untilThere(page, `${frames} >>> .rows`)).focus();
      await page.$eval(`${frames} >>> .rows`, (list) => (list.scrollTop = list.scrollHeight));
      await until(async () => (await texts(page, `${frames} >>> .row`)).at(-1)?.startsWith('400 '), 'the last row');
      await page.keyboard.press('ArrowDown');
      await eventually.match(() => current(page), /^2 /);
      await eventually.ok(async () => (await texts(page, `${frames} >>> .row`)).length < 40);
      await eventually.match(() => textOf(page, `${frames} >>> .heading`), /400 frames/);
    });
  },
  { named: allPanes },
);

eachBrowser(
  'the connection',
  (site) => {
    const connection = 'ws-lens >>> ws-lens-connection';

    test('says what is in force, and what each side has sent', async () => {
      const page = await site.show(withHash({ input: handshake + conversation }));
      await untilText(page, `${connection} >>> .terms`, /^Extensions: none, agreed in the handshake/);
      await eventually.deepEqual(() => texts(page, `${connection} >>> h3`), ['client to server', 'server to client']);
      const facts = await texts(page, `${connection} >>> dd`);
      assert.deepEqual(facts, ['3 frames, 3 messages, 12 payload bytes', '4 frames, 3 messages, 12 payload bytes']);
      await eventually.match(() => textOf(page, `${connection} >>> .state`), /closed/);
    });

    test('says how well each side compresses', async () => {
      // RFC 7692 section 7.2.3.2: the same message twice, with the context taken over.
      const input = 'c1 07 f2 48 cd c9 c9 07 00 c1 05 f2 00 11 00 00';
      const page = await site.show(withHash({ input, extensions: 'permessage-deflate' }));
      await untilText(page, `${connection} >>> .terms`, /^Extensions: permessage-deflate, as you set them/);
      const facts = await texts(page, `${connection} >>> dd`);
      assert.equal(facts[1], '2 messages: 12 → 10 bytes, 120 %');
      assert.match(facts[2], /^taken over .*, window of 32,768 bytes$/);
    });
  },
  { named: allPanes },
);
