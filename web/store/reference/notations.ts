import type { Engine } from '../../engine/engine.ts';
import { exampleFrame } from '../first-example.ts';
import type { Notation } from './sections.ts';

/** The notations that can be pasted, each with the same frame in it. */
export async function loadNotations(engine: Engine): Promise<Notation[]> {
  const known = (await engine.notations()).filter(({ reads }) => reads);
  return Promise.all(
    known.map(async ({ id, label, writes }) => ({
      id,
      label,
      text: writes ? await engine.format(exampleFrame, id) : '',
    })),
  );
}
