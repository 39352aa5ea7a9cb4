import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lessonOf } from '../../web/build/lesson-file.mjs';
import { conditions } from '../../web/build/lessons.mjs';
import { dist, loader, root } from '../harness/paths.mjs';

// The course as it is served, and what judges it, without a page.

const { load } = await import(loader);
export const lens = await load();
export const condition = await conditions(root);
export const folder = join(root, 'web/learn');

export const served = async (name) => JSON.parse(await readFile(join(dist, name), 'utf8'));

/** What the files say, with the solutions and attempts that are not served. */
export async function lessonFiles() {
  const names = (await readdir(folder)).filter((name) => /^\d/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => lessonOf(name.slice(3, -3), await readFile(join(folder, name), 'utf8'))),
  );
}

/** What the codec says of an input that stands in place of a start. */
export function inspect(input, { direction, extensions, request, holds }) {
  return lens.inspect(input, {
    direction,
    holds,
    ...(extensions !== null && { extensions }),
    ...(request && { request }),
  });
}

/** Those of a task's conditions that an input does not meet. */
export function unmet({ start, check }, input) {
  const state = { report: inspect(input, start), start: inspect(start.input, start) };
  return check.filter((line) => !condition.holds(line, state));
}
