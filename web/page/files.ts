// For the page as one file: what it would fetch, and its workers, stand packed in the page.

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

const types: Readonly<Record<string, string>> = {
  wasm: 'application/wasm',
  json: 'application/json',
  js: 'text/javascript',
};

/** The file that an address ends with; null if it is none of those in the page. */
function fileAt(address: string): Promise<Blob> | null {
  const name =
    address
      .replace(/[?#].*$/, '')
      .split('/')
      .pop() ?? '';
  const packed = document.querySelector(`[data-file="${CSS.escape(name)}"]`)?.textContent;
  if (packed === undefined) return null;
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream, { headers: { 'content-type': types[name.split('.').pop() ?? ''] ?? '' } }).blob();
}

const fetchElsewhere = window.fetch.bind(window);

window.fetch = async (input, init) => {
  const file = await fileAt(input instanceof Request ? input.url : String(input));
  return file ? new Response(file, { headers: { 'content-type': file.type } }) : fetchElsewhere(input, init);
};

const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
const policy = trustedTypes?.createPolicy('wslens-files', { createScriptURL: (url) => url });

// A worker starts at once, its file is unpacked before: so all are, as there are few and they are small.
const workers = new Map<string, string>();
for (const { dataset } of document.querySelectorAll<HTMLElement>('[data-file$="worker.js"]')) {
  const name = dataset['file'] ?? '';
  const file = await fileAt(name);
  if (file) workers.set(name, URL.createObjectURL(file));
}

// The one that is not in the page.
const absent = 'This is wslens as one file, which cannot read recorded traffic. wslens on a server can.';

const FileWorker = window.Worker;
window.Worker = class extends FileWorker {
  constructor(address: string | URL, options?: WorkerOptions) {
    const url = workers.get(String(address).split('/').pop() ?? '');
    if (url === undefined) throw new Error(absent);
    // From disk Chromium starts no module as a worker; as these import nothing, they need not be one.
    super(policy?.createScriptURL(url) ?? url, { ...options, type: 'classic' });
  }
};

export {};
