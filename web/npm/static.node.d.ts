import type { RenderOptions } from './options.js';

export * from './static.js';

/** The same at once, which only Node can. */
export declare function renderSync(input: string | Uint8Array, options?: RenderOptions): string;
