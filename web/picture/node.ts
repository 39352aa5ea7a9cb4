import { visible } from '../store/visible.ts';

/** An element of SVG or HTML, as data: it becomes markup, or the tree of another tool. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (Node | string)[];
}

export const el = (name: string, attributes: Node['attributes'], ...children: Node['children']): Node => ({
  name,
  attributes,
  children,
});

/** What stands on a line of its own: the rest follows what is before it, as white space would be shown. */
const onLines = new Set(
  'svg title desc g rect figure table thead tbody tr p h1 h2 h3 section pre ol li ul dl dt dd main aside style meta'.split(
    ' ',
  ),
);
const empty = new Set(['meta', 'br', 'hr']);

/** Markup that is both XML and HTML. */
export function markup(node: Node | string): string {
  if (typeof node === 'string') return escaped(node);
  const { name, attributes, children } = node;
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const start = `${onLines.has(name) ? '\n' : ''}<${name}${given.join('')}`;
  if (empty.has(name)) return `${start}>`;
  if (children.length === 0 && isShape(name)) return `${start}/>`;
  return `${start}>${children.map(markup).join('')}</${name}>`;
}

const isShape = (name: string): boolean => /^(rect|path|g)$/.test(name);

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML does not take, or a screen does not show, stands as a symbol; line feeds stay. */
const escaped = (text: string): string =>
  text
    .split('\n')
    .map(visible)
    .join('\n')
    .replace(/[&<>"]/g, (character) => references[character] ?? '');
