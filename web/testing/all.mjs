import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

// node --import ./web/testing/typescript.mjs web/testing/all.mjs: the tests that stand beside the sources, all in one process.

const web = resolve(import.meta.dirname, '..');
const paths = await readdir(web, { recursive: true });
const tests = paths.filter((path) => path.endsWith('.test.mjs') && !path.startsWith('node_modules')).sort();
for (const path of tests) await import(pathToFileURL(join(web, path)).href);
