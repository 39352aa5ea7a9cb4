import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

// Go's wasm_exec.js writes to globalThis and reads from it. Wrapped into a function whose parameter is named globalThis
// it sees a private object instead, so that nothing leaks and several programs can run side by side. What it names
// without globalThis, and the private object has in a form of its own, is bound here.
const before = `export function goRuntime(globalThis) {
const { TextDecoder } = globalThis;
const fs = { writeSync: (fd, bytes) => globalThis.fs.writeSync(fd, bytes) }
`;
const after = `
return globalThis.Go
}
`;

/** Provides the module 'go:runtime' from the toolchain that compiles the codec. */
export const goRuntime = {
  name: 'go-runtime',
  setup(build) {
    build.onResolve({ filter: /^go:runtime$/ }, ({ path }) => ({ path, namespace: 'go' }));
    build.onLoad({ filter: /^go:runtime$/, namespace: 'go' }, async () => {
      const goroot = execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim();
      const source = await readFile(join(goroot, 'lib/wasm/wasm_exec.js'), 'utf8');
      return { contents: before + source + after, loader: 'js' };
    });
  },
};
