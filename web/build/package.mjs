import { execFileSync } from 'node:child_process';
import { copyFile, cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleEntries } from './bundle.mjs';
import { manifest } from './manifest.mjs';

// What pages take from the package: bundlers find nothing of Node in it.
const forPages = {
  wslens: 'web/engine/wslens.ts',
  worker: 'web/engine/worker.ts',
  'ws-lens': 'web/elements/lens/ws-lens.ts',
  passages: 'web/elements/input/passages.ts',
  takeaway: 'web/takeaway/takeaway.ts',
  picture: 'web/picture/picture.ts',
  illustrated: 'web/picture/illustrated/illustrated.ts',
};
// What may run as a plain script too.
const scripts = { auto: 'web/elements/lens/auto.ts' };
const forNode = { 'wslens.node': 'web/engine/wslens-node.ts' };
const fromDist = [
  'wslens.wasm',
  'wslens.d.ts',
  'takeaway.d.ts',
  'picture.d.ts',
  'accepts.json',
  'presets.json',
  'rules.json',
  'sayings.json',
];

const withoutNode = {
  name: 'without-node',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:/ }, ({ path }) => ({ path, namespace: 'none' }));
    onLoad({ filter: /./, namespace: 'none' }, () => ({ contents: 'export const readFile = undefined', loader: 'js' }));
  },
};

/** Packs the npm package into dist/npm; use is called with the folder of what is in it, and its result returned. */
export async function packPackage(root, dist, use) {
  const folder = await mkdtemp(join(tmpdir(), 'wslens-package-'));
  try {
    await cp(join(root, 'web/npm'), folder, { recursive: true, filter: (path) => !path.endsWith('.test.mjs') });
    await bundleEntries(root, folder, forPages, { external: [] }, [withoutNode]);
    await bundleEntries(root, folder, scripts, { format: 'iife' });
    await bundleEntries(root, folder, forNode);
    await Promise.all(fromDist.map((name) => copyFile(join(dist, name), join(folder, name))));
    await copyFile(join(root, 'LICENSE'), join(folder, 'LICENSE'));
    if ((await readdir(dist)).includes('LICENSES.txt'))
      await copyFile(join(dist, 'LICENSES.txt'), join(folder, 'LICENSES.txt'));
    const { json, declarations } = await manifest(root);
    await writeFile(join(folder, 'custom-elements.json'), json);
    await writeFile(join(folder, 'ws-lens.d.ts'), declarations);
    const result = await use?.(folder);
    await mkdir(join(dist, 'npm'));
    execFileSync(
      'npm',
      ['pack', '--silent', '--offline', '--ignore-scripts', '--pack-destination', join(dist, 'npm')],
      { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] },
    );
    return result;
  } finally {
    await rm(folder, { recursive: true });
  }
}
