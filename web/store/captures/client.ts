import type { FromCaptures, Method, ToCaptures } from '../../capture/protocol.ts';
import { WslensError } from '../../engine/error.ts';
import { captureWorkerAddress } from '../../engine/trusted.ts';

type Progress = (done: number, of: number) => void;

interface Pending {
  readonly progress: Progress | undefined;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The worker that reads files. It starts with the first call, and after it was stopped with the next one. */
export class CaptureClient {
  #worker: Worker | null = null;
  readonly #pending = new Map<number, Pending>();
  #lastId = 0;

  call(method: Method, args: readonly unknown[], progress?: Progress): Promise<unknown> {
    this.#worker ??= this.#start();
    const message: ToCaptures = { id: ++this.#lastId, method, args };
    this.#worker.postMessage(message);
    return new Promise((resolve, reject) => this.#pending.set(message.id, { resolve, reject, progress }));
  }

  /** Ends what is running; the memory of the file goes with it. */
  stop(): void {
    this.#end(new WslensError('cancelled', '', 'The reading of the file was cancelled.'));
  }

  #start(): Worker {
    const worker = new Worker(captureWorkerAddress(), { type: 'module', name: 'wslens captures' });
    worker.addEventListener('message', ({ data }: MessageEvent<FromCaptures>) => this.#settle(data));
    for (const type of ['error', 'messageerror'])
      worker.addEventListener(type, (event) => {
        event.preventDefault();
        this.#end(
          new WslensError('restarted', '', 'The worker that reads files has stopped. To try again starts another.'),
        );
      });
    return worker;
  }

  #settle(message: FromCaptures): void {
    const pending = this.#pending.get(message.id);
    if ('progress' in message) {
      pending?.progress?.(...message.progress);
      return;
    }
    this.#pending.delete(message.id);
    if ('result' in message) pending?.resolve(message.result);
    else pending?.reject(errorOf(message.failure));
  }

  #end(error: WslensError): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }
}

/** What Go says of a file begins with the name of its package. */
const errorOf = ({ code, field, message }: { code: string; field: string; message: string }): WslensError =>
  new WslensError(code, field, message.replace(/^(input: )?captures: t/, 'T').replace(/[^.]$/, '$&.'));
