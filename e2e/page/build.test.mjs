import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
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
  untilValue,
  valueOf,
  withHash,
} from './inspector.mjs';

const lens = 'ws-lens-workspace';
const form = `${lens} >>> ws-lens-form`;
const payload = `${form} >>> #payload`;
const title = `${lens} >>> [data-verdict]`;
const payloadProblem = `${form} >>> #payload-error`;
const preset = `${form} >>> .preset`;

/** Waits until there is a report on what was asked last, of which a check holds. */
const untilReport = (page, check) =>
  until(async () => {
    const report = await page.$eval(lens, ({ inspection: { report, question, answered } }) => {
      const { messages, findings, handshake, bytes } = (question === answered && report) || {};
      return (
        messages && {
          texts: messages.map(({ text }) => text),
          rules: findings.map(({ rule }) => rule),
          handshake,
          hex: Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' '),
        }
      );
    });
    return report && check(report) && report;
  }, String(check));

const untilBytes = (page, pattern) =>
  untilReport(page, ({ hex }) => pattern.test(hex)).catch(() => assert.fail(`waited in vain for ${pattern}`));
const bytesOf = async (page) => (await untilReport(page, () => true)).hex;
const rulesOf = async (page) => (await untilReport(page, () => true)).rules;

/** Flips a bit of the input, as its diagram does. */
const flip = (page, bit) => page.$eval(lens, ({ inspection }, bit) => inspection.flipBit(bit), bit);

/** Puts a text in place of the input. */
const put = (page, input) =>
  page.$eval(
    lens,
    ({ inspection }, input) => inspection.ask({ input, holds: 'frames', notation: 'hex-spaced' }),
    input,
  );

/** Types a text in place of the one that a field has. */
async function retype(page, selector, text) {
  await page.$eval(selector, (field) => {
    field.focus();
    field.select();
  });
  await page.keyboard.press('Backspace');
  await page.keyboard.type(text);
}

async function openPresets(page) {
  await click(page, `${form} >>> ws-lens-build-presets >>> summary`);
  await untilThere(page, preset);
}

const hexOf = (text, encoding = 'utf8') => Buffer.from(text, encoding).toString('hex').match(/../g).join(' ');

/** Changes the form of an item, as if it was filled in. */
const fill = (page, change, item = 0) =>
  page.$eval(
    form,
    (form, change, item) => {
      const { state } = form;
      const filled = { ...state, items: state.items.with(item, { ...state.items[item], ...change }) };
      document.querySelector('ws-lens-workspace').build(filled);
    },
    change,
    item,
  );

/** Fills the form in with what it holds. */
const refill = (page) => page.$eval(form, ({ state }) => document.querySelector('ws-lens-workspace').build(state));

eachBrowser('the form', (site) => {
  test('shows the frame decoded as it is typed', async () => {
    const page = await site.open();
    await clickText(page, `${lens} >>> ws-lens-input >>> .segments label`, 'Form');
    await untilBytes(page, /^81 85 37 fa 21 3d 7f 9f 4d 51 58$/);
    await click(page, payload);
    await page.keyboard.type('!');
    await untilText(page, title, /“Hello!”|“!Hello”/);
    await until(() => page.evaluate(() => location.hash.includes('Hello')), 'the address');
  });

  test('says that a change takes the text out of a notation that is only read, and undo brings it back', async () => {
    // As od -A x -t x1z writes "Hello" of RFC 6455 section 5.7.
    const pasted = '000000 81 85 37 fa 21 3d 7f 9f 4d 51 58                 >..7.!=..MQX<\n00000b';
    const page = await site.show(withHash({ input: pasted }));
    await untilBytes(page, /^81 85 37 fa 21 3d 7f 9f 4d 51 58$/);
    await clickText(page, `${lens} >>> ws-lens-input >>> .segments label`, 'Form');
    await click(page, payload);
    await page.keyboard.type('!');
    const note = `${form} >>> .note`;
    await untilText(page, note, /^The text was od, which is only read here: with the change it is hexdump -C\. Undo$/);
    assert.match(await page.$eval(lens, ({ input }) => input), /^00000000 {2}81 86 /);
    await click(page, `${note} button`);
    await eventually.equal(() => page.$eval(lens, ({ input }) => input), pasted);
    await eventually.equal(() => textOf(page, note), '');
  });

  test('has a phone for itself while it is unfolded, without the explainer over it', async () => {
    const page = await site.open('', { width: 390, height: 844 });
    await untilBytes(page, /^81 85/);
    const seen = () => page.$eval(`${lens} >>> [data-pane=explainer]`, (pane) => pane.checkVisibility());
    assert.equal(await seen(), true);
    await page.$eval(lens, (workspace) => (workspace.face = 'form'));
    await untilThere(page, payload);
    await eventually.equal(seen, false);
    await click(page, `${lens} >>> ws-lens-input >>> .fold`);
    await eventually.equal(seen, true);
  });

  test('takes a list of bytes, as the echo of a server', async () => {
    const page = await site.show(
      withHash({ view: 'build', opcode: 2, mask: 'off', form: 'list', payload: '[100, 220, 130]' }),
    );
    await untilBytes(page, /^82 03 64 dc 82$/);
  });

  for (const [list, item] of [
    ['[100, 220, 256]', /Item 3.*256/],
    ['[-1]', /Item 1.*-1/],
    ['1, two', /Item 2.*two/],
  ]) {
    test(`names the item at fault in ${list}`, async () => {
      const page = await site.show(withHash({ view: 'build', form: 'list', payload: list }));
      await untilText(page, payloadProblem, item);
    });
  }

  test('shows no frame before there is one, and says when it is an older one', async () => {
    const page = await site.show(withHash({ view: 'build', form: 'list', payload: '[256]' }));
    await untilText(page, payloadProblem, /Item 1/);
    await eventually.equal(() => page.$eval(lens, ({ input }) => input), '');
    await fill(page, { payload: '[255]' });
    await untilBytes(page, /c8$/);
    await click(page, payload);
    await page.keyboard.type('x');
    await untilText(page, `${form} >>> .note`, /before the mistake/);
  });

  test('says what is wrong with a masking key and with hex', async () => {
    const page = await site.show(withHash({ view: 'build', mask: '37fa21', form: 'hex', payload: '4' }));
    await untilText(page, `${form} >>> #key-error`, /eight hex digits/);
    await clickText(page, `${form} >>> .segments label`, 'Off');
    await untilText(page, payloadProblem, /one digit/);
  });

  test('builds what breaks rules, and explains it', async () => {
    const page = await site.show(withHash({ view: 'build', opcode: 11, fin: 0, rsv2: 1, mask: 'off', payload: '' }));
    await untilBytes(page, /^2b 00$/);
    for (const broken of ['frame-reserved-control-opcode', 'frame-control-fragmented', 'frame-rsv2-rsv3']) {
      await eventually.ok(async () => (await rulesOf(page)).includes(broken));
    }
  });

  test('gives a Close its code and reason', async () => {
    const page = await site.show('#view=build&mask=off');
    await (await untilThere(page, `${form} >>> #opcode`)).select('8');
    await untilBytes(page, /^88 02 03 e8$/);
    await untilText(page, title, /1000/);
  });

  test('draws a random key and keeps it while the payload is typed', async () => {
    const page = await site.show('#view=build&mask=random');
    const key = await untilText(page, `${form} >>> .drawn code`, /^[0-9a-f]{8}$/);
    await click(page, payload);
    await page.keyboard.type('x');
    await untilBytes(page, /^81 86/);
    await eventually.equal(async () => (await bytesOf(page)).split(' ').slice(2, 6).join(''), key);
    await clickText(page, `${form} >>> button`, 'Draw another');
    await until(async () => (await textOf(page, `${form} >>> .drawn code`)) !== key, 'another key');
  });

  test('follows a bit that is flipped in the picture', async () => {
    const page = await site.show('#view=build');
    await untilBytes(page, /^81 85/);
    await flip(page, 0);
    await untilBytes(page, /^01 85/);
    await until(() => page.$eval(`${form} >>> [type=checkbox]`, ({ checked }) => !checked), 'FIN to be off');
  });

  test('compresses the message, and keeps the text when a bit is flipped', async () => {
    const page = await site.show('#view=build&mask=off');
    await clickText(page, `${form} >>> .segments label`, 'permessage-deflate');
    await untilBytes(page, /^c1 07 f2 48 cd c9 c9 07 00$/);
    await untilText(page, title, /Hello/);
    await until(() => page.evaluate(() => location.hash.includes('compress=1')), 'the address');
    await flip(page, 1);
    await untilBytes(page, /^81 07 f2/);
    await eventually.equal(() => valueOf(page, payload), 'Hello');
    await clickText(page, `${form} >>> .segments label`, 'Text');
    await fill(page, { compress: false, rsv1: true });
    await untilBytes(page, /^c1 05 48/);
  });

  test('turns a frame of a client into the echo of a server', async () => {
    const page = await site.show('#view=build');
    await untilBytes(page, /^81 85/);
    await clickText(page, `${form} >>> button`, 'Echo this frame');
    await untilBytes(page, /^81 05 48 65 6c 6c 6f$/);
  });

  test('is fetched when it is shown first, and asks for its presets when they are opened', async () => {
    const page = await site.open();
    const loaded = () =>
      page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name.replace(/.*\//, '')));
    await until(() => page.$eval(lens, ({ report }) => report !== null), 'the inspector');
    await eventually.ok(async () => !(await loaded()).includes('build.js'));
    await clickText(page, `${lens} >>> ws-lens-input >>> .segments label`, 'Form');
    await untilBytes(page, /^81 85/);
    await eventually.ok(async () => (await loaded()).includes('build.js'));
    await eventually.ok(async () => !(await loaded()).includes('presets.json'));
    await openPresets(page);
    await eventually.ok(async () => (await loaded()).includes('presets.json'));
  });

  test('starts from a preset that is found by its rule, and shows how it is right', async () => {
    const page = await site.show('#view=build');
    await openPresets(page);
    await click(page, `${form} >>> [type=search]`);
    await page.keyboard.type('msb');
    await untilText(page, preset, /^The top bit of a 64-bit length/);
    await click(page, preset);
    await untilBytes(page, /^81 7f 80 00 00 00 00 00 00 00 48 65 6c 6c 6f$/);
    await untilText(page, title, /top bit/);
    await clickText(page, `${form} >>> button`, 'Show how it is right');
    await untilBytes(page, /^81 05 48 65 6c 6c 6f$/);
    await eventually.deepEqual(() => rulesOf(page), []);
  });

  test('takes the corrected bytes of a broken preset into the form', async () => {
    const page = await site.show('#view=build&opcode=9&mask=off&fin=0&payload=x&direction=server-to-client');
    await untilReport(page, ({ rules }) => rules.includes('frame-control-fragmented'));
    await page.$eval(lens, ({ inspection }) =>
      inspection.takeFix(inspection.report.findings.find(({ fix }) => fix).fix),
    );
    await untilBytes(page, /^89 01 78$/);
    await until(() => page.$eval(`${form} >>> [type=checkbox]`, ({ checked }) => checked), 'FIN to be on');
    await eventually.equal(() => valueOf(page, payload), 'x');
  });

  test('reads bytes that are pasted: frames, and what is left over', async () => {
    const page = await site.show('#view=build');
    await untilBytes(page, /^81 85/);
    await put(page, '01 03 48 65 6c 89 00 80 02 6c 6f 81 05 48');
    await untilText(page, `${form} >>> ws-lens-build-items >>> h2`, /4 things/);
    await eventually.deepEqual(
      () => texts(page, `${form} >>> .opener .what`),
      ['0x1 text, not the last, “Hel”', '0x9 ping, empty', '0x0 continuation, “lo”', '3 bytes'],
    );
    await until(() => page.evaluate(() => location.hash.includes('face=form')), 'the address');
  });

  test('gives every byte that was read, whatever it is', async () => {
    const page = await site.show('#view=build');
    await untilBytes(page, /^81 85/);
    const all = [
      '82 7e 00 03 01 02 03',
      'c1 07 f2 48 cd c9 c9 07 00 81 84 00 00 00 00 c3 a9 0d 0a',
      '88 03 03 e8 ff 88 02 13 88 8b 01 00',
      '81 7f ff ff ff ff ff ff ff ff 00',
      hexOf('GET / HTTP/1.1\r\nHost: a\\b\nX: \xff\r\n\r\n', 'latin1'),
      hexOf('HTTP/1.1 101 Switching Protocols\r\nSec-WebSocket-Accept: x\n\r\n\r\n') + ' 81 01 61',
    ];
    for (const hex of all) {
      await put(page, hex);
      await untilBytes(page, new RegExp(`^${hex}$`));
      await page.$eval(form, (form) => form.updateComplete);
      await until(
        () =>
          page.$eval(form, ({ parts, inspection }) => {
            const built = parts.flatMap(({ bytes }) => [...bytes]);
            return built.join() === inspection.report.bytes.join();
          }),
        'the form',
      );
      await refill(page);
      await untilBytes(page, new RegExp(`^${hex}$`));
    }
  });

  test('keeps what was typed when a length is changed in the picture, and says what it announces', async () => {
    const page = await site.show('#view=build&mask=off');
    await untilBytes(page, /^81 05/);
    await flip(page, 14);
    await untilBytes(page, /^81 07 48 65 6c 6c 6f$/);
    await untilValue(page, `${form} >>> #announce`, /^7$/);
    await eventually.equal(() => valueOf(page, payload), 'Hello');
  });

  test('changes one of several frames in the picture alone', async () => {
    const page = await site.show(
      withHash({
        view: 'build',
        mask: 'off',
        form: 'base64',
        payload: 'SGk=',
        '2.opcode': 9,
        '2.mask': 'off',
        '2.payload': '',
      }),
    );
    await untilBytes(page, /^81 02 48 69 89 00$/);
    await flip(page, 33);
    await untilBytes(page, /^81 02 48 69 c9 00$/);
    const items = await page.$eval(form, ({ state }) => state.items);
    assert.deepEqual([items[0].form, items[0].payload, items[1].rsv1], ['base64', 'SGk=', true]);
  });

  for (const [length, announce, expected] of [
    ['16', '', /^81 7e 00 05 48 65 6c 6c 6f$/],
    ['64', '', /^81 7f 00 00 00 00 00 00 00 05 48 65 6c 6c 6f$/],
    ['minimal', '300', /^81 7e 01 2c 48 65 6c 6c 6f$/],
    ['64', '18446744073709551615', /^81 7f ff ff ff ff ff ff ff ff 48 65 6c 6c 6f$/],
    ['7', '126', /^81 7e 48 65 6c 6c 6f$/],
  ]) {
    test(`writes a length of ${announce || 'the payload'} in the form ${length}`, async () => {
      const page = await site.show(withHash({ view: 'build', mask: 'off', length, announce }));
      await untilBytes(page, expected);
    });
  }

  test('says what becomes of a length that its form cannot hold', async () => {
    const page = await site.show(withHash({ view: 'build', mask: 'off', length: '7', payload: 'a'.repeat(300) }));
    await untilBytes(page, /^81 2c 61/);
    await untilText(page, `${form} >>> #length-remark`, /7 bits hold 125 at most, not 300.*44/);
  });

  test('cuts a message into fragments, by their number and by their sizes', async () => {
    const page = await site.show(withHash({ view: 'build', mask: 'off', fragments: '2' }));
    await untilBytes(page, /^01 02 48 65 80 03 6c 6c 6f$/);
    await retype(page, `${form} >>> #fragments`, '[0, 4]');
    await untilBytes(page, /^01 00 00 04 48 65 6c 6c 80 01 6f$/);
    await retype(page, `${form} >>> #fragments`, '1, x');
    await untilText(page, `${form} >>> #fragments-error`, /Item 2, “x”/);
    await retype(page, `${form} >>> #fragments`, '9');
    await untilText(page, `${form} >>> #fragments-error`, /More fragments than the payload has bytes/);
  });

  test('gives each fragment a random key of its own', async () => {
    const page = await site.show(withHash({ view: 'build', mask: 'random', fragments: '5' }));
    await untilBytes(page, /^01 81/);
    const frames = (await bytesOf(page)).match(/(?:[08][01]) 81 ((?:.. ){4})../g);
    assert.equal(new Set(frames.map((frame) => frame.slice(6, 17))).size, 5);
    await untilText(page, title, /Hello/);
    await eventually.deepEqual(() => rulesOf(page), []);
  });

  test('compresses by the parameters, and remembers what was sent before', async () => {
    const page = await site.show(
      withHash({ view: 'build', mask: 'off', compress: 1, rsv1: 1, '2.mask': 'off', '2.compress': 1, '2.rsv1': 1 }),
    );
    await untilBytes(page, /^c1 07 f2 48 cd c9 c9 07 00 c1 0[1-6] /);
    await untilReport(page, (report) => report.texts.join() === 'Hello,Hello');
    await clickText(page, `${form} >>> .check`, 'server_no_context_takeover');
    await untilBytes(page, /^c1 07 f2 48 cd c9 c9 07 00 c1 07 f2 48 cd c9 c9 07 00$/);
    await (await page.$(`${form} >>> #server_max_window_bits`)).select('9');
    await untilValue(
      page,
      `${form} >>> #extensions`,
      /^permessage-deflate; server_no_context_takeover; server_max_window_bits=9$/,
    );
    await retype(page, `${form} >>> #extensions`, 'permessage-deflate; foo');
    await untilText(page, `${form} >>> #extensions-error`, /no such parameter/);
  });

  test('points at a mistake in JSON, builds it all the same, and lays out what is sound', async () => {
    const page = await site.show(withHash({ view: 'build', mask: 'off', form: 'json', payload: '{"a":1,\n"b" 2}' }));
    await untilText(page, payloadProblem, /^Line 2, column 5: “2” where a colon should be/);
    await untilBytes(page, /^81 0e 7b 22 61 22/);
    await clickText(page, `${form} >>> .show`, 'Show it');
    const place = await page.$eval(payload, ({ selectionStart, selectionEnd }) => [selectionStart, selectionEnd]);
    assert.deepEqual(place, [12, 13]);
    await page.keyboard.type(': 2');
    await until(async () => (await textOf(page, payloadProblem)) === '', 'no mistake');
    await clickText(page, `${form} >>> button`, 'On one line');
    await untilValue(page, payload, /^\{"a":1,"b":2\}$/);
    await clickText(page, `${form} >>> button`, 'Indent');
    await untilValue(page, payload, /^\{\n {2}"a": 1,\n {2}"b": 2\n\}$/);
  });

  test('lays out JSON without a change of its numbers, names and escapes', async () => {
    const json = '{"a" : 12345678901234567890,"a":1.0, "b":[ {}, [ ],[1e3,"\\u0041, {"]]}';
    const page = await site.show(withHash({ view: 'build', mask: 'off', form: 'json', payload: json }));
    await untilBytes(page, /^81/);
    await clickText(page, `${form} >>> button`, 'Indent');
    await untilValue(page, payload, /\n/);
    const lines = (await valueOf(page, payload)).split('\n');
    const want = ['{', '  "a": 12345678901234567890,', '  "a": 1.0,', '  "b": [', '    {},', '    [],', '    ['];
    assert.deepEqual(lines, [...want, '      1e3,', '      "\\u0041, {"', '    ]', '  ]', '}']);
    await clickText(page, `${form} >>> button`, 'On one line');
    await untilValue(page, payload, /^\S+ \S+$/);
    await eventually.equal(
      () => valueOf(page, payload),
      '{"a":12345678901234567890,"a":1.0,"b":[{},[],[1e3,"\\u0041, {"]]}',
    );
  });

  test('a link brings its own bytes in place of what was typed, and no more items than a page can show', async () => {
    const page = await site.show(withHash({ view: 'build', mask: 'off', payload: 'a' }));
    await untilBytes(page, /^81 01 61$/);
    await retype(page, payload, 'b');
    await untilBytes(page, /^81 01 62$/);
    const many = Array.from({ length: 10_000 }, (_, i) => `&${i + 2}.raw=00`).join('');
    await page.evaluate(
      (packed) => (location.hash = packed),
      '#z=' + deflateRawSync(`#view=build&raw=00${many}`).toString('base64url'),
    );
    await untilBytes(page, /^00( 00){499}$/);
  });

  for (const [text, expected] of [
    ['ZNyC', /^82 03 64 dc 82$/],
    ['-_8', /^82 02 fb ff$/],
  ]) {
    test(`takes the base64 ${text}`, async () => {
      const page = await site.show(withHash({ view: 'build', opcode: 2, mask: 'off', form: 'base64', payload: text }));
      await untilBytes(page, expected);
    });
  }

  test('says what is wrong with base64', async () => {
    const page = await site.show(withHash({ view: 'build', form: 'base64', payload: 'ZN%C' }));
    await untilText(page, payloadProblem, /“%” is not base64/);
    await fill(page, { payload: 'ZNyCa' });
    await untilText(page, payloadProblem, /One character too many/);
  });

  test('puts frames in a row, moves them and takes them out', async () => {
    const page = await site.show('#view=build&mask=off');
    await clickText(page, `${form} >>> .add button`, 'Frame');
    await untilBytes(page, /^81 05 48 65 6c 6c 6f 81 05 48 65 6c 6c 6f$/);
    await (await untilThere(page, `${form} >>> #opcode`)).select('9');
    await untilBytes(page, /^81 05 48 65 6c 6c 6f 89 05/);
    await click(page, `${form} >>> [aria-label="Move up item 2"]`);
    await untilBytes(page, /^89 05 48 65 6c 6c 6f 81 05/);
    const focused = () =>
      page.$eval(`${form} >>> ws-lens-build-items`, (list) => list.shadowRoot.activeElement?.textContent ?? '');
    await until(async () => /0x9 ping/.test(await focused()), 'the focus to stay');
    await click(page, `${form} >>> [aria-label="Remove item 2"]`);
    await untilBytes(page, /^89 05 48 65 6c 6c 6f$/);
  });

  test('builds a handshake by its fields and by its text, and answers it', async () => {
    const page = await site.show('#view=build&raw=');
    await clickText(page, `${form} >>> .add button`, 'Request');
    await untilText(page, title, /request to open a WebSocket/);
    await retype(page, `${form} >>> [aria-label="Line 2, value of Host"]`, 'b.example');
    await untilValue(page, `${form} >>> #text`, /\nHost: b\.example\n/);
    await clickText(page, `${form} >>> button`, 'Answer it');
    await untilText(page, `${form} >>> ws-lens-build-items >>> h2`, /3 things/);
    await untilReport(page, ({ handshake }) => handshake?.acceptState === 'match');
    await click(page, `${form} >>> [aria-label="Remove Upgrade"]`);
    await untilReport(page, ({ rules }) => rules.includes('handshake-upgrade'));
    await page.$eval(`${form} >>> #text`, (box) => {
      box.value = box.value.replace('GET', 'POST');
      box.dispatchEvent(new Event('input'));
    });
    await untilReport(page, ({ rules }) => rules.includes('handshake-method'));
    await eventually.match(() => valueOf(page, `${form} >>> [aria-label="Start line"]`), /^POST/);
  });

  test('builds the handshake of HTTP/2, and its answer', async () => {
    const page = await site.show('#view=build&raw=');
    await clickText(page, `${form} >>> .add button`, 'HTTP/2');
    await untilReport(page, ({ handshake }) => handshake?.request?.protocol === 'HTTP/2');
    await clickText(page, `${form} >>> button`, 'Answer it');
    await untilReport(page, ({ handshake }) => handshake?.response?.startLine === ':status: 200');
  });

  test('shows the newline behind the accept value as text, with its effect', async () => {
    const head = String.raw`HTTP/1.1 101 Switching Protocols
Upgrade: websocket
Connection: Upgrade
Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\n

`;
    const page = await site.show(withHash({ view: 'build', head, '2.opcode': 1, '2.mask': 'off' }));
    await untilText(page, title, /newline/i);
    await untilBytes(page, /3d 0a 0d 0a 0d 0a 81 05 48 65 6c 6c 6f$/);
  });

  test('judges by the longest message that the receiver takes', async () => {
    const page = await site.show(withHash({ view: 'build', mask: 'off', limit: 4 }));
    await untilReport(page, ({ rules }) => rules.includes('message-too-big'));
    await retype(page, `${form} >>> #limit`, '5');
    await untilReport(page, ({ rules }) => rules.length === 0);
  });

  test('keeps a link of the form with one frame as it was', async () => {
    const page = await site.show(
      '#view=build&opcode=8&fin=0&rsv2=1&mask=01020304&form=close&code=1002&reason=no&direction=client-to-server',
    );
    await untilBytes(page, /^28 84 01 02 03 04 02 e8 6d 6b$/);
    const compressed = await site.show('#view=build&opcode=1&rsv1=1&mask=off&payload=Hello&compress=1');
    await untilBytes(compressed, /^c1 07 f2 48 cd c9 c9 07 00$/);
    await untilText(compressed, title, /Hello/);
  });

  test('shows what an address says as text', async () => {
    const markup = '<img src=x onerror="window.broken=1">';
    const names = [
      'head',
      'ending',
      '2.payload',
      '2.mask',
      '2.announce',
      '2.fragments',
      '2.length',
      '3.raw',
      '4.form',
      '4.code',
      '4.reason',
      'extensions',
      'limit',
      'direction',
    ];
    const page = await site.open(
      withHash({ view: 'build', '4.opcode': 8, ...Object.fromEntries(names.map((name) => [name, markup])) }),
    );
    await untilText(page, `${form} >>> .opener .what`, /^<img src=x/);
    for (let n = 1; n < 4; n++) await page.$$eval(`${form} >>> .opener`, (all, n) => all[n].click(), n);
    await eventually.equal(async () => (await page.$$(`${form} >>> img`)).length, 0);
    await eventually.equal(() => page.evaluate(() => 'broken' in window), false);
  });

  test('goes on when an address asks for too much', async () => {
    const many = Array.from({ length: 300 }, (_, i) => [`${i + 2}.raw`, '00']);
    const page = await site.show(
      withHash({ view: 'build', ...Object.fromEntries(many), fragments: '999999999', announce: '9'.repeat(99) }),
    );
    await untilText(page, `${form} >>> #announce-error`, /18446744073709551615/);
  });

  for (const [name, hash] of [
    ['a frame', withHash({ view: 'build', fragments: 'x', length: '16' })],
    ['several things', withHash({ view: 'build', head: 'GET / HTTP/1.1\nHost: a\n\n', '2.raw': 'f', '3.compress': 1 })],
  ]) {
    for (const width of [1440, 390]) {
      test(`has no fault of accessibility with ${name} at ${width} pixels`, async () => {
        const page = await site.show(hash, { width });
        await untilThere(page, `${form} >>> .add`);
        await openPresets(page);
        await page.$$eval(`${form} >>> details`, (all) => all.forEach((details) => (details.open = true)));
        await assertAccessible(page);
        await eventually.equal(() => page.evaluate(pixelsTooWide), 0);
      });
    }
  }
});
