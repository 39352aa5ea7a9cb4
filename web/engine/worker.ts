import { WslensError } from './error.ts';
import { ModuleLens } from './lens.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { callMethod } from './runner.ts';

// The worker's side of the engine: it gets the compiled module first, then calls.

let lens: ModuleLens | undefined;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if ('module' in data) {
    lens = new ModuleLens(data.module);
    reply({ ready: true });
  } else if (lens) {
    reply(answer(lens, data));
  }
});

function answer(lens: ModuleLens, { id, method, args }: Extract<ToWorker, { id: number }>): FromWorker {
  try {
    return { id, result: callMethod(lens, method, args) };
  } catch (error) {
    const { code, field, message } =
      error instanceof WslensError ? error : new WslensError('internal', '', String(error));
    return { id, failure: { code, field, message } };
  }
}

function reply(message: FromWorker): void {
  postMessage(message);
}
