// Trusted Types are not in every browser, nor in the compiler's library.
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

const ours = new Set<string>();
let policy: { createScriptURL(url: string): string } | undefined;

/** The worker's address, past the policy 'wslens' that lets the addresses of our workers through and no other. */
export const workerAddress = (): string => trusted(new URL('./worker.js', import.meta.url));

/** The same for the worker that reads files. */
export const captureWorkerAddress = (): string => trusted(new URL('./capture-worker.js', import.meta.url));

/** The same for the service worker. */
export const serviceWorkerAddress = (): string => trusted(new URL('./service-worker.js', import.meta.url));

function trusted({ href }: URL): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return href;
  ours.add(href);
  policy ??= trustedTypes.createPolicy('wslens', { createScriptURL: onlyOurs });
  return policy.createScriptURL(href);
}

function onlyOurs(url: string): string {
  if (!ours.has(url)) throw new TypeError('Only the workers of wslens may be loaded.');
  return url;
}
