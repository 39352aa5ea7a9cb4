// Small pastes, one or a few of each kind that people have: what a report must say of each, in whatever words.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fallsShort } from '../harness/expected.mjs';
import { loader, root } from '../harness/paths.mjs';

const { load } = await import(loader);
const lens = await load();
const rows = readFileSync(`${root}/codec/testdata/pastes/kinds.jsonl`, 'utf8').trim().split('\n');

for (const row of rows.map((line) => JSON.parse(line))) {
  test(`${row.id}: ${row.right}`, () => {
    const report = lens.inspect(row.input, row.options ?? {});
    const subprotocol = report.connection?.subprotocol ?? '';
    const readings = report.messages
      .slice(0, 12)
      .map((message) => lens.readings(message.payload, { text: message.opcode === 1, subprotocol }));
    assert.deepEqual(fallsShort(report, row.expect, { input: row.input, readings }), []);
  });
}
