import type { Report } from '../report.gen.ts';
import type { CaptureForm, Unpacked } from './api.ts';
import type { Connection, Note } from './list.gen.ts';

// What the page and the worker that reads files tell each other.

/** How payloads are compressed that the core names and does not open. */
export type Packing = 'zstd' | 'snappy' | 'brotli';

/** A file as the page lists it. */
export interface Opened {
  readonly kind: string;
  readonly notes: readonly Note[];
  readonly connections: readonly Connection[];
}

export interface Calls {
  /** Reads a file in place of the one before. */
  open: (file: Blob, keys: string) => Opened;
  /** What a payload holds that is compressed; most bytes of it at most. */
  unpack: (format: Packing, bytes: Uint8Array, most: number) => Unpacked;
  /** What is listed of a connection of that file, from a frame or message on. */
  report: (connection: number, from: number) => unknown;
  /** Writes a connection of that file, or what a report tells of one. */
  write: (of: number | Report, form: CaptureForm) => Uint8Array;
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
