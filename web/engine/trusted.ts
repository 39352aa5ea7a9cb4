// Trusted Types are not in every browser, nor in the compiler's library.
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

const address = new URL('./worker.js', import.meta.url).href;
let trusted: string | undefined;

/** The worker's address, past the policy 'wslens' that lets this one address through and no other. */
export function workerAddress(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trusted ??= trustedTypes
    ? trustedTypes.createPolicy('wslens', { createScriptURL: onlyWorker }).createScriptURL(address)
    : address;
  return trusted;
}

function onlyWorker(url: string): string {
  if (url !== address) throw new TypeError('Only the worker of wslens may be loaded.');
  return url;
}
