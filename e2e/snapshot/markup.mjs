import { isDeepStrictEqual } from 'node:util';
import { classesIn, neededOf } from './css.mjs';

// From this width on the page has another layout, by the number of its tabs and not by its styles alone.
const wide = 1600;
const eitherStyle = `@media (width<${wide}px){[still=wide]{display:none!important}}@media (width>=${wide}px){[still=narrow]{display:none!important}}`;
const noEnd = /^(br|col|hr|img|input|link|path|rect|circle|wbr)$/;

/** One tree of two: where they differ it has both, each marked with the width at which it is to be seen. */
export function joined(narrow, wide) {
  if (isDeepStrictEqual(narrow, wide)) return narrow;
  if (typeof narrow === 'string' || typeof wide === 'string') return null;
  const own = ({ tag, attributes, declarations, css }) => [tag, attributes, declarations, css];
  if (!isDeepStrictEqual(own(narrow), own(wide))) return null;
  const children = joinedLists(narrow.children, wide.children);
  return { ...narrow, children, shadow: narrow.shadow && joinedLists(narrow.shadow, wide.shadow) };
}

/** What begins alike is joined, the rest stands twice. */
function joinedLists(narrow, wide) {
  const all = [];
  while (all.length < Math.min(narrow.length, wide.length)) {
    const both = joined(narrow[all.length], wide[all.length]);
    if (both === null) break;
    all.push(both);
  }
  const from = all.length;
  return [...all, ...marked(narrow.slice(from), 'narrow'), ...marked(wide.slice(from), 'wide')];
}

const marked = (nodes, width) =>
  nodes
    .filter((node) => typeof node !== 'string')
    .map((node) => ({ ...node, attributes: [...node.attributes, ['still', width]] }));

/** A tree as HTML whose shadow roots are declared. Its elements have other names, so that none of them is upgraded. */
export const markupOf = (tree) => `${write(tree, [])}\n`;

/** rules takes what is to be added to the styles of the tree that the node is in. */
function write(node, rules) {
  if (typeof node === 'string') return escaped(node);
  const { tag, attributes, shadow, children } = node;
  const written = [...attributes, ...ruled(node, rules)]
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
  // A line break in the tag, where it means nothing, so that a change shows in few lines.
  const start = `<${renamed(tag)}${written}\n>`;
  if (noEnd.test(tag)) return start;
  const inner = children.map((child) => write(child, rules)).join('');
  return `${start}${shadow ? root(node) : ''}${inner}</${renamed(tag)}>`;
}

function root({ css, shadow }) {
  const rules = [];
  const inner = shadow.map((child) => write(child, rules)).join('');
  const needed = renamed(neededOf(css, classesIn(shadow)));
  return `<template shadowrootmode="open"><style>${needed}${rules.join('')}</style>${inner}</template>`;
}

/** What a style attribute would say, which the policy of the page forbids, is a rule instead. Returns the attributes that the rules need. */
function ruled({ attributes, declarations }, rules) {
  const isEither = attributes.some(([name]) => name === 'still');
  if (isEither && !rules.includes(eitherStyle)) rules.push(eitherStyle);
  if (declarations === '') return [];
  const number = String(rules.length);
  rules.push(`[set="${number}"]{${declarations}}`);
  return [['set', number]];
}

const renamed = (text) => text.replace(/(?<![\w-])ws-lens-/g, 'still-');

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text) => text.replace(/[&<>"]/g, (character) => escapes[character]);
