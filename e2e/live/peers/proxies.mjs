import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const nginx = (folder, from, to) => `
pid ${folder}/pid;
error_log ${folder}/log;
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  server {
    listen 127.0.0.1:${from};
    location / {
      proxy_pass http://127.0.0.1:${to};
      proxy_http_version 1.1;
      proxy_set_header Upgrade $http_upgrade;
      proxy_set_header Connection upgrade;
    }
  }
}
`;

const haproxy = (folder, from, to) => `
defaults
  mode http
  timeout connect 10s
  timeout client 60s
  timeout server 60s
  timeout tunnel 60s
listen echo
  bind 127.0.0.1:${from}
  server wslens 127.0.0.1:${to}
`;

// Each goes on as a daemon once it listens.
export const proxies = {
  nginx: { config: nginx, start: (folder) => ['/usr/sbin/nginx', ['-e', `${folder}/log`, '-c', `${folder}/config`]] },
  haproxy: {
    config: haproxy,
    start: (folder) => ['/usr/sbin/haproxy', ['-D', '-q', '-p', `${folder}/pid`, '-f', `${folder}/config`]],
  },
};

/** Puts a proxy in front of the server on that port. */
export async function startProxy(name, to) {
  const folder = await mkdtemp(join(tmpdir(), 'wslens-'));
  const port = await freePort();
  await writeFile(join(folder, 'config'), proxies[name].config(folder, port, to));
  const { error, status } = spawnSync(...proxies[name].start(folder), { stdio: ['ignore', 'inherit', 'inherit'] });
  if (error || status !== 0) throw new Error(`${name} does not start: ${error?.message ?? status}`);
  return {
    port,
    async close() {
      process.kill(Number(await readFile(join(folder, 'pid'), 'utf8')));
      await rm(folder, { recursive: true });
    },
  };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
