import { hashLimit } from '../hash.ts';
import { inspectHash } from '../page/state.ts';
import type { Question } from '../question.ts';

/** What an author chose for a frame in a page of theirs. */
export interface Embedded {
  readonly question: Question;
  /** The number of the frame that is shown, from 1. */
  readonly frame: number;
  /** The names of the panes. */
  readonly panes: readonly string[];
  readonly colours: 'reader' | 'light' | 'dark';
  /** The height of an iframe, in pixels. */
  readonly height: number;
  /** The folder that wslens is served from. */
  readonly site: string;
}

/** The element, with its script, as HTML. */
export function elementCode({ question, frame, panes, colours, site }: Embedded): string {
  const attributes = [
    ...attributesOf(question),
    ['panes', panes.join(' ')],
    ...(frame > 1 ? [['frame', String(frame)]] : []),
    ...(colours === 'reader' ? [] : [['theme', colours]]),
  ].map(([name = '', value = '']) => `\n  ${name}="${escaped(value)}"`);
  return `<script src="${escaped(site)}ws-lens-auto.js"></script>\n<ws-lens${attributes.join('')}></ws-lens>`;
}

/** An iframe, as HTML; null if the input is too long for an address. */
export function iframeCode({ question, frame, panes, height, site }: Embedded): string | null {
  const hash = inspectHash(question, panes.join(' '), frame > 1 ? frame : 0);
  if (hash === null || hash.length > hashLimit) return null;
  return `<iframe src="${escaped(site)}embed.html${escaped(hash)}" title="A WebSocket frame, explained" loading="lazy"
  width="100%" height="${height}"></iframe>`;
}

/** A link in Markdown, which every forum takes; null if the input is too long for an address. */
export function markdownCode({ question, frame, site }: Embedded): string | null {
  const hash = inspectHash(question, null, frame > 1 ? frame : 0);
  return hash === null || hash.length > hashLimit
    ? null
    : `[This frame, explained](${site}${hash.replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'))})`;
}

/** The question as attributes, what is as usual left out. */
function attributesOf(question: Question): string[][] {
  const { input, notation, direction, holds, extensions, request, limit } = question;
  return [
    ['input', input],
    ...(notation === 'auto' ? [] : [['notation', notation]]),
    ...(direction === 'auto' ? [] : [['direction', direction]]),
    ...(holds === 'auto' ? [] : [['holds', holds]]),
    ...(extensions === null ? [] : [['extensions', extensions]]),
    ...(request === '' ? [] : [['request', request]]),
    ...(limit === 0 ? [] : [['limit', String(limit)]]),
  ];
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  '<': '&lt;',
  '>': '&gt;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** The value of an attribute, in which line ends stay what they are. */
const escaped = (text: string): string => text.replace(/[&"<>\n\r\t]/g, (character) => references[character] ?? '');
