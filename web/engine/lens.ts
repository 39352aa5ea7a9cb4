import type { Acceptance, Blocks, Readings, Reply, Report } from '../report.gen.ts';
import type {
  AnswerOptions,
  EncodeSpec,
  Encoded,
  FormatInfo,
  InspectOptions,
  Lens,
  NotationInfo,
  ReadingOptions,
  RequestOptions,
  Session,
  SessionOptions,
} from './api.ts';
import {
  checkAnswerOptions,
  checkBytes,
  checkInput,
  checkOptions,
  checkReadingOptions,
  checkRequestOptions,
  checkSessionOptions,
  checkSpec,
  checkText,
} from './arguments.ts';
import { WslensError } from './error.ts';
import { Instance } from './instance.ts';
import { ModuleSession } from './session.ts';

/** A lens over one compiled module. When its Go program ends, the next call starts another. */
export class ModuleLens implements Lens {
  readonly #module: WebAssembly.Module;
  #instance: Instance;

  constructor(module: WebAssembly.Module) {
    this.#module = module;
    this.#instance = new Instance(module);
  }

  inspect(input: string | Uint8Array, options: InspectOptions = {}): Report {
    return this.#call('inspect', [checkInput(input), checkOptions(options)]) as Report;
  }

  encode(spec: EncodeSpec): Encoded {
    return this.#call('encode', [checkSpec(spec)]) as Encoded;
  }

  accept(key: string): Acceptance {
    return this.#call('accept', [checkText(key, 'key')]) as Acceptance;
  }

  answer(request: string, options: AnswerOptions = {}): Reply {
    return this.#call('answer', [checkText(request, 'request'), checkAnswerOptions(options)]) as Reply;
  }

  request(options: RequestOptions = {}): string {
    return this.#call('request', [checkRequestOptions(options)]) as string;
  }

  blocks(payload: Uint8Array, history = new Uint8Array()): Blocks {
    return this.#call('blocks', [checkBytes(payload, 'payload'), checkBytes(history, 'history')]) as Blocks;
  }

  readings(payload: Uint8Array, options: ReadingOptions = {}): Readings {
    return this.#call('readings', [checkBytes(payload, 'payload'), checkReadingOptions(options)]) as Readings;
  }

  formats(): FormatInfo[] {
    return this.#call('formats', []) as FormatInfo[];
  }

  notations(): NotationInfo[] {
    return this.#call('notations', []) as NotationInfo[];
  }

  format(bytes: Uint8Array, notationId: string): string {
    return this.#call('format', [checkBytes(bytes, 'bytes'), checkText(notationId, 'notationId')]) as string;
  }

  open(options: SessionOptions = {}): Session {
    const instance = this.#running();
    const call = (name: string, args: unknown[]) => callOn(instance, name, args);
    return new ModuleSession(call, call('open', [checkSessionOptions(options)]));
  }

  #call(name: string, args: unknown[]): unknown {
    return callOn(this.#running(), name, args);
  }

  #running(): Instance {
    if (this.#instance.dead) this.#instance = new Instance(this.#module);
    return this.#instance;
  }
}

/** Calls a function, and throws what it fails with. */
export function callOn(instance: Instance, name: string, args: unknown[]): unknown {
  const result = instance.call(name, args);
  if (instance.dead) {
    throw new WslensError(
      'restarted',
      '',
      `The codec stopped and was started anew. ${instance.crashMessage}`.trimEnd(),
    );
  }
  throwFailure(result);
  return result;
}

/** Go reports a failure as {error: {code, field, message}}. */
export function throwFailure(result: unknown): void {
  if (typeof result !== 'object' || result === null || !('error' in result)) return;
  const { code, field, message } = result.error as { code: string; field: string; message: string };
  throw new WslensError(code, field, message);
}
