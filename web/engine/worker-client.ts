import type { Progress } from './api.ts';
import { WslensError } from './error.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import type { Method, Runner } from './runner.ts';
import { workerAddress } from './trusted.ts';

/** In milliseconds: a worker that sends nothing for this long while a call waits is taken for dead. It mostly begins a call far sooner. */
const silenceLimit = 6000;
/** The same for a worker that starts, from when it has the module. */
const startLimit = 15_000;

interface Pending {
  readonly progress: Progress | undefined;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** Starts a worker. It fails where the page's origin or policy allows none; ended is called when it dies later. */
export async function startWorker(module: Promise<WebAssembly.Module>, ended: () => void): Promise<Runner> {
  const worker = new Worker(workerAddress(), { type: 'module', name: 'wslens' });
  const client = new WorkerClient(worker);
  try {
    const send: ToWorker = { module: await Promise.race([module, client.failed]) };
    worker.postMessage(send);
    client.expectWithin(startLimit);
    await Promise.race([client.ready, client.failed]);
  } catch (error) {
    worker.terminate();
    throw error;
  }
  client.failed.catch(ended);
  return client;
}

class WorkerClient implements Runner {
  readonly ready: Promise<void>;
  /** Never resolves; rejects when the worker dies. */
  readonly failed: Promise<never>;
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  #lastId = 0;
  #dead = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #fail: () => void;

  constructor(worker: Worker) {
    this.#worker = worker;
    this.ready = new Promise((resolve) => {
      worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
        clearTimeout(this.#timer);
        if ('ready' in data) resolve();
        else if ('id' in data) this.#settle(data);
      });
    });
    let reject: (error: Error) => void;
    this.failed = new Promise((_resolve, rejected) => (reject = rejected));
    this.failed.catch(() => undefined);
    this.#fail = () => {
      const error = crashed();
      this.#end(error);
      reject(error);
    };
    for (const type of ['error', 'messageerror'])
      worker.addEventListener(type, (event) => {
        event.preventDefault();
        this.#fail();
      });
  }

  /** Takes the worker for dead if it sends nothing in time. The second timer lets messages in that came while the page was busy. */
  expectWithin(time: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.#timer = setTimeout(this.#fail, 500)), time);
  }

  call(method: Method, args: unknown[], progress?: Progress): Promise<unknown> {
    if (this.#dead) return Promise.reject(crashed());
    const id = ++this.#lastId;
    const message: ToWorker = { id, method, args, watched: progress !== undefined };
    return new Promise((resolve, reject) => {
      this.#worker.postMessage(message);
      if (this.#pending.size === 0) this.expectWithin(silenceLimit);
      this.#pending.set(id, { resolve, reject, progress });
    });
  }

  stop(): void {
    this.#end(new WslensError('cancelled', '', 'The work was cancelled. The next call starts another worker.'));
  }

  #settle(message: Extract<FromWorker, { id: number }>): void {
    const pending = this.#pending.get(message.id);
    if ('progress' in message) {
      pending?.progress?.(...message.progress);
      return;
    }
    this.#pending.delete(message.id);
    if (this.#pending.size > 0) this.expectWithin(silenceLimit);
    if ('result' in message) {
      pending?.resolve(message.result);
    } else {
      const { code, field, message: text } = message.failure;
      pending?.reject(new WslensError(code, field, text));
    }
  }

  #end(error: WslensError): void {
    this.#dead = true;
    clearTimeout(this.#timer);
    this.#worker.terminate();
    for (const pending of this.#pending.values()) pending.reject(error);
    this.#pending.clear();
  }
}

function crashed(): WslensError {
  return new WslensError('restarted', '', 'The worker that decodes has stopped. To try again starts another.');
}
