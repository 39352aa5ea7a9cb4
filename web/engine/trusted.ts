// Trusted Types are not in every browser, nor in the compiler's library.
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

const addresses = ['./worker.js', './capture-worker.js', './service-worker.js'].map((name) => new URL(name, import.meta.url).href);
const [worker = '', captureWorker = '', serviceWorker = ''] = addresses;
let policy: { createScriptURL(url: string): string } | undefined;

/** The worker's address, past the policy 'wslens' that lets the addresses of our workers through and no other. */
export const workerAddress = (): string => trusted(worker);

/** The same for the worker that reads files. */
export const captureWorkerAddress = (): string => trusted(captureWorker);
/** The same for the service worker. */
export const serviceWorkerAddress = (): string => trusted(serviceWorker);

function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return url;
  policy ??= trustedTypes.createPolicy('wslens', { createScriptURL: onlyWorkers });
  return policy.createScriptURL(url);
}

function onlyWorkers(url: string): string {
  if (!addresses.includes(url)) throw new TypeError('Only the workers of wslens may be loaded.');
  return url;
}
