import type { Lens, Progress, Session } from './api.ts';
import { closed } from './session.ts';

/** A method of the lens, or one of a session, whose first argument is then the session's number. */
export type Method = keyof Lens | keyof Session;

/** Something that answers calls: a worker or this thread. */
export interface Runner {
  /** With progress the last argument has to be options, which get it. */
  call(method: Method, args: unknown[], progress?: Progress): Promise<unknown>;
  /** Ends all that is running, and the runner with it. Absent where nothing can be ended. */
  stop?(): void;
}

/** The arguments of a call whose last one, options, has the callback too. */
export const withProgress = (args: unknown[], progress: Progress): unknown[] => [
  ...args.slice(0, -1),
  { ...(args.at(-1) as object), progress },
];

type Methods = Record<string, (...args: unknown[]) => unknown>;

/** Calls the methods of a lens by their names, and those of its sessions, which it knows by the numbers that open returns. */
export class Dispatcher {
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
