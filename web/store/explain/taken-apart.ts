import type { Engine } from '../../engine/engine.ts';
import type { Message, Report } from '../../report.gen.ts';
import { compressedOf } from '../compressed.ts';
import type { TakenApart } from './context.ts';

const asked = new WeakMap<Message, Promise<TakenApart>>();

/** The blocks of a compressed message, which are asked for once. */
export function takenApart(engine: Engine, report: Report, message: Message): Promise<TakenApart> {
  const before = asked.get(message);
  if (before) return before;
  const compressed = compressedOf(report, message);
  const promise = Promise.resolve(engine.blocks(compressed.payload, compressed.history)).then((blocks) => ({
    compressed,
    blocks,
  }));
  asked.set(message, promise);
  return promise;
}
