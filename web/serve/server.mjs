import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, resolve, sep } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
  '.ts': 'text/plain; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};
const encodings = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
];

/** Serves the files of root on 127.0.0.1; port 0 takes any free one. */
export async function start(root, port = 0) {
  const server = createServer((request, response) => {
    answer(resolve(root), request, response).catch((error) => {
      response.writeHead(500).end();
      console.error(error);
    });
  });
  await new Promise((ready, failed) => server.once('error', failed).listen(port, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => new Promise((done) => (server.close(done), server.closeAllConnections())),
  };
}

async function answer(root, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return response.writeHead(405, { allow: 'GET, HEAD' }).end();
  }
  const path = locate(root, request.url);
  const file = path && (await choose(path, request.headers['accept-encoding'] ?? ''));
  if (!file) return response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
  const headers = headersOf(path, file);
  if (request.headers['if-none-match'] === headers.etag) return response.writeHead(304, headers).end();
  response.writeHead(200, { ...headers, 'content-length': file.size });
  if (request.method === 'HEAD') return response.end();
  createReadStream(file.path)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** The file that a request target names, or undefined if it is none below root. */
function locate(root, target) {
  let path;
  try {
    path = decodeURIComponent(new URL(target, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  if (path.includes('\0')) return undefined;
  const file = resolve(root, `.${path.endsWith('/') ? `${path}index.html` : path}`);
  return file.startsWith(root + sep) ? file : undefined;
}

/** The smallest form of the file that the client takes. */
async function choose(path, accepted) {
  const plain = await describe(path);
  if (!plain) return undefined;
  for (const { name, suffix } of encodings) {
    if (!new RegExp(`\\b${name}\\b`).test(accepted)) continue;
    const file = await describe(path + suffix);
    if (file) return { ...file, encoding: name };
  }
  return plain;
}

async function describe(path) {
  const info = await stat(path).catch(() => undefined);
  return info?.isFile() ? { path, size: info.size, changed: info.mtimeMs } : undefined;
}

function headersOf(path, { size, changed, encoding }) {
  return {
    'content-type': types[extname(path)] ?? 'application/octet-stream',
    ...(encoding && { 'content-encoding': encoding }),
    vary: 'accept-encoding',
    'cache-control': 'no-cache',
    etag: `"${size.toString(16)}-${Math.round(changed).toString(16)}${encoding ? `-${encoding}` : ''}"`,
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
  };
}
