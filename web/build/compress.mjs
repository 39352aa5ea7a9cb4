import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

// Distances between like pieces of WebAssembly come in steps: how brotli codes them then was found by trying.
const forWasm = { [constants.BROTLI_PARAM_NPOSTFIX]: 2, [constants.BROTLI_PARAM_NDIRECT]: 16 };

/** Writes each file of dist once more as .br and .gz, and returns their sizes by name. */
export async function compress(dist) {
  const names = (await readdir(dist)).sort();
  return Promise.all(names.map((name) => compressFile(join(dist, name), name)));
}

/** Writes one file once more as .br and .gz, and returns its sizes. */
export async function compressFile(path, name) {
  const bytes = await readFile(path);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    ...(name.endsWith('.wasm') ? forWasm : {}),
  };
  const [br, gz] = await Promise.all([toBrotli(bytes, { params }), toGzip(bytes, { level: 9 })]);
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
  return { name, size: bytes.length, br: br.length, gz: gz.length };
}
