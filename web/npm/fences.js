import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fenceOptions, RenderError } from './asked.js';
import { tree } from './checked.js';
import { sharedLens } from './node.js';
import { markup } from './picture.js';

const fence =
  /^([ \t]*)(`{3,}|~{3,})[ \t]*(?:wslens\b[ \t]*([^\n`]*)|\{\.?wslens[ \t]*([^}\n]*)\})[ \t]*\n([\s\S]*?)^[ \t]*\2[ \t]*$/gm;

/**
 * Draws every fence of the Markdown files below a folder into another, each as a file named by the MD5 of its content without the
 * white space around it, which a template can compute; says how many.
 */
export function fences(folder, out, defaults) {
  if (folder === undefined || out === undefined)
    throw new RenderError('Say which folder, and --out with the folder for the pictures.');
  mkdirSync(out, { recursive: true });
  const drawn = new Map();
  let count = 0;
  for (const path of markdownFiles(folder)) {
    const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
    for (const { index, 3: words, 4: attributes, 5: content } of text.matchAll(fence)) {
      const name = nameOf(content);
      const place = `${path}:${text.slice(0, index).split('\n').length}`;
      const picture = pictureOf(path, text, index, words ?? attributes ?? '', content, defaults);
      const other = drawn.get(name) ?? { picture, place };
      if (other.picture !== picture) throw alike(place, other.place);
      drawn.set(name, other);
      count++;
    }
  }
  for (const [name, { picture }] of drawn) writeFileSync(join(out, `${name}.html`), picture);
  return `${count} drawn into ${out}\n`;
}

const alike = (place, other) =>
  new RenderError(
    `${place}: this fence has the bytes of ${other}, but other options. Write the bytes otherwise, or a line with # before them.`,
    1,
  );

const nameOf = (content) => createHash('md5').update(content.trim()).digest('hex');

function pictureOf(path, text, index, info, content, defaults) {
  try {
    return markup(tree(sharedLens(), content, { ...defaults, ...fenceOptions(info) })).trimStart() + '\n';
  } catch (error) {
    const line = text.slice(0, index).split('\n').length + (error.line ?? 0);
    throw Object.assign(error, { line, message: `${path}:${line}: ${error.message}` });
  }
}

function markdownFiles(folder) {
  if (statSync(folder).isFile()) return [folder];
  const names = readdirSync(folder, { recursive: true }).filter((name) => /\.(md|markdown)$/.test(name));
  return names.sort().map((name) => join(folder, name));
}
