import type { RenderOptions } from './options.js';

/** What the plugin needs of a MarkdownIt. */
export interface MarkdownLike {
  renderer: { rules: object };
}

/** What goes for every fence that does not say otherwise. */
export type FenceOptions = Omit<RenderOptions, 'as'>;

/** Draws fences with the language wslens; what is wrong in their bytes and not expected throws, with the line. */
export default function wslens(md: MarkdownLike, defaults?: FenceOptions): void;
