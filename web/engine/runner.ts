import type { Lens, Session } from './api.ts';
import { closed } from './session.ts';

/** A method of the lens, or one of a session, whose first argument is then the session's number. */
export type Method = keyof Lens | keyof Session;

/** Something that answers calls: a worker or this thread. */
export interface Runner {
  call(method: Method, args: unknown[]): Promise<unknown>;
}

type Methods = Record<string, (...args: unknown[]) => unknown>;

/** Calls methods of a lens by their names, and those of the sessions that it opens: open gives a number. */
export class Desk {
  readonly #lens: Lens;
  readonly #sessions = new Map<unknown, Session>();
  #last = 0;

  constructor(lens: Lens) {
    this.#lens = lens;
  }

  call(method: Method, args: unknown[]): unknown {
    if (!(method in this.#lens)) return this.#ofSession(method, args);
    const result = (this.#lens as unknown as Methods)[method]?.(...args);
    if (method !== 'open') return result;
    this.#sessions.set(++this.#last, result as Session);
    return this.#last;
  }

  #ofSession(method: Method, [number, ...args]: unknown[]): unknown {
    const session = this.#sessions.get(number);
    if (!session) throw closed();
    if (method === 'close') this.#sessions.delete(number);
    return (session as unknown as Methods)[method]?.(...args);
  }
}
