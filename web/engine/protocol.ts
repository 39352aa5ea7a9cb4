import type { Method } from './runner.ts';

// What the page and its worker tell each other.

export type ToWorker = { module: WebAssembly.Module } | { id: number; method: Method; args: unknown[] };

export type FromWorker =
  | { ready: true }
  | { id: number; result: unknown }
  | { id: number; failure: { code: string; field: string; message: string } };
