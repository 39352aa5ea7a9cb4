import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { root } from '../harness/paths.mjs';

const run = promisify(execFile);
/** Debian's, for which the modules are installed. */
const python = '/usr/bin/python3';
const patience = 120_000;

/** How the text of each form is run with arguments: what is started, in a folder of its own. */
const runners = {
  go: { file: 'frame.go', prepare: compile, command: (folder, args) => [join(folder, 'frame'), args] },
  python: { file: 'frame.py', command: (folder, args) => [python, [join(folder, 'frame.py'), ...args]] },
  node: { file: 'frame.mjs', command: (folder, args) => [process.execPath, [join(folder, 'frame.mjs'), ...args]] },
  dash: { file: 'frame.sh', command: (folder, args) => ['dash', [join(folder, 'frame.sh'), ...args]] },
  bash: { file: 'frame.sh', command: (folder, args) => ['bash', [join(folder, 'frame.sh'), ...args]] },
};

/** The module of the peers has coder/websocket among what it needs. */
async function compile(folder) {
  await run('go', ['build', '-o', join(folder, 'frame'), join(folder, 'frame.go')], { cwd: join(root, 'e2e/peers') });
}

/** Starts a program and gives what use makes of it; use gets when() for a line that it prints, and ended. */
export async function withProgram(language, text, args, use) {
  const folder = await mkdtemp(join(tmpdir(), 'wslens-takeaway-'));
  const { file, prepare, command } = runners[language];
  let child;
  try {
    await writeFile(join(folder, file), text);
    await prepare?.(folder);
    const [program, parameters] = command(folder, args);
    child = spawn(program, parameters, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], timeout: patience });
    return await use(observed(child));
  } finally {
    child?.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

function observed(child) {
  let errors = '';
  child.stderr.on('data', (text) => (errors += text));
  const lines = createInterface(child.stdout);
  const ended = new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code) => done({ code, errors }));
  });
  /** The port that a server says it waits on. */
  const port = new Promise((done, failed) => {
    lines.on('line', (line) => {
      const [, found] = /^Waiting for a client on .*?(\d+)$/.exec(line) ?? [];
      if (found) done(Number(found));
    });
    ended.then(() => failed(new Error(`the program ended: ${errors}`)), failed);
  });
  port.catch(() => undefined);
  return { ended, port };
}

const found = async (command, args) => (await run(command, args).catch(() => null)) !== null;

/** Why a language cannot be run here; false if it can. make runtimes installs what is missing. */
export async function missing(name) {
  const there = {
    python: () => existsSync(python),
    websockets: () => found(python, ['-c', 'import websockets']),
    jsonschema: () => found(python, ['-c', 'import jsonschema']),
    nc: () => found('sh', ['-c', 'command -v nc']),
    dash: () => found('dash', ['-c', ':']),
    bash: () => found('bash', ['-c', ':']),
  }[name];
  return (await there()) ? false : `NOT RUN: ${name} is not on this machine; make runtimes installs it`;
}

/** Runs so many at a time. */
export async function inTurns(items, most, work) {
  const waiting = [...items];
  const one = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: most }, one));
}
