import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, reportShown, visibleText } from '../harness/lens.mjs';
import { eachBrowser } from '../harness/site.mjs';

// What a person pastes, and what has to be read on the page (RFC 6455 sections 5.7 and 1.3).
const pastes = [
  { name: 'unmasked text', input: '81 05 48 65 6c 6c 6f', seen: ['“Hello”', 'payload length'] },
  {
    name: 'masked text',
    input: '81 85 37 fa 21 3d 7f 9f 4d 51 58',
    seen: ['“Hello”', '37 fa 21 3d', 'client to server'],
  },
  { name: 'fragments', input: '01 03 48 65 6c 80 02 6c 6f', seen: ['Hello', '2 frames'] },
  { name: 'ping and pong', input: '89 05 48 65 6c 6c 6f 8a 85 37 fa 21 3d 7f 9f 4d 51 58', seen: ['ping', 'pong'] },
  { name: '256 bytes', input: `82 7e 01 00${' 00'.repeat(256)}`, seen: ['256 bytes'] },
  { name: 'an endless frame', input: '82 ff 7f ff ff ff ff ff ff ff 37 fa 21 3d', seen: ['9223372036854775807'] },
  { name: 'a list of bytes', input: '[130, 3, 100, 220, 130]', seen: ['64 dc 82'] },
  { name: 'single digits', input: "['0x81', '0x5', '0x48', '0x65', '0x6c', '0x6c', '0x6f']", seen: ['“Hello”'] },
  {
    name: 'a request',
    input:
      'GET /chat HTTP/1.1\nHost: server.example.com\nUpgrade: websocket\nConnection: Upgrade\n' +
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\nSec-WebSocket-Version: 13\n\n',
    seen: ['s3pPLMBiTxaQ9kYGzzhZRbK+xOo=', '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'],
  },
  {
    name: 'a trailing newline',
    input:
      'HTTP/1.1 101 Switching Protocols\\r\\nUpgrade: websocket\\r\\nConnection: Upgrade\\r\\n' +
      'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\\n\\r\\n\\r\\n\\x81\\x05Hello',
    seen: ['handshake-accept-newline', 'reserved control 0xD', '7 of 10 bytes'],
  },
  { name: '300 in a list', input: '[100, 300, 130]', seen: ['300'] },
  { name: 'odd hex', input: '81 05 4', seen: ['4'] },
];

eachBrowser('inspect view', (site) => {
  for (const { name, input, seen } of pastes) {
    test(`${name} by address`, async () => {
      const page = await site.open(`#input=${encodeURIComponent(input)}`);
      await reportShown(page);
      const text = await visibleText(page);
      for (const words of seen) assert.ok(text.toLowerCase().includes(words.toLowerCase()), `no ${words} in: ${text}`);
    });
  }

  test('opens with the masked Hello of the RFC', async () => {
    const page = await site.open();
    const { messages } = await reportShown(page);
    assert.equal(messages[0].text, 'Hello');
  });

  test('what is typed is decoded and kept in the address', async () => {
    const page = await site.open('#input=88%2002%2003%20e8');
    await reportShown(page);
    const box = await page.waitForSelector('>>> #box');
    await box.click({ count: 3 });
    await page.keyboard.type('89 00');
    await page.waitForFunction(() => document.querySelector('ws-lens').report?.frames[0]?.opcode === 9);
    await page.waitForFunction(() => decodeURIComponent(location.hash).includes('89 00'));
  });

  test('a click on a bit flips it', async () => {
    const page = await site.open('#input=81%2000');
    await reportShown(page);
    const bit = await page.waitForSelector('>>> [data-bit="0"]');
    await bit.click();
    await page.waitForFunction(() => document.querySelector('ws-lens').report?.frames[0]?.fin === false);
  });

  test('the corrected bytes are taken over', async () => {
    const page = await site.open('#input=81%207e%2000%2001%2061');
    const { findings } = await reportShown(page);
    assert.ok(findings.some(({ rule }) => rule === 'frame-length-not-minimal'));
    const button = await page.waitForSelector('>>> ::-p-text(Use the corrected bytes)');
    await button.click();
    await page.waitForFunction(() => document.querySelector('ws-lens').report?.frames[0]?.lengthForm === 7);
  });

  test('random pastes, then a good one', { timeout: 120_000 }, async () => {
    const page = await site.open();
    await reportShown(page);
    let state = 11;
    const random = (limit) => (state = (state * 48271) % 2147483647) % limit;
    const characters = '0123456789abcdef x\\[],\n"=:\u00e9\ud83d';
    for (let i = 0; i < 40; i++) {
      const input = Array.from({ length: random(200) }, () => characters[random(characters.length)]).join('');
      await ask(page, { input });
    }
    const { messages } = await ask(page, { input: '81 05 48 65 6c 6c 6f' });
    assert.equal(messages[0].text, 'Hello');
  });
});
