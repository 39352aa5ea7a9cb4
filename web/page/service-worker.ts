// Keeps one version of the page: its files with their hashes, which the build puts in here. All files of a version come from one cache, and
// only a file with its hash gets into it, so versions never mix; another build is another worker with a cache of its own.

/** The SHA-256 of each file, in base64: of those that are fetched at once, and of those that are kept when they are first used. */
declare const kept: Readonly<Record<string, string>>;
declare const keptOnUse: Readonly<Record<string, string>>;
declare const version: string;

// The compiler's library for pages has no types of service workers.
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Event {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface Scope extends EventTarget {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { matchAll(options: { type: string; includeUncontrolled: boolean }): Promise<readonly unknown[]> };
  skipWaiting(): Promise<void>;
}
const worker = globalThis as unknown as Scope;

const prefix = 'wslens ';
const cacheName = prefix + worker.registration.scope + ' ' + version;
const hashes = { ...kept, ...keptOnUse };

const addressOf = (name: string): string => new URL(name, worker.registration.scope).href;

worker.addEventListener('install', (event) => {
  (event as Lasting).waitUntil(Promise.all(Object.keys(kept).map(fetchFile)));
});

worker.addEventListener('activate', (event) => {
  (event as Lasting).waitUntil(dropOthers());
});

/** A version takes over early if only the window that asks is open. */
worker.addEventListener('message', (event) => {
  if ((event as MessageEvent).data === 'take over') (event as Lasting).waitUntil(takeOver());
});

worker.addEventListener('fetch', (event) => {
  const fetching = event as Fetching;
  const name = nameOf(fetching.request);
  if (name !== null) fetching.respondWith(answer(name));
});

async function takeOver(): Promise<void> {
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (windows.length <= 1) await worker.skipWaiting();
}

async function dropOthers(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(prefix + worker.registration.scope + ' ') && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** The name of a file of this version; null for anything else, which is none of ours. */
function nameOf({ method, url }: Request): string | null {
  const { href } = new URL(url.replace(/[?#].*$/, ''));
  if (method !== 'GET' || !href.startsWith(worker.registration.scope)) return null;
  const name = href.slice(worker.registration.scope.length) || 'index.html';
  return Object.hasOwn(hashes, name) ? name : null;
}

async function answer(name: string): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(addressOf(name))) ?? fetchFile(name);
}

/** Fetches a file and keeps it, if it is of this version. */
async function fetchFile(name: string): Promise<Response> {
  const response = await fetch(addressOf(name), { cache: 'no-cache' });
  const body = await response.arrayBuffer();
  if (!response.ok || (await hashOf(body)) !== hashes[name]) throw new Error(`${name} is of another version.`);
  const whole = new Response(body, { headers: { 'content-type': response.headers.get('content-type') ?? '' } });
  const cache = await caches.open(cacheName);
  await cache.put(addressOf(name), whole.clone());
  return whole;
}

async function hashOf(body: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return btoa(String.fromCharCode(...bytes));
}
