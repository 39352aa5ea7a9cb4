import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../harness/paths.mjs';
import { chunksOf, streams } from './streams.mjs';
import { median } from './median.mjs';

// wslens as WebAssembly against the receiver of npm ws, which is JavaScript: the same streams in one run of Node.

const rounds = 7;
const require = createRequire(import.meta.url);
// The package does not export it.
const Receiver = require(join(require.resolve('ws'), '../lib/receiver.js'));

/** Returns for each stream and reader the median time of a frame in nanoseconds: [{name, times: {reader: ns}}]. */
export async function receiverBench() {
  const readers = { 'wslens (WebAssembly)': await lensReader(), 'npm ws': wsReader };
  const results = [];
  for (const stream of streams) {
    const times = Object.fromEntries(Object.keys(readers).map((name) => [name, []]));
    for (let round = 0; round <= rounds; round++) {
      for (const [name, read] of Object.entries(readers)) {
        const chunks = chunksOf(stream.bytes);
        const start = performance.now();
        const total = await read(chunks);
        const spent = performance.now() - start;
        if (total !== stream.total) throw new Error(`${name}: ${total} of ${stream.total} in ${stream.name}`);
        if (round > 0) times[name].push((spent * 1e6) / stream.count); // the first warms up
      }
    }
    for (const name of Object.keys(times)) times[name] = median(times[name]);
    results.push({ name: stream.name, times });
  }
  return results;
}

/** Compiles and starts the Decoder, with the flags of the real module. */
async function lensReader() {
  const folder = mkdtempSync(join(tmpdir(), 'wslens-'));
  const file = join(folder, 'decoder.wasm');
  const env = { ...process.env, GOOS: 'js', GOARCH: 'wasm' };
  const flags = ['-gcflags=all=-l', '-gcflags=github.com/wslens/wslens/codec='];
  execFileSync('go', ['build', ...flags, '-o', file, './e2e/bench/decoder'], { cwd: root, env });
  const goroot = execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim();
  await import(pathToFileURL(join(goroot, 'lib/wasm/wasm_exec.js')));
  const go = new globalThis.Go();
  const { instance } = await WebAssembly.instantiate(readFileSync(file), go.importObject);
  rmSync(folder, { recursive: true });
  void go.run(instance);
  const { begin, push } = globalThis.wslensDecoder;
  return (chunks) => {
    begin();
    return chunks.reduce((total, chunk) => total + push(chunk), 0);
  };
}

function wsReader(chunks) {
  let total = 0;
  const receiver = new Receiver({ isServer: true });
  receiver.on('message', (data) => (total += 1 + data.length));
  return new Promise((resolve, reject) => {
    receiver.on('error', reject);
    receiver.on('finish', () => resolve(total));
    for (const chunk of chunks) receiver.write(chunk);
    receiver.end();
  });
}
