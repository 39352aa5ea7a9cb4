import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/**
 * A peer in a process of its own, which speaks in lines of JSON. It begins with {version, port}, port being that of its server
 * if it has one. It is told {dial, id}: connect to that port. It tells of each connection, by that id or by "port" and the port of the other
 * side: {id, open: true}, then {id, opcode, payload in hex}, at last {id, end: true, error: text or ''}.
 */
export class ChildPeer {
  #process;
  #logs = new Map();
  #ids = 0;

  static async start(command, args, folder) {
    const peer = new ChildPeer();
    peer.#process = spawn(command, args, { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = createInterface({ input: peer.#process.stdout });
    const ready = await new Promise((done, failed) => {
      lines.once('line', (line) => done(JSON.parse(line)));
      peer.#process.once('error', failed);
      peer.#process.once('exit', (code) => failed(new Error(`${command} ${args.join(' ')} ends with ${code}`)));
    });
    lines.on('line', (line) => peer.#tell(JSON.parse(line)));
    return Object.assign(peer, ready);
  }

  /** Has the peer's client connect to a port. */
  dial(port, log) {
    const id = `dial ${++this.#ids}`;
    this.#logs.set(id, log);
    this.#process.stdin.write(`${JSON.stringify({ dial: port, id })}\n`);
  }

  /** Follows the connection to the peer's server that comes from a port. */
  watch(port, log) {
    this.#logs.set(`port ${port}`, log);
  }

  /** Ends its input, at which it ends. */
  async stop() {
    const ended = new Promise((done) => this.#process.once('exit', done));
    this.#process.stdin.end();
    await ended;
  }

  #tell({ id, ...event }) {
    this.#logs.get(id)?.add(event);
  }
}
