import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { after, before } from 'node:test';
import { dist } from '../harness/paths.mjs';

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm' };

/**
 * A site of an author: pages by their paths, each HTML or { html, headers }, and wslens in the folder tools. Other origins may read its
 * files if shared is set. requests are the paths that were asked for.
 */
export async function startHost(pages, { shared = false, root = dist } = {}) {
  const requests = [];
  const answer = async (path) => {
    const page = pages[path];
    if (page !== undefined)
      return { body: page.html ?? page, headers: { 'content-type': 'text/html', ...page.headers } };
    if (!path.startsWith('/tools/')) return undefined;
    const file = join(root, path.slice('/tools'.length));
    const type = types[extname(file)] ?? 'text/plain';
    return { body: await readFile(file), headers: { 'content-type': type } };
  };
  const server = createServer((request, response) => {
    const pathname = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    requests.push(pathname);
    answer(pathname)
      .catch(() => undefined)
      .then((found) => {
        const headers = { 'cache-control': 'no-store', ...(shared && { 'access-control-allow-origin': '*' }) };
        response.writeHead(found ? 200 : 404, { ...headers, ...found?.headers }).end(found?.body);
      });
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    requests,
    close: () => new Promise((done) => (server.close(done), server.closeAllConnections())),
  };
}

/** An author's site for the tests of a suite: open shows a page of it, and forgets what was asked for before. */
export function hosted(site) {
  const pages = {};
  let host;
  before(async () => (host = await startHost(pages)));
  after(() => host.close());
  return {
    pages,
    requests: () => host.requests,
    open(html, options) {
      pages['/page.html'] = html;
      host.requests.length = 0;
      return site.open(`${host.url}page.html`, options);
    },
  };
}
