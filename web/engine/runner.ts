import type { Lens } from './api.ts';

export type Method = keyof Lens;

/** Something that answers calls: a worker or this thread. */
export interface Runner {
  call(method: Method, args: unknown[]): Promise<unknown>;
}

/** Calls a method of the lens by its name. */
export function callMethod(lens: Lens, method: Method, args: unknown[]): unknown {
  return (lens as unknown as Record<Method, (...args: unknown[]) => unknown>)[method](...args);
}
