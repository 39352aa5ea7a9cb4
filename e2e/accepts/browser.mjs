import { createServer } from 'node:http';
import { launch } from '../harness/browsers.mjs';

const blankPage = '<!doctype html><title>Accepts</title><link rel="icon" href="data:,">';

/** A browser as a client: one page opens all connections and tells what their events say. */
export class BrowserPeer {
  #browser;
  #page;
  #site;
  #logs = new Map();
  #errors = new Map();

  static async start(kind) {
    const peer = new BrowserPeer();
    peer.#site = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html').end(blankPage);
    });
    await new Promise((done) => peer.#site.listen(0, '127.0.0.1', done));
    peer.#browser = await launch(kind);
    peer.version = /\d[\d.]*/.exec(await peer.#browser.version())[0];
    peer.#page = await peer.#browser.newPage();
    peer.#page.on('console', (message) => peer.#console(message.text()));
    await peer.#page.goto(`http://127.0.0.1:${peer.#site.address().port}/`);
    await peer.#page.exposeFunction('tell', (port, event) => peer.#tell(port, event));
    return peer;
  }

  dial(port, log) {
    this.#logs.set(port, log);
    this.#page.evaluate(openSocket, port).catch((error) => log.add({ end: true, error: String(error) }));
  }

  async stop() {
    await this.#browser.close();
    this.#site.close();
  }

  #tell(port, event) {
    const error = event.end && !event.clean ? (this.#errors.get(port) ?? '') : '';
    this.#logs.get(port)?.add({ ...event, error });
  }

  /** Chromium says there why it failed a connection, before the events of that connection. */
  #console(text) {
    const [, port, reason] = /^WebSocket connection to 'ws:\/\/127\.0\.0\.1:(\d+)\/' failed: (.*)/s.exec(text) ?? [];
    if (port) this.#errors.set(Number(port), reason);
  }
}

/** Runs in the page. */
function openSocket(port) {
  const toHex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const socket = new WebSocket(`ws://127.0.0.1:${port}/`);
  socket.binaryType = 'arraybuffer';
  let last = Promise.resolve();
  const tell = (event) => (last = last.then(() => window.tell(port, event)));
  socket.onopen = () => tell({ open: true });
  socket.onmessage = ({ data }) => {
    const isText = typeof data === 'string';
    tell({ opcode: isText ? 1 : 2, payload: toHex(isText ? new TextEncoder().encode(data) : new Uint8Array(data)) });
  };
  socket.onclose = ({ code, reason, wasClean }) => {
    const head = code === 1005 ? [] : [code >> 8, code & 0xff];
    if (wasClean) tell({ opcode: 8, payload: toHex([...head, ...new TextEncoder().encode(reason)]) });
    tell({ end: true, clean: wasClean });
  };
}
