import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { loader } from '../harness/paths.mjs';

const { load } = await import(loader);

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

// Each holds 8 MiB: 40 of them would take 320.
test('a session that nobody holds any more gives its memory back', async () => {
  const lens = await load();
  const frame = lens.encode({ payload: new Uint8Array(8 << 20) }).bytes;
  const before = process.memoryUsage.rss();
  for (let i = 0; i < 40; i++) {
    lens.open().push(frame);
    await turn();
    collect();
    await turn();
  }
  assert.ok(process.memoryUsage.rss() - before < 200 << 20, `${process.memoryUsage.rss() - before} bytes more`);
});
