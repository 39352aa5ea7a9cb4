import { build } from 'esbuild';
import { copyFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { goRuntime } from './goruntime.mjs';
import { writeIndex } from './index-page.mjs';
import { writeSingleFile } from './single-file.mjs';
import { secondCopy } from './second-copy.mjs';
import { tightCss } from './tightcss.mjs';

// What a page may load by name, each a whole module of its own.
const entries = {
  wslens: 'web/engine/wslens.ts',
  worker: 'web/engine/worker.ts',
  capture: 'web/capture/capture.ts',
  'capture-worker': 'web/capture/worker.ts',
  brotli: 'web/capture/brotli.ts',
  'ws-lens': 'web/elements/lens/ws-lens.ts',
  embed: 'web/page/embed.ts',
  takeaway: 'web/takeaway/takeaway.ts',
  picture: 'web/picture/picture.ts',
  illustrated: 'web/picture/illustrated/illustrated.ts',
  passages: 'web/elements/input/passages.ts',
};
// What may run as a plain script too, whose names would be those of the whole page.
const scripts = { 'ws-lens-auto': 'web/elements/lens/auto.ts' };
// The page, and what it loads later, or only when that is shown; what these have in common stands in chunks.
const pageEntries = {
  page: 'web/page/page.ts',
  later: 'web/elements/workspace/later.ts',
  build: 'web/elements/build/define.ts',
  captures: 'web/elements/captures/define.ts',
  share: 'web/page/share.ts',
  explanations: 'web/store/explain/later.ts',
  reference: 'web/elements/workspace/reference.ts',
  learn: 'web/elements/workspace/learn.ts',
  teach: 'web/elements/workspace/teach.ts',
  read: 'web/elements/workspace/read.ts',
};
const copies = {
  'embed.html': 'web/embed.html',
  // Fetched by what shows them, when that is opened.
  'accepts.json': 'web/data/accepts.json',
  'presets.json': 'web/data/presets.json',
  'rules.json': 'web/data/rules.json',
  'sayings.json': 'web/data/sayings.json',
};

// Modules that are fetched when they are needed: the elements when one is near the window, the loader only by pages that cannot have
// a worker, what is taken away when its menu is opened, the list of passages for a text that has several, and by the worker that reads
// files what reads them.
const apart = ['wslens', 'ws-lens', 'capture', 'brotli', 'takeaway', 'passages', 'picture', 'illustrated'];
const modulesApart = {
  name: 'modules-apart',
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`/(${apart.join('|')})\\.ts$`) }, ({ kind, path }) =>
      kind === 'dynamic-import' || (kind === 'import-statement' && /\/(picture|illustrated)\.ts$/.test(path))
        ? { path: `./${basename(path, '.ts')}.js`, external: true }
        : undefined,
    );
  },
};

/** Bundles the modules of root into dist and copies what stays as it is. Returns the paths of all files that were bundled. */
export async function bundle(root, dist) {
  const whole = await bundleEntries(root, dist, entries, { metafile: true });
  await bundleEntries(root, dist, scripts, { format: 'iife' });
  const { metafile } = await bundleEntries(root, dist, pageEntries, {
    splitting: true,
    chunkNames: 'chunk-[hash]',
    metafile: true,
  });
  const { outputFiles } = await bundleEntries(
    root,
    dist,
    { early: 'web/page/early.ts' },
    { format: 'iife', write: false },
  );
  await writeIndex(root, dist, metafile, outputFiles[0].text.trim());
  await Promise.all(Object.entries(copies).map(([name, source]) => copyFile(join(root, source), join(dist, name))));
  return [whole.metafile, metafile].flatMap(({ inputs }) => Object.keys(inputs));
}

/** Writes the page as one file, once all that it fetches is in dist. */
export async function bundleSingleFile(root, dist) {
  const entry = { 'single-file': 'web/page/single-file.ts' };
  const { outputFiles } = await bundleEntries(root, dist, entry, {
    write: false,
    plugins: [goRuntime, secondCopy, tightCss],
  });
  await writeSingleFile(dist, outputFiles.find(({ path }) => path.endsWith('.js')).text);
}

/** Bundles each entry, a source by its name in dist, into one module, unless the options have it split. */
export function bundleEntries(root, dist, entries, options = {}, plugins = []) {
  return build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: dist,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    external: ['node:fs/promises'],
    plugins: [...plugins, goRuntime, modulesApart, secondCopy, tightCss],
    logLevel: 'warning',
    ...options,
  });
}
