import { build } from 'esbuild';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { goRuntime } from './goruntime.mjs';

// What a page may load by name, each a whole module of its own.
const entries = {
  wslens: 'web/engine/wslens.ts',
  worker: 'web/engine/worker.ts',
  'ws-lens': 'web/elements/ws-lens.ts',
  page: 'web/page/page.ts',
  takeaway: 'web/takeaway/takeaway.ts',
};
const copies = {
  'index.html': 'index.html',
  'embed.html': 'web/embed.html',
  // Fetched by the pane that shows it, when that is opened.
  'accepts.json': 'web/data/accepts.json',
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
  await Promise.all(Object.entries(copies).map(([name, source]) => copyFile(join(root, source), join(dist, name))));
}

/** Bundles each entry, a source by its name in dist, into one module. */
export function bundleEntries(root, dist, entries) {
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
    plugins: [goRuntime, loaderApart, takeawayApart],
    logLevel: 'warning',
  });
}
