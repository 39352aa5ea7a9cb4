import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const toGzip = promisify(gzip);
/** What the page fetches when it needs it, and its worker; but what reads files of recorded traffic, which is larger than all of it. */
const fetched = /\.(wasm|json)$|^worker\.js$/;
const others = /^(report\.schema|capture)/;

/**
 * Writes wslens.html: the page as one file that opens from disk. script is the whole page as one module; what it would fetch stands in the
 * page, packed.
 */
export async function writeSingleFile(dist, script) {
  const index = await readFile(join(dist, 'index.html'), 'utf8');
  const names = (await readdir(dist)).filter((name) => fetched.test(name) && !others.test(name)).sort();
  const files = await Promise.all(names.map(async (name) => block(name, await readFile(join(dist, name)))));
  const policy = /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)/;
  const html = index
    .replace(/<link rel="(?:modulepreload|preload)"[^>]*>\n?/g, '')
    .replace(policy, (_, tag, content) => tag + policyOf(content, script))
    .replace(/<script type="module" src="\.\/page\.js"><\/script>\n?/, '')
    .replace('</body>', () => [...files, `<script type="module">${script}</script>`, '</body>'].join('\n'));
  await writeFile(join(dist, 'wslens.html'), html);
}

const block = async (name, content) =>
  `<script type="application/gzip" data-file="${name}">${(await toGzip(content, { level: 9 })).toString('base64')}</script>`;

/** Nothing is fetched: the script is known by its hash, the worker comes from what stands in the page. */
function policyOf(content, script) {
  const hash = createHash('sha256').update(script).digest('base64');
  return content
    .replace("script-src 'self'", `script-src 'sha256-${hash}'`)
    .replace("connect-src 'self'", "connect-src 'none'")
    .replace("worker-src 'self'", 'worker-src blob:')
    .replace('trusted-types lit-html wslens', 'trusted-types lit-html wslens wslens-files');
}
