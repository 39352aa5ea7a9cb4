import type { Connection, Note } from './list.gen.ts';

// What the page and the worker that reads files tell each other.

/** A file as the page lists it. */
export interface Opened {
  readonly kind: string;
  readonly notes: readonly Note[];
  readonly connections: readonly Connection[];
}

export interface Calls {
  /** Reads a file in place of the one before. */
  open: (file: Blob, keys: string) => Opened;
  /** What is listed of a connection of that file, from a frame or message on. */
  report: (connection: number, from: number) => unknown;
}

export type Method = keyof Calls;

export interface ToCaptures {
  readonly id: number;
  readonly method: Method;
  readonly args: readonly unknown[];
}

export type FromCaptures =
  | { readonly id: number; readonly progress: readonly [done: number, of: number] }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly failure: { code: string; field: string; message: string } };
