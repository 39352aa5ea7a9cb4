import type { Frame, FrameColumns, Message, Summary } from '../report.gen.ts';
import type { Direction, Session } from './api.ts';
import { checkBytes, checkCount, checkDirection } from './arguments.ts';
import { WslensError } from './error.ts';

/** Calls a function of the one instance that the session lives in. */
export type Call = (name: string, args: unknown[]) => unknown;

/** Closes the sessions that are no longer reachable, as Go cannot see that. */
const unreachable = new FinalizationRegistry<() => void>((close) => close());

/** A session of an instance, which knows it by its number. */
export class ModuleSession implements Session {
  readonly #call: Call;
  readonly #number: unknown;
  #closed = false;

  constructor(call: Call, number: unknown) {
    this.#call = call;
    this.#number = number;
    unreachable.register(this, () => end(call, number), this);
  }

  push(bytes: Uint8Array, direction: Direction = 'auto'): void {
    this.#ask('push', checkBytes(bytes, 'bytes'), checkDirection(direction));
  }

  summary(): Summary {
    return this.#ask('summary') as Summary;
  }

  frames(from: number, to: number): FrameColumns {
    return this.#ask('frames', checkCount(from, 'from'), checkCount(to, 'to')) as FrameColumns;
  }

  frame(index: number): Frame {
    return this.#ask('frame', checkCount(index, 'index')) as Frame;
  }

  message(index: number): Message {
    return this.#ask('message', checkCount(index, 'index')) as Message;
  }

  finish(): Summary {
    return this.#ask('finish') as Summary;
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    unreachable.unregister(this);
    end(this.#call, this.#number);
  }

  #ask(name: string, ...args: unknown[]): unknown {
    if (this.#closed) throw closed();
    return this.#call(name, [this.#number, ...args]);
  }
}

function end(call: Call, number: unknown): void {
  try {
    call('close', [number]);
  } catch {
    // The instance has ended, and the session with it.
  }
}

export function closed(): WslensError {
  return new WslensError('closed', '', 'The session is closed.');
}
