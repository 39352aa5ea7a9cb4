import type { Progress } from './api.ts';
import type { Method } from './runner.ts';

// What the page and its worker tell each other.

export type ToWorker =
  | { module: WebAssembly.Module }
  /** The last argument of a watched call is its options; the worker adds the callback that sends the progress back. */
  | { id: number; method: Method; args: unknown[]; watched: boolean };

export type FromWorker =
  | { ready: true }
  /** The call with this number begins. */
  | { begun: number }
  | { id: number; progress: Parameters<Progress> }
  | { id: number; result: unknown }
  | { id: number; failure: { code: string; field: string; message: string } };
