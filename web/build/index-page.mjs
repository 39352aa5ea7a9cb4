import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

const module = '<link rel="modulepreload" href="./page.js">';
const script = '<script src="./early.js"></script>';
const sheet = '<link rel="stylesheet" href="./page.css">';
const workspace = '<ws-lens-workspace></ws-lens-workspace>';

/**
 * Writes index.html with what the first example looks like, and all that it takes to show that: the style sheet, and the script that runs
 * before. The policy names these by their hashes. Links lead to the modules that the page needs before anything else can be drawn.
 */
export async function writeIndex(root, dist, { outputs }, early) {
  const paths = [join(root, 'index.html'), join(root, 'web/page/snapshot.html'), join(dist, 'page.css')];
  const [html, snapshot, css] = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  const links = modulesOf(outputs, (path) => relative(dist, join(root, path)));
  const page = [
    [module, links.map((name) => `<link rel="modulepreload" href="./${name}">`).join('\n')],
    [script, `<script>${early}</script>`],
    [sheet, `<style>${css}</style>`],
    [workspace, workspace + snapshot.trim()],
    ["script-src 'self'", ["script-src 'self'", hashOf(early)].join(' ')],
    ["style-src 'self'", ["style-src 'self'", ...new Set([css, ...stylesOf(snapshot)].map(hashOf))].join(' ')],
  ].reduce((page, [from, to]) => replaced(page, from, to), html);
  await writeFile(join(dist, 'index.html'), page);
}

/** The modules that page.js imports, and those that these import. */
function modulesOf(outputs, nameOf) {
  const named = new Set();
  const add = (path) => {
    if (named.has(nameOf(path))) return;
    named.add(nameOf(path));
    for (const { path: imported, kind } of outputs[path].imports) if (kind === 'import-statement') add(imported);
  };
  add(Object.keys(outputs).find((path) => nameOf(path) === 'page.js'));
  return [...named];
}

const stylesOf = (html) => Array.from(html.matchAll(/<style>(.*?)<\/style>/gs), ([, text]) => text);

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function replaced(text, from, to) {
  if (!text.includes(from)) throw new Error(`index.html has no ${from}`);
  return text.replace(from, () => to);
}
