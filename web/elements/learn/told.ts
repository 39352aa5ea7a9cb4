import type { Node as Told } from '../../picture/picture.ts';

/** Headings stand below that of the part. */
const names: Readonly<Record<string, string>> = { h2: 'h4' };

/** What is told as elements; the head of a row that stands for bits is a button, by which the keyboard reaches it. */
export function elementOf(node: Told | string): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const element = document.createElement(names[node.name] ?? node.name);
  for (const [name, value] of Object.entries(node.attributes)) element.setAttribute(name, String(value));
  element.append(...node.children.map(elementOf));
  const head = element.dataset['bits'] === undefined ? null : element.querySelector('th');
  if (head) head.replaceChildren(buttonOf(head));
  // It scrolls, by keyboard too.
  if (node.name === 'pre') element.tabIndex = 0;
  for (const link of element.querySelectorAll(':scope > a')) link.setAttribute('target', '_blank');
  return element;
}

function buttonOf(head: Element): HTMLElement {
  const button = document.createElement('button');
  button.className = 'name';
  button.setAttribute('aria-pressed', 'false');
  button.append(...head.childNodes);
  return button;
}
