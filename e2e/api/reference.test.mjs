import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { bundleEntries } from '../../web/build/bundle.mjs';
import { loader, root } from '../harness/paths.mjs';

const { load } = await import(loader);
const lens = await load();
const folder = await mkdtemp(join(tmpdir(), 'wslens-reference-'));
await bundleEntries(root, folder, {
  sections: 'web/store/reference/sections.ts',
  state: 'web/store/page/state.ts',
  question: 'web/store/question.ts',
});
const bundled = (name) => import(pathToFileURL(join(folder, `${name}.js`)).href);
const { sectionsOf } = await bundled('sections');
const { inspectHash, readState } = await bundled('state');
const { optionsOf } = await bundled('question');
const data = async (name) => JSON.parse(await readFile(join(root, 'web/data', name), 'utf8'));
const sections = sectionsOf({ rules: await data('rules.json'), sayings: await data('sayings.json') }, []);
const entries = sections.flatMap(({ entries }) => entries);
after(() => rm(folder, { recursive: true }));

/** What Inspect says of an example, behind the link that leads there. */
function opened({ question }) {
  const { question: asked } = readState(inspectHash(question, null));
  return lens.inspect(asked.input, optionsOf(asked));
}

const kinds = ({ examples }) => examples.map(({ kind }) => kind);
const rulesIn = ({ findings }) => findings.map(({ rule }) => rule);

for (const entry of entries.filter(({ row }) => row)) {
  const { key, row, examples } = entry;
  // 16 MiB would have to stand in the example.
  if (key === 'deflate-output-limit') continue;
  test(`the example of ${key} breaks it, and once mended it does not`, () => {
    assert.deepEqual(kinds(entry), row.mend === undefined ? ['broken'] : ['broken', 'mended']);
    const [broken, mended] = examples.map(opened);
    const found = broken.findings.find(({ rule }) => rule === key);
    assert.ok(found, `it breaks ${rulesIn(broken)}`);
    // Where the cause is known it stands behind the row's title.
    assert.equal(found.title.split(': ')[0], row.title);
    if (mended) assert.ok(!rulesIn(mended).includes(key));
  });
}

// A value that must not be on the wire breaks the rule about it; all else that is shown is as it should be.
const breaks = {
  'opcodes/3-7': 'frame-reserved-data-opcode',
  'opcodes/11-15': 'frame-reserved-control-opcode',
  'lengths/64': 'frame-truncated',
  'codes/1004': 'close-code-reserved',
  'codes/1005': 'close-code-not-sendable',
  'codes/1006': 'close-code-not-sendable',
  'codes/1015': 'close-code-not-sendable',
  'codes/0-999': 'close-code-reserved',
  'codes/1000-2999': 'close-code-reserved',
  'codes/5000-65535': 'close-code-undefined',
};

for (const { section, key, examples, row } of entries.filter(({ examples, row }) => examples.length > 0 && !row)) {
  test(`the example of ${section} ${key} shows ${breaks[`${section}/${key}`] ?? 'no error'}`, () => {
    assert.equal(row, undefined);
    const errors = opened(examples[0]).findings.filter(
      ({ severity, rule }) => severity === 'error' || rule === 'frame-truncated',
    );
    assert.deepEqual([...new Set(rulesIn({ findings: errors }))], [breaks[`${section}/${key}`] ?? []].flat());
  });
}

test('the example of an opcode has that opcode, that of a length its form, that of a code the code', () => {
  const inSection = (name) =>
    entries.filter(({ section, range }) => section === name && (name === 'lengths' || !range));
  for (const { key, examples } of inSection('opcodes'))
    assert.ok(
      opened(examples[0]).frames.some(({ opcode }) => opcode === Number(key)),
      key,
    );
  for (const { key, examples } of inSection('lengths'))
    assert.equal(opened(examples[0]).frames[0].lengthForm, Number(key));
  for (const { key, examples } of inSection('codes'))
    assert.equal(opened(examples[0]).messages[0].closeCode, Number(key));
});
