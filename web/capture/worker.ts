import { WslensError } from '../engine/error.ts';
import type { CaptureFile, Captures } from './api.ts';
import type { Calls, FromCaptures, Opened, ToCaptures } from './protocol.ts';

// The worker in which the second module reads a file, so that the page goes on meanwhile. It holds one file at a time.

let loading: Promise<Captures> | undefined;
let file: CaptureFile | undefined;

addEventListener('message', ({ data }: MessageEvent<ToCaptures>) => void answer(data));

type Progress = (done: number, of: number) => void;

/** What answers each call. */
const calls: { [K in keyof Calls]: (progress: Progress, ...args: Parameters<Calls[K]>) => unknown } = {
  open: async (onProgress, blob, keys): Promise<Opened> => {
    file?.close();
    file = undefined;
    file = await (await module()).open(blob, { keys, onProgress });
    const { kind, notes, connections } = file;
    return { kind, notes, connections };
  },
  unpack: async (_progress, format, bytes, most) =>
    format === 'brotli'
      ? (await import('./brotli.ts')).unbrotli(bytes, most)
      : (await module()).unpack(format, bytes, most),
  report: (_progress, connection, from) => opened().report(connection, { from }),
  write: async (_progress, of, form) =>
    typeof of === 'number' ? opened().write(of, form) : (await module()).write(of, form),
};

/** The loader is a module of its own: programs use it too. */
function module(): Promise<Captures> {
  loading ??= import('./capture.ts').then(({ loadCaptures }) => loadCaptures());
  return loading;
}

function opened(): CaptureFile {
  if (!file) throw new WslensError('closed', '', 'No file is open.');
  return file;
}

async function answer({ id, method, args }: ToCaptures): Promise<void> {
  try {
    const call = calls[method] as (progress: Progress, ...args: readonly unknown[]) => unknown;
    post({ id, result: await call((...progress) => post({ id, progress }), ...args) });
  } catch (error) {
    const { code, field, message } =
      error instanceof Error && 'code' in error
        ? (error as WslensError)
        : new WslensError('internal', '', String(error));
    post({ id, failure: { code, field, message } });
  }
}

function post(message: FromCaptures): void {
  postMessage(message);
}
