import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingOf, reportOf } from '../testing/reports.mjs';
import { consequences, findingName, listed, worstFirst } from './severity.ts';

const finding = (rule, severity, change) => findingOf({ rule, severity, ...change });
const rules = (findings) => findings.map(({ rule }) => rule);

test('errors come before warnings, warnings before notes, and else they stay in their order', () => {
  const findings = [finding('a', 'note'), finding('b', 'error'), finding('c', 'warning'), finding('d', 'error')];
  assert.deepEqual(rules(worstFirst(findings)), ['b', 'd', 'c', 'a']);
});

test('a cause is listed where the worst that follows from it would be', () => {
  const findings = [
    finding('warning', 'warning'),
    finding('cause', 'note'),
    finding('error', 'error'),
    finding('consequence', 'error', { causedBy: 1 }),
  ];
  const report = reportOf({ findings });
  assert.deepEqual(rules(consequences(report, findings[1])), ['consequence']);
  const causes = findings.filter(({ causedBy }) => causedBy === undefined);
  assert.deepEqual(rules(listed(report, causes)), ['cause', 'error', 'warning']);
});

test('the causes of an error message stay in their order, and are called causes', () => {
  const findings = [finding('a', 'warning'), finding('b', 'error')];
  const report = reportOf({ findings, notation: { id: 'complaint' } });
  assert.deepEqual(rules(listed(report)), ['a', 'b']);
  assert.equal(findingName(report, findings[0]), 'Possible cause');
  assert.equal(findingName({ ...report, findings: [findings[0]] }, findings[0]), 'The cause');
  assert.equal(findingName(reportOf(), findings[0]), 'Warning');
});
