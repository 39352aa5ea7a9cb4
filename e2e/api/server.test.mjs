import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, test } from 'node:test';
import { start } from '../../web/serve/server.mjs';
import { dist, root } from '../harness/paths.mjs';

const server = await start(dist);
after(() => server.close());

/** Asks for a path exactly as written: fetch would tidy it up. */
function ask(path, { method = 'GET', headers = {} } = {}) {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      response.resume().on('end', () => resolve(response));
    });
    sent.on('error', reject).end();
  });
}

const types = {
  '/': 'text/html; charset=utf-8',
  '/embed.html': 'text/html; charset=utf-8',
  '/wslens.js': 'text/javascript; charset=utf-8',
  '/wslens.wasm': 'application/wasm',
  '/wslens.d.ts': 'text/plain; charset=utf-8',
};

for (const [path, type] of Object.entries(types)) {
  test(`${path} is ${type}`, async () => {
    const { statusCode, headers } = await ask(path);
    assert.deepEqual([statusCode, headers['content-type']], [200, type]);
  });
}

test('the smallest form that the client takes', async () => {
  for (const [accepted, encoding] of [
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['', undefined],
  ]) {
    const { headers } = await ask('/wslens.wasm', { headers: { 'accept-encoding': accepted } });
    assert.deepEqual([headers['content-encoding'], headers['content-type']], [encoding, 'application/wasm']);
  }
});

test('an unchanged file is not sent again', async () => {
  const { headers } = await ask('/wslens.js');
  const again = await ask('/wslens.js', { headers: { 'if-none-match': headers.etag } });
  assert.equal(again.statusCode, 304);
});

test('nothing outside the folder', async () => {
  const above = [
    '/../go.mod',
    '/..%2fgo.mod',
    '/%2e%2e/go.mod',
    '/..\\go.mod',
    '//etc/passwd',
    '/%00',
    '/%',
    '/nowhere',
    '/index.html/',
  ];
  for (const path of above) assert.equal((await ask(path)).statusCode, 404, path);
});

test('only GET and HEAD', async () => {
  assert.equal((await ask('/', { method: 'POST' })).statusCode, 405);
  assert.equal((await ask('/', { method: 'HEAD' })).statusCode, 200);
});

test('a port that is taken is an error', () =>
  assert.rejects(start(root, Number(new URL(server.url).port)), { code: 'EADDRINUSE' }));
