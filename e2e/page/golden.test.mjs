import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differences, goldenCases } from '../harness/golden.mjs';
import { askAll, reportShown } from '../harness/lens.mjs';
import { allPanes, eachBrowser } from '../harness/site.mjs';

const unset = { notation: 'auto', direction: 'auto', extensions: null, request: '' };
const asHex = (hex) => ({ notation: 'hex-spaced', input: hex.replace(/\s/g, '').replace(/../g, '$& ') });

// The page has no setting for a limit or a connection, and no report on an empty box; it takes bytes as hex.
const cases = goldenCases()
  .filter(
    ({ options: { maxMessageBytes, connection, from } = {} }) => (maxMessageBytes ?? connection ?? from) === undefined,
  )
  .filter(({ input, hex }) => (input ?? hex).trim() !== '');
const fileOf = ({ name }) => name.split(':')[0];

eachBrowser(
  'golden cases',
  (site) => {
    for (const file of new Set(cases.map(fileOf))) {
      const some = cases.filter((each) => fileOf(each) === file);
      test(`${file} is shown as the codec tells it`, { timeout: 120_000 }, async () => {
        const page = await site.open('#input=81%2000');
        await reportShown(page);
        const reports = await askAll(page, some.map(asked));
        const wrong = some.flatMap(({ name, hex, expect }, i) => {
          const found = { ...reports[i], notation: reports[i].notation.id };
          const wanted = hex ? { ...expect, notation: found.notation } : expect;
          return differences(wanted, found).map((text) => `${name}: ${text}`);
        });
        assert.deepEqual(wrong, []);
      });
    }
  },
  // Node, whose engine is Chromium's, is asked all of them, too.
  { named: allPanes, kinds: ['firefox'] },
);

const asked = ({ input, hex, options }) => ({ ...unset, ...options, ...(hex ? asHex(hex) : { input }) });
