import { drawn } from './checked.js';
import { sharedLens } from './node.js';

export { RenderError } from './asked.js';
export * from './picture.js';

/** An input as a picture. */
export const render = async (input, options = {}) => drawn(sharedLens(), input, options);

/** The same at once, which only Node can. */
export const renderSync = (input, options = {}) => drawn(sharedLens(), input, options);
