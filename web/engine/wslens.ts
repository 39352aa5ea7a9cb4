import type { Lens, LoadOptions } from './api.ts';
import { checkLoadOptions } from './arguments.ts';
import { compile } from './compile.ts';
import { WslensError } from './error.ts';
import { ModuleLens } from './lens.ts';

export { WslensError } from './error.ts';

/** Loads the codec. It works in a page, in a worker and in Node. */
export async function load(options: LoadOptions = {}): Promise<Lens> {
  const wasm = checkLoadOptions(options).wasm ?? new URL('./wslens.wasm', import.meta.url);
  try {
    return new ModuleLens(await compile(wasm));
  } catch (error) {
    if (error instanceof WslensError) throw error;
    throw new WslensError('unavailable', 'wasm', `The codec cannot be loaded. ${String(error)}`);
  }
}
