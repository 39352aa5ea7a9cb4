import { execFileSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

// The notices of packages that come without a file of their licence.
const kept = { brotli: 'web/build/notices/brotli.txt' };
const noticeName = /^(licen[cs]e|notice|copying|patents)(\.(txt|md))?$/i;
const modules = ['./wasm', './wasm/capture'];

/**
 * Writes dist/LICENSES.txt: what of others is in the bundles and the modules, with the notices that go with it. inputs are the paths of all
 * files that were bundled.
 */
export async function licenses(root, dist, inputs) {
  const parts = [...(await npmPackages(root, inputs)), ...(await goModules(root))];
  for (const { name, notices } of parts)
    if (notices.length === 0) throw new Error(`${name} has no notice of its licence.`);
  const own = await readFile(join(root, 'LICENSE'), 'utf8');
  const line = '='.repeat(80);
  const sections = parts.map(({ name, notices }) => `${line}\n${name}\n${line}\n\n${notices.join('\n\n')}\n`);
  const list = parts.map(({ name }) => `  ${name}`).join('\n');
  await writeFile(
    join(dist, 'LICENSES.txt'),
    `wslens\n\n${own.trim()}\n\nIts scripts and modules hold parts of these:\n\n${list}\n\n${sections.join('\n')}`,
  );
}

/** The packages of npm from which files were bundled. */
async function npmPackages(root, inputs) {
  const folders = inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []);
  return Promise.all(
    [...new Set(folders)].sort().map(async (folder) => {
      const { name, version } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
      const own = await noticesIn(join(root, folder));
      return { name: `${name} ${version}`, notices: kept[name] ? [await text(join(root, kept[name]))] : own };
    }),
  );
}

/** Go itself, and the modules of which packages are linked. */
async function goModules(root) {
  const format = '{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}\t{{.Dir}}\t{{end}}{{end}}{{.Dir}}';
  const env = { ...process.env, GOOS: 'js', GOARCH: 'wasm' };
  const listed = execFileSync('go', ['list', '-deps', '-f', format, ...modules], { cwd: root, env, encoding: 'utf8' });
  const folders = new Map();
  for (const [name, top, folder] of listed.split('\n').map((line) => line.split('\t'))) {
    if (folder !== undefined) folders.set(name, new Set([...(folders.get(name) ?? []), ...upTo(top, folder)]));
  }
  const goroot = execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim();
  const version = execFileSync('go', ['env', 'GOVERSION'], { encoding: 'utf8' }).trim();
  const all = [[version.replace('go', 'Go '), new Set([goroot])], ...[...folders].sort()];
  return Promise.all(
    all.map(async ([name, places]) => ({
      name,
      notices: [...new Set((await Promise.all([...places].map(noticesIn))).flat())],
    })),
  );
}

/** A package's folder and those above it, up to its module's. */
function upTo(top, folder) {
  const all = [folder];
  while (relative(top, all[0]) !== '') all.unshift(dirname(all[0]));
  return all;
}

async function noticesIn(folder) {
  const names = (await readdir(folder)).filter((name) => noticeName.test(name)).sort();
  return Promise.all(names.map((name) => text(join(folder, name))));
}

const text = async (path) => (await readFile(path, 'utf8')).trim();
