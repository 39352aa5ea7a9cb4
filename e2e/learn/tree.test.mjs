import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eachBrowser } from '../harness/site.mjs';
import { until } from '../page/inspector.mjs';
import { fresh, isSolved, openLesson, parts, write } from './learner.mjs';

/** What a screen reader has of the page, a line for each part: its role, its name, and how it stands. */
async function treeOf(page) {
  const lines = [];
  const walk = ({ role, name = '', level, expanded, pressed, value, children = [] }) => {
    const states = Object.entries({ level, expanded, pressed, value }).filter(([, state]) => state !== undefined);
    lines.push([role, name.replace(/\s+/g, ' ').trim(), ...states.map((state) => state.join('='))].join(' ').trim());
    children.forEach(walk);
  };
  walk(await page.accessibility.snapshot());
  return lines;
}

/** Each of the expected lines, in their order; others may stand between them. */
function assertInOrder(lines, expected) {
  let from = 0;
  for (const line of expected) {
    const found = lines.findIndex((each, i) => i >= from && (line instanceof RegExp ? line.test(each) : each === line));
    assert.ok(found >= 0, `${line} after ${lines[from - 1]} in\n${lines.slice(from).join('\n')}`);
    from = found + 1;
  }
}

// Only Chromium gives its tree to scripts.
eachBrowser(
  'what a screen reader has of a lesson',
  (site) => {
    test('headings, the guess, bits, the text, the task with each tick, hints; then what was solved', async () => {
      const page = await site.open('#view=learn', { prepare: fresh });
      await openLesson(page, 'frame');
      assertInOrder(await treeOf(page), [
        'heading A message in an envelope level=2',
        'heading Guess first level=3',
        /^button 5 /,
        'heading Bits level=2',
        'button bit 0, FIN: 1',
        /^textbox .+/,
        'heading Task level=2',
        'image not yet',
        'image met',
        'button Hint 1 expanded=false',
      ]);
      await page.$eval(parts.hint(1), (button) => button.click());
      await page.$eval(`${parts.guess} >>> [data-guess="2"]`, (button) => button.click());
      await write(page, '81 03 48 69 21');
      await until(() => isSolved(page), 'the result');
      const after = await treeOf(page);
      assertInOrder(after, [
        'button 7 pressed=true',
        'status',
        'StaticText Right.',
        'button frames expanded=false',
        /^link Next: /,
      ]);
      assert.ok(!after.includes('image not yet'), 'each tick is met');
      const nameless = after.filter((line) => /^(button|link|textbox)( \w+=\w+)*$/.test(line));
      assert.deepEqual(nameless, [], 'each control has a name');
    });
  },
  { kinds: ['chromium'] },
);
