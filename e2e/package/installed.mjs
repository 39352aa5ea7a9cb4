import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { dist, root } from '../harness/paths.mjs';

const packed = join(dist, 'npm');
export const tarball = join(
  packed,
  (await readdir(packed)).find((name) => name.endsWith('.tgz')),
);

/** A folder in which the package is installed, and beside it those of our own packages that are named. */
export async function installed(...others) {
  const folder = await mkdtemp(join(tmpdir(), 'wslens-installed-'));
  const modules = join(folder, 'node_modules');
  await mkdir(join(modules, 'wslens'), { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', join(modules, 'wslens')]);
  for (const [from, name] of others) {
    await mkdir(dirname(join(modules, name)), { recursive: true });
    await symlink(join(root, from, 'node_modules', name), join(modules, name));
  }
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

/** Runs the command; gives its status and what it wrote. node are options of Node itself. */
export function wslens(folder, args, { input = '', node = [] } = {}) {
  const command = join(folder, 'node_modules/wslens/cli.js');
  return spawnSync(process.execPath, [...node, command, ...args], { input, cwd: folder, encoding: 'utf8' });
}
