import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differences, goldenCases, inspectAll } from '../harness/golden.mjs';
import { loader } from '../harness/paths.mjs';

const cases = goldenCases();
const reports = await inspectAll(loader, cases);

test('there are golden cases', () => assert.ok(cases.length > 0));

for (const [i, { name, expect }] of cases.entries()) {
  test(name, () => assert.deepEqual(differences(expect, reports[i]), []));
}
