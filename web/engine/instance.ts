import { goRuntime, type GoRun } from 'go:runtime';

/** What Go hands over when it starts. */
export type Exports = Record<string, (...args: unknown[]) => unknown>;

/** What Go takes for the global object, so that nothing that Go adds is seen outside. */
interface Scope {
  fs?: { writeSync(fd: number, bytes: Uint8Array): number };
  __wslens(exports: Exports): void;
}

/** Go's runtime takes its strings to JavaScript with this; a byte order mark at their start has to stay. */
class WholeDecoder extends TextDecoder {
  constructor() {
    super('utf-8', { ignoreBOM: true });
  }
}

function privateScope(__wslens: Scope['__wslens']): Scope {
  const globals = {
    JSON,
    Object,
    Array,
    Uint8Array,
    Uint32Array,
    Int32Array,
    Float64Array,
    Error,
    Date,
    crypto,
    performance,
    TextEncoder,
  };
  const scope = { ...globals, TextDecoder: WholeDecoder, __wslens };
  return scope;
}

/** One running Go program. A panic that Go does not recover, or a trap, ends it for good. */
export class Instance {
  readonly exports: Exports;
  /** Is kept when the program has ended. */
  readonly ended: Promise<unknown>;
  readonly #go: GoRun;
  #output = '';
  #trapped = false;

  constructor(module: WebAssembly.Module) {
    const received: Exports[] = [];
    const scope = privateScope((exports) => received.push(exports));
    const Go = goRuntime(scope);
    if (scope.fs) scope.fs.writeSync = (_fd, bytes) => this.#write(bytes);
    this.#go = new Go();
    this.#go.exit = () => undefined;
    const instance = new WebAssembly.Instance(module, this.#go.importObject);
    this.ended = this.#go.run(instance).catch(() => (this.#trapped = true));
    const [exports] = received;
    if (!exports) throw new Error(`The codec did not start. ${this.crashMessage}`);
    this.exports = exports;
  }

  get dead(): boolean {
    return this.#trapped || this.#go.exited;
  }

  /** The first line that Go wrote before it ended, such as "panic: ..."; empty if it wrote none. */
  get crashMessage(): string {
    return this.#output.trimStart().split('\n', 1)[0] ?? '';
  }

  /** Calls an exported function. Go reports failures as values: what is thrown here is a crash. */
  call(name: string, args: unknown[]): unknown {
    const f = this.exports[name];
    if (!f) throw new TypeError(`The codec has no function ${name}`);
    try {
      return f(...args);
    } catch (error) {
      this.#trapped = true;
      this.#output ||= String(error);
      return undefined;
    }
  }

  #write(bytes: Uint8Array): number {
    if (this.#output.length < 1000) this.#output += new TextDecoder().decode(bytes);
    return bytes.length;
  }
}
