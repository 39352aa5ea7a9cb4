import { test } from 'node:test';
import { allPanes, eachBrowser } from '../harness/site.mjs';
import { eventually, texts, untilText, untilVerdict, withHash } from './inspector.mjs';

const names = 'ws-lens >>> ws-lens-finding >>> .severity';
const rules = 'ws-lens >>> ws-lens-finding >>> .rule';

eachBrowser(
  'an error message',
  (site) => {
    test('of npm ws leads to its one rule', async () => {
      const page = await site.open(
        withHash({ input: 'RangeError: Invalid WebSocket frame: MASK must be set\n  code: WS_ERR_EXPECTED_MASK' }),
      );
      await untilVerdict(page, /An error message of npm ws/);
      await untilText(page, rules, /frame-client-not-masked/);
      await eventually.deepEqual(() => texts(page, names), ['The cause']);
    });

    test('of a browser lists what it can be about, the likeliest open', async () => {
      const page = await site.open(
        withHash({ input: "WebSocket connection to 'ws://localhost:8080/' failed: Invalid frame header" }),
      );
      await untilVerdict(page, /An error message of Chromium/);
      await eventually.ok(async () => (await texts(page, names)).every((name) => name === 'Possible cause'));
      await eventually.equal(
        () => page.$eval('ws-lens >>> ws-lens-findings >>> ws-lens-finding', (card) => !card.closest('details')),
        true,
      );
      await eventually.ok(async () => (await texts(page, 'ws-lens >>> ws-lens-findings >>> details')).length > 2);
    });
  },
  { named: allPanes },
);
