import { transform } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

// node --import ./web/testing/typescript.mjs --test ...: lets Node import the sources of the page as they are. Node calls the
// hook on a thread of its own, which loads this module once more.

if (isMainThread) register(import.meta.url);

/** Gives Node a TypeScript module as JavaScript, and a style sheet as the text that the page's bundle makes of it. */
export async function load(url, context, next) {
  if (/\.ts$/.test(url)) {
    const { code } = await transform(await readFile(new URL(url), 'utf8'), { loader: 'ts', target: 'es2022' });
    return { format: 'module', source: code, shortCircuit: true };
  }
  if (/\.css$/.test(url)) {
    const text = await readFile(new URL(url), 'utf8');
    return { format: 'module', source: `export default ${JSON.stringify(text)}`, shortCircuit: true };
  }
  return next(url, context);
}
