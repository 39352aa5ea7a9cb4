import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allPanes, eachBrowser } from '../harness/site.mjs';
import { click, eventually, textOf, texts, until, untilText, untilThere, withHash } from './inspector.mjs';

const reading = 'ws-lens >>> ws-lens-message >>> ws-lens-reading';
const tree = `${reading} >>> ws-lens-reading-tree`;
const chosen = (page) => page.$eval(`${reading} >>> select`, (select) => select.selectedOptions[0].label);

const hexOf = (bytes) => Buffer.from(bytes).toString('hex').replace(/../g, '$& ').trim();
const frame = (opcode, payload) => hexOf([0x80 | opcode, payload.length, ...Buffer.from(payload)]);

// RFC 7049's appendix has this value: {"a": 1, "b": [2, 3]}.
const cbor = [0xa2, 0x61, 0x61, 0x01, 0x61, 0x62, 0x82, 0x02, 0x03];
// From the MQTT 3.1.1 standard's section 3.12: PINGREQ.
const pingreq = [0xc0, 0x00];

const handshake = (subprotocol) =>
  [
    'GET / HTTP/1.1',
    'Host: a',
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Protocol: ${subprotocol}`,
    '',
    'HTTP/1.1 101 Switching Protocols',
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
    `Sec-WebSocket-Protocol: ${subprotocol}`,
    '',
    '',
  ].join('\n');

eachBrowser(
  'readings of a payload',
  (site) => {
    test('JSON is a tree that folds, and a value lights up its bytes', async () => {
      const page = await site.show(withHash({ input: frame(1, '{"a":[1,true],"b":"x"}') }));
      await untilText(page, `${tree} >>> [role=tree]`, /object of 2/);
      await eventually.equal(() => chosen(page), 'JSON');
      await eventually.equal(async () => (await texts(page, `${tree} >>> [role=treeitem]`)).length, 5);
      const places = await page.$$eval(`${tree} >>> [role=treeitem]`, (items) =>
        items.map(({ ariaLevel, ariaPosInSet, ariaSetSize }) => `${ariaLevel}: ${ariaPosInSet}/${ariaSetSize}`),
      );
      assert.deepEqual(places, ['1: 1/1', '2: 1/2', '3: 1/2', '3: 2/2', '2: 2/2']);
      await page.$eval(`${tree} >>> [role=tree]`, (element) => element.focus());
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowLeft');
      await until(async () => (await texts(page, `${tree} >>> [role=treeitem]`)).length === 3, 'the closed array');
      await page.keyboard.press('End');
      await untilText(page, `${tree} >>> .detail`, /b x string Bytes 14 to 20 of the payload/);
      const lit = await texts(page, 'ws-lens >>> ws-lens-box >>> mark.lit');
      assert.match(lit.join(' '), /22 78 22$/);
    });

    test('binary data is read as what fits, and otherwise when that is chosen', async () => {
      const page = await site.show(withHash({ input: frame(2, cbor) }));
      await untilText(page, `${tree} >>> [role=tree]`, /map of 2/);
      await eventually.equal(() => chosen(page), 'CBOR');
      await page.$eval(`${reading} >>> select`, (select) => {
        select.value = 'hex';
        select.dispatchEvent(new Event('change'));
      });
      await untilText(page, `${reading} >>> pre`, /^a2 61 61 01/);
      await eventually.match(() => textOf(page, `${reading} >>> .reason`), /./);
    });

    test('what was read of a payload before is not shown beside a long one', async () => {
      const page = await site.show(withHash({ input: frame(1, '{"a":1}') }));
      await untilText(page, `${tree} >>> [role=tree]`, /object of 1/);
      await page.$eval(reading, async (reading) => {
        const { engine } = reading.inspection;
        const { readings } = engine;
        const short = reading.of;
        let answer;
        engine.readings = (...args) => new Promise((done) => (answer = () => done(readings(...args))));
        reading.of = { ...short };
        while (!answer) await new Promise((later) => setTimeout(later, 10));
        reading.of = { ...short, payload: new Uint8Array(200_000).fill(0x78) };
        await reading.updateComplete;
        answer();
        engine.readings = readings;
        await readings(short.payload);
        await reading.updateComplete;
      });
      await untilText(page, `${reading} >>> .reason`, /only when you choose/);
      await eventually.equal(() => page.$(tree), null);
    });

    test('the subprotocol of the handshake decides', async () => {
      const page = await site.show(withHash({ input: handshake('mqtt') + frame(2, pingreq) }));
      await untilText(page, `${reading} >>> .reason`, /The subprotocol is “mqtt”/);
      await eventually.equal(() => chosen(page), 'MQTT');
    });

    test('what is broken is shown up to there, with what is wrong', async () => {
      const page = await site.show(withHash({ input: frame(1, '{"a":[1,2') }));
      await untilThere(page, `${reading} >>> .problems`);
      await eventually.match(() => textOf(page, `${reading} >>> .problems`), /Byte 9/);
    });

    test('markup in a payload stays text', async () => {
      const page = await site.show(withHash({ input: frame(1, '{"<img src=x onerror=alert(1)>":"<b>\\u202e"}') }));
      await untilText(page, `${tree} >>> [role=tree]`, /<img src=x onerror=alert\(1\)>/);
      await eventually.equal(() => page.$(`${tree} >>> img`), null);
      await click(page, `${tree} >>> .row`);
    });

    test('a format that was chosen is kept for the other messages, until another input or the way back', async () => {
      const choose = (page, format) =>
        page.$eval(
          `${reading} >>> select`,
          (select, format) => {
            select.value = format;
            select.dispatchEvent(new Event('change'));
          },
          format,
        );
      const untilChosen = (page, label) => until(async () => (await chosen(page)) === label, label);
      const show = (page, row) => click(page, `ws-lens >>> ws-lens-frames >>> [data-row="${row}"]`);
      // The Ping has no payload, and so nothing that it could be read as.
      const page = await site.show(withHash({ input: [frame(2, cbor), frame(9, []), frame(2, cbor)].join(' ') }));
      await untilText(page, `${tree} >>> [role=tree]`, /map of 2/);
      await eventually.doesNotMatch(() => textOf(page, `${reading} >>> .reason`), /You chose it/);
      await choose(page, 'mqtt');
      await untilText(page, `${reading} >>> .reason`, /^You chose it, for every message here\. ./);
      await untilThere(page, `${reading} >>> .problems`);
      await show(page, 1);
      await until(async () => !(await page.$(reading)), 'the Ping');
      await show(page, 2);
      await untilText(page, `${reading} >>> .reason`, /You chose it/);
      await untilChosen(page, 'MQTT');
      await untilThere(page, `${reading} >>> .problems`);
      await choose(page, 'auto');
      await untilChosen(page, 'CBOR');
      await eventually.doesNotMatch(() => textOf(page, `${reading} >>> .reason`), /You chose it/);
      await show(page, 0);
      await untilChosen(page, 'CBOR');
      await choose(page, 'cbor');
      await untilText(page, `${reading} >>> .reason`, /You chose it/);
      await choose(page, 'auto');
      await until(async () => !/You chose it/.test(await textOf(page, `${reading} >>> .reason`)), 'the way back');
      await eventually.equal(() => chosen(page), 'CBOR');
      await choose(page, 'hex');
      await untilText(page, `${reading} >>> .reason`, /You chose it/);
      await page.$eval('main ws-lens', (lens, input) => (lens.input = input), frame(1, '[1]'));
      await untilChosen(page, 'JSON');
    });
  },
  { named: allPanes },
);
