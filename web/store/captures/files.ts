import type { CaptureForm, TimedReport as CaptureReport, Unpacked } from '../../capture/api.ts';
import type { Opened, Packing } from '../../capture/protocol.ts';
import { isCancelled } from '../../engine/error.ts';
import type { Report } from '../../report.gen.ts';
import type { Question } from '../question.ts';
import { visible } from '../visible.ts';
import { alone } from './alone.ts';
import { CaptureClient } from './client.ts';
import { inSeconds } from './times.ts';
import type { FileReader } from '../file-reader.ts';

/** A file that somebody gave to the page; it stays on the disk until it is read. */
export interface HeldFile {
  readonly blob: Blob;
  readonly name: string;
  /** The text of its key logs; '' for none. */
  readonly keys: string;
}

/** A larger file is read for so long that its progress is of interest. In milliseconds. */
const progressDelay = 300;

/** So many bytes of a payload are opened. */
const mostUnpacked = 16 * 1024 * 1024;

/** The files of recorded traffic that were opened, by their numbers. One at a time is in memory; another one is read anew. */
class Files implements FileReader {
  readonly cancels = true;
  readonly alone = alone;
  readonly #held: HeldFile[] = [];
  readonly #client = new CaptureClient();
  #current: { readonly number: number; readonly opened: Promise<Opened> } | null = null;
  #lists = new Map<number, Opened>();

  add(file: HeldFile): number {
    return this.#held.push(file) - 1;
  }

  held(number: number): HeldFile | undefined {
    return this.#held[number];
  }

  nameOf(number: number): string {
    return visible(this.#held[number]?.name ?? '');
  }

  /** What was found in a file; null until it has been read. */
  list(number: number): Opened | null {
    return this.#lists.get(number) ?? null;
  }

  async read(
    { file, connection, from }: Question,
    progress: (step: string, share: number) => void,
  ): Promise<Report | null> {
    if (file === null) return null;
    const { connections } = await this.#open(file, progress);
    if (connection === null) return null;
    const report = await this.#client.call('report', [connection, from]);
    return inSeconds(report as CaptureReport, connections[connection]?.start ?? '');
  }

  /** Opens a payload that is compressed. */
  unpack(format: Packing, bytes: Uint8Array): Promise<Unpacked> {
    return this.#client.call('unpack', [format, bytes, mostUnpacked]) as Promise<Unpacked>;
  }

  /** Writes the connection that is shown, of a file or of what was put in. */
  async write({ file, connection }: Question, report: Report | null, form: CaptureForm): Promise<Uint8Array> {
    if (file !== null) await this.#open(file, () => undefined);
    return this.#client.call('write', [file === null ? report : connection, form]) as Promise<Uint8Array>;
  }

  cancel(): boolean {
    this.#current = null;
    this.#client.stop();
    return true;
  }

  release(): void {
    if (this.#current) this.cancel();
  }

  #open(number: number, progress: (step: string, share: number) => void): Promise<Opened> {
    if (this.#current?.number === number) return this.#current.opened;
    const opened = this.#read(number, progress);
    this.#current = { number, opened };
    opened.catch((error: unknown) => {
      if (this.#current?.opened !== opened) return;
      this.#current = null;
      if (!isCancelled(error)) this.#client.stop();
    });
    return opened;
  }

  async #read(number: number, progress: (step: string, share: number) => void): Promise<Opened> {
    const file = this.#held[number];
    if (!file) throw new Error('This file is no longer known to the page.');
    const start = performance.now();
    const opened = (await this.#client.call('open', [file.blob, file.keys], (done, of) => {
      if (performance.now() - start > progressDelay) progress('Reading the file.', of > 0 ? done / of : 0);
    })) as Opened;
    this.#lists.set(number, opened);
    return opened;
  }
}

export const files = new Files();
