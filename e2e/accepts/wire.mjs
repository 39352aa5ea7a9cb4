import { connect, createServer } from 'node:net';
import { field, request, response } from './handshake.mjs';

const blankLine = '\r\n\r\n';
const patience = 10_000;

/** The runner's end of one connection over TCP; after the handshake it keeps all that the peer writes. */
export class Wire {
  written = Buffer.alloc(0);
  ended = false;
  #socket;

  constructor(socket, log) {
    this.#socket = socket;
    const over = () => {
      if (this.ended) return;
      this.ended = true;
      log.add({ wire: 'ended' });
    };
    socket.on('error', over).on('end', over).on('close', over);
    socket.on('data', (bytes) => {
      this.written = Buffer.concat([this.written, bytes]);
      log.add({ wire: 'data' });
    });
    this.log = log;
  }

  /** Connects to a server and asks for the upgrade. */
  static async toServer(port, deflate, log) {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    const wire = new Wire(socket, log);
    await new Promise((done, failed) => socket.once('connect', done).once('error', failed));
    wire.send(request(port, deflate));
    agreed(await wire.#head(), deflate);
    return wire;
  }

  /** Waits for a client, which dial sends to a port, and grants the upgrade. */
  static async toClient(dial, deflate, log) {
    const listener = createServer({ noDelay: true }).listen(0, '127.0.0.1');
    try {
      await new Promise((done) => listener.once('listening', done));
      const arrived = new Promise((done, late) => {
        listener.once('connection', done);
        setTimeout(late, patience, new Error('no client came')).unref();
      });
      dial(listener.address().port);
      const wire = new Wire(await arrived, log);
      wire.send(response(await wire.#head(), deflate));
      return wire;
    } finally {
      listener.close();
    }
  }

  /** The port by which the peer knows this connection. */
  get port() {
    return this.#socket.localPort;
  }

  send(bytes) {
    if (!this.#socket.destroyed) this.#socket.write(bytes);
  }

  end() {
    this.#socket.end();
  }

  destroy() {
    this.#socket.destroy();
  }

  async #head() {
    await this.log.until(() => this.ended || this.written.includes(blankLine), patience);
    const end = this.written.indexOf(blankLine);
    if (end < 0) throw new Error(`no whole head came: ${this.written}`);
    const head = this.written.subarray(0, end + blankLine.length).toString('latin1');
    this.written = this.written.subarray(end + blankLine.length);
    return head;
  }
}

/** Fails unless a response agrees to the upgrade, and to compression if that was offered. */
function agreed(head, deflate) {
  if (!head.startsWith('HTTP/1.1 101 ')) throw new Error(`the upgrade is refused: ${head}`);
  if (deflate !== undefined && !/permessage-deflate/.test(field(head, 'Sec-WebSocket-Extensions'))) {
    throw new Error(`compression is refused: ${head}`);
  }
}
