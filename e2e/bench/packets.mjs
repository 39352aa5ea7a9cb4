// Makes pcapng files of WebSocket connections, piece by piece, so that none has to be stored.

const host = (n) => Buffer.from([10, 0, 0, n]);
const request =
  'GET /feed HTTP/1.1\r\nHost: example.org\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n';
const response =
  'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
  'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n';

/** The section header and the description of one interface of Ethernet. */
function start() {
  const b = Buffer.alloc(28 + 20);
  b.writeUInt32LE(0x0a0d0d0a, 0);
  b.writeUInt32LE(28, 4);
  b.writeUInt32LE(0x1a2b3c4d, 8);
  b.writeUInt16LE(1, 12);
  b.fill(0xff, 16, 24);
  b.writeUInt32LE(28, 24);
  b.writeUInt32LE(1, 28);
  b.writeUInt32LE(20, 32);
  b.writeUInt16LE(1, 36);
  b.writeUInt32LE(20, 44);
  return b;
}

/** Gives the packets of one connection, each as a block of pcapng. */
class Connection {
  #next = [1000, 5000];
  #micros = 1_700_000_000_000_000n;

  packet(from, data, flags = 0x18) {
    const size = 14 + 20 + 20 + data.length;
    const padded = (size + 3) & ~3;
    const b = Buffer.alloc(32 + padded);
    b.writeUInt32LE(6, 0);
    b.writeUInt32LE(b.length, 4);
    b.writeUInt32LE(Number(this.#micros >> 32n), 12);
    b.writeUInt32LE(Number(this.#micros & 0xffffffffn), 16);
    this.#micros += 10n;
    b.writeUInt32LE(size, 20);
    b.writeUInt32LE(size, 24);
    b.writeUInt32LE(b.length, 28 + padded);
    b.writeUInt16BE(0x0800, 28 + 12);
    const ip = 28 + 14;
    b.set([0x45, 0, 0, 0, 0, 0, 0, 0, 64, 6], ip);
    b.writeUInt16BE(40 + data.length, ip + 2);
    b.set(host(1 + from), ip + 12);
    b.set(host(2 - from), ip + 16);
    const tcp = ip + 20;
    b.writeUInt16BE(from ? 80 : 51234, tcp);
    b.writeUInt16BE(from ? 51234 : 80, tcp + 2);
    b.writeUInt32BE(this.#next[from], tcp + 4);
    if (flags !== 2) b.writeUInt32BE(this.#next[1 - from], tcp + 8);
    b.set([0x50, flags, 0xff, 0xff], tcp + 12);
    b.set(data, tcp + 20);
    this.#next[from] = (this.#next[from] + data.length + (flags & 3 ? 1 : 0)) >>> 0;
    return b;
  }
}

/** A text of a feed, from the server. */
function frame(i, size) {
  const text = `{"id":${i},"value":${(i * 7919) % 1000},"name":"sensor"}`.padEnd(size - 2, ' ');
  return Buffer.concat([Buffer.from([0x81, size - 2]), Buffer.from(text)]);
}

/** Pieces of a file with so many frames of that size (127 bytes at most), each in a packet of its own or as many as go into a full one. */
export function* capture({ frames, size = 45, full = true, pieceSize = 1 << 20 }) {
  const c = new Connection();
  let held = [start(), c.packet(0, Buffer.alloc(0), 2), c.packet(1, Buffer.alloc(0), 0x12)];
  held.push(c.packet(0, Buffer.from(request)), c.packet(1, Buffer.from(response)));
  let length = 0;
  let data = [];
  for (let i = 0; i < frames; i++) {
    data.push(frame(i, size));
    if (full && (data.length + 1) * size <= 1460 && i + 1 < frames) continue;
    held.push(c.packet(1, Buffer.concat(data)));
    length += held.at(-1).length;
    data = [];
    if (length < pieceSize) continue;
    yield Buffer.concat(held);
    held = [];
    length = 0;
  }
  yield Buffer.concat(held);
}
