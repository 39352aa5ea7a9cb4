import { spawn, spawnSync } from 'node:child_process';
import { chmod, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from '../harness/paths.mjs';
import { installed } from '../package/installed.mjs';

const own = 'e2e/generators';

/** What npm installed here: packages, those of a scope with it, and their commands. */
async function packages() {
  const modules = join(root, own, 'node_modules');
  const names = (await readdir(modules)).filter((name) => name === '.bin' || !name.startsWith('.'));
  const isFolder = (name) => name === '.bin' || name.startsWith('@');
  const within = names
    .filter(isFolder)
    .map(async (name) => (await readdir(join(modules, name))).map((each) => `${name}/${each}`));
  return [...names.filter((name) => !isFolder(name)), ...(await Promise.all(within)).flat()];
}

/** A folder of an author, in which all generators and the packed package are installed. */
export async function authorsFolder() {
  const at = await installed(...(await packages()).map((name) => [own, name]));
  await symlink('../wslens/cli.js', join(at.folder, 'node_modules/.bin/wslens'));
  await chmod(join(at.folder, 'node_modules/wslens/cli.js'), 0o755);
  await write(at.folder, { 'package.json': '{ "private": true, "type": "module" }\n' });
  return at;
}

export async function write(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

const environment = { ...process.env, CI: '1', NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' };

/** Runs commands of a recipe as an author would; gives the status and all that is printed. */
export function run(folder, commands) {
  const { status, stdout, stderr } = spawnSync('sh', ['-euc', commands], {
    cwd: folder,
    encoding: 'utf8',
    env: environment,
  });
  return { status, printed: stdout + stderr };
}

/** Starts a server for development; resolves once it prints its address. */
export async function serve(folder, command) {
  const server = spawn('sh', ['-c', `exec ${command}`], { cwd: folder, env: environment, detached: true });
  let printed = '';
  const url = await new Promise((found, failed) => {
    const read = (chunk) => {
      printed += chunk;
      const [address] = /http:\/\/(localhost|127\.0\.0\.1):\d+\S*/.exec(printed) ?? [];
      if (address) found(address);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.on('exit', () => failed(new Error(printed)));
  });
  return { url, close: () => process.kill(-server.pid) };
}
