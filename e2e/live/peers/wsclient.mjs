import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { WebSocket } from 'ws';

const settings = {
  off: false,
  takeover: {},
  'no-takeover': { serverNoContextTakeover: true, clientNoContextTakeover: true },
  'small-window': { serverMaxWindowBits: 9, clientMaxWindowBits: 9 },
};

/** Holds a conversation with npm ws. */
export async function callWs({ port, peer, send, replies, closes }) {
  const perMessageDeflate = settings[peer] && { threshold: 0, ...settings[peer] };
  const socket = new WebSocket(`ws://127.0.0.1:${port}/`, { perMessageDeflate });
  const said = { sent: [], received: [] };
  const closed = new Promise((done) => {
    socket.on('close', (code, reason) => done({ kind: 'close', code, reason: reason.toString() }));
  });
  const awaited = replies + send.filter(({ ping }) => ping !== undefined).length;
  const answered = new Promise((done) => {
    const take = (kind, payload) => {
      said.received.push(told(kind, payload));
      if (said.received.filter(({ kind }) => kind !== 'ping').length === awaited) done();
    };
    socket.on('message', (payload, isBinary) => take(isBinary ? 'binary' : 'text', payload));
    socket.on('ping', (payload) => take('ping', payload));
    socket.on('pong', (payload) => take('pong', payload));
  });
  try {
    await once(socket, 'open');
    socket.on('error', (error) => (said.error = error.message));
    for (const item of send) said.sent.push(sendItem(socket, item));
    if (closes) {
      await Promise.race([answered, closed]);
      socket.close(...(closes.code === 1005 ? [] : [closes.code, closes.reason]));
    }
    said.closed = await closed;
  } catch (error) {
    said.error = error.message;
  }
  return said;
}

function sendItem(socket, { text, binary, times = 1, parts = 1, ping }) {
  if (ping !== undefined) {
    socket.ping(ping);
    return told('ping', Buffer.from(ping));
  }
  const block = text === undefined ? Buffer.from(binary, 'base64') : Buffer.from(text);
  const payload = Buffer.concat(Array(times).fill(block));
  const cut = (i) => Math.floor((payload.length * i) / parts);
  for (let i = 0; i < parts; i++) {
    socket.send(payload.subarray(cut(i), cut(i + 1)), { binary: text === undefined, fin: i === parts - 1 });
  }
  return told(text === undefined ? 'binary' : 'text', payload);
}

function told(kind, payload) {
  return { kind, length: payload.length, sha256: createHash('sha256').update(payload).digest('hex') };
}
