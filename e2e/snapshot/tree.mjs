/**
 * Runs in the page: an element as a tree of { tag, attributes, declarations, children, css, shadow }, a text as a string. What is folded
 * away is left out, and so are attributes that only serve its use. The styles are those of the source.
 */
export function treeOf(host) {
  const ofUse = /^(title|id|for|tabindex|target|rel)$/;
  const forStyles = /^(data-|aria-|role$)/;
  // What is shown only when it is opened, and what is said to screen readers.
  const hidesContent = '[popover]:not(:popover-open), dialog:not([open]), [role=status]';
  const states = ['checked', 'disabled', 'open'];

  const cssOf = (host) => host?.constructor.elementStyles?.map(({ cssText }) => cssText).join('') ?? '';

  const attributesOf = (node) => {
    const css = cssOf(node.getRootNode().host) + cssOf(node);
    const isSeen = ([name]) => !ofUse.test(name) && (!forStyles.test(name) || css.includes(`[${name}`));
    const written = Array.from(node.attributes, ({ name, value }) => [name, value.replace(/\s+/g, ' ').trim()]);
    const set = states.filter((name) => node[name] === true && !node.hasAttribute(name)).map((name) => [name, '']);
    return [...written, ...set]
      .filter(isSeen)
      .filter(([name, value]) => name !== 'style' && (name !== 'class' || value));
  };

  const element = (node) => ({
    tag: node.localName,
    attributes: attributesOf(node),
    declarations: node.getAttribute('style') ?? '',
    children: node.localName === 'textarea' ? [node.value] : childrenOf(node),
    css: cssOf(node),
    shadow: node.shadowRoot && childrenOf(node.shadowRoot),
  });

  const childrenOf = (parent) => {
    if (parent.nodeType === Node.ELEMENT_NODE && parent.matches(hidesContent)) return [];
    const closed = parent.localName === 'details' && !parent.open;
    return [...parent.childNodes].filter((child) => !closed || child.localName === 'summary').flatMap(nodeOf);
  };

  const nodeOf = (node) => {
    if (node.nodeType === Node.ELEMENT_NODE) return [element(node)];
    if (node.nodeType !== Node.TEXT_NODE) return [];
    const parent = node.parentElement ?? node.getRootNode().host;
    const keeps = getComputedStyle(parent).whiteSpaceCollapse !== 'collapse';
    const text = keeps ? node.data : node.data.replace(/\s+/g, ' ');
    return text === '' ? [] : [text];
  };

  return element(host);
}
