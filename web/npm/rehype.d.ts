import type { FenceOptions } from './markdown-it.js';

/** A plugin of rehype that draws fences with the language wslens; what is wrong in their bytes and not expected fails the file. */
export default function wslens(defaults?: FenceOptions): (tree: object, file?: object) => void;
