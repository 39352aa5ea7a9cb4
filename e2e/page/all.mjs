import { readdir } from 'node:fs/promises';

// WSLENS_BROWSER=firefox WSLENS_PART=1/2 node e2e/page/all.mjs: the tests of this folder and of the course, or every second file of them, in
// one process, which starts the browser once.

const course = ['view', 'kept', 'read', 'teach', 'tree'].map((name) => `../learn/${name}.test.mjs`);
const names = (await readdir(import.meta.dirname)).filter((name) => name.endsWith('.test.mjs')).sort();
const [part, parts] = (process.env.WSLENS_PART ?? '1/1').split('/').map(Number);
const files = [...names.map((name) => `./${name}`), ...course].filter((_, i) => i % parts === part - 1);
if (files.length === 0) throw new Error(`There is no part ${part} of ${parts}.`);
for (const file of files) await import(file);
