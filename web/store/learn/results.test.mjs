import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvOf, readResults, resultsOf } from './results.ts';

const kept = {
  frame: { solved: true, tries: 2, hints: 0, bytes: '', solution: '81 03 48 69 21', seconds: 41 },
  request: { solved: false, tries: 1, hints: 2, bytes: 'GET / HTTP/1.1\nHost: "a"\n' },
};
const progress = { of: (id) => kept[id] ?? { solved: false, tries: 0, hints: 0, bytes: '' } };
const lessons = ['frame', 'mask', 'request'].map((id) => ({ id }));

test('what was tried comes as lines, and back from them', () => {
  const lines = resultsOf(' Ada\nL. ', lessons, progress);
  assert.equal(
    lines,
    '# Ada L.\nframe solved 2 tries 0 hints 41 s "81 03 48 69 21"\n' +
      'request open 1 tries 2 hints 0 s "GET / HTTP/1.1\\nHost: \\"a\\"\\n"',
  );
  assert.deepEqual(readResults(lines), [
    { learner: 'Ada L.', lesson: 'frame', solved: true, tries: 2, hints: 0, seconds: 41, bytes: '81 03 48 69 21' },
    { learner: 'Ada L.', lesson: 'request', solved: false, tries: 1, hints: 2, seconds: 0, bytes: kept.request.bytes },
  ]);
});

test('of several learners each line has its name; what is no result is left out', () => {
  const text =
    'Hello,\n# Ada\r\nframe solved 0 tries 0 hints 1 s ""\r\n\n# Bob\n frame solved 0 tries 0 hints 1 s "81\n> x';
  assert.deepEqual(
    readResults(`${text}\nmask open 1 tries 0 hints 0 s "8"`).map(({ learner, lesson }) => `${learner} ${lesson}`),
    ['Ada frame', 'Bob mask'],
  );
});

test('a table as CSV holds quotes and lines, and no formula', () => {
  assert.equal(csvOf(['a', 'b'], [['=1+1', 'x "y"\nz']]), '"a","b"\r\n"\'=1+1","x ""y""\nz"\r\n');
});
