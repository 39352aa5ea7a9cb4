const rule = /([^{}]+)\{[^{}]*\}/g;
const emptyBlock = /@[^{}]+\{\s*\}/g;

/** A style sheet without comments, a rule a line; those are left out whose every selector asks for a class that no element has. */
export function neededOf(css, classes) {
  const canMatch = (selector) =>
    selector.includes('(') || Array.from(selector.matchAll(/\.([\w-]+)/g)).every(([, name]) => classes.has(name));
  const needed = css.replace(/\/\*.*?\*\//gs, '').replace(rule, (whole, selectors) => {
    // A list within brackets is not taken apart.
    const all = selectors.includes('(') ? [selectors] : selectors.split(',');
    return all.some(canMatch) ? whole : '';
  });
  return needed
    .replace(emptyBlock, '')
    .replace(/\s+/g, ' ')
    .replace(/ *\} */g, '}\n');
}

/** The classes of the nodes of a tree. */
export function classesIn(nodes) {
  const names = nodes.flatMap(({ attributes = [], children = [] }) => [
    ...attributes.filter(([name]) => name === 'class').flatMap(([, value]) => value.split(' ')),
    ...classesIn(children),
  ]);
  return new Set(names);
}
