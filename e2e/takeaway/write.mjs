import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dist, loader } from '../harness/paths.mjs';

const { load } = await import(loader);
const module = await import(pathToFileURL(join(dist, 'takeaway.js')).href);

export const lens = await load();
export const { takeaways, Refusal } = module;

/** What a form makes of bytes or of a report; which takes some of its frames. */
export function write(id, input, { which, asked, ...options } = {}) {
  const report = typeof input === 'string' || input instanceof Uint8Array ? lens.inspect(input, options) : input;
  return takeaways.find((form) => form.id === id).write(report, which?.(report.frames), asked);
}
