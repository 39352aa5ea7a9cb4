import type { Acceptance, Blocks, Readings, Reply, Report } from '../report.gen.ts';
import type {
  AnswerOptions,
  EncodeSpec,
  Encoded,
  FormatInfo,
  InspectOptions,
  NotationInfo,
  Progress,
  ReadingOptions,
  RequestOptions,
  SessionOptions,
} from './api.ts';
import { compile } from './compile.ts';
import { isCancelled, WslensError } from './error.ts';
import { startOnSameThread } from './same-thread.ts';
import { remoteSession, type RemoteSession } from './remote-session.ts';
import type { Method, Runner } from './runner.ts';
import { startWorker } from './worker-client.ts';

/** The codec as the page sees it: like Lens, but it may run elsewhere, so every answer is a promise. */
export interface Engine {
  /** The progress goes into a callback of its own, as the options cross to a worker. */
  inspect(input: string | Uint8Array, options: Omit<InspectOptions, 'progress'>, progress?: Progress): Promise<Report>;
  encode(spec: EncodeSpec): Promise<Encoded>;
  accept(key: string): Promise<Acceptance>;
  answer(request: string, options?: AnswerOptions): Promise<Reply>;
  request(options?: RequestOptions): Promise<string>;
  blocks(payload: Uint8Array, history?: Uint8Array): Promise<Blocks>;
  readings(payload: Uint8Array, options?: ReadingOptions): Promise<Readings>;
  formats(): Promise<FormatInfo[]>;
  notations(): Promise<NotationInfo[]>;
  format(bytes: Uint8Array, notationId: string): Promise<string>;
  open(options?: SessionOptions): Promise<RemoteSession>;
  /**
   * Ends the inspections that are running, and open sessions: such calls fail with the code 'cancelled'. Other calls are
   * answered all the same. False where nothing can be ended.
   */
  cancel(): boolean;
  /** Whether anything can be ended. */
  readonly cancels: boolean;
}

let runner: Promise<Runner> | undefined;
let started: Runner | undefined;

const engine: Engine = {
  inspect: (input, options, progress) => call('inspect', [input, options], progress) as Promise<Report>,
  encode: (...args) => call('encode', args) as Promise<Encoded>,
  accept: (...args) => call('accept', args) as Promise<Acceptance>,
  answer: (...args) => call('answer', args) as Promise<Reply>,
  request: (...args) => call('request', args) as Promise<string>,
  blocks: (...args) => call('blocks', args) as Promise<Blocks>,
  readings: (...args) => call('readings', args) as Promise<Readings>,
  formats: () => call('formats', []) as Promise<FormatInfo[]>,
  notations: () => call('notations', []) as Promise<NotationInfo[]>,
  format: (...args) => call('format', args) as Promise<string>,
  open,
  cancel,
  get cancels() {
    return started?.stop !== undefined;
  },
};

/** The one engine of the page. It starts at the first call. */
export function sharedEngine(): Engine {
  return engine;
}

/** Only an inspection is cancelled. A call that waited behind it, and failed with it, is made again with the next worker. */
async function call(method: Method, args: unknown[], progress?: Progress): Promise<unknown> {
  const runner = await running();
  try {
    return await runner.call(method, args, progress);
  } catch (error) {
    if (method === 'inspect' || !isCancelled(error)) throw error;
    return call(method, args);
  }
}

async function open(...args: unknown[]): Promise<RemoteSession> {
  const runner = await running();
  return remoteSession(runner, await runner.call('open', args));
}

/** The runner, or one that is starting; after a failure the next call tries again. */
function running(): Promise<Runner> {
  if (!runner) {
    runner = start();
    runner.then((ready) => (started = ready)).catch(forget);
  }
  return runner;
}

function forget(): void {
  runner = started = undefined;
}

function cancel(): boolean {
  if (!started?.stop) return false;
  started.stop();
  forget();
  return true;
}

// A page of another origin may have no worker of ours, nor may a page without an origin, unless it was opened from disk.
const own = new URL(import.meta.url);
const workerAllowed = own.origin === origin || own.protocol === 'file:';

/** The module is compiled while the worker starts. Where there is no worker the page's own thread runs the codec. */
async function start(): Promise<Runner> {
  const module = compile(new URL('./wslens.wasm', import.meta.url)).catch((error: unknown) => {
    throw new WslensError('unavailable', 'wasm', `wslens.wasm, which decodes, could not be loaded: ${String(error)}`);
  });
  module.catch(() => undefined);
  if (workerAllowed) {
    try {
      return await startWorker(module, forget);
    } catch {
      // The page's policy or a broken worker: the codec can still run here.
    }
  }
  return startOnSameThread(await module);
}
