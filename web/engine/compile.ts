import type { LoadOptions } from './api.ts';
import { WslensError } from './error.ts';

/** Compiles the codec from wherever it is. */
export async function compile(wasm: NonNullable<LoadOptions['wasm']>): Promise<WebAssembly.Module> {
  if (wasm instanceof WebAssembly.Module) return wasm;
  if (typeof wasm === 'string' || wasm instanceof URL) return compileFrom(address(wasm));
  if (wasm instanceof Response) return compileResponse(wasm);
  if (wasm instanceof ArrayBuffer || ArrayBuffer.isView(wasm)) return WebAssembly.compile(wasm);
  throw new WslensError(
    'bad-argument',
    'wasm',
    'wasm has to be an address, a Response, bytes or a WebAssembly.Module.',
  );
}

const inPage = typeof location === 'object';

/** A text is taken relative to the page, or to this module where there is no page. */
function address(wasm: string | URL): URL {
  const base = inPage ? location.href : import.meta.url;
  try {
    return new URL(wasm, base);
  } catch {
    throw new WslensError('bad-argument', 'wasm', `wasm is not an address: ${String(wasm)}`);
  }
}

async function compileFrom(url: URL): Promise<WebAssembly.Module> {
  if (url.protocol === 'file:' && !inPage) {
    const { readFile } = await import('node:fs/promises');
    return WebAssembly.compile(await readFile(url));
  }
  return compileResponse(await fetch(url));
}

/** Compiles while the bytes arrive; a server that sends another type gets them compiled afterwards. */
async function compileResponse(response: Response): Promise<WebAssembly.Module> {
  if (!response.ok) {
    throw new WslensError('unavailable', 'wasm', `${response.url} answered ${response.status}.`);
  }
  const type = response.headers.get('content-type')?.trim().toLowerCase();
  if (type === 'application/wasm') return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}
