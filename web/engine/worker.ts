import { WslensError } from './error.ts';
import { ModuleLens } from './lens.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { Desk } from './runner.ts';

// The worker's side of the engine: it gets the compiled module first, then calls.

let desk: Desk | undefined;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if ('module' in data) {
    desk = new Desk(new ModuleLens(data.module));
    reply({ ready: true });
  } else if (desk) {
    reply(answer(desk, data));
  }
});

function answer(desk: Desk, { id, method, args }: Extract<ToWorker, { id: number }>): FromWorker {
  try {
    return { id, result: desk.call(method, args) };
  } catch (error) {
    const { code, field, message } =
      error instanceof WslensError ? error : new WslensError('internal', '', String(error));
    return { id, failure: { code, field, message } };
  }
}

function reply(message: FromWorker): void {
  postMessage(message);
}
