import type { LoadOptions } from '../engine/api.ts';
import { checkBytes, checkCount, checkLoadOptions, checkText } from '../engine/arguments.ts';
import { compile } from '../engine/compile.ts';
import { WslensError } from '../engine/error.ts';
import { Instance } from '../engine/instance.ts';
import { callOn, throwFailure } from '../engine/lens.ts';
import type { Call } from '../engine/session.ts';
import type { CaptureFile, Captures, OpenOptions, Unpacked } from './api.ts';
import { ModuleFile, type Opened } from './file.ts';
import { sourceOf } from './source.ts';
import { written } from './write.ts';

export { WslensError } from '../engine/error.ts';

/** Loads the second module, which reads files of recorded traffic. It works in a page, in a worker and in Node. */
export async function loadCaptures(options: LoadOptions = {}): Promise<Captures> {
  const wasm = checkLoadOptions(options).wasm ?? new URL('./capture.wasm', import.meta.url);
  const module = await compile(wasm);
  let spare: Instance | undefined;
  return {
    open: (input, openOptions = {}) => open(module, input, openOptions),
    unpack(format, bytes, most) {
      if (!spare || spare.dead) spare = new Instance(module);
      const args = [checkText(format, 'format'), checkBytes(bytes, 'bytes'), checkCount(most, 'most')];
      return callOn(spare, 'unpack', args) as Unpacked;
    },
    write(of, form) {
      const result = callOn(new Instance(module), 'writeConnection', [written(of), checkText(form, 'form')]);
      return result as Uint8Array;
    },
  };
}

/** Each file has a program of its own: its memory goes when the file is not used any more. */
async function open(module: WebAssembly.Module, input: unknown, options: OpenOptions): Promise<CaptureFile> {
  const { buffer, pull } = sourceOf(input, options);
  const instance = new Instance(module);
  const read = new Promise<unknown>((resolve) =>
    callOn(instance, 'openFile', [buffer, pull, [options.keys ?? []].flat().join('\n'), resolve]),
  );
  const result = await Promise.race([read, instance.ended]);
  if (options.signal?.aborted) throw new WslensError('cancelled', '', 'The reading of the file was cancelled.');
  if (instance.dead)
    throw new WslensError('internal', '', `The file cannot be read. ${instance.crashMessage}`.trimEnd());
  throwFailure(result);
  const call: Call = (name, args) => callOn(instance, name, args);
  return new ModuleFile(call, options.name ?? '', result as Opened);
}
