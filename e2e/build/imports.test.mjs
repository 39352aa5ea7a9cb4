import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { root } from '../harness/paths.mjs';

const web = join(root, 'web');
/** What stands beside the folders, and everything may import. */
const report = 'report.gen.ts';

const store = ['store', 'engine'];
const allStores = [
  'store/page',
  'store/build',
  'store/explain',
  'store/share',
  'store/reference',
  'store/learn',
  ...store,
];
const texts = ['texts', 'texts/en'];
/** What every view may import: no view is among it. */
const shared = ['elements/ui', 'elements/styles', ...texts, ...allStores];
const views = ['input', 'verdict', 'explain', 'handshake', 'frames', 'frame', 'message', 'share'].map(
  (name) => `elements/${name}`,
);

/** Which folders each folder of the page may import, besides itself. */
const allowed = {
  engine: [],
  capture: ['engine'],
  store: ['engine'],
  'store/build': store,
  'store/share': ['store/page', ...store],
  'store/explain': ['store/reference', ...texts, ...store],
  texts: [],
  'texts/en': ['texts'],
  'texts/en/reference': texts,
  'texts/de': ['texts/en'],
  'store/learn': ['store/explain', 'texts/en', 'texts/de', ...store],
  'store/reference': ['texts/en', 'texts/en/reference', ...store],
  'store/captures': ['capture', ...store],
  'store/page': ['store/build', 'store/reference', ...store],
  npm: [],
  picture: ['store', 'elements/styles'],
  'picture/illustrated': ['picture', 'store/explain', 'store'],
  takeaway: ['picture', 'picture/illustrated', 'store'],
  'elements/styles': ['store'],
  'elements/ui': ['elements/styles', 'store/page', ...store],
  ...Object.fromEntries(views.map((view) => [view, shared])),
  'elements/share': ['capture', 'picture', 'store/captures', 'takeaway', ...shared],
  'elements/build': shared,
  'elements/captures': ['capture', 'store/captures', ...shared],
  'elements/reference': ['texts/en/reference', ...shared],
  'elements/learn': ['picture', 'picture/illustrated', ...shared],
  'elements/lens': [...views, ...shared],
  'elements/workspace': [
    'elements/lens',
    'elements/build',
    'elements/captures',
    'elements/reference',
    'elements/learn',
    'store/captures',
    ...views,
    ...shared,
  ],
  page: ['elements/lens', 'elements/workspace', 'elements/share', 'elements/reference', 'elements/learn', ...shared],
};

const imported = /\b(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g;

/** The folder that each import of a module leads to, where that is another one. */
function arrowsOf(path, source) {
  const from = dirname(path);
  const folders = Array.from(source.matchAll(imported), ([, to]) => relative(web, join(web, from, to)))
    .filter((to) => to !== report)
    .map(dirname);
  return [...new Set(folders)].filter((to) => to !== from).map((to) => ({ path, from, to }));
}

const forbidden = ({ from, to }) => !allowed[from]?.includes(to);

const shown = ({ path, from, to }) => `${from} -> ${to} (web/${path})`;

async function modules() {
  const entries = await readdir(web, { recursive: true });
  return entries.filter((path) => path.endsWith('.ts') && !path.startsWith('node_modules') && path !== report);
}

test('imports between the folders of the page go one way', async () => {
  const paths = await modules();
  const folders = new Set(paths.map(dirname));
  assert.deepEqual([...folders].sort(), Object.keys(allowed).sort(), 'a folder without a row, or a row without one');
  const arrows = await Promise.all(paths.map(async (path) => arrowsOf(path, await readFile(join(web, path), 'utf8'))));
  assert.deepEqual(arrows.flat().filter(forbidden).map(shown), []);
});

test('the rows that are allowed go round in no circle', () => {
  const placed = new Set();
  for (let left = Object.keys(allowed); left.length > 0;) {
    const next = left.filter((folder) => !allowed[folder].every((to) => placed.has(to)));
    assert.ok(next.length < left.length, `a circle among ${left.join(', ')}`);
    for (const folder of left) if (!next.includes(folder)) placed.add(folder);
    left = next;
  }
});

test('an import against the order is named, of a type or when it is needed too', () => {
  const source = [
    "import { Finding } from '../explain/finding.ts';",
    "import type { Bits } from '../frame/bits.ts';",
    "const { takeaways } = await import('../../takeaway/takeaway.ts');",
    "import { base } from '../styles/base.ts';",
    "import type { Report } from '../../report.gen.ts';",
    "import './page.css';",
  ].join('\n');
  assert.deepEqual(arrowsOf('elements/message/message.ts', source).filter(forbidden).map(shown), [
    'elements/message -> elements/explain (web/elements/message/message.ts)',
    'elements/message -> elements/frame (web/elements/message/message.ts)',
    'elements/message -> takeaway (web/elements/message/message.ts)',
  ]);
});
