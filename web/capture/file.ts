import { checkCount, checkText } from '../engine/arguments.ts';
import { WslensError } from '../engine/error.ts';
import { ModuleSession, type Call } from '../engine/session.ts';
import type { CapturedSession, CaptureFile, CaptureForm, ReportOptions, TimedReport } from './api.ts';
import type { Summary } from '../report.gen.ts';
import type { Connection, Note } from './list.gen.ts';

/** What Go tells of a file. */
export interface Opened {
  readonly number: number;
  readonly kind: string;
  readonly notes: Note[];
  readonly connections: Connection[];
}

/** What a report lists at most. */
const mostListed = 500;

/** A file of the one instance that has read it, and knows it by its number. */
export class ModuleFile implements CaptureFile {
  readonly name: string;
  readonly kind: string;
  readonly notes: readonly Note[];
  readonly connections: readonly Connection[];
  readonly #call: Call;
  readonly #number: number;
  #closed = false;

  constructor(call: Call, name: string, { number, kind, notes, connections }: Opened) {
    this.#call = call;
    this.name = name;
    this.#number = number;
    this.kind = kind;
    this.notes = notes;
    this.connections = connections.map(withoutNull);
  }

  report(index: number, { from = 0, count = mostListed }: ReportOptions = {}): TimedReport {
    const range = [checkCount(from, 'from'), checkCount(count, 'count')];
    return this.#ask('report', checkCount(index, 'index'), ...range) as TimedReport;
  }

  session(index: number): CapturedSession {
    const number = this.#ask('session', checkCount(index, 'index'));
    const inner = new ModuleSession(this.#call, number);
    const frame = (i: number) => {
      const f = inner.frame(i);
      return { ...f, time: this.#ask('time', index, f.direction, f.offset) as string };
    };
    return {
      summary: () => {
        inner.frames(0, 0); // fails if it is closed
        return this.#ask('summaryOf', index, number) as Summary;
      },
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

  write(index: number, form: CaptureForm): Uint8Array {
    return this.#ask('write', checkCount(index, 'index'), checkText(form, 'form')) as Uint8Array;
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
