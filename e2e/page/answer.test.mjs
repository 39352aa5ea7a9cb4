import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allPanes, eachBrowser } from '../harness/site.mjs';
import { clickText, eventually, follow, texts, until, untilBytes, untilText, withHash } from './inspector.mjs';

const answer = 'ws-lens >>> ws-lens-answer';

/** Takes the mask off a short frame, given in hex. */
function unmasked(hex) {
  const [opcode, length, ...rest] = hex.split(' ').map((pair) => Number.parseInt(pair, 16));
  const payload = rest.slice(4).map((byte, i) => byte ^ rest[i % 4]);
  return [opcode, length, ...payload].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
}

eachBrowser(
  'the answer that a Ping or a Close is owed',
  (site) => {
    for (const [name, input, said, bytes] of [
      ["a client's Ping", '89 81 00 00 00 01 ff', /^A server answers with a Pong/, '8a 01 ff'],
      ["a client's Close", '88 84 00 00 00 01 03 e9 68 68', /^A server .* same status code/, '88 02 03 e9'],
      ["a client's Close without a code", '88 80 00 00 00 01', /^A server .* no status code/, '88 00'],
      ["a server's Ping", '89 05 48 65 6c 6c 6f', /^A client answers, masked, with a Pong/, '8a 85 48 65 6c 6c 6f'],
      ["a server's Close", '88 02 03 e8', /^A client answers, masked, with a Close/, '88 82 03 e8'],
    ]) {
      test(`to ${name} is shown in bytes, and can be built`, async () => {
        const page = await site.open(withHash({ input }));
        const shown = await untilText(page, `${answer} >>> .bytes`, /./);
        assert.equal(/masked/.test(said.source) ? unmasked(shown) : shown, bytes);
        await eventually.match(async () => (await texts(page, `${answer} >>> p`))[0], said);
        await untilBytes(await follow(site, page, `${answer} >>> a`, 'Build it'), new RegExp(`^${shown}$`));
      });
    }

    test('is masked with another key each time', async () => {
      const ask = async () => untilText(await site.open(withHash({ input: '89 00' })), `${answer} >>> .bytes`, /./);
      assert.notEqual(await ask(), await ask());
    });

    for (const [name, input] of [
      ['a text', '81 05 48 65 6c 6c 6f'],
      ['a Pong', '8a 00'],
      ['a Ping that breaks a rule', '09 00'],
      ['a Ping that is cut', '89 05 48'],
    ]) {
      test(`is not offered for ${name}`, async () => {
        const page = await site.open(withHash({ input }));
        await untilText(page, 'ws-lens >>> ws-lens-message >>> small', /./);
        await eventually.deepEqual(() => texts(page, `${answer} >>> .bytes`), []);
      });
    }

    test('is not offered for a Close that is the answer itself', async () => {
      const page = await site.open(withHash({ input: '88 82 00 00 00 01 03 e9 88 02 03 e9' }));
      await untilText(page, `${answer} >>> .bytes`, /^88 02 03 e9$/);
      await clickText(page, 'ws-lens >>> ws-lens-frames >>> .number', '2');
      await until(async () => (await texts(page, `${answer} >>> .bytes`)).length === 0, 'no answer');
    });
  },
  { named: allPanes },
);
