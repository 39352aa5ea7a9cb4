import { checkCount } from '../engine/arguments.ts';
import { WslensError } from '../engine/error.ts';
import { ModuleSession, type Call } from '../engine/session.ts';
import type { CapturedSession, CaptureFile, TimedReport } from './api.ts';
import type { Connection, Note } from './list.gen.ts';

/** What Go tells of a file. */
export interface Opened {
  readonly number: number;
  readonly kind: string;
  readonly notes: Note[];
  readonly connections: Connection[];
}

/** A file of the one instance that has read it, and knows it by its number. */
export class ModuleFile implements CaptureFile {
  readonly kind: string;
  readonly notes: readonly Note[];
  readonly connections: readonly Connection[];
  readonly #call: Call;
  readonly #number: number;
  #closed = false;

  constructor(call: Call, { number, kind, notes, connections }: Opened) {
    this.#call = call;
    this.#number = number;
    this.kind = kind;
    this.notes = notes;
    this.connections = connections.map(withoutNull);
  }

  report(index: number): TimedReport {
    return this.#ask('report', checkCount(index, 'index')) as TimedReport;
  }

  session(index: number): CapturedSession {
    const inner = new ModuleSession(this.#call, this.#ask('session', checkCount(index, 'index')));
    const frame = (i: number) => {
      const f = inner.frame(i);
      return { ...f, time: this.#ask('time', index, f.direction, f.offset) as string };
    };
    return {
      summary: () => inner.summary(),
      frames: (from, to) => inner.frames(from, to),
      frame,
      message: (i) => {
        const message = inner.message(i);
        return { ...message, time: frame(message.frames.at(-1) ?? 0).time };
      },
      close: () => inner.close(),
    };
  }

  bytes(index: number, direction: 'client-to-server' | 'server-to-client'): Uint8Array {
    return this.#ask('bytes', checkCount(index, 'index'), direction) as Uint8Array;
  }

  close(): void {
    if (!this.#closed) this.#ask('closeFile');
    this.#closed = true;
  }

  #ask(name: string, ...args: unknown[]): unknown {
    if (this.#closed) throw new WslensError('closed', '', 'The file is closed.');
    return this.#call(name, [this.#number, ...args]);
  }
}

/** Go makes null of what is absent. */
function withoutNull({ closeCode, ...rest }: Connection): Connection {
  return typeof closeCode === 'number' ? { ...rest, closeCode } : rest;
}
