import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleEntries } from './bundle.mjs';
import { compressFile } from './compress.mjs';

const pictures = /<!-- picture (.*?) ((?:[0-9a-f]{2} ?)+) -->/g;
const places = /<!-- size ([\w.-]+) -->/g;

/**
 * Writes the page for authors, with its pictures as the fences of the package in folder draw them, and the sizes of files after Brotli in kB.
 * Returns the sizes of its own files.
 */
export async function writeAuthors(root, dist, folder, sizes) {
  const html = await readFile(join(root, 'web/authors/authors.html'), 'utf8');
  const draw = await fences(folder);
  const page = html.replace(pictures, (_, options, bytes) => draw(options, bytes));
  await writeFile(
    join(dist, 'authors.html'),
    page.replace(places, (_, name) => kilobytes(sizes, name)),
  );
  await bundleEntries(root, dist, { authors: 'web/authors/authors.css' });
  return Promise.all(['authors.html', 'authors.css'].map((name) => compressFile(join(dist, name), name)));
}

async function fences(folder) {
  const modules = ['asked.js', 'checked.js', 'node.js', 'picture.js'];
  const [{ fenceOptions }, { tree }, { sharedLens }, { markup }] = await Promise.all(
    modules.map((name) => import(pathToFileURL(join(folder, name)).href)),
  );
  return (options, bytes) => markup(tree(sharedLens(), bytes, fenceOptions(options)));
}

function kilobytes(sizes, name) {
  const size = sizes.find((one) => one.name === name);
  if (!size) throw new Error(`The page for authors names ${name}, which is not in dist.`);
  return (size.br / 1000).toFixed(1);
}
