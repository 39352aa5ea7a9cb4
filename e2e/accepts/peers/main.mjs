import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { faye } from './faye.mjs';
import { undici } from './undici.mjs';
import { ws } from './ws.mjs';

// node main.mjs ws: one npm package as a server and as a client, in the lines of JSON that child.mjs describes.
const all = { ws, 'faye-websocket': faye, undici };
const name = process.argv[2];
const library = all[name];
const tell = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

/** What a library calls for one connection. */
function reporter(id) {
  let error = '';
  return {
    open: () => tell({ id, open: true }),
    event: (opcode, payload) => tell({ id, opcode, payload: Buffer.from(payload).toString('hex') }),
    /** A Close as libraries report it. */
    closed: (code, reason) => tell({ id, opcode: 8, payload: closePayload(code, Buffer.from(reason)).toString('hex') }),
    failed: (text) => (error ||= text),
    end: () => tell({ id, end: true, error }),
  };
}

function closePayload(code, reason) {
  if (code === 1005) return Buffer.alloc(0);
  const payload = Buffer.alloc(2);
  payload.writeUInt16BE(code);
  return Buffer.concat([payload, reason]);
}

const server = createServer();
if (library.serve) library.serve(server, (socket) => reporter(`port ${socket.remotePort}`));
await new Promise((done) => server.listen(0, '127.0.0.1', done));

// A package need not let its package.json be imported.
const home = createRequire(import.meta.url)
  .resolve(name)
  .split(`node_modules/${name}/`)[0];
const { version } = JSON.parse(readFileSync(`${home}node_modules/${name}/package.json`, 'utf8'));
tell({ version, port: server.address().port });

for await (const text of createInterface({ input: process.stdin })) {
  const { dial, id } = JSON.parse(text);
  library.dial(`ws://127.0.0.1:${dial}/`, reporter(id));
}
process.exit();
