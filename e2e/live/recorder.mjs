import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/**
 * Stands between a browser and the server on that port, and keeps what goes over the wire. next() gives the recording of the
 * next connection that has ended: its chunks as they came, each with its direction.
 */
export async function startRecorder(port) {
  const ended = [];
  const waiting = [];
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
    const upstream = connect({ port, host: '127.0.0.1', allowHalfOpen: true, noDelay: true });
    const chunks = [];
    pass(client, upstream, (bytes) => chunks.push({ direction: 'client-to-server', bytes }));
    pass(upstream, client, (bytes) => chunks.push({ direction: 'server-to-client', bytes }));
    Promise.all([client, upstream].map((socket) => new Promise((done) => socket.on('close', done)))).then(() => {
      const next = waiting.shift();
      if (next) next(chunks);
      else ended.push(chunks);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: server.address().port,
    next: () => (ended.length > 0 ? Promise.resolve(ended.shift()) : new Promise((done) => waiting.push(done))),
    close: () => new Promise((done) => server.close(done)),
  };
}

function pass(from, to, keep) {
  from.on('data', (bytes) => {
    keep(bytes);
    to.write(bytes);
  });
  from.on('end', () => to.end());
  // A reset ends both sides; what came before it is recorded.
  from.on('error', () => to.destroy());
  from.on('close', () => to.end());
}
