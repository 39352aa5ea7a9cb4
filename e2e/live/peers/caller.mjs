import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Starts a client that reads scripts on its standard input and writes what was said. */
export function startCaller(program, args) {
  const client = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = [];
  const gone = new Promise((done) => {
    client.on('error', done);
    client.on('close', (code, signal) => done(new Error(`${program} ${args.join(' ')} ended with ${code ?? signal}`)));
  });
  gone.then((error) => waiting.splice(0).forEach(({ fail }) => fail(error)));
  client.stdin.on('error', () => {}); // it is gone, which the above tells
  createInterface(client.stdout).on('line', (line) => waiting.shift().done(JSON.parse(line)));
  return {
    call(script) {
      client.stdin.write(`${JSON.stringify(script)}\n`);
      const said = new Promise((done, fail) => waiting.push({ done, fail }));
      return Promise.race([said, gone.then((error) => Promise.reject(error))]);
    },
    close() {
      client.kill();
      return gone;
    },
  };
}
