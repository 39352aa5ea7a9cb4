import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { loader, root } from '../harness/paths.mjs';

const { load, WslensError } = await import(loader);
const wasm = buildCrash();

function buildCrash() {
  const folder = mkdtempSync(join(tmpdir(), 'wslens-crash-'));
  try {
    const file = join(folder, 'crash.wasm');
    const env = { ...process.env, GOOS: 'js', GOARCH: 'wasm' };
    execFileSync('go', ['build', '-ldflags=-s -w', '-o', file, './e2e/fixtures/crash'], {
      cwd: root,
      env,
      stdio: 'inherit',
    });
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const ends = [
  { input: 'panic', words: /panic: on purpose/ },
  { input: 'later', words: /panic: on purpose/ },
  { input: 'deep', words: /call stack|recursion/ },
];

for (const { input, words } of ends) {
  test(`after ${input} the next call works`, async () => {
    const lens = await load({ wasm });
    for (let i = 0; i < 3; i++) {
      assert.throws(
        () => lens.inspect(input),
        (error) => {
          assert.ok(error instanceof WslensError);
          assert.equal(error.code, 'restarted');
          assert.match(error.message, words);
          return true;
        },
      );
      assert.equal(lens.inspect('good').kind, 'frames');
    }
  });
}

const restarted = { name: 'WslensError', code: 'restarted' };

test('a session ends with its instance, and the next one lives', async () => {
  const lens = await load({ wasm });
  const session = lens.open();
  assert.deepEqual(session.frame(0), { index: 0 });
  assert.throws(() => session.push(new Uint8Array(1)), restarted);
  assert.throws(() => session.frame(0), restarted);
  assert.deepEqual(lens.open().frame(0), { index: 0 });
  assert.throws(() => session.frame(0), restarted);
  session.close();
  assert.throws(() => session.frame(0), { code: 'closed' });
});

test('sessions end with a call that crashes', async () => {
  const lens = await load({ wasm });
  const session = lens.open();
  assert.throws(() => lens.inspect('panic'), restarted);
  assert.throws(() => session.frame(0), restarted);
  assert.equal(lens.inspect('good').kind, 'frames');
});

test('a failure that Go reports is thrown, and ends nothing', async () => {
  const lens = await load({ wasm });
  assert.throws(() => lens.inspect('failure'), {
    name: 'WslensError',
    code: 'some-code',
    field: 'input',
    message: 'It failed.',
  });
  assert.equal(lens.inspect('good').kind, 'frames');
});
