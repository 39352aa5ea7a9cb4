import type { Progress } from './api.ts';
import { WslensError } from './error.ts';
import { ModuleLens } from './lens.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { Dispatcher, withProgress } from './runner.ts';

// The worker's side of the engine: it gets the compiled module first, then calls.

let dispatcher: Dispatcher | undefined;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if ('module' in data) {
    dispatcher = new Dispatcher(new ModuleLens(data.module));
    post({ ready: true });
  } else if (dispatcher) {
    post({ begun: data.id });
    post(resultOf(dispatcher, data));
  }
});

function resultOf(
  dispatcher: Dispatcher,
  { id, method, args, watched }: Extract<ToWorker, { id: number }>,
): FromWorker {
  const progress: Progress = (...progress) => post({ id, progress });
  const given = watched ? withProgress(args, progress) : args;
  try {
    return { id, result: dispatcher.call(method, given) };
  } catch (error) {
    const { code, field, message } =
      error instanceof WslensError ? error : new WslensError('internal', '', String(error));
    return { id, failure: { code, field, message } };
  }
}

function post(message: FromWorker): void {
  postMessage(message);
}
