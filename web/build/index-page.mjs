import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

const module = '<link rel="modulepreload" href="./page.js">';
const script = '<script src="./early.js"></script>';
const workspace = '<ws-lens-workspace></ws-lens-workspace>';

/**
 * Writes index.html with a link to each module that the page needs before anything can be drawn, with the script that runs before, and
 * with what the first example looks like. The policy names what stands in the page itself by its hashes.
 */
export async function writeIndex(root, dist, { outputs }, early) {
  const [html, snapshot] = await Promise.all(
    ['index.html', 'web/page/snapshot.html'].map((path) => readFile(join(root, path), 'utf8')),
  );
  const links = modulesOf(outputs, (path) => relative(dist, join(root, path)));
  const page = [
    [module, links.map((name) => `<link rel="modulepreload" href="./${name}">`).join('\n')],
    [script, `<script>${early}</script>`],
    [workspace, workspace + snapshot.trim()],
    ["script-src 'self'", ["script-src 'self'", hashOf(early)].join(' ')],
    ["style-src 'self'", ["style-src 'self'", ...new Set(stylesOf(snapshot).map(hashOf))].join(' ')],
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
