// Go's own wasm_exec.js, which the build takes from GOROOT and wraps into a function (web/build/goruntime.mjs).
declare module 'go:runtime' {
  export interface GoRun {
    importObject: WebAssembly.Imports;
    exited: boolean;
    exit(code: number): void;
    run(instance: WebAssembly.Instance): Promise<void>;
  }

  /** Runs wasm_exec.js with scope in the place of the global object, and returns its class. */
  export function goRuntime(scope: object): new () => GoRun;
}

// The one thing of Node that the loader needs.
declare module 'node:fs/promises' {
  export function readFile(path: URL): Promise<Uint8Array<ArrayBuffer>>;
}
