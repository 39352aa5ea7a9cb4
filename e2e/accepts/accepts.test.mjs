import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { loader, root } from '../harness/paths.mjs';
import { cases } from './cases.mjs';
import { dataOf, readData, resultOf } from './data.mjs';
import { framesOf } from './frames.mjs';
import { extensionsOf } from './handshake.mjs';
import { implementations } from './implementations.mjs';
import { notTried } from './not-tried.mjs';
import { run } from './runner.mjs';

const data = await readData();
const remedy = 'web/data/accepts.json is not current: run make accepts';

test('the data is made of the tables that stand here', () => {
  const recorded = Object.fromEntries(implementations.map(({ id }) => [id, resultOf(data, id)]));
  assert.deepEqual(data, dataOf(data.date, recorded), remedy);
});

describe('the implementations still do what is recorded', { concurrency: 3 }, () => {
  for (const implementation of implementations) {
    test(implementation.name, { timeout: 180_000 }, async () => {
      const recorded = resultOf(data, implementation.id);
      let found = await run(implementation);
      // A machine that is busy may be too slow for one run; what differs twice is different.
      if (differences(recorded, found).length > 0) found = await run(implementation);
      assert.deepEqual(differences(recorded, found), [], remedy);
      if (implementation.locked) assert.equal(found.version, recorded.version, remedy);
    });
  }
});

/** One line for each case of either side that the other has not, or has otherwise. */
function differences(recorded, found) {
  const lines = (result) =>
    Object.entries(result.outcomes).flatMap(([role, outcomes]) =>
      Object.entries(outcomes).map(([id, outcome]) => `as ${role}, ${id}: ${JSON.stringify(outcome)}`),
    );
  const [was, is] = [lines(recorded), lines(found)];
  return [
    ...was.filter((line) => !is.includes(line)).map((line) => `recorded ${line}`),
    ...is.filter((line) => !was.includes(line)).map((line) => `found ${line}`),
  ].sort();
}

describe('each case breaks the rule that it names, and no other', async () => {
  const { load } = await import(loader);
  const lens = await load();
  for (const from of ['client', 'server']) {
    for (const one of cases.filter((row) => (row.from ?? from) === from)) {
      test(`${one.id}, from a ${from}`, () => {
        const bytes = framesOf(one.frames, { mask: one.mask ?? from === 'client', key: one.key });
        const direction = from === 'client' ? 'client-to-server' : 'server-to-client';
        const { findings } = lens.inspect(bytes, { direction, extensions: extensionsOf(one.deflate) });
        const its = [one.rule, ...(one.also ?? [])].filter(Boolean);
        for (const rule of its)
          assert.ok(
            findings.some((finding) => finding.rule === rule),
            rule,
          );
        const others = findings.filter(({ rule, severity }) => severity !== 'note' && !its.includes(rule));
        assert.deepEqual(
          others.map(({ rule }) => rule),
          [],
        );
      });
    }
  }
});

test('every rule about what a receiver reads has a case, or a reason why not', async () => {
  const ids = (await Promise.all(['frame', 'message', 'close', 'deflate'].map(ruleIds))).flat();
  const answered = cases.flatMap(({ rule, like = [] }) => [rule, ...like]);
  assert.deepEqual(
    ids.filter((id) => answered.includes(id) === id in notTried),
    [],
  );
  assert.deepEqual(
    Object.keys(notTried).filter((id) => !ids.includes(id)),
    [],
  );
});

/** The ids in one table of the catalogue. */
async function ruleIds(table) {
  const source = await readFile(join(root, `codec/rule/${table}.go`), 'utf8');
  return Array.from(source.matchAll(/\bID += "([\w-]+)"/g), ([, id]) => id);
}
