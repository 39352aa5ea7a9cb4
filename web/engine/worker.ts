import type { Progress } from './api.ts';
import { WslensError } from './error.ts';
import { ModuleLens } from './lens.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { Desk, withProgress } from './runner.ts';

// The worker's side of the engine: it gets the compiled module first, then calls.

let desk: Desk | undefined;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if ('module' in data) {
    desk = new Desk(new ModuleLens(data.module));
    reply({ ready: true });
  } else if (desk) {
    reply({ begun: data.id });
    reply(answer(desk, data));
  }
});

function answer(desk: Desk, { id, method, args, watched }: Extract<ToWorker, { id: number }>): FromWorker {
  const progress: Progress = (...progress) => reply({ id, progress });
  const given = watched ? withProgress(args, progress) : args;
  try {
    return { id, result: desk.call(method, given) };
  } catch (error) {
    const { code, field, message } =
      error instanceof WslensError ? error : new WslensError('internal', '', String(error));
    return { id, failure: { code, field, message } };
  }
}

function reply(message: FromWorker): void {
  postMessage(message);
}
