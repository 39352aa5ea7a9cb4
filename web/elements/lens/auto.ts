import { textOfChildren } from './children.ts';
import { heightOfReport, nearMargin, pictureHeight } from './reserve.ts';

// A small script that fetches the elements when the first of them is near the window, or asked for by a click. It runs as a module and
// as a plain script: that one is let in from other origins, so that it can say there why the rest is not.

const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';
const sheet = new CSSStyleSheet();
sheet.replaceSync(':host{display:block}');

const seen = new Set<Element>();
let loading: Promise<unknown> | undefined;

/** Fetches the elements. An address beside this script is found by a module alone. */
function load(): void {
  loading ??= (own ? import(new URL('ws-lens.js', own).href) : import('./ws-lens.ts')).catch((error: unknown) => {
    for (const element of seen) element.shadowRoot?.prepend(line(`This cannot be explained here: ${String(error)}`));
  });
}

function line(text: string): Element {
  return Object.assign(document.createElement('p'), { role: 'alert', textContent: text });
}

const observer = new IntersectionObserver(
  (entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) load();
  },
  { rootMargin: nearMargin },
);

/** Keeps room for what is to come, with the children in it. */
function prepare(element: Element): void {
  seen.add(element);
  if (element.shadowRoot) return;
  const height = pictureHeight(element) || expected(element);
  const how = element.getAttribute('loading');
  const root = element.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  const room = document.createElement('div');
  room.append(document.createElement('slot'));
  root.append(room);
  if (how === 'click') room.append(button(element));
  else room.style.minHeight = `${height}px`;
  if (how === 'eager') load();
  else if (how !== 'click') observer.observe(element);
}

function expected(element: Element): number {
  const [panes, view, input] = ['panes', 'view', 'input'].map((name) => element.getAttribute(name));
  const text = input ?? textOfChildren(element) ?? '';
  return heightOfReport({ text, panes, view, width: element.clientWidth || innerWidth });
}

function button(element: Element): Element {
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Explain it here' });
  button.addEventListener('click', () => {
    Object.assign(element, { loading: 'eager' });
    button.disabled = true;
    load();
  });
  return button;
}

/** Whether all of its children are there, while the page arrives. */
const isWhole = (element: Element): boolean => document.readyState !== 'loading' || element.nextSibling !== null;

function look(): void {
  if (customElements.get('ws-lens')) changes.disconnect();
  else
    for (const element of document.querySelectorAll('ws-lens'))
      if (!seen.has(element) && isWhole(element)) prepare(element);
}

const changes = new MutationObserver(look);
changes.observe(document, { childList: true, subtree: true });
document.addEventListener('readystatechange', look);
look();

/** The page of wslens in a frame tells how high it is. */
addEventListener('message', ({ source, data }: MessageEvent<{ type?: unknown; height?: unknown } | null>) => {
  if (data?.type !== 'ws-lens-height') return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source) frame.style.height = `${Number(data.height)}px`;
});
