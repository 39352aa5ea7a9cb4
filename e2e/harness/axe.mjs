import assert from 'node:assert/strict';
import axe from 'axe-core';

/** Fails with a readable list if the page breaks a rule of accessibility that axe-core can see. */
export async function assertAccessible(page) {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => (await window.axe.run()).violations);
  const lines = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  at ${target.flat().join(' > ')}\n  ${failureSummary}`),
  );
  assert.equal(lines.join('\n'), '');
}
