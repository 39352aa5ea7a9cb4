import type { RenderOptions } from './options.js';

export { RenderError, type RenderOptions } from './options.js';
export * from './picture.js';

/** An input as a picture: text as it would be pasted, or bytes. */
export declare function render(input: string | Uint8Array, options?: RenderOptions): Promise<string>;
