import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const name = 'service-worker.js';
/** What the page of wslens never asks for: what is for other pages, and for programs. */
const others = /^(embed\.|ws-lens|wslens\.html|authors\.|report\.schema|service-worker)|\.d\.ts$|\.(br|gz)$/;
const files = /\.(html|js|css|json|wasm)$/;
/** What reads files of recorded traffic is large, and few need it. */
const onUse = /^(capture|capture-worker|brotli)\./;

/** Writes the service worker, with the hashes of all files that the page may ask for: once these are in dist. */
export async function writeServiceWorker(root, dist) {
  const names = (await readdir(dist)).filter((each) => files.test(each) && !others.test(each)).sort();
  const hashes = await Promise.all(names.map(async (each) => [each, sha256(await readFile(join(dist, each)))]));
  const of = (wanted) => JSON.stringify(Object.fromEntries(hashes.filter(([each]) => onUse.test(each) === wanted)));
  await build({
    absWorkingDir: root,
    entryPoints: ['web/page/service-worker.ts'],
    outfile: join(dist, name),
    define: {
      kept: of(false),
      keptOnUse: of(true),
      version: JSON.stringify(sha256(JSON.stringify(hashes)).slice(0, 12)),
    },
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: true,
    logLevel: 'warning',
  });
}

const sha256 = (content) => createHash('sha256').update(content).digest('base64');
