import { fenceOptions } from './asked.js';
import { tree } from './checked.js';
import { sharedLens } from './node.js';

/** Draws fences as a plugin of rehype: of remark-rehype's pre and code with the language wslens. */
export default function wslens(defaults = {}) {
  return (root, file) => visit(root, (pre) => replaced(pre, file, defaults));
}

function visit(parent, replace) {
  parent.children?.forEach((child, i) => {
    const other = child.tagName === 'pre' ? replace(child) : null;
    if (other) parent.children[i] = other;
    else visit(child, replace);
  });
}

function replaced(pre, file, defaults) {
  const code = pre.children.find(({ tagName }) => tagName === 'code');
  if (!code?.properties?.className?.includes?.('language-wslens')) return null;
  const text = code.children.map(({ value = '' }) => value).join('');
  const meta = code.data?.meta ?? code.properties.metastring ?? '';
  try {
    return hast(tree(sharedLens(), text, { ...defaults, ...fenceOptions(meta) }));
  } catch (error) {
    const line = (pre.position?.start.line ?? 0) + (error.line ?? 0);
    const place = pre.position ? { line, column: 1 } : undefined;
    if (file?.fail) return file.fail(error.message, place, 'wslens:fence');
    throw error;
  }
}

/** A tree of ours as one of hast, which has the classes as a list. */
function hast(node) {
  if (typeof node === 'string') return { type: 'text', value: node };
  const { name, attributes, children } = node;
  const { class: names, ...others } = attributes;
  const properties = names ? { ...others, className: [names] } : others;
  return { type: 'element', tagName: name, properties, children: children.map(hast) };
}
