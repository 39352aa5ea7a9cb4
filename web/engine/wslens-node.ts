import type { Lens } from './api.ts';
import { ModuleLens } from './lens.ts';

export { load, WslensError } from './wslens.ts';

/** The codec over a module that is compiled already: at once, which a page would not be let do. */
export const lensOf = (module: WebAssembly.Module): Lens => new ModuleLens(module);
