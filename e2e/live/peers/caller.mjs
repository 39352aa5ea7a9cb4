import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Starts a client that reads scripts on its standard input and writes what was said. */
export function startCaller(program, args) {
  const client = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = [];
  const failed = (why) =>
    waiting.splice(0).forEach(({ fail }) => fail(new Error(`${program} ${args.join(' ')}: ${why}`)));
  createInterface(client.stdout).on('line', (line) => waiting.shift().done(JSON.parse(line)));
  client.on('error', (error) => failed(error.message));
  client.on('exit', (code) => failed(`ended with ${code}`));
  return {
    call(script) {
      client.stdin.write(`${JSON.stringify(script)}\n`);
      return new Promise((done, fail) => waiting.push({ done, fail }));
    },
    close() {
      if (client.exitCode !== null) return undefined;
      const gone = new Promise((done) => client.once('exit', done));
      client.kill();
      return gone;
    },
  };
}
