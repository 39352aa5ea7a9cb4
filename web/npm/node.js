import { readFileSync } from 'node:fs';
import { lensOf } from './wslens.node.js';

let lens;

/** The codec, started at the first call and kept; in Node nothing has to be awaited for it. */
export function sharedLens() {
  lens ??= lensOf(new WebAssembly.Module(readFileSync(new URL('./wslens.wasm', import.meta.url))));
  return lens;
}
