import { drawn } from './checked.js';
import { load } from './wslens.js';

export { RenderError } from './asked.js';
export * from './picture.js';

let loading;

/** An input as a picture. The codec is loaded at the first call. */
export async function render(input, options = {}) {
  loading ??= load();
  loading.catch(() => (loading = undefined));
  return drawn(await loading, input, options);
}
