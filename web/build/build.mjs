import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { writeAuthors } from './authors.mjs';
import { judge } from './budget.mjs';
import { bundle, bundleSingleFile } from './bundle.mjs';
import { compress } from './compress.mjs';
import { declarations } from './declarations.mjs';
import { compactFile } from './compact-module.mjs';
import { lessons } from './lessons.mjs';
import { licenses } from './licenses.mjs';
import { packPackage } from './package.mjs';
import { schema } from './schema.mjs';
import { writeServiceWorker } from './service-worker.mjs';

// Called by build.sh once the modules are in dist: node web/build/build.mjs dist
const root = resolve(import.meta.dirname, '../..');
const dist = resolve(process.argv[2] ?? 'dist');

await Promise.all(['wslens.wasm', 'capture.wasm'].map((name) => compactFile(join(dist, name))));
const [inputs] = await Promise.all([bundle(root, dist), declarations(root, dist), schema(root, dist)]);
await licenses(root, dist, inputs);
await lessons(root, dist);
await writeServiceWorker(root, dist);
await bundleSingleFile(root, dist);
const sizes = await compress(dist);
const ofAuthors = await packPackage(root, dist, (folder) => writeAuthors(root, dist, folder, sizes));
const { text, kept } = judge([...sizes, ...ofAuthors], await readFile(join(dist, 'index.html'), 'utf8'));
console.log(text);
if (!kept) process.exitCode = 1;
