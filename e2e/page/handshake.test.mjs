import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from '../harness/axe.mjs';
import { onWire, requestWith, responseWith } from '../harness/heads.mjs';
import { allPanes, eachBrowser } from '../harness/site.mjs';
import {
  click,
  clickText,
  eventually,
  input,
  textOf,
  texts,
  until,
  untilInput,
  untilText,
  untilThere,
  untilVerdict,
  withHash,
} from './inspector.mjs';

const offering = requestWith(
  'Sec-WebSocket-Protocol: soap, wamp',
  'Sec-WebSocket-Extensions: permessage-deflate; server_max_window_bits=10',
);

const rows = 'ws-lens >>> ws-lens-terms >>> tbody tr';
const summary = 'ws-lens >>> ws-lens-reply >>> summary';
const reply = 'ws-lens >>> ws-lens-reply >>> pre';
const status = 'ws-lens >>> ws-lens-reply >>> .status';
const buttons = 'ws-lens >>> ws-lens-reply >>> button';
const subprotocol = 'ws-lens >>> ws-lens-reply >>> #subprotocol';
const extensions = 'ws-lens >>> ws-lens-reply >>> #extensions';

eachBrowser(
  'the handshake',
  (site) => {
    test('what is offered stands beside what is answered, and what is in force', async () => {
      const answer = responseWith(
        'Sec-WebSocket-Protocol: wamp',
        'Sec-WebSocket-Extensions: permessage-deflate; server_max_window_bits=10',
      );
      const page = await site.show(withHash({ input: offering + answer }));
      await untilText(page, rows, /Subprotocol soap, wamp wamp The connection speaks “wamp”\./);
      const found = (await texts(page, rows)).join('\n');
      assert.match(found, /server_max_window_bits 10 10 The server's messages refer back at most 1,024 bytes\./);
      assert.match(found, /client_no_context_takeover –none –none The client may refer back/);
      await assertAccessible(page);
    });

    test('a broken term leads to its finding', async () => {
      const answer = responseWith('Sec-WebSocket-Extensions: permessage-deflate; server_max_window_bits=11');
      const page = await site.show(withHash({ input: offering + answer }));
      await untilThere(page, 'ws-lens >>> ws-lens-terms >>> .rule');
      await clickText(page, 'ws-lens >>> ws-lens-terms >>> .rule', 'deflate-server-bits-too-large');
      const focused = () =>
        page.evaluate(() => {
          let at = document.activeElement;
          while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
          return at?.finding?.rule;
        });
      await until(async () => (await focused()) === 'deflate-server-bits-too-large', 'the focus on the finding');
    });

    test('a good server answers a request, and the answer goes behind it', async () => {
      const page = await site.open(withHash({ input: offering }));
      await click(page, summary);
      await untilText(
        page,
        reply,
        /s3pPLMBiTxaQ9kYGzzhZRbK\+xOo= Sec-WebSocket-Protocol: soap .*server_max_window_bits=10$/,
      );
      await (await untilThere(page, subprotocol)).select('wamp');
      await untilText(page, reply, /Protocol: wamp/);
      await assertAccessible(page);
      await clickText(page, buttons, 'Put it behind the request');
      await untilVerdict(page, /An opening handshake, request and response/);
      await eventually.equal(
        () => input(page),
        offering +
          responseWith(
            'Sec-WebSocket-Protocol: wamp',
            'Sec-WebSocket-Extensions: permessage-deflate; server_max_window_bits=10',
          ),
      );
      await untilText(page, 'ws-lens >>> ws-lens-accept >>> .found', /The response says the same/);
    });

    test('a wish that cannot be is named, and another one taken', async () => {
      const page = await site.open(withHash({ input: offering }));
      await click(page, summary);
      await untilText(page, status, /^101: it accepts/);
      await click(page, extensions);
      await page.keyboard.type('; =');
      await untilText(page, 'ws-lens >>> ws-lens-reply >>> .error', /extensions: /);
      await eventually.equal(() => page.$eval(extensions, (field) => field.getAttribute('aria-invalid')), 'true');
      await page.$eval(extensions, (field) => {
        field.value = '';
        field.dispatchEvent(new Event('input'));
      });
      await untilText(page, reply, /Protocol: soap$/);
    });

    test('a refusal takes the place of the response that is there', async () => {
      const page = await site.open(
        withHash({ input: requestWith().replace('Version: 13', 'Version: 8') + responseWith() }),
      );
      await click(page, summary);
      await untilText(page, status, /^426: it refuses/);
      await clickText(page, buttons, 'Put it in place of the response');
      await untilInput(page, /Version: 8\n\nHTTP\/1\.1 426 Upgrade Required\n(.+\n)+\n$/);
      await untilVerdict(page, /Sec-WebSocket-Version is not 13/);
      await untilText(page, 'ws-lens >>> ws-lens-verdict >>> section', /the server has refused it with 426/);
      // It owes no accept value.
      await untilThere(page, 'ws-lens >>> ws-lens-accept >>> .result');
      await eventually.equal(() => page.$('ws-lens >>> ws-lens-accept >>> .found'), null);
    });

    test('a request in hex stays in hex', async () => {
      const hex = Buffer.from(onWire(requestWith())).toString('hex');
      const page = await site.open(withHash({ input: hex }));
      await click(page, summary);
      await untilText(page, status, /^101/);
      await clickText(page, buttons, 'Put it behind the request');
      const both = Buffer.from(onWire(requestWith() + responseWith())).toString('hex');
      await until(async () => (await input(page)) === both, 'the response in hex');
    });

    test('a request as curl prints it keeps its marks, and gets an end', async () => {
      const marked = requestWith().trimEnd().replace(/^/gm, '> ');
      const page = await site.open(withHash({ input: `* Trying\n${marked}` }));
      await click(page, summary);
      await untilText(page, status, /^101/);
      await clickText(page, buttons, 'Put it behind the request');
      await until(async () => (await input(page)) === `* Trying\n${marked}\n\n${responseWith()}`, 'the response');
      await untilVerdict(page, /An opening handshake/);
    });

    test('a correction in a head leaves the text a text', async () => {
      const page = await site.open(withHash({ input: requestWith().replace('Version: 13', 'Version: 8') }));
      await untilVerdict(page, /Sec-WebSocket-Version is not 13/);
      await clickText(page, 'ws-lens >>> ws-lens-finding >>> button', 'Use the corrected bytes');
      await until(async () => (await input(page)) === requestWith(), 'the corrected text');
    });

    test('a line that is missing is put into a marked text', async () => {
      const marked = requestWith().trimEnd().replace('Upgrade: websocket\n', '').replace(/^/gm, '> ');
      const page = await site.open(withHash({ input: `${marked}\n>\n` }));
      await untilVerdict(page, /Upgrade does not say websocket/);
      await clickText(page, 'ws-lens >>> ws-lens-finding >>> button', 'Use the corrected bytes');
      await until(async () => (await input(page)) === `${marked}\nUpgrade: websocket\n>\n`, 'the line');
      await untilVerdict(page, /A request to open a WebSocket/);
    });

    test('a fresh request is a good one, and never the same', async () => {
      const page = await site.open();
      await untilVerdict(page, /“Hello”/);
      await clickText(page, 'ws-lens >>> ws-lens-examples >>> button', 'A fresh request');
      await untilVerdict(page, /A request to open a WebSocket/);
      const first = await input(page);
      assert.match(first, /^GET \/chat HTTP\/1\.1\nHost: server\.example\.com\n(.+\n)+\n$/);
      await untilText(page, rows, /The server may choose one of them/);
      await clickText(page, 'ws-lens >>> ws-lens-examples >>> button', 'A fresh request');
      await until(async () => (await input(page)) !== first, 'another key');
    });

    test('over HTTP/2 a good server answers 200, without an accept value', async () => {
      const fields = [
        ':method: CONNECT',
        ':protocol: websocket',
        ':scheme: https',
        ':path: /',
        ':authority: a.example',
      ];
      const page = await site.open(withHash({ input: [...fields, 'sec-websocket-version: 13'].join('\n') }));
      await untilVerdict(page, /A request to open a WebSocket over HTTP\/2/);
      await eventually.equal(
        () => textOf(page, 'ws-lens >>> ws-lens-handshake >>> small'),
        'client to server, over HTTP/2',
      );
      await eventually.deepEqual(() => texts(page, 'ws-lens >>> ws-lens-handshake >>> .start'), []);
      await click(page, summary);
      await untilText(page, reply, /^:status: 200$/);
      await clickText(page, buttons, 'Put it behind the request');
      await untilVerdict(page, /An opening handshake over HTTP\/2/);
      await eventually.equal(() => textOf(page, 'ws-lens >>> ws-lens-accept >>> h2'), '');
    });

    test('of thousands of fields the first are listed', async () => {
      const page = await site.open();
      await untilVerdict(page, /“Hello”/);
      const input = requestWith(...Array.from({ length: 3000 }, (_, i) => `X-${i}: a`));
      await page.$eval('ws-lens', (lens, input) => (lens.input = input), input);
      await untilText(page, 'ws-lens >>> ws-lens-handshake >>> .more', /^and 2,506 more fields$/);
    });
  },
  { named: allPanes },
);
