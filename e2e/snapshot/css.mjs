const rule = /([^{}]+)\{[^{}]*\}/g;
const emptyBlock = /@[^{}]+\{\s*\}/g;

/** A style sheet without comments, a rule a line; those are left out whose every selector asks for a class that no element has. */
export function neededOf(css, classes) {
  const canMatch = (selector) => Array.from(selector.matchAll(/\.([\w-]+)/g)).every(([, name]) => classes.has(name));
  const needed = css.replace(/\/\*.*?\*\//gs, '').replace(rule, (whole, selectors) => {
    return outsideBrackets(selectors).split(',').some(canMatch) ? whole : '';
  });
  return needed
    .replace(emptyBlock, '')
    .replace(/\s+/g, ' ')
    .replace(/ *\} */g, '}\n');
}

/** What stands in brackets may be one of several, or what must not be. */
function outsideBrackets(selectors) {
  const outer = selectors.replace(/\([^()]*\)/g, '');
  return outer === selectors ? outer : outsideBrackets(outer);
}

/** The classes of the nodes of a tree. */
export function classesIn(nodes) {
  const names = nodes.flatMap(({ attributes = [], children = [] }) => [
    ...attributes.filter(([name]) => name === 'class').flatMap(([, value]) => value.split(' ')),
    ...classesIn(children),
  ]);
  return new Set(names);
}
