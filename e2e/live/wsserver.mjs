import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { WebSocketServer } from 'ws';
import { logOf } from './log.mjs';

/** Starts npm ws, which speaks as e2e/peers/talker does. */
export async function startWs({ perMessageDeflate }) {
  const log = logOf();
  const server = new WebSocketServer({
    host: '127.0.0.1',
    port: 0,
    perMessageDeflate: perMessageDeflate && { threshold: 0, ...perMessageDeflate },
    handleProtocols: (offered) => (offered.has('lens.v2') ? 'lens.v2' : false),
  });
  server.on('connection', (socket) => talk(socket, log));
  await once(server, 'listening');
  return { port: server.address().port, log, close: () => new Promise((done) => server.close(done)) };
}

function talk(socket, log) {
  const tell = (event, kind, payload) => log.add({ event, kind, length: payload.length, sha256: digest(payload) });
  const send = (payload, isText) => {
    tell('sent', isText ? 'text' : 'binary', payload);
    socket.send(payload, { binary: !isText });
  };
  const tasks = {
    ping() {
      const payload = Buffer.from('are you there?');
      tell('sent', 'ping', payload);
      socket.ping(payload);
    },
    parts: (...words) => sendParts(socket, tell, words.join(' ')),
    close: (code, ...reason) => (code ? socket.close(Number(code), reason.join(' ')) : socket.close()),
  };
  socket.on('message', (payload, isBinary) => {
    tell('received', isBinary ? 'binary' : 'text', payload);
    const [task, name, ...rest] = isBinary ? [] : payload.toString().split(' ');
    if (task === 'do') tasks[name](...rest);
    else send(payload, !isBinary);
  });
  socket.on('pong', (payload) => {
    tell('received', 'pong', payload);
    send(Buffer.concat([Buffer.from('your pong: '), payload]), true);
  });
  socket.on('close', (code, reason) => {
    log.add({ event: 'received', kind: 'close', code, reason: reason.toString() });
    log.add({ event: 'end' });
  });
}

/** Sends a text in seven parts; without one it is a text of characters of three bytes, cut at every hundredth byte. */
function sendParts(socket, tell, words) {
  const text = Buffer.from(words || '窓'.repeat(1000));
  const size = words ? Math.ceil(text.length / 7) : 100;
  tell('sent', 'text', text);
  for (let at = 0; at < text.length; at += size) {
    socket.send(text.subarray(at, at + size), { binary: false, fin: at + size >= text.length });
  }
}

const digest = (bytes) => createHash('sha256').update(bytes).digest('hex');
