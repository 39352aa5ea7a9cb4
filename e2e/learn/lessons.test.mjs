import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { courses } from '../../web/build/lessons.mjs';
import { condition, folder, lens, lessonFiles, served, unmet } from './course.mjs';
import { solutions, stretches } from './solutions.mjs';

const course = await served('lessons.json');
const schema = await served('report.schema.json');

test('16 lessons and 8 mysteries, with all their parts in both languages', async () => {
  for (const { language, lessons } of [course, await served('lessons.de.json')]) {
    const kinds = lessons.map(({ kind }) => kind);
    assert.deepEqual(kinds, [...Array(16).fill('lesson'), ...Array(8).fill('mystery')], language);
    for (const { id, kind, hints, traps, guess, hide } of lessons) {
      assert.equal(hints.length, 2, id);
      assert.ok(traps.length >= 2, id);
      assert.equal(guess !== null, kind === 'lesson', id);
      assert.equal(hide.includes('verdict'), kind === 'mystery', id);
    }
  }
  const german = (await served('lessons.de.json')).lessons;
  for (const [i, lesson] of course.lessons.entries()) {
    assert.notEqual(german[i].prose, lesson.prose, lesson.id);
    assert.deepEqual([german[i].start, german[i].check], [lesson.start, lesson.check], lesson.id);
  }
});

for (const lesson of course.lessons) {
  test(`${lesson.id}: the start does not solve it, and a solution does`, () => {
    assert.notDeepEqual(unmet(lesson, lesson.start.input), []);
    assert.deepEqual(unmet(lesson, solutions[lesson.id]), []);
    if (!lesson.stretch) return;
    assert.notDeepEqual(unmet(lesson.stretch, lesson.stretch.start.input), []);
    assert.deepEqual(unmet(lesson.stretch, stretches[lesson.id]), []);
  });
}

test('what is served holds no solution and no attempt', async () => {
  for (const [i, { solution, attempts, stretchSolution }] of (await lessonFiles()).entries()) {
    const text = JSON.stringify(course.lessons[i]);
    for (const input of [solution, ...attempts, stretchSolution ?? solution])
      assert.ok(!text.includes(JSON.stringify(input).slice(1, -1)), input);
    assert.doesNotMatch(text, /"(?:solution|attempts?|stretchSolution)":/);
  }
});

// A lesson as a teacher may write it.
const words = (word) => Array(130).fill(word).join(' ');
const file = ({ start = '81 02 48 69', more = '', text = 'one' } = {}) => `# Another one

minutes: 2
panes: bytes frames
rfc: RFC 6455 5.2
direction: server-to-client
${more}
## Goal

Know ${text} thing.

## Prose

${words(text)}

## Task

Send Yo.

\`\`\`start
${start}
\`\`\`

\`\`\`check
messages[0].text is "Yo"
errors is none
\`\`\`

## Hint

Y is \`59\`.

## If messages[0].text is "yo"

A capital letter.

\`\`\`attempt
81 02 79 6f
\`\`\`

## Aha

It is done.

## Solution

\`\`\`solution
81 02 59 6f
\`\`\`
`;

/** The courses of web/learn, or of its glossaries alone, with more files beside, by their names. */
async function coursesWith(files, { whole = false } = {}) {
  const copy = await mkdtemp(join(tmpdir(), 'wslens-learn-'));
  try {
    await cp(folder, copy, { recursive: true, filter: (path) => whole || !/\/\d[^/]*$/.test(path) });
    for (const [name, text] of Object.entries(files)) await writeFile(join(copy, name), text);
    return await courses(copy, lens, condition, schema);
  } finally {
    await rm(copy, { recursive: true });
  }
}

test('a file that is dropped in is a lesson, and one beside it is its translation', async () => {
  const files = { '08b-another.md': file(), '40-yo.md': file(), 'de/40-yo.md': file({ text: 'zwei' }) };
  const [english, german] = await coursesWith(files, { whole: true });
  assert.equal(english.lessons.length, 25, 'a name begins with a number and a hyphen');
  const added = english.lessons[24];
  assert.deepEqual(
    [added.id, added.kind, added.panes, added.guess, added.traps, added.hints],
    [
      'yo',
      'lesson',
      ['bytes', 'frames'],
      null,
      [{ when: 'messages[0].text is "yo"', feedback: 'A capital letter.' }],
      ['Y is `59`.'],
    ],
  );
  assert.deepEqual([german.lessons[24].goal, german.lessons[24].start], ['Know zwei thing.', added.start]);
  assert.deepEqual(
    (await coursesWith({ '40-yo.md': file() }))[1].lessons,
    [added],
    'without a translation it stays as it is',
  );
});

const broken = [
  ['a start that passes', { start: '81 02 59 6f' }, /web\/learn\/40-yo\.md: The start passes already/],
  ['a start that a trap speaks of', { start: '81 02 79 6f' }, /40-yo\.md: If messages.*holds at the start/],
  [
    'a start that a button mends',
    { start: '81 82 37 fa 21 3d 6e 95' },
    /40-yo\.md: Buttons that mend bytes solve the task/,
  ],
  ['a length of prose', { text: 'two or three' }, /40-yo\.md: The prose has 390 words, not 120 to 350/],
  ['an unknown word', { more: 'hide: nothing' }, /40-yo\.md: "nothing" is none of fixes, verdict, accept/],
];

for (const [what, change, message] of broken)
  test(`the build refuses ${what}`, () => assert.rejects(coursesWith({ '40-yo.md': file(change) }), { message }));

const replaced = [
  [
    'a solution that does not solve',
    '81 02 59 6f',
    '81 02 59 70',
    /The solution does not meet: messages\[0\]\.text is "Yo"/,
  ],
  [
    'an attempt that meets no trap',
    '81 02 79 6f',
    '81 02 79 70',
    /If messages\[0\]\.text is "yo": the attempt meets it not/,
  ],
  [
    'a path that leads nowhere',
    'errors is none',
    'error is none',
    /"error is none": nothing in a report has this path/,
  ],
  ['a condition that is none', 'errors is none', 'no errors', /"no errors" is not of the form/],
  ['a section that is missing', '## Aha', '## Oho', /It has no "## Aha"/],
  ['a fence that is open', '81 02 79 6f\n```', '81 02 79 6f', /a fence is open/],
];

for (const [what, from, to, message] of replaced)
  test(`the build refuses ${what}`, () =>
    assert.rejects(coursesWith({ '40-yo.md': file().replace(from, to) }), { message }));

test('a translation has the traps and choices of its lesson', async () => {
  const other = file().replace('If messages[0].text is "yo"', 'If messages[0].text is "Jo"');
  await assert.rejects(coursesWith({ '40-yo.md': file(), 'de/40-yo.md': other }), {
    message: /de\/40-yo\.md: If: messages/,
  });
});
