import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../harness/paths.mjs';
import { logOf } from './log.mjs';

let program;

/** Builds e2e/peers/talker once and starts it. */
export async function startGo({ library, compression }) {
  program ??= build();
  const server = spawn(program, ['-library', library, '-compression', compression], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const log = logOf();
  const lines = createInterface(server.stdout);
  const port = await new Promise((done, fail) => {
    server.once('exit', (code) => fail(new Error(`the server of ${library} ended with ${code}`)));
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

function build() {
  const file = join(mkdtempSync(join(tmpdir(), 'wslens-')), 'talker');
  execFileSync('go', ['build', '-o', file, './talker'], { cwd: join(root, 'e2e/peers'), stdio: 'inherit' });
  return file;
}
