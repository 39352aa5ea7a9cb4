import { build } from 'esbuild';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { goRuntime } from './goruntime.mjs';
import { tightCss } from './tightcss.mjs';

// What a page may load by name, each a whole module of its own.
const entries = {
  wslens: 'web/engine/wslens.ts',
  worker: 'web/engine/worker.ts',
  'ws-lens': 'web/elements/ws-lens.ts',
  takeaway: 'web/takeaway/takeaway.ts',
};
// The page, and what it loads only when that is shown; what these have in common stands in shared.js.
const pageEntries = {
  page: 'web/page/page.ts',
  build: 'web/page/build.ts',
};
const copies = {
  'index.html': 'index.html',
  'embed.html': 'web/embed.html',
  // Fetched by what shows them, when that is opened.
  'accepts.json': 'web/data/accepts.json',
  'presets.json': 'web/data/presets.json',
};

// The loader is fetched only by pages that cannot have a worker.
const loaderApart = {
  name: 'loader-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/wslens\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './wslens.js', external: true } : undefined,
    );
  },
};

// What is taken away is written by a module that is fetched when the menu is opened.
const takeawayApart = {
  name: 'takeaway-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/takeaway\/takeaway\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './takeaway.js', external: true } : undefined,
    );
  },
};

/** Bundles the modules of root into dist and copies what stays as it is. */
export async function bundle(root, dist) {
  await bundleEntries(root, dist, entries);
  await bundleEntries(root, dist, pageEntries, { splitting: true, chunkNames: 'shared' });
  await Promise.all(Object.entries(copies).map(([name, source]) => copyFile(join(root, source), join(dist, name))));
}

/** Bundles each entry, a source by its name in dist, into one module, unless the options have it split. */
export function bundleEntries(root, dist, entries, options = {}) {
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
    plugins: [goRuntime, loaderApart, takeawayApart, tightCss],
    logLevel: 'warning',
    ...options,
  });
}
