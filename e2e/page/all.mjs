import { readdir } from 'node:fs/promises';

// WSLENS_BROWSER=firefox node e2e/page/all.mjs: the tests of this folder, and of the course, in one process, which starts the browser once.

const names = await readdir(import.meta.dirname);
for (const name of names.filter((name) => name.endsWith('.test.mjs')).sort()) await import(`./${name}`);
for (const name of ['view', 'kept', 'teach']) await import(`../learn/${name}.test.mjs`);
