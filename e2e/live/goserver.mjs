import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../harness/paths.mjs';
import { logOf } from './log.mjs';

const programs = {};

/** Starts e2e/peers/talker as a server. */
export function startGo({ library, compression }) {
  return startServer(goProgram('talker'), ['-library', library, '-compression', compression]);
}

/** Starts a program that says on its standard output where it listens, and then what it received and sent. */
export async function startServer(program, args) {
  const server = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const log = logOf();
  const lines = createInterface(server.stdout);
  const port = await new Promise((done, fail) => {
    server.once('error', fail);
    server.once('exit', (code) => fail(new Error(`${program} ${args.join(' ')} ended with ${code}`)));
    lines.on('line', (line) => {
      const said = JSON.parse(line);
      if (said.port) done(said.port);
      else log.add(said);
    });
  });
  return {
    port,
    log,
    close() {
      const gone = new Promise((done) => server.once('exit', done));
      server.kill();
      return gone;
    },
  };
}

/** The path of a program of e2e/peers, which is built once. */
export function goProgram(name) {
  return (programs[name] ??= build(name));
}

function build(name) {
  const folder = mkdtempSync(join(tmpdir(), 'wslens-'));
  process.on('exit', () => rmSync(folder, { recursive: true }));
  const file = join(folder, name);
  execFileSync('go', ['build', '-o', file, `./${name}`], { cwd: join(root, 'e2e/peers'), stdio: 'inherit' });
  return file;
}
