import assert from 'node:assert/strict';
import axe from 'axe-core';

/** Fails with a readable list if the page, or an element of it, breaks a rule of accessibility that axe-core can see. */
export const assertAccessible = (page, selector = 'html') => assertRules(page, {}, selector);

/** The same for the rules that colours can break. */
export const assertContrast = (page) => assertRules(page, { runOnly: ['color-contrast', 'link-in-text-block'] });

async function assertRules(page, options, selector = 'html') {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(
    async (options, selector) => (await window.axe.run(selector, options)).violations,
    options,
    selector,
  );
  const lines = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  at ${target.flat().join(' > ')}\n  ${failureSummary}`),
  );
  assert.equal(lines.join('\n'), '');
}
