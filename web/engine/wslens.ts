import type { Lens, LoadOptions } from './api.ts';
import { compile } from './compile.ts';
import { ModuleLens } from './lens.ts';

export { WslensError } from './error.ts';

/** Loads the codec. It works in a page, in a worker and in Node. */
export async function load(options: LoadOptions = {}): Promise<Lens> {
  const wasm = options.wasm ?? new URL('./wslens.wasm', import.meta.url);
  return new ModuleLens(await compile(wasm));
}
